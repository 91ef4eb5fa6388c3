/** Whole numbers in words, or in digits and scale words: "two hundred and six", "3 hundred and 21", "2.6 million". */
import type { NumberWords } from '../languages/rules.ts';
import { GAP, type Token } from '../tokens.ts';
import { digitsAt, type Part } from './digits.ts';

export const isHyphen = (token: Token | undefined) =>
  token !== undefined && (token.lower === '-' || token.lower === '‑');

/** What has been read so far. */
interface Sum {
  /** What the scales have taken. */
  readonly total: number;
  /** What no scale has taken yet. */
  readonly open: number;
  /** The last scale taken above a hundred; the next must be smaller. */
  readonly scale: number;
  /** The greatest scale word of all. */
  readonly greatest: number;
  /** Whether anything was read. */
  readonly any: boolean;
  readonly bare: boolean;
  /** The token behind what was read. */
  readonly at: number;
}

/** A word or digits at a token, and whether "and" or a comma ties them to what stands before. */
interface Step {
  readonly at: number;
  readonly joint: 'none' | 'hyphen' | 'and' | 'comma';
}

const NO_SCALE = Number.POSITIVE_INFINITY;

/** The cardinal number that begins at a token. */
export function cardinalAt(
  tokens: readonly Token[],
  from: number,
  words: NumberWords,
): (Part & { scale: number }) | null {
  const first = tokens[from];
  if (!first) return null;
  const article =
    first.kind === 'word' && words.articles.has(first.lower) && takesArticle(tokens, from + 1, words);
  let sum: Sum = {
    total: 0,
    open: 0,
    scale: NO_SCALE,
    greatest: 1,
    any: false,
    bare: true,
    at: article ? from + 1 : from,
  };
  for (;;) {
    const step = nextStep(tokens, sum, words, first);
    if (!step) break;
    const next =
      addSmall(tokens, sum, step, words) ??
      addDigits(tokens, sum, step, words) ??
      addScale(tokens, sum, step, words, article) ??
      addGroup(tokens, sum, step, words, article);
    if (!next) break;
    sum = next;
  }
  return sum.any ? { value: sum.total + sum.open, last: sum.at, bare: sum.bare, scale: sum.greatest } : null;
}

/** "a million", "a dozen"; "a score" and "a gross" only of something. */
function takesArticle(tokens: readonly Token[], at: number, words: NumberWords): boolean {
  const token = tokens[at];
  if (!token || token.gap >= GAP.line) return false;
  if (words.scales.has(token.lower)) return true;
  return (
    words.groups.has(token.lower) && (!DOUBTFUL.has(token.lower) || words.of.has(tokens[at + 1]?.lower ?? ''))
  );
}
const DOUBTFUL: ReadonlySet<string> = new Set(['gross', 'score']);

/** Where the next word of the number may stand: behind a hyphen, "and" or a comma, or right there. */
function nextStep(tokens: readonly Token[], sum: Sum, words: NumberWords, first: Token): Step | null {
  const token = tokens[sum.at];
  if (!token || (sum.any && token.gap >= GAP.paragraph)) return null;
  if (!sum.any) return { at: sum.at, joint: 'none' };
  const next = tokens[sum.at + 1];
  if (isHyphen(token)) return next?.kind === 'word' ? { at: sum.at + 1, joint: 'hyphen' } : null;
  if (words.and.has(token.lower)) return next ? { at: sum.at + 1, joint: 'and' } : null;
  // "three million, two hundred"
  if (token.lower === ',' && first.kind === 'word' && sum.scale < NO_SCALE && next?.kind === 'word')
    return { at: sum.at + 1, joint: 'comma' };
  return { at: sum.at, joint: 'none' };
}

/** A number of one word, or one tied by a hyphen ("quatre-vingts"), and the token behind it. */
function smallAt(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
): { value: number; last: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const behind = tokens[at + 2];
  if (words.compounds.size > 0 && isHyphen(tokens[at + 1]) && behind) {
    const compound = words.compounds.get(`${token.lower}-${behind.lower}`);
    if (compound !== undefined) return { value: compound, last: at + 3 };
  }
  const value = words.small.get(token.lower);
  return value === undefined ? null : { value, last: at + 1 };
}

function addSmall(tokens: readonly Token[], sum: Sum, step: Step, words: NumberWords): Sum | null {
  const small = smallAt(tokens, step.at, words);
  if (!small || !fits(sum, small.value, step.joint, words)) return null;
  // "a hundred and three quarters": the rest is a fraction
  if (step.joint === 'and' && namesPart(tokens, small.last, words)) return null;
  if (step.joint === 'comma' && !words.scales.has(tokens[small.last]?.lower ?? '')) return null;
  return { ...sum, open: sum.open + small.value, any: true, bare: false, at: small.last };
}

function namesPart(tokens: readonly Token[], at: number, words: NumberWords): boolean {
  const next = isHyphen(tokens[at]) ? at + 1 : at;
  return (words.parts.get(tokens[next]?.lower ?? '') ?? 0) > 1;
}

/** Whether a small number can follow: "twenty" "one", "hundred" "and" "six", in French "soixante" "douze". */
function fits({ open, scale, any }: Sum, small: number, joint: Step['joint'], words: NumberWords): boolean {
  const tens = open % 100;
  if (joint === 'and') {
    if (open >= 100 && tens === 0) return true;
    if (open === 0) return scale < NO_SCALE;
    return words.vigesimal && tens >= 20 && tens % 10 === 0 && (small === 1 || (small === 11 && tens === 60));
  }
  if (!any || open === 0 || tens === 0) return joint !== 'hyphen' || open > 0 || scale < NO_SCALE;
  if (words.vigesimal && (tens === 60 || tens === 80) && small < 20 && small > 0) return true;
  return tens >= 20 && tens % 10 === 0 && small > 0 && small < 10;
}

function addDigits(tokens: readonly Token[], sum: Sum, step: Step, words: NumberWords): Sum | null {
  if (tokens[step.at]?.kind !== 'number') return null;
  const digits = digitsAt(tokens, step.at, words);
  if (!digits) return null;
  if (!sum.any) return { ...sum, open: digits.value, any: true, bare: digits.bare, at: digits.last };
  if (step.joint === 'hyphen' || step.joint === 'comma') return null;
  // "3 hundred and 21", "4 thousand 3 hundred": whole, smaller than the scale before it
  const hundreds = sum.open > 0 && sum.open % 100 === 0;
  if (!hundreds && !(sum.open === 0 && sum.scale < NO_SCALE)) return null;
  if (
    !Number.isInteger(digits.value) ||
    digits.value < 1 ||
    digits.value > 999 ||
    digits.value >= (hundreds ? 100 : sum.scale)
  )
    return null;
  const scale = words.scales.get(tokens[digits.last]?.lower ?? '');
  if (step.joint === 'none' && scale === undefined) return null;
  if (scale !== undefined && scale >= (hundreds ? 100 : sum.scale)) return null;
  return { ...sum, open: sum.open + digits.value, bare: false, at: digits.last };
}

/** "cent mille", "hundred thousand": a scale that begins a number, in English only before another one. */
const opens = (tokens: readonly Token[], at: number, words: NumberWords) =>
  words.openers.has(tokens[at]?.lower ?? '') &&
  (words.vigesimal || words.scales.has(tokens[at + 1]?.lower ?? ''));

function addScale(
  tokens: readonly Token[],
  sum: Sum,
  step: Step,
  words: NumberWords,
  article: boolean,
): Sum | null {
  const token = tokens[step.at];
  if (
    token?.kind !== 'word' ||
    step.joint === 'and' ||
    step.joint === 'comma' ||
    (sum.any && token.gap >= GAP.line)
  )
    return null;
  const scale = words.scales.get(token.lower);
  if (scale === undefined || !(sum.any || article || opens(tokens, step.at, words))) return null;
  const next = { ...sum, any: true, bare: false, greatest: Math.max(sum.greatest, scale), at: step.at + 1 };
  // « 42 cents » is money
  if (words.vigesimal && scale === 100 && (sum.open >= 20 || tokens[step.at - 1]?.kind === 'number'))
    return null;
  if (scale === 100) return sum.open >= 100 ? null : { ...next, open: (sum.open || 1) * 100 };
  // "three lakh crore"
  if (sum.open === 0 && sum.any)
    return sum.total > 0 && tokens[step.at - 1]?.kind === 'word'
      ? { ...next, total: sum.total * scale }
      : null;
  if (scale >= sum.scale) return null;
  return { ...next, total: sum.total + (sum.open || 1) * scale, open: 0, scale };
}

function addGroup(
  tokens: readonly Token[],
  sum: Sum,
  step: Step,
  words: NumberWords,
  article: boolean,
): Sum | null {
  const token = tokens[step.at];
  if (token?.kind !== 'word' || step.joint === 'and' || !(sum.any || article)) return null;
  const group = words.groups.get(token.lower);
  if (group === undefined) return null;
  return {
    ...sum,
    total: (sum.total + sum.open || 1) * group,
    open: 0,
    scale: 1,
    any: true,
    bare: false,
    greatest: Math.max(sum.greatest, group),
    at: step.at + 1,
  };
}
