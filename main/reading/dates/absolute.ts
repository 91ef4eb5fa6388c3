/** Dates that say their day, month or year themselves: "22 December 2025", "Dec. 22", "2025-12-22", "in 2023". */

import type { LanguageRules } from '../languages/rules.ts';
import { GAP, type Token } from '../tokens.ts';
import { isDay } from './calendar.ts';
import {
  dayAt,
  isGlue,
  monthAt,
  PIVOT,
  type Value,
  YEAR_FROM,
  YEAR_TO,
  yearAt,
  yearBehind,
} from './parts.ts';

/** A date as tokens `first` up to and without `last`; what the text does not give is null. */
export interface ReadDate {
  readonly first: number;
  readonly last: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** The second day of "July 6-8", or the last year of "2011-2013". */
  readonly to?: { readonly year: number | null; readonly month: number | null; readonly day: number | null };
}

/** A date whose parts are tied by marks: "2018-7-6", "1/1/2016", "sep-23-2020", "2020/sep/23", or eight digits. */
export function tiedDateAt(tokens: readonly Token[], at: number, rules: LanguageRules): ReadDate | null {
  const first = tokens[at];
  if (!first) return null;
  if (first.kind === 'number' && /^(?:19|20)\d{6}$/.test(first.lower)) {
    const day = {
      year: Number(first.lower.slice(0, 4)),
      month: Number(first.lower.slice(4, 6)),
      day: Number(first.lower.slice(6)),
    };
    return isDay(day) ? { first: at, last: at + 1, ...day } : null;
  }
  if (first.kind === 'number' && /^\d{1,4}\.\d{1,2}\.\d{2,4}$/.test(first.lower))
    return numeric(first.lower.split('.'), at, at + 1, '.', rules);
  if (first.kind === 'mark') return null;
  const separator = tokens[at + 1];
  if (!separator || !(isGlue(separator) || (separator.lower === '-' && separator.gap <= GAP.space)))
    return spacedDateAt(tokens, at, rules);
  const second = tokens[at + 2];
  const third = tokens[at + 4];
  if (
    !second ||
    !third ||
    tokens[at + 3]?.lower !== separator.lower ||
    third.gap > GAP.space ||
    second.gap > GAP.space
  )
    return null;
  const behind = tokens[at + 5];
  if (
    behind?.gap === GAP.none &&
    (behind.kind === 'number' || (behind.lower === separator.lower && tokens[at + 6]?.kind === 'number'))
  )
    return null;
  const parts = [first, second, third];
  const monthNames = parts.map((part) =>
    part.kind === 'word' ? rules.dates.months.get(part.lower) : undefined,
  );
  const named = monthNames.findIndex((month) => month !== undefined);
  const digits = parts.filter((part) => part.kind === 'number').map((part) => part.lower);
  if (named >= 0) {
    if (digits.length !== 2) return null;
    const yearIndex = digits.findIndex((part) => part.length === 4);
    const year = yearIndex >= 0 ? Number(digits[yearIndex]) : null;
    const day = Number(digits[yearIndex === 0 ? 1 : 0]);
    const short =
      year ??
      (/^\d\d$/.test(digits[1] ?? '') ? (Number(digits[1]) < PIVOT ? 2000 : 1900) + Number(digits[1]) : null);
    const value = { year: short ?? 0, month: monthNames[named] ?? 0, day };
    return isDay(value) ? { first: at, last: at + 5, ...value } : null;
  }
  if (digits.length !== 3) return null;
  return numeric(digits, at, at + 5, separator.lower, rules);
}

function numeric(
  parts: readonly string[],
  first: number,
  last: number,
  separator: string,
  rules: LanguageRules,
): ReadDate | null {
  const [a = '', b = '', c = ''] = parts;
  if (parts.some((part) => !/^\d+$/.test(part))) return null;
  let value: { year: number; month: number; day: number };
  if (a.length === 4) value = { year: Number(a), month: Number(b), day: Number(c) };
  else if (c.length === 4 || c.length === 2) {
    if (c.length === 2 && separator !== '/') return null;
    const year = c.length === 4 ? Number(c) : (Number(c) < PIVOT ? 2000 : 1900) + Number(c);
    const american = rules.dates.monthFirst && separator !== '.';
    value =
      american && Number(a) <= 12
        ? { year, month: Number(a), day: Number(b) }
        : { year, month: Number(b), day: Number(a) };
    if (!isDay(value)) value = { year, month: Number(a), day: Number(b) };
  } else return null;
  if (value.year < YEAR_FROM || value.year > YEAR_TO || !isDay(value)) return null;
  return { first, last, ...value };
}

/** "2016 10 16" */
function spacedDateAt(tokens: readonly Token[], at: number, _rules: LanguageRules): ReadDate | null {
  const year = yearAt(tokens, at);
  const month = tokens[at + 1];
  const day = tokens[at + 2];
  if (
    !year ||
    month?.kind !== 'number' ||
    day?.kind !== 'number' ||
    !/^\d\d$/.test(month.lower) ||
    !/^\d\d$/.test(day.lower)
  )
    return null;
  if (month.gap !== GAP.space || day.gap !== GAP.space) return null;
  const value = { year: year.value, month: Number(month.lower), day: Number(day.lower) };
  return isDay(value) ? { first: at, last: at + 3, ...value } : null;
}

/** "22 December 2025", "the 22nd of December", "December 22-24, 2025", "September 2023". */
export function namedDateAt(tokens: readonly Token[], at: number, rules: LanguageRules): ReadDate | null {
  const month = monthAt(tokens, at, rules);
  if (month) return behindMonth(tokens, at, month, rules);
  const day = dayAt(tokens, at, rules);
  // "$12 December 27": money, then a date
  if (!day || '$€£¥'.includes(tokens[at - 1]?.lower ?? ' ')) return null;
  let next = day.last;
  let to: number | null = null;
  const until = rangeDay(tokens, next, rules);
  if (until && monthBehindDay(tokens, until.last, rules)) {
    to = until.value;
    next = until.last;
  }
  const behind = monthBehindDay(tokens, next, rules);
  if (!behind) return null;
  if (
    rules.dates.doubtfulMonths.has(tokens[behind.last - 1]?.lower ?? '') &&
    !tokens[behind.last - 1]?.capital &&
    tokens[at]?.kind === 'word'
  )
    return null;
  const year = yearBehind(tokens, behind.last, rules);
  // "18 and 19 June" are two dates, "18 to 19 June" is a range
  if (until && to !== null && rules.numbers.and.has(tokens[day.last]?.lower ?? ''))
    return { first: at, last: day.last, year: year?.value ?? null, month: behind.value, day: day.value };
  const first = rules.dates.the.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
  return {
    first,
    last: year?.last ?? behind.last,
    year: year?.value ?? null,
    month: behind.value,
    day: day.value,
    ...(to === null ? {} : { to: { year: year?.value ?? null, month: behind.value, day: to } }),
  };
}

const joinsMonth = (token: Token | undefined, rules: LanguageRules) =>
  token !== undefined && (rules.dates.of.has(token.lower) || ['-', '/', '.'].includes(token.lower));

function monthBehindDay(tokens: readonly Token[], at: number, rules: LanguageRules): Value | null {
  let next = at;
  while (next < at + 2 && joinsMonth(tokens[next], rules)) next++;
  const token = tokens[next];
  if (!token || token.gap >= GAP.paragraph) return null;
  const month = monthAt(tokens, next, rules);
  if (!month) return null;
  // "10 may leave": a verb, not the month
  if (
    rules.dates.doubtfulMonths.has(token.lower) &&
    !token.capital &&
    next === at &&
    token.gap !== GAP.none
  ) {
    const behind = tokens[month.last];
    if (behind?.kind === 'word') return null;
  }
  return month;
}

function rangeDay(tokens: readonly Token[], at: number, rules: LanguageRules): Value | null {
  const link = tokens[at];
  if (!link) return null;
  if (!(link.lower === '-' || link.lower === '–' || rules.dates.rangeTo.has(link.lower))) return null;
  return dayAt(tokens, at + 1, rules);
}

function behindMonth(
  tokens: readonly Token[],
  at: number,
  month: Value,
  rules: LanguageRules,
): ReadDate | null {
  const token = tokens[at];
  if (!token) return null;
  const doubtful = rules.dates.doubtfulMonths.has(token.lower) && !token.capital;
  let next = month.last;
  const separator = tokens[next];
  if (separator && (separator.lower === ',' || isGlue(separator) || rules.dates.the.has(separator.lower)))
    next++;
  const year = yearAt(tokens, next);
  if (year) return { first: at, last: year.last, year: year.value, month: month.value, day: null };
  const follower = tokens[next];
  const day = follower && follower.gap < GAP.paragraph ? dayAt(tokens, next, rules) : null;
  // "May 5 percent": a word for a number behind a word for a month says nothing without capital or ordinal
  if (
    day &&
    !(
      doubtful &&
      tokens[next]?.kind === 'word' &&
      !rules.dates.ordinals.has(tokens[next]?.lower ?? '') &&
      day.last === next + 1
    )
  ) {
    const percent = tokens[day.last];
    if (
      !(
        percent &&
        (percent.lower === '%' ||
          rules.figures.percent.has(percent.lower) ||
          rules.numbers.scales.has(percent.lower))
      )
    ) {
      const until = rangeDay(tokens, day.last, rules);
      const closesRange =
        until &&
        until.value > day.value &&
        (tokens[day.last]?.lower === '-' ||
          tokens[day.last]?.lower === '–' ||
          yearBehind(tokens, until.last, rules) !== null);
      const end = closesRange ? until.last : day.last;
      const behind = yearBehind(tokens, end, rules);
      return {
        first: at,
        last: behind?.last ?? end,
        year: behind?.value ?? null,
        month: month.value,
        day: day.value,
        ...(closesRange ? { to: { year: behind?.value ?? null, month: month.value, day: until.value } } : {}),
      };
    }
  }
  const of = rules.dates.of.has(tokens[month.last]?.lower ?? '') ? yearAt(tokens, month.last + 1) : null;
  if (of) return { first: at, last: of.last, year: of.value, month: month.value, day: null };
  if (doubtful || (rules.dates.capitalMonths && !token.capital)) return null;
  const before = tokens[at - 1]?.lower ?? '';
  if (rules.dates.doubtfulMonths.has(token.lower) && !rules.dates.beforeYear.has(before)) return null;
  return { first: at, last: month.last, year: null, month: month.value, day: null };
}

/** A year by itself, where a word before it or brackets around it say that it is one; "2011-2013"; "the 1990s". */
export function loneYearAt(tokens: readonly Token[], at: number, rules: LanguageRules): ReadDate | null {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.kind !== 'number') return null;
  const behind = tokens[at + 1];
  if (
    /^\d{3}0$/.test(token.lower) &&
    behind?.gap === GAP.none &&
    (behind.lower === 's' || behind.lower === "'s")
  ) {
    const year = Number(token.lower);
    if (year < YEAR_FROM || year > YEAR_TO) return null;
    return {
      first: at,
      last: at + 2,
      year,
      month: null,
      day: null,
      to: { year: year + 9, month: null, day: null },
    };
  }
  const year = yearAt(tokens, at);
  if (!year) return null;
  if (
    before?.gap !== undefined &&
    token.gap === GAP.none &&
    before.lower !== '(' &&
    before.lower !== '“' &&
    before.lower !== '"'
  )
    return null;
  const span =
    behind &&
    (behind.lower === '-' || behind.lower === '–' || behind.lower === '/') &&
    behind.gap === GAP.none;
  const end = span ? yearAt(tokens, at + 2) : null;
  if (end && end.value > year.value)
    return {
      first: at,
      last: end.last,
      year: year.value,
      month: null,
      day: null,
      to: { year: end.value, month: null, day: null },
    };
  if (span && /^\d\d$/.test(tokens[at + 2]?.lower ?? '')) {
    const short = Math.floor(year.value / 100) * 100 + Number(tokens[at + 2]?.lower);
    if (short > year.value && short < year.value + 30)
      return {
        first: at,
        last: at + 3,
        year: year.value,
        month: null,
        day: null,
        to: { year: short, month: null, day: null },
      };
  }
  const bracketed = before?.lower === '(' && (behind?.lower === ')' || behind?.lower === ',');
  const announced = before?.kind === 'word' && rules.dates.beforeYear.has(before.lower);
  const article = before?.kind === 'word' && rules.dates.yearArticles.has(before.lower) && year.value >= 1900;
  const plausible = year.value >= 1500 && year.value < 2100;
  if (!bracketed && !(announced && plausible) && !article && !standsAlone(tokens, at, year.value))
    return null;
  return { first: at, last: year.last, year: year.value, month: null, day: null };
}

/** "…, 2023, …" and "… 2023." with no noun behind it, in the years that the news writes about. */
function standsAlone(tokens: readonly Token[], at: number, year: number): boolean {
  const behind = tokens[at + 1];
  const before = tokens[at - 1];
  if (year < 1900 || year > 2060) return false;
  if (before && before.kind === 'mark' && before.lower !== ',' && before.lower !== '(') return false;
  return !behind || (behind.kind === 'mark' && !'%$€£+-–/'.includes(behind.lower));
}
