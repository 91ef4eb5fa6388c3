import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import type { Briefing } from '../../../preload/contract/index.ts';
import { useCall } from '../../api/queries.ts';
import { BriefingHead } from './briefing-head.tsx';
import { draftOf } from './draft.ts';
import { fromEditor, sameDocument, toEditor } from './editor-document.ts';
import { handleDrop, handleSlash } from './editor-events.ts';
import { activeEditor, justMade } from './editor-store.ts';
import { windowExtensions } from './editor-views.ts';
import { ExportResult, useExport } from './export.tsx';
import { Numbered } from './numbered.tsx';
import { pasteHtml } from './paste.ts';
import { TextActions } from './text-actions.tsx';
import { Toolbar } from './toolbar.tsx';
import { useShownBlock } from './use-shown-block.ts';
import './editor.css';

/** A briefing to write in. */
export function BriefingEditor({ id }: { readonly id: string }) {
  const { data, dataUpdatedAt } = useCall('briefings.get', { id });
  if (data === undefined) return null;
  return <OpenEditor briefing={data} readAt={dataUpdatedAt} />;
}

interface OpenEditorProps {
  readonly briefing: Briefing;
  /** When the briefing was read from the project, in ms since the epoch. */
  readonly readAt: number;
}

function OpenEditor({ briefing, readAt }: OpenEditorProps) {
  const draft = draftOf(briefing.id);
  const editor = useEditor({
    extensions: windowExtensions,
    content: toEditor(draft.pending() ?? briefing.document),
    injectCSS: false,
    editorProps: {
      attributes: {
        class: 'briefing-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Text of the briefing',
        'data-main-focus': '',
        // it would fetch dictionaries
        spellcheck: 'false',
      },
      // before the editor looks at the data itself (paste.ts)
      handleDOMEvents: { paste: pasteHtml, drop: handleDrop },
      handleKeyDown: handleSlash,
    },
    onUpdate: ({ editor: changed }) => draft.change(fromEditor(changed.getJSON())),
    // so that an undo outside the text takes back what was typed last
    onBlur: () => void draft.flush(),
  });
  const exporting = useExport(briefing, editor);
  useShownBlock(editor, briefing);

  useEffect(() => {
    activeEditor.set(editor);
    if (justMade.get() === briefing.id) {
      justMade.set(null);
      editor.commands.focus();
    }
    return () => {
      activeEditor.set(null);
      void draft.flush();
    };
  }, [editor, draft, briefing.id]);

  // an undo in the project, or anybody else who wrote: what is stored now goes into the editor
  useEffect(() => {
    if (!draft.isAfterWrites(readAt)) return;
    if (sameDocument(fromEditor(editor.getJSON()), briefing.document)) return;
    const { from } = editor.state.selection;
    editor.commands.setContent(toEditor(briefing.document), { emitUpdate: false });
    editor.commands.setTextSelection(Math.min(from, editor.state.doc.content.size));
  }, [briefing.document, readAt, editor, draft]);

  return (
    <Numbered briefingId={briefing.id} editor={editor}>
      <section
        className="briefing-editor"
        aria-label={`Briefing ${briefing.name}`}
        data-pane="briefing"
        tabIndex={-1}
      >
        <BriefingHead briefing={briefing} exporting={exporting} />
        <Toolbar editor={editor} />
        <ExportResult exporting={exporting} />
        <TextActions editor={editor} />
        <div className="briefing-scroll">
          <EditorContent editor={editor} className="briefing-page" />
        </div>
      </section>
    </Numbered>
  );
}
