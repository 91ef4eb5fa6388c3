/** Dates as a person writes them, never saying more than is known. */
import type { PartialDate } from './text.ts';

/** In English, in their order. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "22 December 2025", "December 2025", "22 December, year not given"; "no date given" for none. */
export function dateWords(date: PartialDate | null): string {
  return date === null ? 'no date given' : worded(date, (month) => month, 'year not given');
}

/** The same where room is scarce: "22 Dec 2025", "22 Dec, no year"; "no date" for none. */
export function dateWordsShort(date: PartialDate | null): string {
  return date === null ? 'no date' : worded(date, (month) => month.slice(0, 3), 'no year');
}

function worded(given: PartialDate, monthWord: (month: string) => string, yearless: string): string {
  const parts = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?$/.exec(given.date);
  if (!parts) return given.date;
  const [, yearOrDash, monthDigits, dayDigits, time] = parts;
  const year = yearOrDash === '-' ? null : yearOrDash;
  if (monthDigits === undefined || given.precision === 'year') return year ?? yearless;
  const month = MONTHS[Number(monthDigits) - 1];
  // no such month: better the text as it stands than an invented one
  if (month === undefined) return given.date;
  const day = dayDigits === undefined || given.precision === 'month' ? null : String(Number(dayDigits));
  const dayAndMonth = day === null ? monthWord(month) : `${day} ${monthWord(month)}`;
  const date = year === null ? `${dayAndMonth}, ${yearless}` : `${dayAndMonth} ${year}`;
  return time === undefined || given.precision !== 'minute' ? date : `${date}, ${time}`;
}
