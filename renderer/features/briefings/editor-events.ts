/** What the editor does with keys and drops that are not its own. */
import type { JSONContent } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import { activeEditor, askForEvidence, DRAG_TYPE } from './editor-store.ts';
import { insertBlockNear, insertCitation } from './insert.ts';
import { dropText } from './paste.ts';

/** "/" on an empty line goes to the evidence list; Esc there comes back. */
export function handleSlash(view: EditorView, event: KeyboardEvent): boolean {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false;
  const { empty, $from } = view.state.selection;
  if (!empty || $from.parent.type.name !== 'paragraph' || $from.parent.content.size > 0) return false;
  event.preventDefault();
  askForEvidence();
  return true;
}

/**
 * Rows of the evidence list become blocks, or with Ctrl or Alt a citation where they are dropped; what is moved inside the editor is
 * the editor's own business.
 */
export function handleDrop(view: EditorView, event: DragEvent): boolean {
  if (view.dragging || !event.dataTransfer) return false;
  event.preventDefault();
  const position = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
  if (position === undefined) return true;
  const dragged = event.dataTransfer.getData(DRAG_TYPE);
  const editor = activeEditor.get();
  if (dragged === '' || editor === null) dropText(view, event.dataTransfer, position);
  else {
    const block = JSON.parse(dragged) as JSONContent;
    const cite = (event.ctrlKey || event.altKey) && block.type === 'passage';
    if (cite) insertCitation(editor, String(block.attrs?.passageId), position);
    else insertBlockNear(editor, block, position);
  }
  view.focus();
  return true;
}
