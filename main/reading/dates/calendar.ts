/** Days of the calendar as values: counting, weekdays, Easter, and how a date is written. */

export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS = 86_400_000;
const two = (n: number) => String(n).padStart(2, '0');
const four = (n: number) => String(n).padStart(4, '0');

export const writeDay = ({ year, month, day }: Day) => `${four(year)}-${two(month)}-${two(day)}`;
export const writeMonth = (year: number | null, month: number) =>
  `${year === null ? '-' : four(year)}-${two(month)}`;
export const writeYear = (year: number) => four(year);
export const writeYearless = (month: number, day: number) => `--${two(month)}-${two(day)}`;

const numberOf = ({ year, month, day }: Day) => Math.floor(Date.UTC(year, month - 1, day) / MILLISECONDS);

const dayOf = (number: number): Day => {
  const date = new Date(number * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** The day of `2024-07-06…`, null for anything shorter or impossible. */
export function parseDay(iso: string | null | undefined): Day | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '');
  if (!parts) return null;
  const day = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  return isDay(day) ? day : null;
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isDay({ year, month, day }: Day): boolean {
  return year >= 1 && year < 10_000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export const addDays = (from: Day, days: number): Day => dayOf(numberOf(from) + days);

/** The same day some months on; the last of the month where there is no such day. */
export function addMonths(from: Day, months: number): Day {
  const index = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (((index % 12) + 12) % 12) + 1;
  return { year, month, day: Math.min(from.day, daysIn(year, month)) };
}

/** Monday is 1, Sunday 7. */
export const weekday = (day: Day): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;

/** A weekday of the week, Monday to Sunday, that holds a day. */
export const inWeekOf = (day: Day, wanted: number): Day => addDays(day, wanted - weekday(day));

/** Easter Sunday of a year: the anonymous Gregorian computus (Meeus, Jones, Butcher). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}

/** The day of a rule in a year: `12-25`, `easter-2`, `11-4-4` (the fourth Thursday of November). */
export function holidayIn(rule: string, year: number): Day | null {
  const moving = /^easter([+-]\d+)$/.exec(rule);
  if (moving) return addDays(easter(year), Number(moving[1]));
  const [month, second, third] = rule.split('-').map(Number);
  if (month === undefined || second === undefined) return null;
  if (third === undefined) return { year, month, day: second };
  const first = { year, month, day: 1 };
  const offset = (third - weekday(first) + 7) % 7;
  const nth = { year, month, day: 1 + offset + (second - 1) * 7 };
  return isDay(nth) ? nth : null;
}

export const isBefore = (one: Day, other: Day): boolean => numberOf(one) < numberOf(other);
