import { offsetAt } from './mark-handles.tsx';

/** How far down the pane is looked for text, and in what steps, in pixels. */
const FAR = 300;
const STEP = 14;

/** The first offset of the text that is in sight in its pane; null where none is. */
export function firstOffsetInSight(root: HTMLElement, scroller: HTMLElement): number | null {
  const text = root.getBoundingClientRect();
  const { top } = scroller.getBoundingClientRect();
  for (let y = top + 6; y < top + FAR; y += STEP) {
    const offset = offsetAt(root, text.left + root.clientWidth / 2, y);
    if (offset !== null) return offset;
  }
  return null;
}
