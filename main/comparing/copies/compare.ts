/** Whether two texts are copies of one another, from the texts themselves. */
import type { Range } from '../../../preload/contract/text.ts';
import { type Change, type DetailChanges, detailChanges } from './changes.ts';
import { afterDateline } from './dateline.ts';
import { detailsOf } from './details.ts';
import { matchSentences } from './matches.ts';
import { sentencesOf } from './sentences.ts';
import { numberedAs, sameWords, type Words, wordsOf } from './words.ts';

/**
 * `same`: word for word. `near`: the same text with changes. `abridged`: one is a part of the other, or little more.
 * `series`: issues of one recurring report, from one template with other details. `other`: neither. The first three are
 * copies.
 */
export type CopyKind = 'same' | 'near' | 'abridged' | 'series' | 'other';

export interface Comparison {
  readonly kind: CopyKind;
  /** How much of the one that is more in the other: 1 is everything. */
  readonly score: number;
  /** The share of the words of each that the other has in a sentence like it, 0 to 1. */
  readonly contained: { readonly a: number; readonly b: number };
  readonly differences: Differences;
}

/** What stands in the same place and differs; empty for `other`. A dateline is not counted. */
export interface Differences {
  readonly numbers: readonly Change[];
  readonly dates: readonly Change[];
  readonly names: readonly Change[];
  /** How many words of each the other does not have. */
  readonly words: { readonly a: number; readonly b: number };
}

/** What of each text is not the article itself: furniture, title, byline (UTF-16 code units). */
export interface Skipped {
  readonly a?: readonly Range[];
  readonly b?: readonly Range[];
}

/** Of a longer text, the length of a book, so many characters are compared. */
const MOST_COMPARED = 500_000;
/** A copy has at least this share of its words in the other text. */
const COPY = 0.6;
/** A part that was cut out of another text is more alike than a text written anew. */
const PART = 0.65;
/** Below it the shorter of two copies is an abridgement. */
const ABRIDGED_LENGTH = 0.75;
/** Too little text to say more than whether it is the same. */
const FEWEST_WORDS = 8;
/** Changed numbers and dates: an update of a story has one or two, or few of many. */
const SERIES_FIGURES = { least: 3, share: 0.5 };
/** With this much alike, and whole, two changed numbers are a correction; with less even two are the template's. */
const OTHERWISE_ALIKE = 0.85;
/** The same with names among them. */
const SERIES_DETAILS = { least: 4, share: 0.4 };

/** A text taken apart, so that it need not be for every text that it is compared with. */
export interface PreparedText {
  readonly text: string;
  readonly words: Words;
  /** What only texts that are not the same are compared by; made when it is first asked for. */
  readonly parts: () => TextParts;
}

interface TextParts {
  /** Where each sentence behind the dateline begins, and where the last ends, in words. */
  readonly bounds: Uint32Array;
  /** What kind of a detail each word is. */
  readonly details: Uint8Array;
}

/** @param skipped what is not the article itself, as in `Skipped` */
export function prepareText(given: string, skipped: readonly Range[] = []): PreparedText {
  const text = given.slice(0, MOST_COMPARED);
  const words = wordsOf(text, skipped);
  let parts: TextParts | null = null;
  return {
    text,
    words,
    parts() {
      if (parts) return parts;
      const bounds = sentencesOf(text, words, behindDateline(text, words));
      parts = { bounds, details: detailsOf(text, words, bounds) };
      return parts;
    },
  };
}

/** The verdict on two texts; `compareTexts(b, a)` is the same with its sides changed. Never throws. */
export function compareTexts(a: string, b: string, skipped: Skipped = {}): Comparison {
  return comparePrepared(prepareText(a, skipped.a), prepareText(b, skipped.b));
}

export function comparePrepared(a: PreparedText, b: PreparedText): Comparison {
  // in one order, so that both directions compute the same
  return a.text > b.text ? mirrored(compareInOrder(b, a)) : compareInOrder(a, b);
}

function compareInOrder(one: PreparedText, other: PreparedText): Comparison {
  if (sameWords(one.words, other.words)) return SAME;
  const numbered = numberedAs(one.words, other.words);
  const a = { text: one.text, ...one.words, words: one.words.folded, ...one.parts() };
  const b = { text: other.text, ...other.words, words: numbered.folded, ...other.parts() };
  const { contained, pairs } = matchSentences(a, b, numbered.forms);
  const found = detailChanges(pairs, a, b);
  const [wordsA, wordsB] = [wordsIn(a.bounds), wordsIn(b.bounds)];
  const kind = kindOf(contained, found, wordsA, wordsB);
  return {
    kind,
    score: Math.max(contained.a, contained.b),
    contained,
    differences: {
      numbers: kind === 'other' ? [] : changesOf(found, 'number'),
      dates: kind === 'other' ? [] : changesOf(found, 'date'),
      names: kind === 'other' ? [] : changesOf(found, 'name'),
      words: {
        a: Math.round((1 - contained.a) * wordsA),
        b: Math.round((1 - contained.b) * wordsB),
      },
    },
  };
}

const SAME: Comparison = {
  kind: 'same',
  score: 1,
  contained: { a: 1, b: 1 },
  differences: { numbers: [], dates: [], names: [], words: { a: 0, b: 0 } },
};

function kindOf(
  contained: Comparison['contained'],
  found: DetailChanges,
  wordsA: number,
  wordsB: number,
): CopyKind {
  const [shorter, longer] = [Math.min(wordsA, wordsB), Math.max(wordsA, wordsB)];
  const abridged = shorter < ABRIDGED_LENGTH * longer;
  const likeness = abridged ? Math.max(contained.a, contained.b) : Math.min(contained.a, contained.b);
  if (shorter < FEWEST_WORDS || likeness < (abridged ? PART : COPY)) return 'other';
  const otherwiseAlike = !abridged && likeness >= OTHERWISE_ALIKE;
  if (isSeries(found, otherwiseAlike ? 0 : 1)) return 'series';
  return abridged ? 'abridged' : 'near';
}

/**
 * Whether so many details differ in the same places that it is the template that was copied, not the news; `fewer` is
 * by how many they may be less.
 */
function isSeries({ changes, kept }: DetailChanges, fewer: number): boolean {
  const distinct = (kinds: readonly string[]) =>
    new Set(
      changes
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ a, b }) => `${a.text.toLowerCase()}\n${b.text.toLowerCase()}`),
    ).size;
  const figures = distinct(['number', 'date']);
  const details = figures + distinct(['name']);
  const keptFigures = kept.number + kept.date;
  const keptDetails = keptFigures + kept.name;
  return (
    (figures >= SERIES_FIGURES.least - fewer && figures >= SERIES_FIGURES.share * (figures + keptFigures)) ||
    (details >= SERIES_DETAILS.least - fewer && details >= SERIES_DETAILS.share * (details + keptDetails))
  );
}

function changesOf({ changes }: DetailChanges, wanted: 'number' | 'date' | 'name'): readonly Change[] {
  return changes.filter(({ kind }) => kind === wanted).map(({ a, b }) => ({ a, b }));
}

/** The first word behind the dateline. */
function behindDateline(text: string, { count, starts }: Words): number {
  const end = afterDateline(text, starts[0] ?? 0);
  let first = 0;
  while (first < count && (starts[first] ?? 0) < end) first++;
  return first;
}

function wordsIn(bounds: Uint32Array): number {
  return (bounds.at(-1) ?? 0) - (bounds[0] ?? 0);
}

function mirrored({ kind, score, contained, differences }: Comparison): Comparison {
  const turned = (changes: readonly Change[]) => changes.map(({ a, b }) => ({ a: b, b: a }));
  return {
    kind,
    score,
    contained: { a: contained.b, b: contained.a },
    differences: {
      numbers: turned(differences.numbers),
      dates: turned(differences.dates),
      names: turned(differences.names),
      words: { a: differences.words.b, b: differences.words.a },
    },
  };
}
