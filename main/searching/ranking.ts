import { countIn, MOST_IN_TEXT } from './engine/counts.ts';
import { Numbers } from './engine/growable.ts';
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
  const { scores, matched } = reachScratch(engine.numbers);
  let most = 0;
  for (const forms of words) most += addWord(engine, forms);

  const strictness = strictnessOf(words.length);
  // by how many words are met: what the share of the score counts for
  const worth = Array.from({ length: words.length + 1 }, (_, met) => (met / words.length) ** strictness);
  const documents = new Uint32Array(scratch.met);
  const final = new Float64Array(scratch.met);
  scratch.met = 0;
  let total = 0;
  for (let document = 0; document < engine.numbers; document++) {
    const parts = matched[document] as number;
    if (parts === 0) continue;
    const share = (scores[document] as number) / most;
    matched[document] = 0;
    scores[document] = 0;
    if (admits && !admits(document)) continue;
    documents[total] = document;
    final[total++] = parts === words.length ? 1 + share : share * (worth[parts] as number);
  }
  const found = documents.subarray(0, total);
  return { total, documents: found, best: (count) => bestOf(engine, found, final, count) };
}

/**
 * By document number, all 0 between two uses: a query at 100,000 articles would otherwise leave megabytes behind with
 * each letter, faster than they are collected.
 */
const scratch = {
  scores: new Float64Array(0),
  matched: new Uint16Array(0),
  counts: new Float64Array(0),
  /** How many documents have any of the words. */
  met: 0,
};

function reachScratch(size: number): typeof scratch {
  if (scratch.scores.length < size) {
    const room = Math.ceil(size * 1.5);
    scratch.scores = new Float64Array(room);
    scratch.matched = new Uint16Array(room);
    scratch.counts = new Float64Array(room);
  }
  return scratch;
}

/**
 * How much a missing word counts against an article beyond what the word itself is worth. In a few words each is
 * meant; of a whole sentence as a query some are chance, and the rare ones decide.
 */
function strictnessOf(words: number): number {
  return Math.min(1, Math.max(0, (8 - words) / 4));
}

/** By index: what an occurrence in the text of each document counts, which only changes with the index. */
const norms = new WeakMap<Engine, { readonly generation: number; readonly values: Float64Array }>();

function textNorms(engine: Engine): Float64Array {
  const known = norms.get(engine);
  if (known?.generation === engine.generation) return known.values;
  const text = FIELDS.indexOf('text');
  const lengths = engine.lengthsOf(text);
  const byLength = B.text / engine.meanLength(text);
  const values = new Float64Array(engine.numbers);
  for (let document = 0; document < values.length; document++) {
    values[document] = BOOST.text / (1 - B.text + byLength * (lengths[document] as number));
  }
  norms.set(engine, { generation: engine.generation, values });
  return values;
}

/** The documents that have the word which is being added. */
const touched = new Numbers(1 << 10);

/** Adds what one query word is worth to each article that has it; returns the most that it can be worth. */
function addWord(engine: Engine, forms: readonly Form[]): number {
  const { scores, matched, counts } = scratch;
  touched.clear();
  const fields = FIELDS.map((name, field) => ({
    boost: BOOST[name],
    fixed: 1 - B[name],
    byLength: B[name] / engine.meanLength(field),
    lengths: engine.lengthsOf(field),
  }));
  const { length } = fields;
  const shorter = textNorms(engine);
  for (const form of forms) {
    const postings = engine.postingsOf(form);
    const { documents, counts: inFields } = postings;
    for (let at = 0; at < postings.length; at++) {
      const document = documents[at] as number;
      const packed = inFields[at] as number;
      const before = counts[document] as number;
      if (before === 0) touched.push(document);
      // nearly all postings are of the text alone
      if (packed <= MOST_IN_TEXT) {
        counts[document] = before + form.weight * packed * (shorter[document] as number);
        continue;
      }
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
  for (let at = 0; at < touched.length; at++) {
    const document = touched.array[at] as number;
    const count = counts[document] as number;
    counts[document] = 0;
    scores[document] = (scores[document] as number) + (most * count) / (K1 + count);
    const parts = matched[document] as number;
    if (parts === 0) scratch.met++;
    matched[document] = parts + 1;
  }
  return most;
}

/** The best of many, in order. Few of many get past the worst that is already among the best. */
function bestOf(engine: Engine, found: Uint32Array, scores: Float64Array, count: number): readonly Ranked[] {
  const best: Ranked[] = [];
  if (count === 0) return best;
  if (count > FEW) return sortedBest(engine, found, scores, count);
  for (let at = 0; at < found.length; at++) {
    const score = scores[at] as number;
    const worst = best[count - 1];
    if (worst && score < worst.score) continue;
    const document = found[at] as number;
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

/** Beyond so many it is faster to sort than to put each in its place. */
const FEW = 128;

function sortedBest(
  engine: Engine,
  found: Uint32Array,
  scores: Float64Array,
  count: number,
): readonly Ranked[] {
  const ascending = scores.slice(0, found.length).sort();
  const worst = ascending[Math.max(0, found.length - count)] ?? 0;
  const best: Ranked[] = [];
  for (let at = 0; at < found.length; at++) {
    const score = scores[at] as number;
    const document = found[at] as number;
    const id = score < worst ? undefined : engine.idOf(document);
    if (id !== undefined) best.push({ document, id, score });
  }
  return best.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1)).slice(0, count);
}

/** Keys are made in the order of time: between equals the article that was imported first. */
function comesBefore(one: Ranked | undefined, other: Ranked): boolean {
  if (!one) return false;
  return one.score > other.score || (one.score === other.score && one.id < other.id);
}
