/** One number with its unit, before or behind: "$5bn", "five feet two inches", "75 USD million". */
import { type ReadNumber, readNumber } from '../numbers/numbers.ts';
import type { Reading } from '../reading.ts';
import { GAP } from '../tokens.ts';
import { labelledBefore } from './labels.ts';
import { isPlural } from './plurals.ts';
import { currencyBefore, type ReadUnit, unitAt } from './units.ts';

export interface Amount {
  readonly first: number;
  readonly last: number;
  readonly number: ReadNumber;
  readonly unit: ReadUnit | null;
}

/** The number at a token with its own unit, before or behind. */
export function amountAt(reading: Reading, at: number): Amount | null {
  const { tokens, rules } = reading;
  const sign = moneyFirst(reading, at);
  if (sign) {
    const number = suffixed(reading, readNumber(tokens, sign.number, rules.numbers), true);
    if (!number) return null;
    // "$1.2bn-$1.3bn": the second sign is the next amount's
    const behind = tokens[number.last]?.lower === '-' ? null : unitAt(reading, number.last);
    const last = behind?.kind === 'money' && behind.unit === sign.unit ? behind.last : number.last;
    return { first: sign.first, last, number, unit: { unit: sign.unit, last, kind: 'money' } };
  }
  const read = readNumber(tokens, at, rules.numbers);
  const number = suffixed(reading, read, false);
  if (!number) return null;
  const unit =
    unitAt(reading, number.last) ??
    unitBehindOf(reading, number) ??
    unitOfHalf(reading, number) ??
    ageAt(reading, number);
  if (unit && isPart(reading, number, unit))
    return compound(reading, { first: at, last: number.last, number, unit: null });
  if (unit?.unit === 'year' && isAge(reading, number))
    return { first: at, last: unit.last, number, unit: { ...unit, unit: 'year-old' } };
  // "75 USD million"
  const scale =
    unit?.kind === 'money' && number.scale === 1
      ? rules.numbers.scales.get(tokens[unit.last]?.lower ?? '')
      : undefined;
  if (unit && scale && scale > 1000)
    return {
      first: at,
      last: unit.last + 1,
      number: { ...number, value: number.value * scale, bare: false, scale },
      unit: { ...unit, last: unit.last + 1 },
    };
  return compound(reading, { first: at, last: unit?.last ?? number.last, number, unit });
}

/** "aged 34", "aged four and seven" */
function ageAt(reading: Reading, number: ReadNumber): ReadUnit | null {
  const { ages } = reading.rules.figures;
  if (ages.has(reading.tokens[number.last]?.lower ?? '') && reading.tokens[number.last]?.lower !== 'old')
    return { unit: 'year-old', last: number.last + 1, kind: 'measure' };
  if (!isAgedBefore(reading, number.first) || number.value > 130) return null;
  return { unit: 'year-old', last: number.last, kind: 'measure' };
}

const AGE_LIST = 8;

/** Whether "aged" stands before a number, or before the list that it ends: "aged 4, 7 and nine". */
export function isAgedBefore({ tokens, rules }: Reading, first: number): boolean {
  for (let at = first - 1; at >= first - AGE_LIST; at--) {
    const token = tokens[at];
    if (!token) return false;
    if (rules.figures.aged.has(token.lower)) return true;
    // "by the age of 18"
    if (rules.figures.of.has(token.lower) && rules.figures.aged.has(tokens[at - 1]?.lower ?? '')) return true;
    const small = rules.numbers.small.get(token.lower);
    const listed =
      token.lower === ',' ||
      rules.numbers.and.has(token.lower) ||
      rules.figures.rangeTo.has(token.lower) ||
      rules.figures.from.has(token.lower) ||
      rules.figures.between.has(token.lower) ||
      (small !== undefined && token.kind === 'word') ||
      /^\d{1,2}$/.test(token.lower);
    if (!listed) return false;
  }
  return false;
}

/** « un homme de 34 ans », « âgés de 18 à 30 ans », « Daouda Ouédraogo, 61 ans, ». */
function isAge(reading: Reading, number: ReadNumber): boolean {
  const { tokens, rules } = reading;
  const { of, ageHolders } = rules.figures;
  if (ageHolders.size === 0 || number.value > 120) return false;
  const before = tokens[number.first - 1]?.lower ?? '';
  const holder = tokens[number.first - 2];
  if (of.has(before) && ageHolders.has(holder?.lower ?? '')) return true;
  const behind = tokens[number.last + 1]?.lower;
  if (before === ',' && holder?.kind === 'word' && holder.capital && (behind === ',' || behind === '.'))
    return true;
  return isAgedBefore(reading, number.first);
}

/** "half an hour", "three-quarters of an hour": behind a share the unit comes with an article. */
function unitOfHalf(reading: Reading, number: ReadNumber): ReadUnit | null {
  const { tokens, rules } = reading;
  if (!number.fraction || Math.abs(number.value) >= 1) return null;
  const at = rules.figures.of.has(tokens[number.last]?.lower ?? '') ? number.last + 1 : number.last;
  if (!rules.numbers.articles.has(tokens[at]?.lower ?? '')) return null;
  const unit = unitAt(reading, at + 1);
  return unit?.kind === 'measure' ? unit : null;
}

/** "Article 5C": a capital against the digits is a part where a label stands before them, not a degree. */
function isPart(reading: Reading, number: ReadNumber, unit: ReadUnit): boolean {
  const letter = reading.tokens[number.last];
  if (letter?.lower !== 'c' && letter?.lower !== 'f') return false;
  return unit.last === number.last + 1 && labelledBefore(reading, number.first, number.last, number);
}

/** "3 millions d'euros", "une trentaine de kilomètres": behind a scale the unit comes with "of". */
function unitBehindOf(reading: Reading, number: ReadNumber): ReadUnit | null {
  if (number.scale === 1 || !reading.rules.figures.of.has(reading.tokens[number.last]?.lower ?? ''))
    return null;
  return unitAt(reading, number.last + 1);
}

/** A currency's sign at a token with a number behind it. */
function moneyFirst(reading: Reading, at: number): { first: number; number: number; unit: string } | null {
  for (let number = at + 1; number <= at + 3; number++) {
    const token = reading.tokens[number];
    if (!token) return null;
    if (
      token.kind !== 'number' &&
      !reading.rules.numbers.small.has(token.lower) &&
      token.lower !== '.' &&
      token.lower !== '-'
    )
      continue;
    const currency = currencyBefore(reading, number);
    // "C $ 5": the letters before the sign belong to it
    const signed = reading.tokens[at]?.kind === 'mark' && currency !== null && currency.first <= at;
    if (currency && (currency.first === at || signed))
      return { first: currency.first, number, unit: currency.unit };
  }
  return null;
}

/** "10k", "$5bn", "£3m": the scale written against the digits. A letter that is a unit as well is one unless money. */
function suffixed(reading: Reading, number: ReadNumber | null, money: boolean): ReadNumber | null {
  if (!number) return null;
  const { tokens, rules, text } = reading;
  const token = tokens[number.last];
  if (token?.kind !== 'word' || token.gap >= GAP.line || number.scale > 1) return number;
  const own = text.slice(token.start, token.end);
  const scale = rules.numbers.suffixes.get(own);
  if (
    scale === undefined ||
    (tokens[number.last + 1]?.gap === GAP.none && tokens[number.last + 1]?.kind === 'number')
  )
    return number;
  const single = own.length === 1 || own === 'mm';
  // "1.6m people": of what can be counted there are millions
  if (
    own === 'm' &&
    !money &&
    token.gap === GAP.none &&
    number.value < 1000 &&
    isPlural(reading, number.last + 1)
  )
    return { ...number, value: number.value * scale, last: number.last + 1, bare: false, scale };
  if (
    single &&
    !money &&
    (rules.figures.units.has(own) || own === 't' || own === 'T' || own === 'm' || own === 'B')
  )
    return number;
  if (token.gap !== GAP.none && single && !money && own !== 'k' && own !== 'M') return number;
  if (token.gap !== GAP.none && single && money && own !== own.toUpperCase() && own !== 'm' && own !== 'b')
    return number;
  return { ...number, value: number.value * scale, last: number.last + 1, bare: false, scale };
}

/** "5 feet 2 inches", "3 dollars 50 cents": one amount in two units. */
function compound(reading: Reading, amount: Amount): Amount {
  const { tokens, rules } = reading;
  const smaller = SMALLER[amount.unit?.unit ?? ''];
  if (!smaller || !amount.unit) return amount;
  const next = rules.numbers.and.has(tokens[amount.last]?.lower ?? '') ? amount.last + 1 : amount.last;
  const number = readNumber(tokens, next, rules.numbers);
  if (!number || (tokens[next]?.gap ?? GAP.paragraph) >= GAP.line || number.value >= smaller[1])
    return amount;
  const unit = unitAt(reading, number.last);
  const inches = smaller[0] === 'inch' && tokens[number.last]?.lower === 'in';
  if (unit?.unit !== smaller[0] && !inches) return amount;
  const last = unit?.last ?? number.last + 1;
  return {
    ...amount,
    last,
    number: { ...amount.number, value: amount.number.value + number.value / smaller[1] },
    unit: { ...amount.unit, last },
  };
}

const SMALLER: Readonly<Record<string, readonly [string, number]>> = {
  foot: ['inch', 12],
  $: ['cent', 100],
  '€': ['cent', 100],
  '£': ['pence', 100],
};
