import type { PartialDate } from '../../../preload/contract/index.ts';
import { humanDate } from '../html/page-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const STAMP =
  /(?<![\d:])(?<day>\d{1,2})[\s-]+(?<month>[a-z]{3})[a-z]*\.?[\s-]+(?<year>\d{2,4})[\s,]+(?<hour>\d{1,2}):(?<minute>\d\d)/i;

/** The date of a mail as its sender's clock had it, from a "Date" line; null where it is none. */
export function mailDate(value: string | null): PartialDate | null {
  if (value === null) return null;
  const stamp = STAMP.exec(value.slice(0, 200))?.groups;
  if (!stamp) return withYear(humanDate(value.slice(0, 200), true));
  const { day, month = '', year = '', hour, minute } = stamp;
  const m = MONTHS.indexOf(month.toLowerCase()) + 1;
  const y = fullYear(year);
  const d = Number(day);
  if (m === 0 || y < 1970 || y > 2100 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  const date = `${y}-${two(m)}-${two(d)}`;
  if (Number(hour) > 23 || Number(minute) > 59) return { date, precision: 'day' };
  return { date: `${date}T${two(Number(hour))}:${minute}`, precision: 'minute' };
}

function withYear(date: PartialDate | null): PartialDate | null {
  return date === null || date.date.startsWith('-') ? null : date;
}

/** Old mails have two figures. */
function fullYear(year: string): number {
  const value = Number(year);
  if (year.length >= 4) return value;
  return year.length === 3 || value >= 50 ? 1900 + value : 2000 + value;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
