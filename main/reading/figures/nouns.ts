/** The noun phrase behind a number: what may stand in it and where it ends. */
import { isAdverb } from '../languages/rules.ts';
import { readNumber } from '../numbers/numbers.ts';
import type { Reading } from '../reading.ts';
import { GAP, isWord, type Token } from '../tokens.ts';
import { endsPlural } from './plurals.ts';

const LONGEST = 5;
/** Of English and French. */
export const PARTICIPLE = /(?:ed|[éiu](?:e?s?))$/;
const FATE_REACH = 5;

/** What stands for the counted thing in the words behind; tokens `first` up to and without `last`. */
export interface Noun {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

export const textOf = (reading: Reading, first: number, last: number) => {
  const from = reading.tokens[first]?.start ?? 0;
  return reading.text.slice(from, reading.tokens[last - 1]?.end ?? from).replace(/\s+/g, ' ');
};

/** "designed to", "living in": a participle that no noun follows opens a clause of its own. */
function isLooseParticiple(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token || token.capital || !/(?:ed|ing|és?|ées?)$/.test(token.lower) || token.lower.length < 5)
    return false;
  const next = reading.tokens[at + 1];
  return !isWord(next) || stops(reading, next, false) || isAdverb(reading.rules, next.lower);
}

/** Whether a word ends a noun phrase; right behind the number a form like "states" is a noun, not a verb. */
export function stops(reading: Reading, token: Token, opening: boolean): boolean {
  const { rules } = reading;
  const { speech } = rules;
  return (
    speech.prepositions.has(token.lower) ||
    speech.conjunctions.has(token.lower) ||
    speech.relatives.has(token.lower) ||
    speech.that.has(token.lower) ||
    speech.verbs.has(token.lower) ||
    speech.pronouns.has(token.lower) ||
    (!opening && speech.cues.get(token.lower) === 'finite' && !isPluralHead(reading, token)) ||
    (speech.between.has(token.lower) && !token.capital) ||
    (speech.determiners.has(token.lower) && !rules.figures.fillers.has(token.lower)) ||
    rules.dates.weekdays.has(token.lower) ||
    rules.dates.days.has(token.lower) ||
    (!opening && rules.figures.enders.has(token.lower))
  );
}

/** "last month", "next Friday" behind a noun. */
const isTurn = ({ tokens, rules }: Reading, at: number): boolean =>
  rules.dates.leaning.turns.has(tokens[at]?.lower ?? '') &&
  (rules.dates.units.has(tokens[at + 1]?.lower ?? '') ||
    rules.dates.weekdays.has(tokens[at + 1]?.lower ?? ''));

/** "values | the firm", "affects | 1 in 3": a verb, as an object follows at once. */
function hasObject({ tokens, rules }: Reading, at: number): boolean {
  const word = tokens[at];
  const next = tokens[at + 1];
  if (!word || !next || word.capital || next.gap !== GAP.space) return false;
  if (next.kind === 'number' || rules.figures.currencies.has(next.lower))
    return rules.figures.verbEndings.some((ending) => word.lower.endsWith(ending));
  return (
    next.kind === 'word' &&
    rules.speech.definite.has(next.lower) &&
    !rules.speech.prepositions.has(word.lower)
  );
}

/** The place of a token in its text. */
function indexOf({ tokens }: Reading, token: Token): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? Number.POSITIVE_INFINITY) < token.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "Brelo shares | closed", "jobless claims | fell": a plural that is a verb of saying elsewhere. */
function isPluralHead(reading: Reading, token: Token): boolean {
  if (!token.lower.endsWith('s') || reading.rules.speech.reporting.has(token.lower)) return false;
  const { rules, tokens } = reading;
  const next = tokens[indexOf(reading, token) + 1];
  return (
    isWord(next) &&
    (rules.figures.up.has(next.lower) ||
      rules.figures.down.has(next.lower) ||
      rules.figures.enders.has(next.lower) ||
      rules.speech.verbs.has(next.lower) ||
      /ed$/.test(next.lower))
  );
}

/** The noun phrase that begins at a token. */
export function nounAt(reading: Reading, from: number): Noun | null {
  const { tokens, rules } = reading;
  let first = from;
  while (first < from + 3) {
    const token = tokens[first];
    if (isWord(token) && rules.figures.fillers.has(token.lower) && isWord(tokens[first + 1])) first++;
    else if (token?.lower === '-' && token.gap === GAP.none) first++;
    else break;
  }
  let last = first;
  let glued = false;
  for (let at = first; at < first + LONGEST * 2 && last - first < LONGEST + 2; at++) {
    const token = tokens[at];
    if (!token || (at > first && token.gap >= GAP.line)) break;
    if (token.lower === '-' && token.gap === GAP.none && tokens[at + 1]?.gap === GAP.none) {
      glued = true;
      continue;
    }
    if (token.lower === "'s" || token.lower === "'") {
      last = at + 1;
      continue;
    }
    // "the Harlow 100 index"
    if (token.kind === 'number' && at > first && tokens[at - 1]?.capital && isLowerWord(tokens[at + 1]))
      continue;
    if (!isWord(token)) break;
    const own = glued || at === first;
    glued = false;
    if (stops(reading, token, at === first) && !(own && at > first)) break;
    if (rules.figures.fates.has(token.lower) && at > first) break;
    if (at > first && !own && (endsPlural(reading, at) || isTurn(reading, at) || hasObject(reading, at)))
      break;
    // "members of the security forces": the first noun names it
    if (rules.figures.of.has(token.lower)) break;
    if (isAdverb(rules, token.lower) && at > first) break;
    if (at > first && !own && isLooseParticiple(reading, at)) break;
    last = at + 1;
  }
  if (last === first) return null;
  const only = tokens[first]?.lower ?? '';
  if (last === first + 1 && (rules.figures.enders.has(only) || rules.figures.fillers.has(only))) return null;
  // "the firm's 5,000-strong sales force"
  if (tokens[last - 1]?.lower === "'s" && tokens[last]?.kind === 'number') {
    const number = readNumber(tokens, last, rules.numbers);
    const owned = number && nounAt(reading, number.last);
    if (owned) return owned;
  }
  return { first, last, text: textOf(reading, first, last) };
}

const isLowerWord = (token: Token | undefined): boolean =>
  isWord(token) && !token.capital && token.gap === GAP.space;

/** "have been killed", "were displaced", "killed": what befell the counted, at most a few words behind. */
export function fateBehind(reading: Reading, from: number): string | null {
  const { tokens, rules } = reading;
  let fate: string | null = null;
  for (let at = from; at < from + FATE_REACH; at++) {
    const token = tokens[at];
    if (!isWord(token) || token.gap >= GAP.line) break;
    if (rules.figures.fates.has(token.lower)) {
      fate = token.lower;
      break;
    }
    if (!rules.speech.verbs.has(token.lower) && !rules.speech.between.has(token.lower)) break;
  }
  return fate;
}

export function behindOf(reading: Reading, at: number): Noun | null {
  const { tokens, rules } = reading;
  if (!rules.figures.of.has(tokens[at]?.lower ?? '')) return null;
  let next = at + 1;
  while (next < at + 3 && rules.speech.determiners.has(tokens[next]?.lower ?? '')) next++;
  // "half of the 9,400 refugees"
  const number = readNumber(tokens, next, rules.numbers);
  const noun = nounAt(reading, number?.last ?? next);
  // "1,500 of the plant's 6,000 workers"
  const owned =
    noun && tokens[noun.last - 1]?.lower.startsWith("'") && readNumber(tokens, noun.last, rules.numbers);
  return (owned && nounAt(reading, owned.last)) || noun;
}
