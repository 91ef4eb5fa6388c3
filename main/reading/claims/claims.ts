/** Sentences worth checking, ranked: those that say something of the world that could be false, and say it plainly. */
import type { ClaimReason, FoundClaim, FoundFigure, FoundQuote } from '../../../preload/contract/found.ts';
import type { Range } from '../../../preload/contract/text.ts';
import { type ClaimWords, phraseAt } from '../languages/rules.ts';
import { isSkipped, type Reading } from '../reading.ts';
import type { Sentence } from '../sentences.ts';

/** At most one sentence in so many is proposed: a person has to look at each. */
const ONE_IN = 6;
/** What the weakest reason makes by itself. */
const ENOUGH = 1;
const FEWEST_WORDS = 6;
const LONG_WORDS = 70;

const WEIGHTS: Record<ClaimReason, number> = {
  figure: 2.5,
  superlative: 1.5,
  cause: 1.5,
  prediction: 1.2,
  attribution: 1,
};
/** Each further figure, up to two. */
const FURTHER_FIGURE = 0.5;
/** "for more than two years": how long something takes is seldom what a sentence claims. */
const ONLY_SPANS = -1.3;
const QUESTION = -2;
/** What somebody says of himself in marks is a quotation first. */
const ALL_SPOKEN = -1;
const TOO_LONG = -0.5;

/** In reading order; the score says which matter more. */
export function claimsOf(
  reading: Reading,
  figures: readonly FoundFigure[],
  quotes: readonly FoundQuote[],
): readonly FoundClaim[] {
  const sentences = reading.sentences.filter((sentence) => !isSkipped(reading, sentence.start));
  const figuresIn = inOrder(figures.filter(isTelling));
  const quotesIn = inOrder(quotes);
  const claims = sentences.flatMap((sentence) => {
    const claim = claimIn(reading, sentence, figuresIn(sentence), quotesIn(sentence));
    return claim && claim.score >= ENOUGH ? [claim] : [];
  });
  return claims
    .toSorted((a, b) => b.score - a.score || a.start - b.start)
    .slice(0, Math.floor(sentences.length / ONE_IN))
    .toSorted((a, b) => a.start - b.start);
}

function claimIn(
  reading: Reading,
  sentence: Sentence,
  figures: readonly FoundFigure[],
  quotes: readonly FoundQuote[],
): FoundClaim | null {
  const { tokens, rules, text } = reading;
  const reasons = new Set<ClaimReason>();
  const openings = openingsOf(rules.claims);
  let words = 0;
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind === 'word') words++;
    if (hasSuperlativeEnding(reading, at)) reasons.add('superlative');
    if (!openings.has(token.lower)) continue;
    if (isSuperlative(reading, at)) reasons.add('superlative');
    if (phraseAt(tokens, at, rules.claims.causes) > 0) reasons.add('cause');
    // "Will Smith" foresees nothing
    if (token.capital && at > sentence.first) continue;
    if (phraseAt(tokens, at, rules.claims.predictions) > 0) reasons.add('prediction');
  }
  if (words < FEWEST_WORDS) return null;
  if (figures.length > 0) reasons.add('figure');
  if (quotes.some((quote) => !quote.direct || quote.speaker !== null)) reasons.add('attribution');
  let score = [...reasons].reduce((sum, reason) => sum + WEIGHTS[reason], 0);
  if (figures.length > 0 && figures.every(isSpan)) score += ONLY_SPANS;
  score += FURTHER_FIGURE * Math.min(2, Math.max(0, figures.length - 1));
  if (text.slice(sentence.start, sentence.end).trimEnd().endsWith('?')) score += QUESTION;
  if (quotes.some((quote) => quote.direct && covers(quote, sentence))) score += ALL_SPOKEN;
  if (words > LONG_WORDS) score += TOO_LONG;
  const { start, end } = sentence;
  return { start, end, text: text.slice(start, end), score, reasons: [...reasons] };
}

/** The words with which any of a language's phrases begins: most words of a text are none of them. */
const openingsBefore = new WeakMap<ClaimWords, ReadonlySet<string>>();

function openingsOf(words: ClaimWords): ReadonlySet<string> {
  const known = openingsBefore.get(words);
  if (known) return known;
  const all = [...words.superlatives, ...words.causes, ...words.predictions];
  const openings = new Set(all.map(([first = '']) => first));
  openingsBefore.set(words, openings);
  return openings;
}

function hasSuperlativeEnding(reading: Reading, at: number): boolean {
  const { tokens, rules } = reading;
  const { superlativeEndings, notSuperlatives } = rules.claims;
  const word = tokens[at];
  if (word?.kind !== 'word' || word.capital || notSuperlatives.has(word.lower)) return false;
  return superlativeEndings.some(
    (ending) => word.lower.length > ending.length + 3 && word.lower.endsWith(ending),
  );
}

/** "the most", "a record"; but not "the first half", "the last three months", "le premier ministre". */
function isSuperlative({ tokens, rules }: Reading, at: number): boolean {
  const length = phraseAt(tokens, at, rules.claims.superlatives);
  if (length === 0) return false;
  const word = tokens[at + length - 1];
  if (!word || !rules.claims.ranks.has(word.lower)) return true;
  const behind = tokens[at + length];
  return !(
    word.capital ||
    behind === undefined ||
    behind.kind !== 'word' ||
    rules.claims.ranked.has(behind.lower) ||
    rules.dates.units.has(behind.lower) ||
    rules.numbers.small.has(behind.lower)
  );
}

const SPANS: ReadonlySet<string> = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'decade',
]);
const isSpan = ({ unit }: FoundFigure): boolean => unit !== null && SPANS.has(unit);

/** A small count in words ("the three countries") names its things more than it counts them. */
function isTelling(figure: FoundFigure): boolean {
  const { value, unit, quantifier, text } = figure;
  if (unit === 'year-old') return false;
  return !(value !== null && value <= 10 && unit === null && quantifier === 'exactly' && !/\d/.test(text));
}

function covers(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start + 1 && outer.end >= inner.end - 2;
}

/** Finds what overlaps one sentence after the other, without looking at everything for each. */
function inOrder<T extends Range>(found: readonly T[]): (sentence: Range) => readonly T[] {
  const sorted = found.toSorted((a, b) => a.start - b.start);
  let from = 0;
  return ({ start, end }) => {
    while ((sorted[from]?.end ?? Number.POSITIVE_INFINITY) <= start) from++;
    const here: T[] = [];
    for (let at = from; at < sorted.length; at++) {
      const one = sorted[at];
      if (!one || one.start >= end) break;
      if (one.end > start) here.push(one);
    }
    return here;
  };
}
