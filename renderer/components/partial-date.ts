/** Reading a date that a person typed, as far as it is known. Pure. */
import type { PartialDate } from '../../preload/contract/index.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * "2025", "Dec 2025", "22 December 2025", "December 22, 2025", "22 Dec", "2025-12-22", "2025-12-22 14:30",
 * "22.12.2025". Null where it is no date, or one that can be read in two ways ("3/4/2025").
 */
export function readPartialDate(typed: string): PartialDate | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/,|(?<=\d)(st|nd|rd|th)\b|\bof\b|\bno year\b|\byear not given\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return numeric(text) ?? worded(text);
}

function numeric(text: string): PartialDate | null {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[t ](\d{1,2}):(\d\d))?)?)?$/.exec(text);
  if (iso) return dated(iso[1], iso[2], iso[3], iso[4], iso[5]);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?$/.exec(text);
  if (dotted) return dated(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [, first, second, year] = slashed ?? [];
  if (first === undefined || second === undefined) return null;
  // the day can only be the one above 12; below that nobody can tell
  if (Number(first) > 12) return dated(year, second, first);
  if (Number(second) > 12) return dated(year, first, second);
  return null;
}

function worded(text: string): PartialDate | null {
  const parts = text.split(' ');
  const monthAt = parts.findIndex((part) => monthOf(part) !== null);
  const month = monthOf(parts[monthAt] ?? '');
  if (month === null) return null;
  const rest = parts.filter((_part, at) => at !== monthAt);
  const time = rest.find((part) => /^\d{1,2}:\d\d$/.test(part))?.split(':');
  const numbers = rest.filter((part) => !part.includes(':'));
  const year = numbers.find((part) => /^\d{4}$/.test(part));
  const days = numbers.filter((part) => /^\d{1,2}$/.test(part));
  if (days.length > 1 || numbers.length !== days.length + (year === undefined ? 0 : 1)) return null;
  return dated(year, String(month), days[0], time?.[0], time?.[1]);
}

function monthOf(word: string): number | null {
  const letters = word.replace(/\.$/, '');
  const at = letters.length < 3 ? -1 : MONTHS.indexOf(letters.slice(0, 3));
  const full =
    at < 0
      ? ''
      : new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })
          .format(Date.UTC(2000, at, 1))
          .toLowerCase();
  return at >= 0 && (full.startsWith(letters) || letters === 'sept') ? at + 1 : null;
}

function dated(
  year: string | undefined,
  month?: string,
  day?: string,
  hour?: string,
  minute?: string,
): PartialDate | null {
  if (month === undefined) return year === undefined ? null : { date: year, precision: 'year' };
  const two = (digits: string): string => digits.padStart(2, '0');
  const front = year ?? '-';
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return { date: `${front}-${two(month)}`, precision: 'month' };
  // a leap year where none is given
  const length = new Date(Date.UTC(Number(year ?? 2000), Number(month), 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > length) return null;
  const date = `${front}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined || year === undefined) return { date, precision: 'day' };
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return { date: `${date}T${two(hour)}:${minute}`, precision: 'minute' };
}
