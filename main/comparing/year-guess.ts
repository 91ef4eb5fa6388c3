/** Which year a date without one may belong to, judged by the articles that came with it. */

const DAY = 86_400_000;
const HALF_A_YEAR = 183 * DAY;
/** Fewer articles say nothing. */
const FEWEST = 3;
/** So many of them must stand near the same year's day. */
const MOST = 0.8;

export interface YearVote {
  readonly year: number;
  /** How many of the other days lie within half a year of the date in that year, of how many. */
  readonly near: number;
  readonly of: number;
}

/**
 * Each other day speaks for the year in which the date comes nearest to it. The year is offered where nearly all speak
 * for the same one, and where the date had come by the time of the import.
 * @param date `--12-22` or `--12`
 * @param days days with their year, "2025-12-22"
 * @param importedAt milliseconds
 */
export function likelyYear(date: string, days: readonly string[], importedAt: number): YearVote | null {
  const [, month, day] = /^--(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  if (month === undefined || days.length < FEWEST) return null;
  const votes = new Map<number, number>();
  for (const other of days) {
    const year = nearestYear(Number(month), Number(day ?? '15'), Date.parse(other));
    if (year !== null) votes.set(year, (votes.get(year) ?? 0) + 1);
  }
  const [year, near] = [...votes].toSorted((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (near < FEWEST || near < MOST * days.length) return null;
  // a day of leeway for the time zones; a month has come when it has begun
  if (at(year, Number(month), Number(day ?? '1')) > importedAt + DAY) return null;
  return exists(year, Number(month), Number(day ?? '1')) ? { year, near, of: days.length } : null;
}

function nearestYear(month: number, day: number, other: number): number | null {
  if (Number.isNaN(other)) return null;
  const year = new Date(other).getUTCFullYear();
  return (
    [year - 1, year, year + 1].find((one) => Math.abs(at(one, month, day) - other) < HALF_A_YEAR) ?? null
  );
}

function at(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day);
}

/** 29 February is not in every year. */
function exists(year: number, month: number, day: number): boolean {
  return new Date(at(year, month, day)).getUTCMonth() === month - 1;
}
