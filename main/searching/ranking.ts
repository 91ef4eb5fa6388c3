import { countIn } from './engine/counts.ts';
import { type Engine, FIELDS, type Field } from './engine.ts';
import type { Form } from './expand.ts';

/** How much a word in each field counts, compared with one in the text. */
const BOOST: Readonly<Record<Field, number>> = { title: 2.5, names: 1.5, text: 1, notes: 2 };

/** Saturation of repeated words, and how far a long field weighs less (Robertson and Zaragoza 2009, 3.3). */
const K1 = 1.6;
const B: Readonly<Record<Field, number>> = { title: 0.3, names: 0.3, text: 0.7, notes: 0.3 };

/** An article that was found, by its document number. */
export interface Ranked {
  readonly document: number;
  readonly id: string;
  /** Above 1 where every word was found, below where some were; comparable within one query. */
  readonly score: number;
}

/** All the articles of a query, best first on demand. */
export interface Ranking {
  readonly total: number;
  /** All of them by their numbers, in rising order. */
  readonly documents: ArrayLike<number>;
  /** Whether a document has every word. */
  hasAll(document: number): boolean;
  /** The best `count` articles. */
  best(count: number): readonly Ranked[];
}

/**
 * Ranks articles by BM25F (Zaragoza et al. 2004): the fields' weighted, length-normalised counts are added before
 * they saturate, and all forms of one query word count as one word with one rarity. Articles with every word come
 * before articles with most of them.
 *
 * @param words the forms of each query word
 * @param admits when given, only these documents are ranked
 */
export function rank(
  engine: Engine,
  words: readonly (readonly Form[])[],
  admits: ((document: number) => boolean) | null,
): Ranking {
  const numbers = engine.numbers;
  const scores = new Float64Array(numbers);
  const matched = new Uint16Array(numbers);
  let most = 0;
  for (const forms of words) most += addWord(engine, forms, scores, matched);

  const found: number[] = [];
  for (let document = 0; document < numbers; document++) {
    if (matched[document] === 0 || engine.idOf(document) === undefined) continue;
    if (admits && !admits(document)) continue;
    found.push(document);
  }
  const strictness = strictnessOf(words.length);
  for (const document of found) {
    const share = (scores[document] ?? 0) / most;
    const met = (matched[document] ?? 0) / words.length;
    scores[document] = met === 1 ? 1 + share : share * met ** strictness;
  }
  return {
    total: found.length,
    documents: found,
    hasAll: (document) => matched[document] === words.length,
    best: (count) => bestOf(engine, found, scores, count),
  };
}

/**
 * How much a missing word counts against an article beyond what the word itself is worth. In a few words each is
 * meant; of a whole sentence as a query some are chance, and the rare ones decide.
 */
function strictnessOf(words: number): number {
  return Math.min(1, Math.max(0, (8 - words) / 4));
}

/** Adds what one query word is worth to each article that has it; returns the most that it can be worth. */
function addWord(engine: Engine, forms: readonly Form[], scores: Float64Array, matched: Uint16Array): number {
  const counts = new Float64Array(scores.length);
  const touched: number[] = [];
  const fields = FIELDS.map((name, field) => ({
    boost: BOOST[name],
    fixed: 1 - B[name],
    byLength: B[name] / engine.meanLength(field),
    lengths: engine.lengthsOf(field),
  }));
  const { length } = fields;
  for (const form of forms) {
    const postings = engine.postingsOf(form);
    const { documents, counts: inFields } = postings;
    for (let at = 0; at < postings.length; at++) {
      const document = documents[at] as number;
      const packed = inFields[at] as number;
      const before = counts[document] as number;
      if (before === 0) touched.push(document);
      let sum = before;
      for (let field = 0; field < length; field++) {
        const count = countIn(packed, field);
        if (count === 0) continue;
        const { boost, fixed, byLength, lengths } = fields[field] as (typeof fields)[number];
        sum += (form.weight * boost * count) / (fixed + byLength * (lengths[document] as number));
      }
      counts[document] = sum;
    }
  }
  const rarity = Math.log(
    1 + (Math.max(0, engine.documentCount - touched.length) + 0.5) / (touched.length + 0.5),
  );
  const most = rarity * (K1 + 1);
  for (const document of touched) {
    const count = counts[document] ?? 0;
    scores[document] = (scores[document] ?? 0) + (most * count) / (K1 + count);
    matched[document] = (matched[document] ?? 0) + 1;
  }
  return most;
}

/** The best of many, in order. Few of many get past the worst that is already among the best. */
function bestOf(
  engine: Engine,
  found: readonly number[],
  scores: Float64Array,
  count: number,
): readonly Ranked[] {
  const best: Ranked[] = [];
  if (count === 0) return best;
  for (const document of found) {
    const score = scores[document] ?? 0;
    const worst = best[count - 1];
    if (worst && score < worst.score) continue;
    const id = engine.idOf(document);
    if (id === undefined) continue;
    const next = { document, id, score };
    let low = 0;
    for (let high = best.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if (comesBefore(best[middle], next)) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, next);
    if (best.length > count) best.pop();
  }
  return best;
}

/** Keys are made in the order of time: between equals the article that was imported first. */
function comesBefore(one: Ranked | undefined, other: Ranked): boolean {
  if (!one) return false;
  return one.score > other.score || (one.score === other.score && one.id < other.id);
}
