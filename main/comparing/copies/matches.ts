/** Which sentences of two texts say the same in mostly the same words. */

/** A text in sentences. Equal words of two texts have equal numbers, counted from 0. */
export interface NumberedText {
  readonly words: Uint32Array;
  /** Where each sentence begins, and where the last ends. */
  readonly bounds: Uint32Array;
  /** What kind of a detail (number, date, name) each word is; 0 is none. */
  readonly details: Uint8Array;
}

export interface SentenceMatches {
  /** The share of the words of each text that stand in a matching sentence of the other, 0 to 1. */
  readonly contained: { readonly a: number; readonly b: number };
  /** Pairs of sentences each of which is the other's best match, in the order of `a`. */
  readonly pairs: readonly SentencePair[];
}

/** The sentences of each text that match, by their places. */
export interface SentencePair {
  readonly a: number;
  readonly b: number;
}

/** Of the weight of the shorter sentence's words: below it two reporters wrote of the same thing. */
const LEAST_OF_SHORTER = 0.6;
/** Of the longer's: a sentence that was cut in three still has a third. */
const LEAST_OF_LONGER = 0.28;
/** Fewer words in common are a phrase. */
const LEAST_WORDS = 4;

/** The sentences of a text, each as the set of its words without details, one behind the other in `words`. */
interface Bags {
  readonly words: Uint32Array;
  readonly bounds: Uint32Array;
  readonly weights: Float64Array;
}

interface Match extends SentencePair {
  /** Of the longer, 0 to 1. */
  readonly likeness: number;
}

/**
 * Words weigh by how few sentences of the two texts they are in (inverse document frequency), so that neither small
 * words nor the topic make a match. The order of words does not matter here, nor do details (numbers, dates, names): the
 * sentences of one template match, so that it can be seen how many of their details differ. A sentence of hardly anything
 * but details is matched by them.
 *
 * @param forms how many words the two texts have, each counted once
 */
export function matchSentences(a: NumberedText, b: NumberedText, forms: number): SentenceMatches {
  const marks = new Marks(forms);
  const weights = weightsOf(a, b, marks);
  const matches = matchesOf(bagsOf(a, weights, marks), bagsOf(b, weights, marks), weights);
  return {
    contained: {
      a: containedShare(
        a,
        b,
        Map.groupBy(matches, (match) => match.a),
        'b',
        marks,
      ),
      b: containedShare(
        b,
        a,
        Map.groupBy(matches, (match) => match.b),
        'a',
        marks,
      ),
    },
    pairs: bestPairs(matches),
  };
}

/** Sets of words, one after the other in the same memory: a word is in the present one if it has its number. */
class Marks {
  readonly #marks: Uint32Array;
  #set = 0;

  constructor(forms: number) {
    this.#marks = new Uint32Array(forms);
  }

  /** How many words there are. */
  get size(): number {
    return this.#marks.length;
  }

  begin(): void {
    this.#set++;
  }

  /** Whether the word was not in it. */
  add(word: number): boolean {
    if (this.#marks[word] === this.#set) return false;
    this.#marks[word] = this.#set;
    return true;
  }

  has(word: number): boolean {
    return this.#marks[word] === this.#set;
  }
}

function sentencesIn(text: { readonly bounds: Uint32Array }): number {
  return text.bounds.length - 1;
}

function weightsOf(a: NumberedText, b: NumberedText, marks: Marks): Float64Array {
  const forms = marks.size;
  const counts = new Uint32Array(forms);
  for (const { words, bounds } of [a, b])
    for (let sentence = 0; sentence + 1 < bounds.length; sentence++) {
      marks.begin();
      const to = bounds[sentence + 1] ?? 0;
      for (let at = bounds[sentence] ?? 0; at < to; at++) {
        const word = words[at] ?? 0;
        if (marks.add(word)) counts[word] = (counts[word] ?? 0) + 1;
      }
    }
  const all = sentencesIn(a) + sentencesIn(b);
  const weights = new Float64Array(forms);
  const known: number[] = [];
  for (let word = 0; word < forms; word++) {
    const count = counts[word] ?? 0;
    if (count > 0) weights[word] = known[count] ??= Math.log(1 + all / count);
  }
  return weights;
}

function bagsOf({ words, bounds, details }: NumberedText, weights: Float64Array, marks: Marks): Bags {
  const bags = new Uint32Array(words.length);
  const bagBounds = new Uint32Array(bounds.length);
  const bagWeights = new Float64Array(bounds.length - 1);
  let length = 0;
  for (let sentence = 0; sentence + 1 < bounds.length; sentence++) {
    const [from, to] = [bounds[sentence] ?? 0, bounds[sentence + 1] ?? 0];
    const start = length;
    const fill = (details: Uint8Array | null): void => {
      marks.begin();
      length = start;
      for (let at = from; at < to; at++) {
        const word = words[at] ?? 0;
        if ((details === null || details[at] === 0) && marks.add(word)) bags[length++] = word;
      }
    };
    fill(details);
    if (length - start < LEAST_WORDS) fill(null);
    let weight = 0;
    for (let at = start; at < length; at++) weight += weights[bags[at] ?? 0] ?? 0;
    bagWeights[sentence] = weight;
    bagBounds[sentence + 1] = length;
  }
  return { words: bags, bounds: bagBounds, weights: bagWeights };
}

function matchesOf(a: Bags, b: Bags, weights: Float64Array): readonly Match[] {
  const holders = holdersOf(b, weights.length);
  const shared = new Float64Array(sentencesIn(b));
  const words = new Uint32Array(sentencesIn(b));
  const matches: Match[] = [];
  for (let atA = 0; atA < sentencesIn(a); atA++) {
    shared.fill(0);
    words.fill(0);
    const [from, to] = [a.bounds[atA] ?? 0, a.bounds[atA + 1] ?? 0];
    for (let at = from; at < to; at++) {
      const word = a.words[at] ?? 0;
      const weight = weights[word] ?? 0;
      const end = holders.bounds[word + 1] ?? 0;
      for (let holder = holders.bounds[word] ?? 0; holder < end; holder++) {
        const atB = holders.sentences[holder] ?? 0;
        shared[atB] = (shared[atB] ?? 0) + weight;
        words[atB] = (words[atB] ?? 0) + 1;
      }
    }
    const own = a.weights[atA] ?? 0;
    for (let atB = 0; atB < words.length; atB++) {
      const common = words[atB] ?? 0;
      if (common === 0) continue;
      const enough = Math.min(LEAST_WORDS, to - from, (b.bounds[atB + 1] ?? 0) - (b.bounds[atB] ?? 0));
      const other = b.weights[atB] ?? 0;
      const weight = shared[atB] ?? 0;
      const [shorter, longer] = [Math.min(own, other), Math.max(own, other)];
      if (common < enough || weight < LEAST_OF_SHORTER * shorter || weight < LEAST_OF_LONGER * longer)
        continue;
      matches.push({ a: atA, b: atB, likeness: weight / longer });
    }
  }
  return matches;
}

/** By word, the sentences whose bags it is in, ascending: those of `word` are from `bounds[word]` up to the next. */
function holdersOf(
  bags: Bags,
  forms: number,
): { readonly sentences: Uint32Array; readonly bounds: Uint32Array } {
  const length = bags.bounds.at(-1) ?? 0;
  const bounds = new Uint32Array(forms + 1);
  for (let at = 0; at < length; at++) {
    const word = (bags.words[at] ?? 0) + 1;
    bounds[word] = (bounds[word] ?? 0) + 1;
  }
  for (let word = 0; word < forms; word++) bounds[word + 1] = (bounds[word + 1] ?? 0) + (bounds[word] ?? 0);
  const next = bounds.slice();
  const sentences = new Uint32Array(length);
  for (let sentence = 0; sentence < sentencesIn(bags); sentence++) {
    const to = bags.bounds[sentence + 1] ?? 0;
    for (let at = bags.bounds[sentence] ?? 0; at < to; at++) {
      const word = bags.words[at] ?? 0;
      const place = next[word] ?? 0;
      sentences[place] = sentence;
      next[word] = place + 1;
    }
  }
  return { sentences, bounds };
}

/** @param matches those of each sentence of `own`, whose other side `side` is */
function containedShare(
  own: NumberedText,
  other: NumberedText,
  matches: ReadonlyMap<number, readonly Match[]>,
  side: 'a' | 'b',
  marks: Marks,
): number {
  let contained = 0;
  for (const [sentence, found] of matches) {
    marks.begin();
    for (const match of found) {
      const to = other.bounds[match[side] + 1] ?? 0;
      for (let word = other.bounds[match[side]] ?? 0; word < to; word++) marks.add(other.words[word] ?? 0);
    }
    const to = own.bounds[sentence + 1] ?? 0;
    for (let word = own.bounds[sentence] ?? 0; word < to; word++)
      if (marks.has(own.words[word] ?? 0)) contained++;
  }
  const all = (own.bounds.at(-1) ?? 0) - (own.bounds[0] ?? 0);
  return all === 0 ? 0 : contained / all;
}

/** The likeliest first, each sentence once; of equals the earlier. */
function bestPairs(matches: readonly Match[]): readonly SentencePair[] {
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  const pairs: SentencePair[] = [];
  for (const { a, b } of matches.toSorted((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b)) {
    if (takenA.has(a) || takenB.has(b)) continue;
    takenA.add(a);
    takenB.add(b);
    pairs.push({ a, b });
  }
  return pairs.sort((x, y) => x.a - y.a);
}
