import type { Range } from '../../../preload/contract/index.ts';

/**
 * The hit after (1) or before (-1) another; null beyond the ends. From none (`now` is null) it is the one nearest to
 * where the person reads, and the first of all where there is none from there on.
 */
export function hitBeside(
  hits: readonly Range[],
  now: number | null,
  by: 1 | -1,
  reading: number,
): number | null {
  const beside = now === null ? nearest(hits, by, reading) : now + by;
  return beside >= 0 && beside < hits.length ? beside : null;
}

function nearest(hits: readonly Range[], by: 1 | -1, reading: number): number {
  if (by === -1) return hits.findLastIndex((hit) => hit.start < reading);
  return Math.max(
    0,
    hits.findIndex((hit) => hit.end > reading),
  );
}
