/**
 * Text and HTML from elsewhere on their way into the editor. The editor would parse HTML by itself through a way
 * that the content policy of the window forbids; so it is sanitised here, and what is left is fitted to what can
 * stand in a briefing.
 */
import type { Slice } from '@tiptap/pm/model';
import { DOMParser } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import DOMPurify from 'dompurify';

/** Pastes HTML; false where there is none, and the editor then takes the plain text. */
export function pasteHtml(view: EditorView, event: ClipboardEvent): boolean {
  const html = event.clipboardData?.getData('text/html') ?? '';
  if (html === '') return false;
  event.preventDefault();
  view.dispatch(view.state.tr.replaceSelection(sliceOf(view, html)).scrollIntoView().setMeta('paste', true));
  return true;
}

/** Inserts what was dragged in from elsewhere at a position: HTML as pasted, else plain text. */
export function dropText(view: EditorView, data: DataTransfer, position: number): void {
  const html = data.getData('text/html');
  if (html !== '') view.dispatch(view.state.tr.replaceRange(position, position, sliceOf(view, html)));
  else view.dispatch(view.state.tr.insertText(data.getData('text/plain'), position));
}

function sliceOf(view: EditorView, html: string): Slice {
  const fragment = DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true });
  return DOMParser.fromSchema(view.state.schema).parseSlice(fragment);
}
