import { moved, type Reading, type Step } from './caret.ts';
import { offsetOf, placeIn } from './dom-text.ts';
import { type TextSelection, textSelection } from './reader-state.ts';

export interface CaretKeys {
  readonly root: HTMLElement;
  readonly reading: Reading;
  /** Where the caret begins: the first place in sight. */
  readonly firstInSight: () => number;
  /** Brings the caret into sight. */
  readonly reveal: (offset: number) => void;
}

/**
 * Moves the caret of the reading text by key, with Shift the end of the selection: arrows by word and by line,
 * with Ctrl (Cmd) by letter and by paragraph, Home and End in the paragraph. True when the key was one of these.
 */
export function caretKey(
  event: React.KeyboardEvent,
  { root, reading, firstInSight, reveal }: CaretKeys,
): boolean {
  const mod = event.ctrlKey || event.metaKey;
  if (mod && event.key.toLowerCase() === 'a') {
    const { readable } = reading;
    textSelection.set({ anchor: readable[0]?.start ?? 0, focus: readable.at(-1)?.end ?? 0 });
    return true;
  }
  const by = { ArrowRight: 1, ArrowDown: 1, End: 1, ArrowLeft: -1, ArrowUp: -1, Home: -1 }[event.key];
  if (by === undefined || event.altKey) return false;
  const direction = by === 1 ? 1 : -1;
  const now = textSelection.get() ?? atStart(firstInSight());
  const to = target(event.key, mod, direction, now, event.shiftKey, root, reading);
  const next = { anchor: event.shiftKey ? now.anchor : to, focus: to };
  textSelection.set(next);
  reveal(to);
  return true;
}

function atStart(offset: number): TextSelection {
  return { anchor: offset, focus: offset };
}

function target(
  key: string,
  mod: boolean,
  by: 1 | -1,
  now: TextSelection,
  extend: boolean,
  root: HTMLElement,
  reading: Reading,
): number {
  const grows = extend && now.focus >= now.anchor;
  const step = (kind: Step): number =>
    moved(reading, now.focus, kind, by, grows && (by === 1 || kind === 'word'));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft': {
      if (mod) return step('letter');
      const to = step('word');
      // shrinking to nothing ends at the anchor, not before it
      return grows && by === -1 && to < now.anchor && now.focus > now.anchor ? now.anchor : to;
    }
    case 'ArrowUp':
    case 'ArrowDown':
      return mod ? step('paragraph') : (byLine(root, now.focus, by) ?? step('paragraph'));
    default: {
      const edges = reading.readable;
      const here = edges.find((one) => now.focus >= one.start && now.focus <= one.end);
      const all = by === 1 ? edges.at(-1)?.end : edges.at(0)?.start;
      return (mod ? all : by === 1 ? here?.end : here?.start) ?? now.focus;
    }
  }
}

/** The place a line below or above, as the browser finds it; null where it finds none. */
function byLine(root: HTMLElement, from: number, by: 1 | -1): number | null {
  const native = document.getSelection();
  const place = placeIn(root, from, 'after') ?? placeIn(root, from, 'before');
  if (native === null || place === null) return null;
  native.collapse(place.node, place.offset);
  // over lines that are not text, e.g. furniture folded away
  for (let tries = 0; tries < 4; tries += 1) {
    native.modify('move', by === 1 ? 'forward' : 'backward', 'line');
    if (native.focusNode === null) return null;
    const to = offsetOf(root, { node: native.focusNode, offset: native.focusOffset });
    if (to !== null && (to - from) * by > 0) return to;
  }
  return null;
}
