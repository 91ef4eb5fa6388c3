import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { useAction } from '../../app/actions.ts';
import { openArticle } from '../../app/navigation.ts';
import { briefingActions as actions } from './actions.ts';
import { useCitedContext } from './cited.ts';
import { askForEvidence, previewOpen } from './editor-store.ts';
import { insertBlock, moveBlock, passageAtCursor } from './insert.ts';

/** Says what the actions that write do to the text of this editor; shows nothing. */
export function TextActions({ editor }: { readonly editor: Editor }) {
  const cited = useCitedContext();
  const passageId = useEditorState({ editor, selector: ({ editor: now }) => passageAtCursor(now.state) });
  const row = passageId === null ? undefined : cited.rowOf(passageId);
  const heading = (level: 1 | 2 | 3) => () => editor.chain().focus().toggleHeading({ level }).run();

  useAction(actions.evidence, askForEvidence);
  useAction(actions.preview, () => previewOpen.set((now) => !now));
  useAction(actions.table, () => {
    insertBlock(editor, { type: 'figures', attrs: { measureIds: [] } });
    editor.commands.focus();
  });
  useAction(actions.text, () => editor.chain().focus().setParagraph().run());
  useAction(actions.heading1, heading(1));
  useAction(actions.heading2, heading(2));
  useAction(actions.heading3, heading(3));
  useAction(actions.bold, () => editor.chain().focus().toggleBold().run());
  useAction(actions.italic, () => editor.chain().focus().toggleItalic().run());
  useAction(actions.bullets, () => editor.chain().focus().toggleBulletList().run());
  useAction(actions.numbers, () => editor.chain().focus().toggleOrderedList().run());
  useAction(actions.up, () => moveBlock(editor, -1));
  useAction(actions.down, () => moveBlock(editor, 1));
  useAction(actions.open, row ? () => openArticle(row.articleId, { passageId: row.id }) : null);
  return null;
}
