import type { PassageKind } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { type Action, runAction } from '../../app/actions.ts';
import { Kbd } from '../../components/kbd.tsx';
import { Kind } from '../../components/kind.tsx';
import { readerActions } from './actions.ts';
import { rangeOf, textSelection } from './reader-state.ts';
import { type Box, useTextBox } from './use-text-box.ts';

const KINDS: readonly { readonly kind: PassageKind; readonly action: Action }[] = [
  { kind: 'claim', action: readerActions.claim },
  { kind: 'quote', action: readerActions.quote },
  { kind: 'figure', action: readerActions.figure },
  { kind: 'note', action: readerActions.note },
];

export interface SelectionToolbarProps {
  /** The element of the text. */
  readonly root: HTMLElement | null;
  /** The element that scrolls it. */
  readonly scroller: HTMLElement | null;
  /** Another one whenever the text is drawn anew. */
  readonly version: string;
}

/** Above a selection: mark it as one of the four. Stays out of the way while the mouse still selects. */
export function SelectionToolbar({ root, scroller, version }: SelectionToolbarProps) {
  const range = rangeOf(useStore(textSelection));
  const box = useTextBox(root, range, version);
  if (range === null || box === null || root === null || scroller === null) return null;
  return (
    <div
      className="selection-toolbar"
      role="toolbar"
      aria-label="Mark the selection"
      style={above(box, root, scroller)}
    >
      {KINDS.map(({ kind, action }) => (
        <button
          key={kind}
          type="button"
          className="selection-tool"
          tabIndex={-1}
          // the selection stays
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => runAction(action)}
        >
          <Kind kind={kind} />
          {action.keys[0] === undefined ? null : <Kbd keys={action.keys[0]} />}
        </button>
      ))}
    </div>
  );
}

const HEIGHT = 40;
const WIDTH = 384;

function above(box: Box, root: HTMLElement, scroller: HTMLElement): { top: number; left: number } {
  const roomAbove = box.top - HEIGHT + root.offsetTop >= scroller.scrollTop;
  return {
    top: roomAbove ? box.top - HEIGHT : box.bottom + 6,
    left: Math.max(8, Math.min(box.left, root.clientWidth - WIDTH)),
  };
}
