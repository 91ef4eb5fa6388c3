/** What a number is a number of, where signs and unit words say it: percent, money, measures, rates, ages. */

import { phraseAt } from '../languages/rules.ts';
import type { Reading } from '../reading.ts';
import { GAP, type Token } from '../tokens.ts';

export interface ReadUnit {
  readonly unit: string;
  /** One past its last token. */
  readonly last: number;
  readonly kind: 'percent' | 'money' | 'measure';
}

const LONGEST = 4;
/** Units of one letter that may stand apart from their number. */
const LONE_LETTERS = new Set([
  'm',
  'g',
  'l',
  'L',
  't',
  'h',
  'W',
  'V',
  'J',
  'A',
  '%',
  '$',
  '€',
  '£',
  '¥',
  '°',
  '₹',
  '₽',
  '₩',
  '₦',
  '₺',
  '₴',
  '₪',
  '¢',
  '′',
  '″',
  '℃',
  '℉',
]);

const isHyphen = (token: Token | undefined) =>
  token !== undefined && (token.lower === '-' || token.lower === '‑' || token.lower === '–');

/** The text of some tokens with single blanks; empty where they do not stand on one line. */
function spelling({ text, tokens }: Reading, first: number, last: number): string {
  let joined = '';
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (!token || (at > first && token.gap >= GAP.line)) return '';
    joined += (at > first && token.gap !== GAP.none ? ' ' : '') + text.slice(token.start, token.end);
  }
  return joined;
}

/** How the names of units begin, by the map that holds them: behind most numbers stands none. */
const beginnings = new WeakMap<ReadonlyMap<string, string>, ReadonlySet<string>>();

function mayBeUnit(text: string, { start, end }: Token, map: ReadonlyMap<string, string>): boolean {
  let known = beginnings.get(map);
  if (!known) {
    known = new Set(
      [...map.keys()].flatMap((name) => [1, 2].map((length) => name.slice(0, length).toLowerCase())),
    );
    beginnings.set(map, known);
  }
  return known.has(text.slice(start, Math.min(end, start + 2)).toLowerCase());
}

function lookUp(
  reading: Reading,
  at: number,
  map: ReadonlyMap<string, string>,
): { value: string; last: number } | null {
  const first = reading.tokens[at];
  if (!first || !mayBeUnit(reading.text, first, map)) return null;
  for (let length = LONGEST; length > 0; length--) {
    const last = at + length;
    if (last > reading.tokens.length) continue;
    const behind = reading.tokens[last];
    const end = reading.tokens[last - 1];
    // "km" of "kms", "m" of "m3": a unit ends where its word ends
    if (end?.kind === 'word' && behind?.gap === GAP.none && behind.kind === 'number') continue;
    const own = spelling(reading, at, last);
    if (!own) continue;
    const value =
      map.get(own) ??
      // "3G" is no three grams
      (own.length > 1 ? map.get(own.toLowerCase()) : undefined) ??
      (length > 1 ? map.get(own.toLowerCase().replaceAll('-', ' ')) : undefined);
    if (value === undefined) continue;
    if (own.length === 1 && first.gap !== GAP.none && !LONE_LETTERS.has(own)) continue;
    return { value, last };
  }
  return null;
}

/** The sign or code of a currency in front of a number: "$", "US$", "C $", "USD". Its first token and the sign. */
export function currencyBefore(reading: Reading, number: number): { first: number; unit: string } | null {
  const { tokens, rules } = reading;
  for (let length = 3; length > 0; length--) {
    const first = number - length;
    const token = tokens[first];
    if (!token || (tokens[number]?.gap ?? GAP.paragraph) >= GAP.line) continue;
    const own = spelling(reading, first, number);
    if (!own) continue;
    const unit = rules.figures.currencies.get(own.toLowerCase());
    if (unit === undefined) continue;
    const sign = /[^\p{L}]/u.test(own);
    if (
      !sign &&
      !(own === own.toUpperCase() && own.length === 3) &&
      own.toLowerCase() !== 'dollar' &&
      own !== 'Rs'
    )
      continue;
    if (own.length > 1 && tokens[first - 1]?.kind === 'word' && token.gap === GAP.none) continue;
    return { first, unit };
  }
  return null;
}

/** The unit behind a number that ends before token `at`; `glued` forms ("3-inch") included. */
export function unitAt(reading: Reading, at: number): ReadUnit | null {
  const { tokens, rules } = reading;
  const token = tokens[at];
  if (!token || token.gap >= GAP.line) return null;
  const percent = percentAt(reading, at);
  if (percent) return percent;
  let from = at;
  if (isHyphen(token) && token.gap === GAP.none && tokens[at + 1]?.gap === GAP.none) from = at + 1;
  const bracket = BRACKETS[token.lower];
  if (bracket && tokens[at + 1]) {
    const inside = lookUp(reading, at + 1, rules.figures.units);
    return inside &&
      tokens[inside.last]?.lower === bracket &&
      spelling(reading, at + 1, inside.last).length < 5
      ? { unit: inside.value, last: inside.last + 1, kind: 'measure' }
      : null;
  }
  if (from > at && isPercentWord(reading, from)) return percentAt(reading, from);
  const money = lookUp(reading, from, rules.figures.currencies);
  const measure = lookUp(reading, from, rules.figures.units);
  if (money && (!measure || money.last >= measure.last) && plausibleMoney(reading, from, money.last))
    return { unit: money.value, last: money.last, kind: 'money' };
  if (!measure) return null;
  return aged(reading, { unit: measure.value, last: measure.last, kind: 'measure' });
}

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** "p" and "rub" are money only against the digits, codes only in capitals. */
function plausibleMoney(reading: Reading, first: number, last: number): boolean {
  const token = reading.tokens[first];
  if (!token || last - first > 1 || token.kind !== 'word') return true;
  const own = reading.text.slice(token.start, token.end);
  if (own.length === 1) return token.gap === GAP.none;
  if (own.length === 3 && own === own.toLowerCase() && reading.rules.figures.currencies.get(own) !== own)
    return UNMISTAKABLE.has(own) || token.gap === GAP.none;
  return own.length > 2 || token.gap === GAP.none;
}

/** Codes and short names that are no other word, so that small letters do. */
const UNMISTAKABLE = new Set(['yen', 'won', 'usd', 'eur', 'gbp', 'rmb', 'cny', 'jpy', 'inr', 'chf', 'aud']);

/** "five years old", "a 21-year-old", "three months of age". */
function aged(reading: Reading, unit: ReadUnit): ReadUnit {
  const { tokens, rules } = reading;
  if (!['year', 'month', 'week', 'day'].includes(unit.unit)) return unit;
  let at = unit.last;
  if (isHyphen(tokens[at]) && tokens[at]?.gap === GAP.none) at++;
  const word = tokens[at];
  if (word && rules.figures.ages.has(word.lower))
    return { unit: `${unit.unit}-old`, last: at + 1, kind: 'measure' };
  if (word?.lower === 'of' && tokens[at + 1]?.lower === 'age')
    return { unit: `${unit.unit}-old`, last: at + 2, kind: 'measure' };
  return unit;
}

/** "5pc" too, against the digits: apart from them it may be a computer. */
function isPercentWord({ rules, tokens, text }: Reading, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (rules.figures.percent.has(token.lower)) return true;
  return (
    token.gap === GAP.none && tokens[at - 1]?.kind === 'number' && text.slice(token.start, token.end) === 'pc'
  );
}

function percentAt(reading: Reading, at: number): ReadUnit | null {
  const { tokens, rules } = reading;
  const apart = phraseAt(tokens, at, rules.figures.perCent);
  if (apart === 0 && !isPercentWord(reading, at)) return null;
  const last = at + (apart || 1);
  const point = isHyphen(tokens[last]) ? last + 1 : last;
  if (rules.figures.points.has(tokens[point]?.lower ?? ''))
    return { unit: 'percentage point', last: point + 1, kind: 'percent' };
  return { unit: 'percent', last, kind: 'percent' };
}

/** What a unit is taken for each of: "per day", "a barrel", "/hour", "-a-share". */
export function rateAt(reading: Reading, at: number): { unit: string; last: number } | null {
  const { tokens, rules } = reading;
  let next = at;
  if (isHyphen(tokens[next]) && tokens[next]?.gap === GAP.none) next++;
  const word = tokens[next];
  if (!word || word.gap >= GAP.line) return null;
  const per = rules.figures.per.has(word.lower);
  if (!per && !rules.figures.rateArticles.has(word.lower)) return null;
  let unit = next + 1;
  if (isHyphen(tokens[unit]) && tokens[unit]?.gap === GAP.none) unit++;
  const token = tokens[unit];
  const rate = rules.figures.rateUnits.get(token?.lower ?? '');
  if (!token || !rate) return null;
  if (word.lower === '/' && token.gap !== GAP.none) return null;
  // "a month earlier" is a point in time
  const { ago, later, earlier } = rules.dates.leaning;
  if ([ago, later, earlier].some((list) => phraseAt(tokens, unit + 1, list) > 0)) return null;
  return { unit: rate, last: unit + 1 };
}
