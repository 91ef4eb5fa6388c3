import { useStore } from '../../api/store.ts';
import { textSelection } from './reader-state.ts';
import { useTextBox } from './use-text-box.ts';

/** The caret of the reading text, where the browser draws none; seen while the text has the focus. */
export function TextCaret({
  root,
  version,
}: {
  readonly root: HTMLElement | null;
  readonly version: string;
}) {
  const selection = useStore(textSelection);
  const at = selection === null ? null : { start: selection.focus, end: selection.focus };
  const box = useTextBox(root, at, version);
  if (box === null) return null;
  return (
    <span
      className="text-caret"
      aria-hidden="true"
      style={{ left: box.left, top: box.first.top, height: box.first.height }}
    />
  );
}
