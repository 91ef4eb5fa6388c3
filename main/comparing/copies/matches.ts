/** Which sentences of two texts say the same in mostly the same words. */
import type { Word } from './words.ts';

export interface SentenceMatches {
  /** The share of the words of each text that stand in a matching sentence of the other, 0 to 1. */
  readonly contained: { readonly a: number; readonly b: number };
  /** Pairs of sentences each of which is the other's best match, in the order of `a`. */
  readonly pairs: readonly SentencePair[];
}

export interface SentencePair {
  readonly a: readonly Word[];
  readonly b: readonly Word[];
}

type Sentence = readonly Word[];

/** Of the weight of the shorter sentence's words: below it two reporters wrote of the same thing. */
const LEAST_OF_SHORTER = 0.6;
/** Of the longer's: a sentence that was cut in three still has a third. */
const LEAST_OF_LONGER = 0.28;
/** Fewer words in common are a phrase. */
const LEAST_WORDS = 4;

/** A sentence as the set of its words, without details. */
interface Bag {
  readonly sentence: Sentence;
  readonly words: ReadonlySet<string>;
  /** Details too. */
  readonly all: ReadonlySet<string>;
  readonly weight: number;
}

interface Match {
  readonly a: number;
  readonly b: number;
  /** Of the longer, 0 to 1. */
  readonly likeness: number;
}

/**
 * Words weigh by how few sentences of the two texts they are in (inverse document frequency), so that neither small
 * words nor the topic make a match. The order of words does not matter here, nor do details (numbers, dates, names): the
 * sentences of one template match, so that it can be seen how many of their details differ. A sentence of hardly anything
 * but details is matched by them.
 */
export function matchSentences(
  a: readonly Sentence[],
  b: readonly Sentence[],
  isDetail: (word: Word) => boolean,
): SentenceMatches {
  const weights = weightsOf([...a, ...b]);
  const bagsA = a.map((sentence) => bagOf(sentence, weights, isDetail));
  const bagsB = b.map((sentence) => bagOf(sentence, weights, isDetail));
  const matches = matchesOf(bagsA, bagsB, weights);
  return {
    contained: {
      a: containedShare(
        bagsA,
        bagsB,
        Map.groupBy(matches, (match) => match.a),
        (match) => match.b,
      ),
      b: containedShare(
        bagsB,
        bagsA,
        Map.groupBy(matches, (match) => match.b),
        (match) => match.a,
      ),
    },
    pairs: bestPairs(matches).map((match) => ({ a: a[match.a] ?? [], b: b[match.b] ?? [] })),
  };
}

function weightsOf(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const word of new Set(sentence.map(({ folded }) => folded)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + sentences.length / count)]));
}

function bagOf(
  sentence: Sentence,
  weights: ReadonlyMap<string, number>,
  isDetail: (word: Word) => boolean,
): Bag {
  const all = new Set(sentence.map(({ folded }) => folded));
  const plain = new Set(sentence.filter((word) => !isDetail(word)).map(({ folded }) => folded));
  const words = plain.size >= LEAST_WORDS ? plain : all;
  let weight = 0;
  for (const word of words) weight += weights.get(word) ?? 0;
  return { sentence, words, all, weight };
}

function matchesOf(
  a: readonly Bag[],
  b: readonly Bag[],
  weights: ReadonlyMap<string, number>,
): readonly Match[] {
  const holders = new Map<string, number[]>();
  for (const [at, { words }] of b.entries())
    for (const word of words) holders.get(word)?.push(at) ?? holders.set(word, [at]);
  const shared = new Float64Array(b.length);
  const words = new Uint32Array(b.length);
  const matches: Match[] = [];
  for (const [atA, bag] of a.entries()) {
    shared.fill(0);
    words.fill(0);
    for (const word of bag.words)
      for (const atB of holders.get(word) ?? []) {
        shared[atB] = (shared[atB] ?? 0) + (weights.get(word) ?? 0);
        words[atB] = (words[atB] ?? 0) + 1;
      }
    for (const [atB, other] of b.entries()) {
      const weight = shared[atB] ?? 0;
      const [shorter, longer] = [Math.min(bag.weight, other.weight), Math.max(bag.weight, other.weight)];
      const enough = Math.min(LEAST_WORDS, bag.words.size, other.words.size);
      if (
        (words[atB] ?? 0) < enough ||
        weight < LEAST_OF_SHORTER * shorter ||
        weight < LEAST_OF_LONGER * longer
      )
        continue;
      matches.push({ a: atA, b: atB, likeness: weight / longer });
    }
  }
  return matches;
}

function containedShare(
  own: readonly Bag[],
  others: readonly Bag[],
  matches: ReadonlyMap<number, readonly Match[]>,
  otherOf: (match: Match) => number,
): number {
  let contained = 0;
  let all = 0;
  for (const [at, { sentence }] of own.entries()) {
    all += sentence.length;
    const found = (matches.get(at) ?? []).flatMap((match) => others[otherOf(match)] ?? []);
    if (found.length > 0)
      for (const { folded } of sentence) if (found.some(({ all }) => all.has(folded))) contained++;
  }
  return all === 0 ? 0 : contained / all;
}

/** The likeliest first, each sentence once; of equals the earlier. */
function bestPairs(matches: readonly Match[]): readonly Match[] {
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  const pairs: Match[] = [];
  for (const match of matches.toSorted((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b)) {
    if (takenA.has(match.a) || takenB.has(match.b)) continue;
    takenA.add(match.a);
    takenB.add(match.b);
    pairs.push(match);
  }
  return pairs.sort((x, y) => x.a - y.a);
}
