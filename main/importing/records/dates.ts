import type { PartialDate } from '../../../preload/contract/index.ts';
import { dateIn } from '../metadata/dates.ts';

/** Which of the first two numbers of "04/05/2024" is the day; null where nothing says so. */
export type DayOrder = 'day first' | 'month first' | null;

const ISO =
  /^(?<y>(?:19|20)\d\d)(?<mark>[-/.]?)(?<m>0[1-9]|1[0-2]|[1-9](?=[-/.]))\k<mark>(?<d>0[1-9]|[12]\d|3[01]|[1-9](?!\d))(?:[T ,]+(?<h>[01]\d|2[0-3]):?(?<min>[0-5]\d)(?::?(?<s>[0-5]\d)(?:[.,]\d+)?)?\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$/;
const MONTH = /^(?<y>(?:19|20)\d\d)[-/](?<m>0[1-9]|1[0-2])$/;
const YEAR = /^(?:19|20)\d\d$/;
const EPOCH = /^(?<seconds>\d{10})(?:\d{3}|\.\d+)?$/;
const FIGURES =
  /^(?:\p{L}{2,9}\.?,?\s+)?(?<a>\d\d?)(?<mark>[./-])\s?(?<b>\d\d?)\k<mark>\s?(?<y>(?:19|20)\d\d)(?:[T ,]+(?:at\s+|à\s+|um\s+)?(?<h>[01]?\d|2[0-3])[:h](?<min>[0-5]\d)(?::[0-5]\d)?\s?(?<half>[ap]m)?.{0,12})?$/iu;
/** 1990 to 2100: a number outside it counts something else. */
const EARLIEST = 631_152_000;
const LATEST = 4_102_444_800;
const LONGEST = 80;

/**
 * The date in a field of a record: ISO 8601, RFC 2822, seconds or milliseconds since 1970, words in six languages, or
 * figures. Figures that can be read in two ways are read as `order` says, and not at all where it says nothing.
 */
export function recordDate(value: string, order: DayOrder): PartialDate | null {
  const text = value.replace(/\s+/g, ' ').trim();
  if (text.length < 4 || text.length > LONGEST) return null;
  const iso = ISO.exec(text)?.groups;
  if (iso) return dateOf(iso.y, iso.m, iso.d, clock(iso.h, iso.min, iso.s));
  if (YEAR.test(text)) return { date: text, precision: 'year' };
  const month = MONTH.exec(text)?.groups;
  if (month) return { date: `${month.y}-${month.m}`, precision: 'month' };
  const seconds = EPOCH.exec(text)?.groups?.seconds;
  if (seconds !== undefined) return ofEpoch(Number(seconds));
  const figures = FIGURES.exec(text)?.groups;
  if (figures) return ofFigures(figures, order);
  return /\p{L}{3}/u.test(text) || /\p{Script=Han}/u.test(text) ? inWords(text) : null;
}

/**
 * Which number is the day in a whole column: one above 12 in either place shows it, as long as no other value of the
 * column shows the opposite.
 */
export class DayOrders {
  private first = false;
  private second = false;

  add(value: string): void {
    const groups = FIGURES.exec(value.trim())?.groups;
    if (!groups) return;
    if (Number(groups.a) > 12) this.first = true;
    if (Number(groups.b) > 12) this.second = true;
  }

  order(): DayOrder {
    if (this.first === this.second) return null;
    return this.first ? 'day first' : 'month first';
  }
}

function inWords(text: string): PartialDate | null {
  const han = /^(?<y>(?:19|20)\d\d)年(?<m>\d\d?)月(?<d>\d\d?)日/.exec(text)?.groups;
  if (han) return dateOf(han.y, han.m, han.d, null);
  return dateIn(text)?.date ?? null;
}

function ofFigures(
  { a, b, mark, y, h, min, half }: Record<string, string | undefined>,
  order: DayOrder,
): PartialDate | null {
  const [first, second] = [Number(a), Number(b)];
  const shown: DayOrder =
    first > 12 || first === second ? 'day first' : second > 12 ? 'month first' : (order ?? pointed(mark));
  if (shown === null) return null;
  const [day, month] = shown === 'day first' ? [a, b] : [b, a];
  return dateOf(y, month, day, clock(half ? halfDay(h, half) : h, min, undefined));
}

/** With points between them the day always stands first. */
function pointed(mark: string | undefined): DayOrder {
  return mark === '.' ? 'day first' : null;
}

function halfDay(hour: string | undefined, half: string): string | undefined {
  const number = Number(hour) % 12;
  return String(half.toLowerCase() === 'pm' ? number + 12 : number);
}

function ofEpoch(seconds: number): PartialDate | null {
  if (seconds < EARLIEST || seconds >= LATEST) return null;
  const iso = new Date(seconds * 1000).toISOString();
  return dateOf(
    iso.slice(0, 4),
    iso.slice(5, 7),
    iso.slice(8, 10),
    clock(iso.slice(11, 13), iso.slice(14, 16), iso.slice(17, 19)),
  );
}

/** Programs write midnight where they know the day alone. */
function clock(
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
): string | null {
  if (hour === undefined || minute === undefined) return null;
  if (Number(hour) === 0 && Number(minute) === 0 && Number(second ?? 0) === 0) return null;
  return `${two(hour)}:${two(minute)}`;
}

function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: string | null,
): PartialDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  // the day after the last of a month is none
  if (!(m >= 1 && m <= 12 && d >= 1) || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  return time === null ? { date, precision: 'day' } : { date: `${date}T${time}`, precision: 'minute' };
}

function two(value: string | undefined): string {
  return String(Number(value)).padStart(2, '0');
}
