/** The parts of a written date: its day, month and year. */
import type { LanguageRules } from '../languages/rules.ts';
import { readNumber } from '../numbers/numbers.ts';
import { GAP, type Token } from '../tokens.ts';

export interface Value {
  readonly value: number;
  readonly last: number;
}

export const isGlue = (token: Token | undefined) =>
  token !== undefined &&
  token.gap === GAP.none &&
  (token.lower === '-' || token.lower === '/' || token.lower === '.' || token.lower === '–');

export function monthAt(tokens: readonly Token[], at: number, rules: LanguageRules): Value | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const value = rules.dates.months.get(token.lower);
  if (value === undefined) return null;
  const dot = tokens[at + 1];
  const short = token.end - token.start <= 5;
  return { value, last: short && dot?.lower === '.' && dot.gap === GAP.none ? at + 2 : at + 1 };
}

/** 1 to 31, in digits, with an ordinal ending, or in words. */
export function dayAt(tokens: readonly Token[], at: number, rules: LanguageRules): Value | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') {
    if (!/^\d{1,2}$/.test(token.lower)) return null;
    const value = Number(token.lower);
    if (value < 1 || value > 31) return null;
    const ending = tokens[at + 1];
    if (ending?.kind === 'word' && ending.gap === GAP.none) {
      if (rules.numbers.ordinalEndings.has(ending.lower)) return { value, last: at + 2 };
      return null;
    }
    return { value, last: at + 1 };
  }
  if (token.kind !== 'word') return null;
  const ordinal = rules.dates.ordinals.get(token.lower);
  if (ordinal !== undefined) return { value: ordinal, last: at + 1 };
  const tens = rules.numbers.small.get(token.lower);
  if (tens === undefined || tens < 1 || tens > 31) return null;
  const next = tokens[at + 1]?.lower === '-' ? at + 2 : at + 1;
  const unit =
    rules.dates.ordinals.get(tokens[next]?.lower ?? '') ?? rules.numbers.small.get(tokens[next]?.lower ?? '');
  if (tens >= 20 && tens % 10 === 0 && unit !== undefined && unit > 0 && unit < 10 && tens + unit <= 31)
    return { value: tens + unit, last: next + 1 };
  return { value: tens, last: at + 1 };
}

export const YEAR_FROM = 1000;
export const YEAR_TO = 2199;

export function yearAt(tokens: readonly Token[], at: number): Value | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^\d{4}$/.test(token.lower)) return null;
  const next = tokens[at + 1];
  if (next?.gap === GAP.none && next.kind === 'word' && next.lower !== "'s") return null;
  const value = Number(token.lower);
  return value >= YEAR_FROM && value <= YEAR_TO ? { value, last: at + 1 } : null;
}

/** "nineteen eighty six", "two thousand and thirty two", "2000". */
function spokenYearAt(tokens: readonly Token[], at: number, rules: LanguageRules): Value | null {
  const { small } = rules.numbers;
  const century = small.get(tokens[at]?.lower ?? '');
  if (tokens[at]?.kind !== 'word' || century === undefined) return null;
  const number = readNumber(tokens, at, rules.numbers);
  if (number && Number.isInteger(number.value) && number.value >= YEAR_FROM && number.value <= YEAR_TO)
    return { value: number.value, last: number.last };
  if (century < 10 || century > 20) return null;
  const rest = at + 1;
  const tail = readNumber(tokens, rest, rules.numbers);
  if (tail && Number.isInteger(tail.value) && tail.value >= 10 && tail.value <= 99)
    return { value: century * 100 + tail.value, last: tail.last };
  return null;
}

/** A year behind a day and month, with what may stand between: "of", "in", a comma. Two digits only where it is clear. */
export function yearBehind(tokens: readonly Token[], at: number, rules: LanguageRules): Value | null {
  let next = at;
  let linked = false;
  while (next < at + 2) {
    const token = tokens[next];
    if (token?.lower === ',' || token?.lower === '-' || token?.lower === '/' || token?.lower === '.') next++;
    else if (token && rules.dates.of.has(token.lower)) {
      linked = true;
      next++;
    } else break;
  }
  const token = tokens[next];
  if (!token || token.gap >= GAP.paragraph) return null;
  const year = yearAt(tokens, next);
  if (year) {
    // "on May 5, 2000 people …": a number of something
    return year;
  }
  if ((token.lower === "'" || token.lower === '’') && tokens[next + 1]?.gap === GAP.none)
    return shortYear(tokens, next + 1);
  if (linked || isGlue(tokens[next - 1])) {
    const short = shortYear(tokens, next);
    if (short) return short;
  }
  return spokenYearAt(tokens, next, rules);
}

export const PIVOT = 40;

function shortYear(tokens: readonly Token[], at: number): Value | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^\d\d$/.test(token.lower)) return null;
  const value = Number(token.lower);
  return { value: value < PIVOT ? 2000 + value : 1900 + value, last: at + 1 };
}
