/** Choosing several rows of a table. Pure. */

/** With or without one row; begins with the current one where nothing was chosen. */
export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** All rows from one to another, both with, besides those chosen before; the order of the table counts. */
export function extended(
  chosen: ReadonlySet<string>,
  ids: readonly string[],
  from: number,
  to: number,
): ReadonlySet<string> {
  return new Set([...chosen, ...ids.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1)]);
}

/** What an action is about: the chosen rows that are in the table, in its order, or else the current one. */
export function meant(
  chosen: ReadonlySet<string>,
  ids: readonly string[],
  current: string | null,
): readonly string[] {
  const here = chosen.size === 0 ? [] : ids.filter((id) => chosen.has(id));
  if (here.length > 0) return here;
  return current !== null && ids.includes(current) ? [current] : [];
}

/** The row to go to when some go away: the next that stays, or else the last before. */
export function neighbourOf(
  ids: readonly string[],
  gone: readonly string[],
  current: string | null,
): string | null {
  const leaving = new Set(gone);
  const at = current === null ? 0 : Math.max(0, ids.indexOf(current));
  const next = ids.slice(at).find((id) => !leaving.has(id));
  return next ?? ids.slice(0, at).findLast((id) => !leaving.has(id)) ?? null;
}
