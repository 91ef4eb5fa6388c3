/** Numbers that count nothing: "Article 5", "TB2", "Boeing 737", phone numbers, times of day, scores, ages in brackets. */
import type { ReadNumber } from '../numbers/numbers.ts';
import type { Reading } from '../reading.ts';
import { GAP, isWord, type Token } from '../tokens.ts';
import type { ReadUnit } from './units.ts';

const TIMES = new Set(['am', 'pm', 'a.m', 'p.m', 'a.m.', 'p.m.', "o'clock"]);
/** Time zones; "est" and "et" are words of French. */
const ZONES = new Set(['GMT', 'UTC', 'EST', 'EDT', 'ET', 'CET', 'BST']);

/** Whether a number is a label, a time, a score or the like rather than a figure. */
export function isLabel(
  reading: Reading,
  first: number,
  last: number,
  number: ReadNumber,
  unit: ReadUnit | null,
): boolean {
  const { tokens } = reading;
  const token = tokens[first];
  const before = tokens[first - 1];
  const behind = tokens[last];
  if (!token) return true;
  if (gluedToWord(reading, first, before, token)) return true;
  if (isTime(reading, first, last)) return true;
  if (isChain(tokens, first, last)) return true;
  if (behind?.gap === GAP.none && isWord(behind) && !unit) {
    if (reading.rules.numbers.ordinalEndings.has(behind.lower) || behind.lower !== "'s") return true;
  }
  if (isArticle(reading, first, number)) return true;
  if (unit?.unit === 'hour' && reading.rules.figures.clock.has(before?.lower ?? '')) return true;
  if (unit?.unit === 'day' && number.value === 1 && opensSomeDay(reading, first, last)) return true;
  if (unit) return false;
  if (isTiedParticiple(tokens, last)) return true;
  if (tokens[first]?.kind === 'word')
    return isSpelledLabel(reading, first, last) || isIdleWord(reading, first, last, number);
  if (number.bare && isAddress(reading, last)) return true;
  if (listNumber(tokens, first, last)) return true;
  if (labelledBefore(reading, first, last, number)) return true;
  if (isYear(reading, first, last, number)) return true;
  if (isPhrase(tokens, first, last)) return true;
  return isAge(reading, first, last, number);
}

/** "un", "une" by themselves: the article, not the number. */
const isArticle = (reading: Reading, first: number, number: ReadNumber) =>
  number.last - first === 1 &&
  reading.rules.numbers.articles.has(reading.tokens[first]?.lower ?? '') &&
  (!reading.rules.dates.units.has(reading.tokens[number.last]?.lower ?? '') ||
    // « sur un an »
    reading.rules.figures.spanning.has(reading.tokens[first - 1]?.lower ?? ''));

/** "TB2", "F-16", "COVID-19", "#3", "/5". */
function gluedToWord(reading: Reading, first: number, before: Token | undefined, token: Token): boolean {
  if (!before || token.gap !== GAP.none) return false;
  if (isWord(before)) {
    if ("'’".includes(reading.text.charAt(before.end - 1))) return false;
    return reading.rules.figures.currencies.get(before.lower) === undefined;
  }
  if (before.lower === '#' || before.lower === '@' || before.lower === '_') return true;
  if (before.lower === '/' || before.lower === ':')
    return reading.tokens[first - 2]?.kind === 'number' && before.gap === GAP.none;
  if (before.lower !== '-' && before.lower !== '–') return false;
  const holder = reading.tokens[first - 2];
  if (before.gap !== GAP.none || !holder) return false;
  if (holder.kind === 'number') return false;
  return (
    isWord(holder) &&
    (holder.capital || !reading.rules.numbers.small.has(holder.lower)) &&
    token.kind === 'number' &&
    !MID.has(holder.lower)
  );
}
const MID = new Set(['mid', 'sub', 'pre', 'post', 'non']);

function isTime(reading: Reading, _first: number, last: number): boolean {
  const { tokens } = reading;
  const behind = tokens[last];
  if (tokens[last - 1]?.lower === 'h' && behind?.kind === 'number') return true;
  if (!behind) return false;
  if (
    behind.lower === ':' &&
    behind.gap === GAP.none &&
    tokens[last + 1]?.kind === 'number' &&
    tokens[last + 1]?.gap === GAP.none
  )
    return true;
  if (behind.lower === 'h' && tokens[last + 1]?.kind === 'number') return true;
  if (TIMES.has(behind.lower) || ZONES.has(reading.text.slice(behind.start, behind.end))) return true;
  if (
    (behind.lower === 'a' || behind.lower === 'p') &&
    tokens[last + 1]?.lower === '.' &&
    tokens[last + 2]?.lower === 'm'
  )
    return true;
  return false;
}

/** "555-0123-99", "1-0-2": three numbers or more tied together. */
function isChain(tokens: readonly Token[], first: number, last: number): boolean {
  const tied = (at: number) => {
    const mark = tokens[at];
    return (
      mark !== undefined &&
      mark.gap === GAP.none &&
      (mark.lower === '-' || mark.lower === '/') &&
      tokens[at + 1]?.kind === 'number' &&
      tokens[at + 1]?.gap === GAP.none
    );
  };
  if (tokens[first]?.kind !== 'number') return false;
  if (tokens[first]?.lower.startsWith('0') && /^0\d+$/.test(tokens[first]?.lower ?? '')) return true;
  if (tokens[first - 1]?.lower === '+' && tokens[first]?.gap === GAP.none) return true;
  const back =
    tokens[first - 1]?.gap === GAP.none &&
    tokens[first]?.gap === GAP.none &&
    tokens[first - 2]?.kind === 'number';
  if (back && '-/'.includes(tokens[first - 1]?.lower ?? ' ')) return true;
  return tied(last) && !(last - first > 1);
}

/** "1." or "2)" at the start of a line. */
function listNumber(tokens: readonly Token[], first: number, last: number): boolean {
  const token = tokens[first];
  const mark = tokens[last];
  if (!token || token.gap < GAP.line || !mark || mark.gap !== GAP.none) return false;
  return mark.lower === ')' || (mark.lower === '.' && tokens[last + 1]?.gap === GAP.space);
}

/** "Article 5", "Apollo 11": whether the word before bare digits makes them a label. */
export function labelledBefore(reading: Reading, first: number, last: number, number: ReadNumber): boolean {
  const { tokens, rules } = reading;
  if (!number.bare) return false;
  let at = first - 1;
  if (tokens[at]?.lower === '.' && tokens[at]?.gap === GAP.none) at--;
  const before = tokens[at];
  if (!isWord(before) || (tokens[first]?.gap ?? 0) >= GAP.line) return false;
  if (rules.figures.labels.has(before.lower)) return true;
  if (!before.capital || rules.common.has(before.lower) || rules.figures.currencies.has(before.lower))
    return false;
  const sentence = reading.sentences[reading.sentenceOf[first] ?? 0];
  if (sentence && at === sentence.first && rules.common.size > 0 && !tokens[at - 1]) return false;
  const behind = tokens[last];
  // "In Gaza 5 people": a noun follows; "Apollo 11 landed", "Windows 10": none, or a verb
  if (
    isWord(behind) &&
    !behind.capital &&
    behind.lower !== "'s" &&
    /s$|people|men|women|children/.test(behind.lower) &&
    number.value > 1 &&
    !rules.speech.verbs.has(behind.lower)
  )
    return false;
  return !tokens[first]?.lower.includes(',') && number.value < 10_000;
}

/** "24/7", "9/11": two numbers and a slash that no kitchen measures by. */
function isPhrase(tokens: readonly Token[], first: number, last: number): boolean {
  if (last - first !== 3 || tokens[first + 1]?.lower !== '/') return false;
  const top = Number(tokens[first]?.lower);
  const bottom = Number(tokens[first + 2]?.lower);
  return top > bottom || (bottom > 10 && bottom % 4 !== 0 && bottom % 10 !== 0);
}

/** Four digits of a year with no noun in the plural behind them. */
function isYear(reading: Reading, first: number, last: number, number: ReadNumber): boolean {
  const token = reading.tokens[first];
  if (last - first !== 1 || !token || !/^(?:1[5-9]|20)\d\d$|^21[05]0$/.test(token.lower) || !number.bare)
    return false;
  const behind = reading.tokens[last];
  const counts =
    isWord(behind) &&
    !behind.capital &&
    behind.gap === GAP.space &&
    /(?:[^s]s|people|men|women|children)$/.test(behind.lower) &&
    // "below 1990 levels"
    !reading.rules.figures.levels.has(behind.lower) &&
    !reading.rules.speech.verbs.has(behind.lower);
  return (
    !counts ||
    (number.value >= 1900 &&
      number.value < 2100 &&
      reading.rules.speech.prepositions.has(reading.tokens[first - 1]?.lower ?? ''))
  );
}

/** "Crutcher, 40, a father of four" */
function isAge(reading: Reading, first: number, last: number, number: ReadNumber): boolean {
  const { tokens } = reading;
  if (tokens[first - 1]?.lower !== ',' || !number.bare || number.value > 110) return false;
  const named = tokens[first - 2];
  const behind = tokens[last]?.lower ?? '';
  return (
    isWord(named) && (named.capital || reading.rules.names.roles.has(named.lower)) && AGE_ENDS.has(behind)
  );
}

const AGE_ENDS = new Set([',', '.', '-', '–', '—', ')', ';']);

/** "10 Downing Street": where somebody lives. */
function isAddress({ tokens, rules }: Reading, last: number): boolean {
  for (let at = last; at < last + 3; at++) {
    const token = tokens[at];
    if (!isWord(token) || !token.capital || token.gap !== GAP.space) return false;
    if (at > last && rules.names.landscapes.has(token.lower)) return true;
  }
  return false;
}

/** "18-rated games", "four-legged": what a thing is like. */
function isTiedParticiple(tokens: readonly Token[], last: number): boolean {
  const mark = tokens[last];
  const word = tokens[last + 1];
  if (mark?.lower !== '-' || mark.gap !== GAP.none || !isWord(word) || word.gap !== GAP.none) return false;
  return word.lower.length > 4 && /[^e]ed$/.test(word.lower);
}

/** "number two", "Article five", with no noun behind that it could count. */
function isSpelledLabel({ tokens, rules }: Reading, first: number, last: number): boolean {
  const before = tokens[first - 1];
  const behind = tokens[last];
  if (!isWord(before) || !rules.figures.labels.has(before.lower) || tokens[first]?.gap !== GAP.space)
    return false;
  return (
    !isWord(behind) ||
    behind.gap >= GAP.line ||
    behind.capital ||
    rules.speech.prepositions.has(behind.lower) ||
    rules.speech.conjunctions.has(behind.lower) ||
    rules.speech.verbs.has(behind.lower) ||
    before.lower === 'number'
  );
}

/** "one" that counts nothing, "half" as an adjective, "a third" as an ordinal. */
function isIdleWord(reading: Reading, first: number, last: number, number: ReadNumber): boolean {
  const { tokens, rules } = reading;
  const token = tokens[first];
  const before = tokens[first - 1];
  const behind = tokens[last];
  if (!token) return true;
  // "World War Two"
  if (
    token.capital &&
    last - first === 1 &&
    isWord(before) &&
    before.capital &&
    !rules.common.has(before.lower)
  )
    return true;
  // "the Six Nations"
  const begins = reading.sentences[reading.sentenceOf[first] ?? 0]?.first ?? first;
  const inside = first > begins && before?.lower !== '“' && token.gap === GAP.space;
  if (
    token.capital &&
    last - first === 1 &&
    inside &&
    isWord(behind) &&
    behind.capital &&
    behind.gap === GAP.space
  )
    return true;
  const ends = !isWord(behind) || behind.gap >= GAP.line || rules.speech.conjunctions.has(behind.lower);
  // « un toit neuf »
  if (
    ends &&
    last - first === 1 &&
    rules.figures.adjectives.has(token.lower) &&
    isWord(before) &&
    !rules.common.has(before.lower) &&
    !rules.speech.verbs.has(before.lower)
  )
    return true;
  if (last - first === 1 && number.value === 1 && isWord(before) && rules.speech.cues.has(before.lower))
    return true;
  if (last - first === 1 && number.value === 1 && rules.numbers.small.get(token.lower) === 1) {
    if (!behind || behind.gap >= GAP.line || behind.kind !== 'word') return true;
    if (
      behind.capital ||
      /(?:ed|ing)$/.test(behind.lower) ||
      rules.figures.afterOne.has(behind.lower) ||
      rules.speech.prepositions.has(behind.lower) ||
      rules.speech.verbs.has(behind.lower)
    )
      return true;
    return (
      isWord(before) &&
      (rules.speech.determiners.has(before.lower) ||
        ['no', 'any', 'day', 'which', 'last', 'next', 'first', 'at'].includes(before.lower))
    );
  }
  if (number.fraction && rules.numbers.halves.has(token.lower) && last - first === 1) {
    if (
      isWord(before) &&
      (rules.dates.ordinals.has(before.lower) ||
        before.lower === 'the' ||
        before.lower === 'other' ||
        before.lower === 'better')
    )
      return true;
    if (behind?.lower === '-' && behind.gap === GAP.none) return true;
    // « à moitié vide »
    if (before?.lower === 'à' && isWord(behind) && !rules.figures.of.has(behind.lower)) return true;
    return (
      isWord(behind) &&
      !rules.speech.determiners.has(behind.lower) &&
      behind.lower !== 'of' &&
      !quantified(reading, first)
    );
  }
  if (number.fraction && rules.numbers.articles.has(token.lower) && number.value < 1) {
    return (
      isWord(behind) &&
      // "up from a third ten years ago"
      !rules.numbers.small.has(behind.lower) &&
      behind.gap < GAP.line &&
      !rules.speech.prepositions.has(behind.lower) &&
      behind.lower !== 'of' &&
      !rules.figures.compared.has(behind.lower) &&
      !rules.speech.verbs.has(behind.lower)
    );
  }
  return false;
}

/** "One day she will", "one day, perhaps": a time, not its length. */
function opensSomeDay({ tokens, rules }: Reading, first: number, last: number): boolean {
  const behind = tokens[last];
  if (tokens[first]?.kind !== 'word' || rules.speech.prepositions.has(tokens[first - 1]?.lower ?? ''))
    return false;
  if (behind?.lower === '-') return false;
  return (
    !behind ||
    behind.kind === 'mark' ||
    rules.speech.pronouns.has(behind.lower) ||
    rules.speech.verbs.has(behind.lower) ||
    (rules.speech.determiners.has(behind.lower) &&
      !rules.dates.leaning.later.some(([word]) => word === behind.lower))
  );
}

function quantified(reading: Reading, first: number): boolean {
  const before = reading.tokens[first - 1]?.lower ?? '';
  return reading.rules.figures.before.some(([phrase]) => phrase.at(-1) === before);
}
