import { useLayoutEffect, useState } from 'react';
import type { Range } from '../../../preload/contract/index.ts';
import { domRange } from './dom-text.ts';

/** Where a range of the text is drawn, in pixels from the top left of the text's element. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** The first and the last line's own boxes. */
  readonly first: DOMRect;
  readonly last: DOMRect;
}

/**
 * Measures a range of the drawn text again after every change of it, of the pane's width and of `version` (what
 * else moves the text); null where it is not drawn.
 */
export function useTextBox(root: HTMLElement | null, range: Range | null, version: string): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  const start = range?.start;
  const end = range?.end;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says when to measure again
  useLayoutEffect(() => {
    if (root === null || start === undefined || end === undefined) return setBox(null);
    const measure = (): void => setBox(measured(root, { start, end }));
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(root);
    return () => watcher.disconnect();
  }, [root, start, end, version]);
  return box;
}

/** Measures a range of the drawn text now. */
export function measured(root: HTMLElement, range: Range): Box | null {
  const drawn = domRange(root, range);
  const rects = drawn === null ? [] : [...drawn.getClientRects()];
  const first = rects.at(0);
  const last = rects.at(-1);
  if (!first || !last) return null;
  const origin = root.getBoundingClientRect();
  const shift = (rect: DOMRect): DOMRect =>
    new DOMRect(rect.x - origin.x, rect.y - origin.y, rect.width, rect.height);
  return {
    top: first.top - origin.top,
    left: first.left - origin.left,
    bottom: last.bottom - origin.top,
    right: last.right - origin.left,
    first: shift(first),
    last: shift(last),
  };
}
