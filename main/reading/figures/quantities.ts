/** A number with its range and its unit, wherever one stands in the text. */

import { type LanguageRules, phraseAt } from '../languages/rules.ts';
import { type ReadNumber, readNumber } from '../numbers/numbers.ts';
import type { Reading } from '../reading.ts';
import { GAP, type Token } from '../tokens.ts';
import { type Amount, amountAt } from './amounts.ts';
import { isLabel, labelledBefore } from './labels.ts';
import { quantifierBefore } from './quantifiers.ts';
import { type ReadUnit, rateAt, unitAt } from './units.ts';

/** A quantity as tokens `first` up to and without `last`. */
export interface Quantity {
  readonly first: number;
  readonly last: number;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly kind: 'count' | 'percent' | 'money' | 'measure' | 'share';
  /** Whether "between" or a dash made it a range. */
  readonly range: boolean;
}

/** The quantity that begins at a token (its currency sign, "between", or its number); null where none does. */
export function quantityAt(reading: Reading, at: number): Quantity | null {
  const { tokens, rules } = reading;
  const token = tokens[at];
  if (!token) return null;
  if (rules.figures.between.has(token.lower)) return betweenAt(reading, at);
  const few = oneOrTwo(reading, at) ?? foldAt(reading, at);
  if (few) return few;
  const amount = amountAt(reading, at);
  if (!amount) return null;
  const range = rangeFrom(reading, amount);
  if (range) return range;
  if (isRatio(reading, amount)) return null;
  const share = outOf(reading, amount);
  if (share) return share;
  const bounded = boundedBy(reading, amount);
  if (bounded) return bounded;
  if (isLabel(reading, amount.first, amount.last, amount.number, amount.unit)) return null;
  return single(reading, amount);
}

/** "une ou deux personnes": the article is a number here. */
function oneOrTwo(reading: Reading, at: number): Quantity | null {
  const { tokens, rules } = reading;
  if (!rules.numbers.articles.has(tokens[at]?.lower ?? '')) return null;
  if (!rules.figures.rangeOr.has(tokens[at + 1]?.lower ?? '')) return null;
  const other = amountAt(reading, at + 2);
  if (other?.number.value !== 2 || tokens[at + 2]?.kind !== 'word') return null;
  const kind = kindOf(other.unit, other.number);
  const { unit, last } = withRate(reading, other.unit?.unit ?? null, other.last, kind);
  return { first: at, last, value: null, min: 1, max: 2, unit, kind, range: true };
}

/** "twofold", "tenfold". */
function foldAt(reading: Reading, at: number): Quantity | null {
  const { tokens, rules } = reading;
  const word = tokens[at]?.lower ?? '';
  if (!word.endsWith(FOLD)) return null;
  const value = rules.numbers.small.get(word.slice(0, -FOLD.length));
  const unit = rules.figures.units.get(FOLD);
  if (!value || !unit) return null;
  return { first: at, last: at + 1, value, min: null, max: null, unit, kind: 'measure', range: false };
}
const FOLD = 'fold';

/** "by three to one": a ratio is no figure of either. */
function isRatio(reading: Reading, amount: Amount): boolean {
  const { tokens, rules } = reading;
  if (amount.unit || !rules.figures.rangeTo.has(tokens[amount.last]?.lower ?? '')) return false;
  if (rules.figures.from.has(tokens[amount.first - 1]?.lower ?? '') || changesBefore(reading, amount.first))
    return false;
  const other = readNumber(tokens, amount.last + 1, rules.numbers);
  const single = other !== null && other.value === 1 && other.last === amount.last + 2;
  return single && amount.number.value > 1 && !unitAt(reading, other.last) && amount.number.scale === 1;
}

function kindOf(unit: ReadUnit | null, number: ReadNumber): Quantity['kind'] {
  if (unit) return unit.kind;
  return number.fraction && Math.abs(number.value) < 1 ? 'share' : 'count';
}

function withRate(
  reading: Reading,
  unit: string | null,
  last: number,
  kind: Quantity['kind'],
): { unit: string | null; last: number } {
  const rate = rateAt(reading, last);
  if (!rate || (kind === 'count' && unit === null)) return { unit, last };
  const short = SPEEDS[`${unit}/${rate.unit}`];
  return { unit: short ?? `${unit} per ${rate.unit}`, last: rate.last };
}

const SPEEDS: Readonly<Record<string, string>> = { 'km/hour': 'km/h', 'mile/hour': 'mph', 'km/h': 'km/h' };

function single(reading: Reading, amount: Amount): Quantity {
  const kind = kindOf(amount.unit, amount.number);
  const { unit, last } = withRate(reading, amount.unit?.unit ?? null, amount.last, kind);
  const shared = amount.unit ? null : unitShared(reading, amount);
  if (shared)
    return {
      first: amount.first,
      last,
      value: clean(amount.number.value * scaleShared(reading, amount)),
      min: null,
      max: null,
      unit: shared.unit,
      kind: shared.kind,
      range: false,
    };
  return {
    first: amount.first,
    last,
    value: clean(amount.number.value * scaleShared(reading, amount)),
    min: null,
    max: null,
    unit,
    kind,
    range: false,
  };
}

/** "from 5 to 3 million": the scale that the next number brings for both. */
function scaleShared(reading: Reading, { number, unit, first, last }: Amount): number {
  const { tokens, rules } = reading;
  if (
    unit ||
    number.scale !== 1 ||
    !rules.figures.from.has(tokens[first - 1]?.lower ?? '') ||
    !rules.figures.rangeTo.has(tokens[last]?.lower ?? '')
  )
    return 1;
  const other = readNumber(tokens, last + 1, rules.numbers);
  return other && other.scale > 1 && number.value < other.scale ? other.scale : 1;
}

const LOWER: ReadonlySet<string> = new Set(['more than', 'at least']);
const UPPER: ReadonlySet<string> = new Set(['less than', 'up to']);

/** "more than 10 but fewer than 20", "at most 100 and at least 20": both ends, each with its quantifier. */
function boundedBy(reading: Reading, amount: Amount): Quantity | null {
  const { tokens, rules } = reading;
  const one = quantifierBefore(reading, amount.first)?.word ?? '';
  if (!LOWER.has(one) && !UPPER.has(one)) return null;
  let next = amount.last;
  if (tokens[next]?.lower === ',') next++;
  if (rules.speech.conjunctions.has(tokens[next]?.lower ?? '')) next++;
  if (next === amount.last) return null;
  for (let at = next + 1; at <= next + QUANTIFIER_LENGTH; at++) {
    const found = quantifierBefore(reading, at);
    if (found?.first !== next) continue;
    const other = amountAt(reading, at);
    if (!other) continue;
    if (LOWER.has(one) === LOWER.has(found.word) || UPPER.has(one) === UPPER.has(found.word)) return null;
    const [low, high] = LOWER.has(one) ? [amount, other] : [other, amount];
    if (low.number.value >= high.number.value || (low.unit && high.unit && low.unit.unit !== high.unit.unit))
      return null;
    const unit = other.unit ?? amount.unit;
    return {
      first: amount.first,
      last: other.last,
      value: null,
      min: clean(low.number.value),
      max: clean(high.number.value),
      unit: unit?.unit ?? null,
      kind: kindOf(unit, other.number),
      range: true,
    };
  }
  return null;
}

const QUANTIFIER_LENGTH = 6;

/** "3 and 5 percent", "45 or 50 mg": the unit that the next number brings for both. */
function unitShared(reading: Reading, amount: Amount): ReadUnit | null {
  const { tokens, rules } = reading;
  const link = tokens[amount.last]?.lower ?? '';
  // "rose from 3 to 5 percent"
  const moves =
    rules.figures.rangeTo.has(link) && rules.figures.from.has(tokens[amount.first - 1]?.lower ?? '');
  if (!rules.figures.rangeAnd.has(link) && !rules.figures.rangeOr.has(link) && !moves) return null;
  const number = readNumber(tokens, amount.last + 1, rules.numbers);
  const unit = number && unitAt(reading, number.last);
  if (unit && moves) return unit;
  return unit && (unit.kind !== 'money' || number.last === unit.last) ? unit : null;
}

/** "one in five", "two out of three": a share. */
function outOf(reading: Reading, amount: Amount): Quantity | null {
  const { tokens, rules } = reading;
  const { last } = amount;
  if (amount.unit || !Number.isInteger(amount.number.value)) return null;
  // "one household in three"
  const noun =
    tokens[amount.first]?.kind === 'word' &&
    tokens[last]?.kind === 'word' &&
    phraseAt(tokens, last, rules.figures.outOf) === 0 &&
    !rules.speech.prepositions.has(tokens[last]?.lower ?? '')
      ? 1
      : 0;
  const link = phraseAt(tokens, last + noun, rules.figures.outOf);
  const next = last + noun + link;
  if (link === 0 || (noun > 0 && tokens[next]?.kind !== 'word') || !tokens[next] || tokens[next]?.capital)
    return null;
  const below = readNumber(tokens, next, rules.numbers);
  if (!below || below.value <= amount.number.value || below.value > 1000 || unitAt(reading, below.last))
    return null;
  // "5 in 2013" is a year, "3 over 20 days" a span; in words, or of a few, it is a share
  const spoken =
    tokens[amount.first]?.kind === 'word' || link > 1 || (amount.number.value <= 10 && below.value <= 100);
  if (!spoken || /^(?:19|20)\d\d$/.test(tokens[next]?.lower ?? '')) return null;
  return {
    first: amount.first,
    last: below.last,
    value: amount.number.value / below.value,
    min: null,
    max: null,
    unit: null,
    kind: 'share',
    range: false,
  };
}

const DASHES = new Set(['-', '–', '—', '~', '‑']);

/** "20-30", "50 to 70", "two or three", "$2-3 million", "3% to 5%". */
function rangeFrom(reading: Reading, amount: Amount): Quantity | null {
  const { tokens, rules } = reading;
  const link = tokens[amount.last];
  if (!link || link.gap >= GAP.line) return null;
  const dash = DASHES.has(link.lower);
  const word = rules.figures.rangeTo.has(link.lower) || rules.figures.rangeOr.has(link.lower);
  if (!dash && !word) return null;
  if (dash && amount.number.fraction) return null;
  if (!amount.unit && labelledBefore(reading, amount.first, amount.last, amount.number)) return null;
  let next = amount.last + 1;
  // "8- to 16-meter"
  if (dash && word === false && rules.figures.rangeTo.has(tokens[next]?.lower ?? '')) next++;
  const other = amountAt(reading, next);
  if (!other || (tokens[next]?.gap ?? GAP.paragraph) >= GAP.line) return null;
  if (dash && link.gap !== tokens[next]?.gap && next === amount.last + 1) return null;
  if (
    rules.figures.rangeTo.has(link.lower) &&
    (movingBefore(reading, amount.first) ||
      (changesBefore(reading, amount.first) && isMove(reading, amount, other)))
  )
    return null;
  return joinRange(reading, amount.first, amount, other, rules.figures.rangeOr.has(link.lower));
}

/** "rose from 3 to 5", "rose $5 to $120": two values; "rose 3 to 5 percent" is a range. */
function isMove(reading: Reading, one: Amount, other: Amount): boolean {
  const { from, moving } = reading.rules.figures;
  if (moving.size > 0) return other.number.value > one.number.value * 2;
  return from.has(reading.tokens[one.first - 1]?.lower ?? '') || other.number.value > one.number.value * 2;
}

/** « est passé de 3 à 5 » */
function movingBefore({ tokens, rules }: Reading, first: number): boolean {
  const { from, moving } = rules.figures;
  if (moving.size === 0 || !from.has(tokens[first - 1]?.lower ?? '')) return false;
  for (let at = first - 2; at >= first - 4; at--) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') return false;
    if (moving.has(token.lower)) return true;
  }
  return false;
}

/** Whether a verb of rising or falling stands shortly before a token. */
function changesBefore(reading: Reading, first: number): boolean {
  const { figures } = reading.rules;
  for (let at = first - 1; at >= first - 5; at--) {
    const token = reading.tokens[at];
    if (!token || token.kind === 'mark') return false;
    if (figures.up.has(token.lower) || figures.down.has(token.lower)) return true;
  }
  return false;
}

function betweenAt(reading: Reading, at: number): Quantity | null {
  const { tokens, rules } = reading;
  const ages = phraseAt(tokens, at + 1, rules.figures.agesOf);
  const one = amountAt(reading, at + 1 + ages);
  if (!one) return null;
  const link = tokens[one.last];
  if (
    !link ||
    !(
      rules.figures.rangeAnd.has(link.lower) ||
      rules.figures.rangeTo.has(link.lower) ||
      DASHES.has(link.lower)
    )
  )
    return null;
  const other = amountAt(reading, one.last + 1);
  if (!other) return null;
  const aged: ReadUnit | null =
    ages > 0 && !one.unit ? { unit: 'year-old', last: other.last, kind: 'measure' } : null;
  return joinRange(reading, at, one, aged && !other.unit ? { ...other, unit: aged } : other, false);
}

function joinRange(
  reading: Reading,
  first: number,
  one: Amount,
  other: Amount,
  alternative: boolean,
): Quantity | null {
  let low = one.number.value;
  const high = other.number.value;
  if (one.number.scale === 1 && other.number.scale > 1 && low <= high / other.number.scale)
    low *= other.number.scale;
  // "from 5 to 3 million" goes down, and is no range
  else if (one.number.scale === 1 && other.number.scale > 1 && low < other.number.scale) return null;
  if (one.unit && other.unit && one.unit.unit !== other.unit.unit) return null;
  if (one.unit && !other.unit && one.unit.kind !== 'money' && one.unit.last > one.number.last) return null;
  if (!one.unit && other.unit?.kind === 'money' && tokenIsSign(reading, other.first)) return null;
  if (alternative && high > low * 2 + 5) return null;
  const negative = low < 0 && high < 0;
  if (!(negative ? low !== high : low < high)) return null;
  const number = other.number;
  if (
    isLabel(
      reading,
      one.first,
      other.last,
      { ...number, bare: one.number.bare && number.bare, value: low },
      other.unit ?? one.unit,
    )
  )
    return null;
  const kind = kindOf(other.unit ?? one.unit, number);
  const { unit, last } = withRate(reading, (other.unit ?? one.unit)?.unit ?? null, other.last, kind);
  return {
    first,
    last,
    value: null,
    min: clean(Math.min(low, high)),
    max: clean(Math.max(low, high)),
    unit,
    kind,
    range: true,
  };
}

const tokenIsSign = (reading: Reading, at: number) => reading.tokens[at]?.kind === 'mark';

/** Without the dust of binary fractions: 2.6 × 1,000,000 is 2,600,000. */
function clean(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

const openers = new WeakMap<LanguageRules, ReadonlySet<string>>();

/** The words that may begin a quantity, in one set, since every word of a text is asked about. */
function openersOf(rules: LanguageRules): ReadonlySet<string> {
  const known = openers.get(rules);
  if (known) return known;
  const { numbers, figures } = rules;
  const { small, halves, articles, minus, parts, scales } = numbers;
  const { between, currencies } = figures;
  const set = new Set(
    [small, halves, articles, minus, between, currencies, parts, scales].flatMap((words) => [
      ...words.keys(),
    ]),
  );
  openers.set(rules, set);
  return set;
}

/** Whether a token may begin a quantity at all. */
export function mayOpenQuantity(reading: Reading, token: Token): boolean {
  if (token.kind === 'number') return true;
  if (token.kind === 'word') {
    return (
      openersOf(reading.rules).has(token.lower) ||
      (token.lower.length <= 3 && token.capital) ||
      token.lower.endsWith(FOLD)
    );
  }
  return token.kind === 'mark' && '$€£¥₹₽₩₦₺₴₪-−.½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒'.includes(token.lower);
}
