/** The value of a number as it is written: digits, words, both ("2.6 million"), fractions. */
import type { NumberWords } from '../languages/rules.ts';
import { GAP, type Token } from '../tokens.ts';
import { cardinalAt, isHyphen } from './cardinals.ts';
import { digitFractionAt, type Part } from './digits.ts';
import { fractionBehind, wordFractionAt } from './fractions.ts';

/** A number as tokens `first` up to and without `last`. */
export interface ReadNumber {
  readonly value: number;
  readonly first: number;
  readonly last: number;
  /** Plain digits, with nothing else that would make them a quantity. */
  readonly bare: boolean;
  readonly fraction: boolean;
  readonly negative: boolean;
  /** The greatest scale word in it ("million"), for a range that says it once: "2 to 3 million". */
  readonly scale: number;
}

/** Beyond this, digits are a code or a joke, and JSON has no infinity. */
const GREATEST = 1e21;

/** The number that begins at a token; null where none does, or one too great to be meant. */
export function readNumber(tokens: readonly Token[], at: number, words: NumberWords): ReadNumber | null {
  const number = numberAt(tokens, at, words);
  return number && Math.abs(number.value) <= GREATEST ? number : null;
}

function numberAt(tokens: readonly Token[], at: number, words: NumberWords): ReadNumber | null {
  const first = tokens[at];
  if (!first) return null;
  const before = tokens[at - 1];
  if (
    (first.lower === '-' || first.lower === '−') &&
    first.gap !== GAP.none &&
    tokens[at + 1]?.gap === GAP.none &&
    tokens[at + 1]?.kind === 'number'
  ) {
    // a bullet, or the dash of a range
    if (before && (first.gap >= GAP.line || before.kind === 'number')) return null;
    return negated(positiveAt(tokens, at + 1, words), at);
  }
  if (first.kind === 'word' && words.minus.has(first.lower))
    return negated(positiveAt(tokens, at + 1, words), at);
  return positiveAt(tokens, at, words);
}

function positiveAt(tokens: readonly Token[], at: number, words: NumberWords): ReadNumber | null {
  const first = tokens[at];
  if (!first) return null;
  if (
    first.lower === '.' &&
    first.gap !== GAP.none &&
    tokens[at + 1]?.kind === 'number' &&
    tokens[at + 1]?.gap === GAP.none
  ) {
    const digits = tokens[at + 1]?.lower ?? '';
    if (!/^\d+$/.test(digits)) return null;
    return scaled(tokens, at, { value: Number(`0.${digits}`), last: at + 2, bare: false }, words);
  }
  const fraction = digitFractionAt(tokens, at);
  if (fraction) return { ...scaled(tokens, at, fraction, words), fraction: true };
  const share = wordFractionAt(tokens, at, words);
  if (share)
    return {
      value: share.value,
      first: at,
      last: share.last,
      bare: false,
      fraction: true,
      negative: false,
      scale: share.scale,
    };
  const cardinal = cardinalAt(tokens, at, words);
  if (!cardinal) return null;
  return spoken(tokens, at, cardinal, words);
}

function negated(number: ReadNumber | null, first: number): ReadNumber | null {
  return number && { ...number, value: -number.value, first, bare: false, negative: true };
}

function scaled(tokens: readonly Token[], first: number, part: Part, words: NumberWords): ReadNumber {
  const scale = words.scales.get(tokens[part.last]?.lower ?? '');
  if (scale === undefined)
    return {
      value: part.value,
      first,
      last: part.last,
      bare: false,
      fraction: false,
      negative: false,
      scale: 1,
    };
  return {
    value: part.value * scale,
    first,
    last: part.last + 1,
    bare: false,
    fraction: false,
    negative: false,
    scale,
  };
}

/** What may follow a whole number: "point zero three", "and a half", a scale once more ("two and a half million"). */
function spoken(
  tokens: readonly Token[],
  first: number,
  part: Part & { scale: number },
  words: NumberWords,
): ReadNumber {
  const plain: ReadNumber = {
    value: part.value,
    first,
    last: part.last,
    bare: part.bare,
    fraction: false,
    negative: false,
    scale: part.scale,
  };
  if (words.point.has(tokens[part.last]?.lower ?? '') && tokens[first]?.kind === 'word') {
    let digits = '';
    let at = part.last + 1;
    for (;;) {
      const small = words.small.get(tokens[at]?.lower ?? '');
      if (small === undefined || tokens[at]?.kind !== 'word') break;
      digits = joinDigits(digits, small);
      at++;
      if (isHyphen(tokens[at])) at++;
    }
    if (digits) return { ...plain, value: Number(`${part.value}.${digits}`), last: at };
  }
  const below = tokens[part.last];
  const parts = below?.kind === 'word' && below.lower.endsWith('s') ? (words.parts.get(below.lower) ?? 0) : 0;
  // "twenty-three fifths"
  if (parts > 2 && Number.isInteger(part.value) && tokens[first]?.kind === 'word')
    return { ...plain, value: part.value / parts, last: part.last + 1, fraction: true };
  const half = fractionBehind(tokens, part.last, words);
  if (half) {
    const scale = words.scales.get(tokens[half.last]?.lower ?? '');
    if (scale !== undefined && scale > 100) {
      if (part.scale > scale)
        return { ...plain, value: part.value + half.value * scale, last: half.last + 1 };
      return { ...plain, value: (part.value + half.value) * scale, last: half.last + 1, bare: false, scale };
    }
    // "a million and a half" is half a million more, "a hundred and a half" is not
    const unit = part.scale >= 1000 ? part.scale : 1;
    return { ...plain, value: part.value + half.value * unit, last: half.last, bare: false };
  }
  return plain;
}

function joinDigits(digits: string, small: number): string {
  if (digits !== '' && Number(digits) >= 20 && small < 10) return String(Number(digits) + small);
  return digits + String(small);
}
