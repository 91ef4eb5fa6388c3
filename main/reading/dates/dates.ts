/** The dates of an article, each as far as the text knows it. */
import type { FoundDate } from '../../../preload/contract/found.ts';
import type { LanguageRules } from '../languages/rules.ts';
import { isSkipped, prepare, type Reading, type ReadingOptions } from '../reading.ts';
import type { Token } from '../tokens.ts';
import { loneYearAt, namedDateAt, type ReadDate, tiedDateAt } from './absolute.ts';
import { holidayIn, isDay, parseDay, writeDay, writeMonth, writeYear, writeYearless } from './calendar.ts';
import { type Anchor, type Leaning, type LeaningDate, leaningDateAt } from './relative.ts';
import { holidayRuleAt } from './turns.ts';

export interface DateOptions extends ReadingOptions {
  /** The day the text was written, ISO; "yesterday" means nothing without it. */
  readonly reference?: string | null;
}

/** A date with the tokens it takes. */
export interface PlacedDate extends FoundDate {
  readonly first: number;
  readonly last: number;
  /** Whether it says its own day, month or year, rather than lean on another date. */
  readonly absolute: boolean;
}

/**
 * The dates of a text in order. `from` is `YYYY-MM-DD`, or shorter where less is known, with `-` for a year that the
 * text does not give: `--12-22`. No year is ever added to a date that has none; a date that leans on another
 * ("yesterday", "two weeks later") is worked out from `reference` or from the date before it, and left out where
 * there is neither.
 */
export function readDates(text: string, options: DateOptions = {}): readonly FoundDate[] {
  const reading = prepare(text, options);
  return datesOf(reading, options.reference).map(({ start, end, text, from, to, precision }) => ({
    start,
    end,
    text,
    from,
    to,
    precision,
  }));
}

/** The dates of a text made ready. */
export function datesOf(reading: Reading, reference?: string | null): readonly PlacedDate[] {
  const { tokens, rules } = reading;
  const dates: PlacedDate[] = [];
  const written = parseDay(reference);
  let anchor: Anchor | null = null;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token || !mayOpenDate(token, rules) || isSkipped(reading, token.start)) {
      at++;
      continue;
    }
    const leaning: Leaning = { tokens, rules, reference: written, anchor };
    const found = dateAt(reading, leaning, at);
    if (!found) {
      at++;
      continue;
    }
    dates.push(found);
    anchor = anchorOf(found.from);
    at = Math.max(found.last, at + 1);
  }
  return dates;
}

/** The parts of a date as it is written. */
function anchorOf(from: string): Anchor {
  const [, year, month, day] = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?/.exec(from) ?? [];
  return {
    year: year && year !== '-' ? Number(year) : null,
    month: month ? Number(month) : null,
    day: day ? Number(day) : null,
  };
}

function dateAt(reading: Reading, leaning: Leaning, at: number): PlacedDate | null {
  const { tokens, rules } = reading;
  const token = tokens[at];
  if (!token) return null;
  if (!mayOpenDate(token, rules)) return null;
  if (
    token.kind === 'number' &&
    tokens[at - 1]?.kind === 'mark' &&
    token.gap === 0 &&
    tokens[at - 2]?.kind === 'number' &&
    './'.includes(tokens[at - 1]?.lower ?? ' ')
  )
    return null;
  const withWeekday = weekdayThen(reading, at);
  if (withWeekday) return withWeekday;
  const absolute = tiedDateAt(tokens, at, rules) ?? namedDateAt(tokens, at, rules);
  const leans = leaningDateAt(leaning, at);
  if (leans && (!absolute || leans.last > absolute.last)) return placeLeaning(reading, leans);
  if (absolute) return placeAbsolute(reading, absolute);
  const yearless = slashedAt(tokens, at, reading);
  if (yearless) return placeAbsolute(reading, yearless);
  const holiday = holidayRuleAt(leaning, at);
  if (holiday && token.lower !== 'may') return placeHoliday(reading, leaning, at, holiday.rule, holiday.last);
  const year = loneYearAt(tokens, at, rules);
  return year ? placeAbsolute(reading, year) : null;
}

function mayOpenDate({ kind, lower }: Token, rules: LanguageRules): boolean {
  return kind !== 'mark' && (kind !== 'word' || openersOf(rules).has(lower));
}

const openers = new WeakMap<LanguageRules, ReadonlySet<string>>();

/** The words that can begin a date at all: most cannot, and this keeps reading fast. */
function openersOf(rules: LanguageRules): ReadonlySet<string> {
  const known = openers.get(rules);
  if (known) return known;
  const { dates, numbers } = rules;
  const { leaning } = dates;
  const firsts = [
    leaning.agoBefore,
    leaning.sameDay,
    leaning.thatDay,
    leaning.nextDay,
    leaning.previousDay,
    leaning.dayPhrases.map(([phrase]) => phrase),
  ].flatMap((list) => list.map((phrase) => phrase[0] ?? ''));
  const set = new Set([
    ...[
      dates.months,
      dates.weekdays,
      dates.days,
      dates.ordinals,
      numbers.small,
      leaning.turns,
      leaning.periods,
    ].flatMap((map) => [...map.keys()]),
    ...[dates.the, leaning.ahead, numbers.articles].flatMap((list) => [...list]),
    ...[...dates.holidays.keys()].map((name) => name.split(/[ .]/)[0] ?? ''),
    ...firsts,
    "l'",
  ]);
  openers.set(rules, set);
  return set;
}

/** "Friday, Dec. 12", "this Friday (Jun-15)", "Friday 7/6": the day that follows is what counts. */
function weekdayThen(reading: Reading, at: number): PlacedDate | null {
  const { tokens, rules } = reading;
  let next = at;
  if (rules.dates.leaning.turns.has(tokens[next]?.lower ?? '')) next++;
  const turned = next > at;
  if (rules.dates.weekdays.has(tokens[next]?.lower ?? '') && tokens[next]?.kind === 'word') next++;
  else if (!turned) return null;
  const weekday = next > at + (turned ? 1 : 0);
  while (
    next < at + 5 &&
    ([',', '.', '-', '('].includes(tokens[next]?.lower ?? '') ||
      rules.dates.the.has(tokens[next]?.lower ?? ''))
  )
    next++;
  const absolute =
    tiedDateAt(tokens, next, rules) ??
    namedDateAt(tokens, next, rules) ??
    slashedAt(tokens, next, reading, true);
  if (!absolute || absolute.month === null || absolute.day === null) return null;
  if (!weekday && absolute.first < next) return null;
  return placeAbsolute(reading, { ...absolute, first: at });
}

/** "11/20", "22/04"; where both parts could be the month only behind "on" and the like; with a weekday also "7.6", "7-6". */
function slashedAt(
  tokens: readonly Token[],
  at: number,
  reading: Reading,
  behindWeekday = false,
): ReadDate | null {
  const first = tokens[at];
  if (first?.kind !== 'number') return null;
  let parts: readonly string[];
  let last: number;
  if (behindWeekday && /^\d{1,2}\.\d{1,2}$/.test(first.lower)) {
    parts = first.lower.split('.');
    last = at + 1;
  } else {
    const slash = tokens[at + 1];
    const second = tokens[at + 2];
    if (!slash || second?.kind !== 'number' || slash.gap !== 0 || second.gap !== 0) return null;
    if (slash.lower !== '/' && !(behindWeekday && slash.lower === '-')) return null;
    if (!/^\d{1,2}$/.test(first.lower) || !/^\d{1,2}$/.test(second.lower)) return null;
    const behind = tokens[at + 3];
    if (behind?.gap === 0 && (behind.kind !== 'mark' || '/%-'.includes(behind.lower))) return null;
    parts = [first.lower, second.lower];
    last = at + 3;
  }
  const [a = 0, b = 0] = parts.map(Number);
  const dayFirst = !reading.rules.dates.monthFirst || a > 12;
  const month = dayFirst ? b : a;
  const day = dayFirst ? a : b;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const clear = day > 12 && !(a === 24 && b === 7);
  if (!behindWeekday && !clear && !reading.rules.dates.beforeSlashed.has(tokens[at - 1]?.lower ?? ''))
    return null;
  return { first: at, last, year: null, month, day };
}

function write(
  year: number | null,
  month: number | null,
  day: number | null,
): { from: string; precision: FoundDate['precision'] } | null {
  if (month !== null && day !== null) {
    if (year === null) return { from: writeYearless(month, day), precision: 'day' };
    return isDay({ year, month, day }) ? { from: writeDay({ year, month, day }), precision: 'day' } : null;
  }
  if (month !== null) return { from: writeMonth(year, month), precision: 'month' };
  return year === null ? null : { from: writeYear(year), precision: 'year' };
}

function place(
  reading: Reading,
  first: number,
  last: number,
): Pick<PlacedDate, 'start' | 'end' | 'text' | 'first' | 'last'> {
  const start = reading.tokens[first]?.start ?? 0;
  const end = reading.tokens[last - 1]?.end ?? start;
  return { first, last, start, end, text: reading.text.slice(start, end) };
}

function placeAbsolute(reading: Reading, date: ReadDate): PlacedDate | null {
  const from = write(date.year, date.month, date.day);
  if (!from) return null;
  const to = date.to ? write(date.to.year, date.to.month, date.to.day) : null;
  return { ...place(reading, date.first, date.last), ...from, to: to?.from ?? null, absolute: true };
}

function placeLeaning(reading: Reading, date: LeaningDate): PlacedDate | null {
  const { year, month, day } = date.day;
  const from = write(
    date.yearless ? null : year,
    date.precision === 'year' ? null : month,
    date.precision === 'day' ? day : null,
  );
  return from && { ...place(reading, date.first, date.last), ...from, to: null, absolute: false };
}

function placeHoliday(
  reading: Reading,
  leaning: Leaning,
  at: number,
  rule: string,
  last: number,
): PlacedDate | null {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token) return null;
  const next = tokens[last]?.lower === 'of' ? last + 1 : last;
  const own = tokens[next];
  if (own?.kind === 'number' && /^(?:19|20)\d\d$/.test(own.lower)) {
    const day = holidayIn(rule, Number(own.lower));
    return day && placeAbsolute(reading, { first: at, last: next + 1, ...day });
  }
  if (own?.lower === 'this' && tokens[next + 1]?.lower === 'year' && leaning.reference) {
    const day = holidayIn(rule, leaning.reference.year);
    return (
      day && placeLeaning(reading, { first: at, last: next + 2, day, precision: 'day', yearless: false })
    );
  }
  const [month, day] = rule.split('-').map(Number);
  if (month !== undefined && day !== undefined && /^\d+-\d+$/.test(rule))
    return placeAbsolute(reading, { first: at, last, year: null, month, day });
  // a moving feast is a day only with a year: the reference's
  const moving = leaning.reference ? holidayIn(rule, leaning.reference.year) : null;
  return (
    moving && placeAbsolute(reading, { first: at, last, year: null, month: moving.month, day: moving.day })
  );
}
