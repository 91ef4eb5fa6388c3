import type { Steps } from '../engine.ts';
import { Bytes, Numbers } from './growable.ts';

/**
 * The texts of neighbouring documents as the numbers of their terms, in the order they stand: what phrases are verified
 * on without reading the project, and what says which postings a document has that goes. Term numbers rise with the
 * first meeting, so frequent terms have small ones, and a word takes about 1.7 bytes.
 *
 * Beside them a filter of the pairs of neighbouring terms leaves out nearly all documents that do not hold a phrase.
 */
export interface Texts {
  readonly from: number;
  readonly tokens: Uint8Array;
  /** By document: where it ends in `tokens`. */
  readonly ends: Uint32Array;
  readonly pairs: Uint32Array;
  /** By document: where its filter ends in `pairs`. */
  readonly pairEnds: Uint32Array;
}

/** In `tokens`, before a field's number: here a text of the field begins. Terms are their number + 1. */
const TEXT = 0;

/** For each pair of neighbours a word of the filter and three bits in it: about 6 % of wrong pairs pass. */
const PAIRS_EACH_WORD = 4;

/** Texts that more are added to. */
export class GrowingTexts implements Texts {
  readonly from: number;
  readonly #tokens = new Bytes(1 << 16);
  readonly #ends = new Numbers();
  readonly #pairs = new Numbers(1 << 12);
  readonly #pairEnds = new Numbers();
  /** The hashes of the pairs of the document that is being added. */
  readonly #hashes = new Numbers(1 << 10);
  #before = -1;

  constructor(from: number) {
    this.from = from;
  }

  get length(): number {
    return this.#ends.length;
  }
  get tokens(): Uint8Array {
    return this.#tokens.array;
  }
  get ends(): Uint32Array {
    return this.#ends.array;
  }
  get pairs(): Uint32Array {
    return this.#pairs.array;
  }
  get pairEnds(): Uint32Array {
    return this.#pairEnds.array;
  }

  beginText(field: number): void {
    this.#tokens.varint(TEXT);
    this.#tokens.varint(field);
    this.#before = -1;
  }

  word(term: number): void {
    this.#tokens.varint(term + 1);
    if (this.#before !== -1) this.#hashes.push(pairHash(this.#before, term));
    this.#before = term;
  }

  endDocument(): void {
    this.#ends.push(this.#tokens.length);
    const start = this.#pairs.length;
    const words = Math.max(1, Math.ceil(this.#hashes.length / PAIRS_EACH_WORD));
    this.#pairs.reach(start + words);
    const { array } = this.#pairs;
    for (let at = 0; at < this.#hashes.length; at++) {
      const hash = this.#hashes.array[at] as number;
      const word = start + wordOf(hash, words);
      array[word] = (array[word] as number) | bitsOf(hash);
    }
    this.#pairs.length = start + words;
    this.#pairEnds.push(this.#pairs.length);
    this.#hashes.clear();
  }

  /** The same, with no room for more. */
  sealed(): Texts {
    return {
      from: this.from,
      tokens: this.#tokens.copy(),
      ends: this.#ends.copy(),
      pairs: this.#pairs.copy(),
      pairEnds: this.#pairEnds.copy(),
    };
  }
}

/** Makes one of neighbouring texts. */
export function joined(pieces: readonly Texts[]): Texts {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const tokens = new Bytes(pieces.reduce((sum, piece) => sum + (piece.ends.at(-1) ?? 0), 1));
  const ends = new Numbers();
  const pairs = new Numbers();
  const pairEnds = new Numbers();
  for (const piece of pieces) {
    for (const end of piece.ends) ends.push(tokens.length + end);
    for (const end of piece.pairEnds) pairEnds.push(pairs.length + end);
    tokens.append(piece.tokens, 0, piece.ends.at(-1) ?? 0);
    pairs.append(piece.pairs.subarray(0, piece.pairEnds.at(-1) ?? 0));
  }
  return {
    from: first?.from ?? 0,
    tokens: tokens.copy(),
    ends: ends.copy(),
    pairs: pairs.copy(),
    pairEnds: pairEnds.copy(),
  };
}

/** Calls back for each word of a document with its field. */
export function walkWords(texts: Texts, document: number, word: (term: number, field: number) => void): void {
  const { tokens } = texts;
  const local = document - texts.from;
  const end = texts.ends[local] as number;
  let field = 0;
  for (let at = startOf(texts.ends, local); at < end; ) {
    let byte = tokens[at++] as number;
    if (byte === TEXT) {
      field = tokens[at++] as number;
      continue;
    }
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = tokens[at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    word(value - 1, field);
  }
}

/** What a document must hold: at each of its places one of some terms, ascending. */
export class Phrase {
  readonly #steps: readonly Uint32Array[];
  /** For each two neighbours the hashes of the pairs that will do. */
  readonly #pairs: readonly Uint32Array[];
  /** The last words read, as many as the phrase has, round and round. */
  readonly #window: Uint32Array;

  /** @param numberOf the number of a term, -1 where there is none */
  constructor(steps: Steps, numberOf: (term: string) => number) {
    this.#steps = steps.map((terms) =>
      Uint32Array.from(terms.map(numberOf).filter((number) => number !== -1)).sort(),
    );
    this.#pairs = this.#steps
      .slice(1)
      .map((seconds, at) =>
        Uint32Array.from(
          [...(this.#steps[at] ?? [])].flatMap((first) =>
            [...seconds].map((second) => pairHash(first, second)),
          ),
        ),
      );
    this.#window = new Uint32Array(steps.length);
  }

  standsIn(texts: Texts, document: number, field: number | null): boolean {
    return this.#steps.length > 0 && this.#mayStand(texts, document) && this.#stands(texts, document, field);
  }

  #mayStand(texts: Texts, document: number): boolean {
    const local = document - texts.from;
    const start = startOf(texts.pairEnds, local);
    const words = (texts.pairEnds[local] as number) - start;
    for (const choices of this.#pairs) {
      let any = false;
      for (let at = 0; at < choices.length && !any; at++) {
        const hash = choices[at] as number;
        const bits = bitsOf(hash);
        any = ((texts.pairs[start + wordOf(hash, words)] as number) & bits) === bits;
      }
      if (!any) return false;
    }
    return true;
  }

  #stands(texts: Texts, document: number, wanted: number | null): boolean {
    const { tokens } = texts;
    const local = document - texts.from;
    const end = texts.ends[local] as number;
    const steps = this.#steps;
    const window = this.#window;
    const last = steps[steps.length - 1] as Uint32Array;
    let read = 0;
    let counts = true;
    for (let at = startOf(texts.ends, local); at < end; ) {
      let byte = tokens[at++] as number;
      if (byte === TEXT) {
        counts = wanted === null || tokens[at] === wanted;
        at++;
        read = 0;
        continue;
      }
      let value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = tokens[at++] as number;
        value |= (byte & 0x7f) << shift;
      }
      if (!counts) continue;
      window[read++ % steps.length] = value - 1;
      if (read < steps.length || !isAmong(last, value - 1)) continue;
      let step = steps.length - 2;
      while (step >= 0 && isAmong(steps[step] as Uint32Array, window[(read + step) % steps.length] as number))
        step--;
      if (step < 0) return true;
    }
    return false;
  }
}

/** Whether one of the terms of each step stands within so many words of the others, in one text and any order. */
export class Nearness {
  readonly #steps: readonly Uint32Array[];
  readonly #distance: number;
  readonly #seen: Float64Array;

  constructor(steps: Steps, distance: number, numberOf: (term: string) => number) {
    this.#steps = steps.map((terms) =>
      Uint32Array.from(terms.map(numberOf).filter((number) => number !== -1)).sort(),
    );
    this.#distance = distance;
    this.#seen = new Float64Array(steps.length);
  }

  standsIn(texts: Texts, document: number, field: number | null): boolean {
    const steps = this.#steps;
    const seen = this.#seen;
    let place = 0;
    let met = false;
    seen.fill(Number.NEGATIVE_INFINITY);
    // a text is farther from the next than any distance that is asked for
    let text = -1;
    walkTexts(texts, document, (term, inField, number) => {
      if (met || (field !== null && inField !== field)) return;
      if (number !== text) {
        text = number;
        seen.fill(Number.NEGATIVE_INFINITY);
      }
      place++;
      let first = place;
      let any = false;
      for (let step = 0; step < steps.length; step++) {
        if (isAmong(steps[step] as Uint32Array, term)) {
          seen[step] = place;
          any = true;
        }
        first = Math.min(first, seen[step] as number);
      }
      met = any && place - first <= this.#distance;
    });
    return met;
  }
}

function walkTexts(
  texts: Texts,
  document: number,
  word: (term: number, field: number, text: number) => void,
): void {
  const { tokens } = texts;
  const local = document - texts.from;
  const end = texts.ends[local] as number;
  let text = -1;
  let field = 0;
  for (let at = startOf(texts.ends, local); at < end; ) {
    let byte = tokens[at++] as number;
    if (byte === TEXT) {
      field = tokens[at++] as number;
      text++;
      continue;
    }
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = tokens[at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    word(value - 1, field, text);
  }
}

function isAmong(numbers: Uint32Array, number: number): boolean {
  if (numbers.length < 8) {
    for (let at = 0; at < numbers.length; at++) if (numbers[at] === number) return true;
    return false;
  }
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === number;
}

function startOf(ends: Uint32Array, local: number): number {
  return local === 0 ? 0 : (ends[local - 1] as number);
}

/** The finaliser of MurmurHash3 over two numbers. */
function pairHash(first: number, second: number): number {
  const value = Math.imul(first, 0x9e3779b1) ^ second;
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function wordOf(hash: number, words: number): number {
  return (hash >>> 15) % words;
}

function bitsOf(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31)) | (1 << ((hash >>> 10) & 31));
}
