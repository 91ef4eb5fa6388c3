/** Numbers in digits: separators, thousands parted by blanks, exponents, fractions like "1/4" and "½". */
import type { NumberWords } from '../languages/rules.ts';
import { GAP, type Token } from '../tokens.ts';

/** A part of a number, up to and without the token `last`. */
export interface Part {
  readonly value: number;
  readonly last: number;
  readonly bare: boolean;
}

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const POINTED = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const WITH_COMMA = /^\d+,\d+$/;
const WITH_POINT = /^\d+\.\d+$/;
const DIGITS = /^\d+$/;

/** The value of digits with their separators; null for a list, a version or an address. */
export function readDigits(raw: string, decimalComma: boolean): number | null {
  if (DIGITS.test(raw)) return Number(raw);
  if (WITH_POINT.test(raw) && !(decimalComma && POINTED.test(raw))) return Number(raw);
  if (decimalComma && WITH_COMMA.test(raw)) return Number(raw.replace(',', '.'));
  if (GROUPED.test(raw) || INDIAN.test(raw)) return Number(raw.replaceAll(',', ''));
  if (POINTED.test(raw)) return Number(raw.replaceAll('.', '').replace(',', '.'));
  if (WITH_COMMA.test(raw)) return Number(raw.replace(',', '.'));
  return null;
}

/** Digits with thousands parted by blanks, decimals, exponents: "1 234 567", "1.3x10^6", "4e14". */
export function digitsAt(tokens: readonly Token[], at: number, words: NumberWords): Part | null {
  const token = tokens[at];
  if (token?.kind !== 'number') return null;
  let raw = token.lower;
  let last = at + 1;
  if (/^\d{1,3}$/.test(raw) && raw !== '0') {
    const before = tokens[at - 1];
    if (!(before?.kind === 'number' && token.gap === GAP.space)) {
      let next = tokens[last];
      while (
        next?.kind === 'number' &&
        next.gap === GAP.space &&
        next.start - (tokens[last - 1]?.end ?? 0) === 1 &&
        /^\d{3}(?:[.,]\d+)?$/.test(next.lower)
      ) {
        // a fourth digit group without blanks belongs to another number
        raw += next.lower;
        last++;
        if (next.lower.length > 3) break;
        next = tokens[last];
      }
      if (
        tokens[last]?.kind === 'number' &&
        tokens[last]?.gap === GAP.space &&
        last > at + 1 &&
        /^\d{4,}/.test(tokens[last]?.lower ?? '')
      ) {
        raw = token.lower;
        last = at + 1;
      }
    }
  }
  if (last > at + 1) raw = raw.replace(',', '.');
  const value = readDigits(raw, words.decimalComma);
  if (value === null) return null;
  return exponentBehind(tokens, { value, last, bare: last === at + 1 });
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function exponentBehind(tokens: readonly Token[], part: Part): Part {
  const sign = tokens[part.last];
  if (!sign || sign.gap !== GAP.none) return part;
  if (sign.lower === 'e') {
    const exponent = signedAt(tokens, part.last + 1);
    return exponent ? { value: part.value * 10 ** exponent.value, last: exponent.last, bare: false } : part;
  }
  if (sign.lower === '^') {
    const exponent = signedAt(tokens, part.last + 1);
    return exponent ? { value: part.value ** exponent.value, last: exponent.last, bare: false } : part;
  }
  if (sign.lower === 'x' || sign.lower === '×') {
    const base = tokens[part.last + 1];
    if (base?.kind !== 'number' || base.gap !== GAP.none || !DIGITS.test(base.lower)) return part;
    let at = part.last + 2;
    if (tokens[at]?.lower === '^') at++;
    else if (!SUPERSCRIPT.includes(tokens[at]?.lower ?? ' ') && !'−-⁻'.includes(tokens[at]?.lower ?? ' '))
      return part;
    const exponent = signedAt(tokens, at);
    if (exponent)
      return { value: part.value * Number(base.lower) ** exponent.value, last: exponent.last, bare: false };
    let digits = '';
    while (
      tokens[at]?.gap === GAP.none &&
      (tokens[at]?.lower.length ?? 0) === 1 &&
      SUPERSCRIPT.includes(tokens[at]?.lower ?? ' ')
    ) {
      digits += SUPERSCRIPT.indexOf(tokens[at]?.lower ?? '');
      at++;
    }
    if (digits) return { value: part.value * Number(base.lower) ** Number(digits), last: at, bare: false };
  }
  return part;
}

function signedAt(tokens: readonly Token[], at: number): { value: number; last: number } | null {
  const sign = tokens[at];
  const negative = sign?.lower === '-' || sign?.lower === '−' || sign?.lower === '⁻';
  const skip = negative || sign?.lower === '+' ? 1 : 0;
  const digits = tokens[at + skip];
  if (digits?.kind !== 'number' || digits.gap !== GAP.none || !/^\d{1,3}$/.test(digits.lower)) return null;
  return { value: negative ? -Number(digits.lower) : Number(digits.lower), last: at + skip + 1 };
}

const VULGAR: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅐': 1 / 7,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
  '⅑': 1 / 9,
  '⅒': 1 / 10,
};

/** "1/4", "½": a fraction in digits by itself. */
function plainFractionAt(tokens: readonly Token[], at: number): Part | null {
  const token = tokens[at];
  if (!token) return null;
  const vulgar = VULGAR[token.lower];
  if (vulgar !== undefined) return { value: vulgar, last: at + 1, bare: false };
  if (token.kind !== 'number' || !SHORT.test(token.lower)) return null;
  const slash = tokens[at + 1];
  const below = tokens[at + 2];
  if (slash?.gap !== GAP.none || (slash.lower !== '/' && slash.lower !== '⁄')) return null;
  if (below?.kind !== 'number' || below.gap !== GAP.none || !SHORT.test(below.lower)) return null;
  const after = tokens[at + 3];
  if (after?.gap === GAP.none && (after.lower === '/' || after.kind === 'number')) return null;
  const bottom = Number(below.lower);
  return bottom > 0 ? { value: Number(token.lower) / bottom, last: at + 3, bare: false } : null;
}

const SHORT = /^\d{1,4}$/;

/** "1/4", "½", "2 1/2", "2½": a fraction in digits, with the whole number before it. */
export function digitFractionAt(tokens: readonly Token[], at: number): Part | null {
  if (tokens[at]?.kind === 'word') return null;
  const plain = plainFractionAt(tokens, at);
  if (plain) return plain;
  const token = tokens[at];
  // "5-1/4"
  const hyphen =
    tokens[at + 1]?.lower === '-' && tokens[at + 1]?.gap === GAP.none && tokens[at + 2]?.gap === GAP.none;
  const mixed = tokens[at + (hyphen ? 2 : 1)];
  if (token?.kind !== 'number' || !SHORT.test(token.lower) || !mixed || mixed.gap > GAP.space) return null;
  if (hyphen) {
    const part = plainFractionAt(tokens, at + 2);
    return part && part.value < 1
      ? { value: Number(token.lower) + part.value, last: part.last, bare: false }
      : null;
  }
  if (mixed.kind === 'number' && mixed.gap === GAP.none) return null;
  const part = plainFractionAt(tokens, at + 1);
  return part && part.value < 1
    ? { value: Number(token.lower) + part.value, last: part.last, bare: false }
    : null;
}
