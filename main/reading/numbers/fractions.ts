/** Shares in words: "half", "two thirds", "three-quarters of a million", "and a half". */
import type { NumberWords } from '../languages/rules.ts';
import { GAP, type Token } from '../tokens.ts';
import { isHyphen } from './cardinals.ts';
import type { Part } from './digits.ts';

/** The lower part of a fraction at a token: "thirds", "twenty-fifths", "hundred-fifths". */
function partAt(tokens: readonly Token[], from: number, words: NumberWords): Part | null {
  let at = from;
  let sum = 0;
  for (let steps = 0; steps < 4; steps++) {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    const part = words.parts.get(token.lower);
    if (part !== undefined && part >= 0) {
      if (part === 0) return null;
      if (sum === 0) return part > 1 ? { value: part, last: at + 1, bare: false } : null;
      return { value: part >= 100 ? sum * part : sum + part, last: at + 1, bare: false };
    }
    const small = words.small.get(token.lower);
    const hundred = words.scales.get(token.lower);
    if (small !== undefined && small >= 20 && sum === 0) sum = small;
    else if (hundred === 100) sum = (sum || 1) * 100;
    else return null;
    at++;
    if (isHyphen(tokens[at])) at++;
  }
  return null;
}

/** "and a half", "and three quarters" behind a number. */
export function fractionBehind(tokens: readonly Token[], at: number, words: NumberWords): Part | null {
  // "five-and-a-half"
  const tied = isHyphen(tokens[at]) ? 1 : 0;
  if (!words.and.has(tokens[at + tied]?.lower ?? '')) return null;
  let next = at + tied + 1;
  if (isHyphen(tokens[next])) next++;
  const top = words.articles.has(tokens[next]?.lower ?? '') ? 1 : words.small.get(tokens[next]?.lower ?? '');
  if (
    words.halves.has(tokens[next]?.lower ?? '') &&
    top === undefined &&
    !words.parts.has(tokens[next]?.lower ?? '')
  )
    return { value: 0.5, last: next + 1, bare: false };
  if (top === undefined || top > 19) return null;
  next++;
  if (isHyphen(tokens[next])) next++;
  const part = partAt(tokens, next, words);
  return part ? { value: top / part.value, last: part.last, bare: false } : null;
}

/** "a sixth-minute penalty": an ordinal before what it is tied to. */
function isOrdinal(tokens: readonly Token[], from: number, part: Part): boolean {
  const single = part.value > 2 && part.value !== 4 && part.last === from + 2;
  const mark = tokens[part.last];
  return single && isHyphen(mark) && mark?.gap === GAP.none && tokens[part.last + 1]?.gap === GAP.none;
}

/** "half", "a third", "two thirds", "three-quarters", "half a million", "two thirds of a million". */
export function wordFractionAt(
  tokens: readonly Token[],
  from: number,
  words: NumberWords,
): (Part & { scale: number }) | null {
  const first = tokens[from];
  if (first?.kind !== 'word') return null;
  let value: number | null = null;
  let at = from;
  if (words.halves.has(first.lower)) {
    value = 0.5;
    at = from + 1;
  } else if (words.articles.has(first.lower) && words.halves.has(tokens[from + 1]?.lower ?? '')) {
    value = 0.5;
    at = from + 2;
  } else {
    const top = words.articles.has(first.lower) ? 1 : words.small.get(first.lower);
    if (top !== undefined && top > 0) {
      let next = from + 1;
      if (isHyphen(tokens[next])) next++;
      const part = (tokens[next]?.gap ?? GAP.paragraph) >= GAP.line ? null : partAt(tokens, next, words);
      if (part && !isOrdinal(tokens, from, part)) {
        value = top / part.value;
        at = part.last;
      }
    } else {
      const part = words.parts.get(first.lower);
      const scale = words.scales.get(tokens[from + 1]?.lower ?? '');
      if (part === 4 && scale !== undefined && scale > 100) {
        value = 0.25;
        at = from + 1;
      }
    }
  }
  if (value === null) return null;
  let ahead = at;
  if (isHyphen(tokens[ahead])) ahead++;
  if (words.of.has(tokens[ahead]?.lower ?? '')) ahead++;
  if (words.articles.has(tokens[ahead]?.lower ?? '')) ahead++;
  const scale = words.scales.get(tokens[ahead]?.lower ?? '') ?? words.groups.get(tokens[ahead]?.lower ?? '');
  if (scale !== undefined && !/s$/.test(tokens[ahead]?.lower ?? ''))
    return { value: value * scale, last: ahead + 1, bare: false, scale };
  return { value, last: at, bare: false, scale: 1 };
}
