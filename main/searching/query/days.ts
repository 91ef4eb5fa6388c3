import type { DaySpan } from './ast.ts';

/**
 * Days are numbers such as 20251222, so that they compare. An incomplete date is all of its days: "2025-12" is 20251201
 * to 20251231.
 */
export interface Days {
  readonly from: number;
  readonly to: number;
}

const DATE = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
/** As people write it elsewhere: 22.12.2025, 22/12/2025. */
const TURNED = /^(?:(\d{1,2})[./-])?(\d{1,2})[./-](\d{4})$/;

/** The days of a year, a month or a day; null for what is no date. */
export function daysOf(text: string): Days | null {
  const match = DATE.exec(text);
  if (!match) return null;
  return daysFrom(Number(match[1]), numberOrNull(match[2]), numberOrNull(match[3]));
}

/** The days of a stored date ("2025-12-22T08:30", "2025-12"); null where it has no year. */
export function daysOfStored(date: string): Days | null {
  return date.startsWith('-') ? null : daysOf(date.slice(0, 10));
}

function daysFrom(year: number, month: number | null, day: number | null): Days | null {
  if (month === null) return { from: year * 10_000 + 101, to: year * 10_000 + 1231 };
  if (month < 1 || month > 12) return null;
  const start = year * 10_000 + month * 100;
  const length = daysIn(year, month);
  if (day === null) return { from: start + 1, to: start + length };
  return day < 1 || day > length ? null : { from: start + day, to: start + day };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The span of `date:`, "2025", "2025-12-20..2025-12-31", "..2024-06"; null for what is none. */
export function daySpan(text: string): DaySpan | null {
  const at = text.indexOf('..');
  if (at === -1) return daysOf(text);
  const [first, second] = [text.slice(0, at), text.slice(at + 2)];
  const from = first === '' ? null : daysOf(first);
  const to = second === '' ? null : daysOf(second);
  if ((first !== '' && !from) || (second !== '' && !to) || (!from && !to)) return null;
  // the wrong way round is meant the right way round
  if (from && to && from.from > to.to) return { from: to.from, to: from.to };
  return { from: from?.from ?? null, to: to?.to ?? null };
}

/** The day before or after one, within the years that can be written. */
export function dayBeside(day: number, by: 1 | -1): number {
  const moved = new Date(0);
  moved.setUTCFullYear(Math.trunc(day / 10_000), (Math.trunc(day / 100) % 100) - 1, (day % 100) + by);
  const next = moved.getUTCFullYear() * 10_000 + (moved.getUTCMonth() + 1) * 100 + moved.getUTCDate();
  return Math.min(99_991_231, Math.max(101, next));
}

/** The nearest right form of a date that is none; null where there is no telling. */
export function nearestDate(text: string): string | null {
  const at = text.indexOf('..');
  if (at !== -1) {
    const ends = [text.slice(0, at), text.slice(at + 2)].map((end) =>
      end === '' || daysOf(end) ? end : nearestDate(end),
    );
    return ends.every((end) => end !== null) && ends.some((end) => end !== '') ? ends.join('..') : null;
  }
  const turned = TURNED.exec(text);
  if (turned) {
    const [, first, second, year] = turned;
    const [day, month] = [numberOrNull(first), Number(second)];
    if (month > 12 && day !== null && day <= 12) return written(Number(year), day, month);
    return written(Number(year), month, day);
  }
  const bare = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  if (bare) return written(Number(bare[1]), Number(bare[2]), numberOrNull(bare[3]));
  const close = DATE.exec(text);
  if (close) return written(Number(close[1]), Number(close[2] ?? 0), numberOrNull(close[3]));
  const long = /^(\d{4})(?:-(\d{2}))?[^\d].*$/.exec(text);
  return long ? written(Number(long[1]), numberOrNull(long[2]) ?? 0, null) : null;
}

/** As the language takes it; the last of what there is where a month or a day is too high. */
function written(year: number, month: number, day: number | null): string | null {
  if (year < 1000) return null;
  if (month < 1 || month > 12) return String(year);
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null || day < 1) return start;
  return `${start}-${String(Math.min(day, daysIn(year, month))).padStart(2, '0')}`;
}

/** A day as it is written: 2025-12-22. */
export function dayText(day: number): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
