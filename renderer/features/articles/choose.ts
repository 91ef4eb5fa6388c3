/** Moving and choosing in a list. Pure. */

/** The place before or after, staying at the ends; the first where nothing is active. */
export function neighbour(active: number, by: 1 | -1, count: number): number {
  if (active < 0) return 0;
  return Math.max(0, Math.min(count - 1, active + by));
}

/** All keys from one place to another, both with. */
export function chooseRange(ids: readonly string[], from: number, to: number): readonly string[] {
  const start = Math.max(0, Math.min(from, to));
  return ids.slice(start, Math.max(from, to) + 1);
}

/**
 * The keys of a filtered list with the open one kept in its place although it fits the filter no more, so that
 * what is being read does not vanish when it is marked as read.
 * @param before the keys that were shown before, in which the open one has its place
 */
export function withOpen(
  ids: readonly string[],
  open: string | null,
  before: readonly string[],
): readonly string[] {
  if (open === null || ids.includes(open) || !before.includes(open)) return ids;
  const earlier = new Set(before.slice(0, before.indexOf(open)));
  const at = ids.findLastIndex((id) => earlier.has(id)) + 1;
  return [...ids.slice(0, at), open, ...ids.slice(at)];
}
