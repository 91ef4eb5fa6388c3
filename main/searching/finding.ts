import type { Attributes } from './attributes/attributes.ts';
import { Bits } from './bits.ts';
import type { Completions } from './completions.ts';
import type { Engine } from './engine.ts';
import type { Mistake, Query, QueryNode } from './query/ast.ts';
import { type Check, Evaluation } from './query/evaluate.ts';
import { tokensOf } from './query/lexer.ts';
import { formsOfRequired, formsOfWished, hasText, type WishedWord } from './query/ranked.ts';
import { type Ranking, rank } from './ranking.ts';

/** What queries are looked up in. */
export interface Lookup {
  readonly engine: Engine;
  readonly completions: Completions;
  readonly attributes: Attributes;
}

/** An article that was found, in the order of the answer. */
export interface FoundDocument {
  readonly document: number;
  readonly id: string;
  readonly score: number;
}

/** All that a query finds. */
export interface Found {
  readonly wished: readonly WishedWord[];
  readonly mistakes: readonly Mistake[];
  /** The best of them, in order: by how well they have the words, and without words the newest first. */
  best(count: number): readonly FoundDocument[];
  /** How many there are. An estimate where `about` says so, the better the more of the best were asked for. */
  total(): { readonly articles: number; readonly about: boolean };
  /** All of them; where the total is an estimate, with those that may be. */
  bits(): Bits;
  /** All that would be found without some of the parts that must be met. */
  without(leaves: (node: QueryNode) => boolean): Bits;
}

/** Up to so many documents a phrase or nearness is looked for at once; of more only in those that are shown. */
const AT_ONCE = 2000;
/** Of more, so many are looked at for an estimate of how many hold it; where fewer than this share do, in all after all. */
const SAMPLE = 200;
const SHARE = 0.2;

/**
 * Finds what a query asks for: what meets its required parts and, where nothing else of a text is asked for, has at
 * least one of the words that are wished for.
 *
 * @param atOnce up to so many documents a phrase or nearness is looked for in all that may hold it
 */
export function find(query: Query, lookup: Lookup, conflicts: readonly string[], atOnce = AT_ONCE): Found {
  const { engine, completions, attributes } = lookup;
  const mistakes = [...query.mistakes];
  const evaluation = new Evaluation({ ...lookup, conflicts }, (mistake) => {
    if (!mistakes.some(({ range }) => range.start === mistake.range.start)) mistakes.push(mistake);
  });
  const required = query.root.parts.filter((part) => part.type !== 'words');
  const wished = formsOfWished(query.root, engine, completions);
  const words = [...wished.map(({ forms }) => forms), ...formsOfRequired(required, engine, completions)];
  const needsWord = wished.length > 0 && !required.some(hasText);

  const { must, checks, share } = mustMeet(
    query,
    required,
    wished.length > 0,
    evaluation,
    attributes,
    atOnce,
  );
  const ranking = words.some((forms) => forms.length > 0)
    ? rank(engine, words, must && ((document) => must.has(document)))
    : NOTHING;
  const ranked = lazily(() => Bits.of(attributes.live.size, ranking.documents));
  const bits = (): Bits => (must && !needsWord ? must : ranked());
  const inOrder = (count: number): readonly FoundDocument[] => {
    const best = ranking.best(count);
    if (best.length >= count || needsWord || !must) return best;
    const rest = must.copy().without(ranked());
    return [...best, ...newest(rest, attributes, engine, count - best.length)];
  };
  const verified = new Verified(checks, share);
  return {
    wished,
    mistakes: mistakes.sort((a, b) => a.range.start - b.range.start),
    bits,
    best: (count) => verified.best(count, inOrder),
    total: () => {
      const candidates = must && !needsWord ? must.count : ranking.total;
      return verified.total(candidates);
    },
    without: (leaves) => {
      const others = required.filter((node) => !leaves(node));
      const quiet = new Evaluation({ ...lookup, conflicts }, () => {});
      const left = mustMeet(query, others, wished.length > 0, quiet, attributes, atOnce).must;
      if (left && !needsWord) return left;
      // without the part that was left out the ranking would have admitted more
      const any = new Bits(attributes.live.size);
      for (const { forms } of wished) {
        for (const form of forms) {
          const { documents, length } = engine.postingsOf(form);
          for (let at = 0; at < length; at++) any.add(documents[at] as number);
        }
      }
      return left ? any.and(left) : any;
    },
  };
}

/** What is required of documents. */
interface Must {
  /** Those that meet it, or may; null where nothing is required. */
  readonly must: Bits | null;
  /** What is still to be looked for in the texts of those that may. */
  readonly checks: readonly Check[];
  /** About what share of them hold it. */
  readonly share: number;
}

/**
 * What meets the required parts; null where nothing is required. `checks` are what is still to be looked for in the
 * texts: of common words there are too many that may hold a phrase to look into all of them while somebody types.
 */
function mustMeet(
  query: Query,
  required: readonly QueryNode[],
  hasWished: boolean,
  evaluation: Evaluation,
  attributes: Attributes,
  atOnce: number,
): Must {
  const textual = required.flatMap((node) => {
    const loose = evaluation.loosely(node);
    return loose ? [{ node, ...loose }] : [];
  });
  const exact = evaluation.all(required.filter((node) => !textual.some((loose) => loose.node === node)));
  let must = exact;
  for (const { may } of textual) must = must ? must.and(may) : may.copy();
  if (!must) {
    if (hasWished) return { must, checks: [], share: 1 };
    // a field that says nothing yet, alone in the box, leaves everything to be narrowed
    const asks = tokensOf(query.text).some(({ type }) => type === 'field');
    const nothing = new Bits(attributes.live.size);
    return { must: asks ? attributes.live.copy() : nothing, checks: [], share: 1 };
  }
  const checks = textual.map(({ holds }) => holds);
  if (checks.length === 0) return { must, checks, share: 1 };
  const left = must;
  const candidates = left.numbers();
  if (candidates.length > atOnce) {
    const share = sampled(candidates, checks);
    if (share >= SHARE) return { must: left, checks, share };
  }
  for (let at = 0; at < candidates.length; at++) {
    const document = candidates[at] as number;
    if (!checks.every((holds) => holds(document))) left.take(document);
  }
  return { must: left, checks: [], share: 1 };
}

function sampled(candidates: Uint32Array, checks: readonly Check[]): number {
  const step = Math.max(1, Math.floor(candidates.length / SAMPLE));
  let looked = 0;
  let held = 0;
  for (let at = 0; at < candidates.length; at += step) {
    looked++;
    if (checks.every((holds) => holds(candidates[at] as number))) held++;
  }
  return held / Math.max(1, looked);
}

/** Looks into texts only as far as documents are asked for. */
class Verified {
  readonly #checks: readonly Check[];
  readonly #share: number;
  readonly #known = new Map<number, boolean>();
  #passed = 0;
  #ended = false;

  constructor(checks: readonly Check[], share: number) {
    this.#checks = checks;
    this.#share = share;
  }

  best(count: number, inOrder: (count: number) => readonly FoundDocument[]): readonly FoundDocument[] {
    if (this.#checks.length === 0) return inOrder(count);
    for (let want = Math.max(64, count * 2); ; want *= 4) {
      const candidates = inOrder(want);
      const found: FoundDocument[] = [];
      for (const one of candidates) {
        if (found.length === count) return found;
        if (this.#holds(one.document)) found.push(one);
      }
      if (candidates.length < want) {
        this.#ended = true;
        this.#passed = found.length;
      }
      if (found.length === count || candidates.length < want) return found;
    }
  }

  total(candidates: number): { readonly articles: number; readonly about: boolean } {
    if (this.#checks.length === 0) return { articles: candidates, about: false };
    if (this.#ended) return { articles: this.#passed, about: false };
    const least = [...this.#known.values()].filter(Boolean).length;
    return { articles: Math.max(least, Math.round(candidates * this.#share)), about: true };
  }

  #holds(document: number): boolean {
    const known = this.#known.get(document);
    if (known !== undefined) return known;
    const holds = this.#checks.every((check) => check(document));
    this.#known.set(document, holds);
    return holds;
  }
}

const NOTHING: Ranking = { total: 0, documents: [], best: () => [] };

/** The newest of some documents; those without a date last, and between equals the one that came in last. */
function newest(bits: Bits, attributes: Attributes, engine: Engine, count: number): FoundDocument[] {
  const days = attributes.toDay.values;
  const keys = new Float64Array(bits.count);
  const room = 2 ** 24;
  let at = 0;
  bits.each((document) => {
    keys[at++] = (days[document] ?? 0) * room + document;
  });
  keys.sort();
  const best: FoundDocument[] = [];
  for (let from = keys.length - 1; from >= 0 && best.length < count; from--) {
    const document = (keys[from] as number) % room;
    const id = engine.idOf(document);
    if (id !== undefined) best.push({ document, id, score: 0 });
  }
  return best;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
