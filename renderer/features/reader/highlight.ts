/** Places marked over the text without touching it: search hits, a place that is shown for a moment. */
import type { Range } from '../../../preload/contract/index.ts';
import { domRange } from './dom-text.ts';

export type HighlightName =
  | 'hit'
  | 'hit-now'
  | 'shown'
  | 'suggested-quote'
  | 'suggested-figure'
  | 'suggested-claim'
  | 'suggested-date'
  | 'suggested-name'
  | 'suggested-now';

/** Marks ranges of the text under a name (styled by `::highlight(name)`), in the place of those before. */
export function highlight(name: HighlightName, root: Element | null, ranges: readonly Range[]): void {
  const drawn = root === null ? [] : ranges.flatMap((range) => domRange(root, range) ?? []);
  if (drawn.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...drawn));
}
