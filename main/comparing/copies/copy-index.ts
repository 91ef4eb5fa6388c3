/** Which articles may be copies of which: an inverted index of signatures, in memory. */

import { Postings } from './postings.ts';
import { type CopySignature, overlap } from './signature.ts';

/** An article that shares enough 3-grams to be worth comparing text by text. */
export interface CopyCandidate {
  readonly id: string;
  /** How many of the shorter one's 3-grams are in the other, 0 to 1, as far as the signatures tell. */
  readonly likeness: number;
}

export interface FindOptions {
  /** How many candidates at most, the likeliest first. A recurring report resembles all its issues. */
  readonly limit?: number;
}

/** Unrelated news shares 0 to 0.06 of its 3-grams, a rewritten copy rarely less than 0.15. */
const LEAST_LIKENESS = 0.1;
/** A few shared 3-grams are a common phrase. */
const LEAST_SHARED = 4;
/** A copy of an issue is more like it than the issues of other days are, so a dozen holds it; groups need no more. */
const LIMIT = 12;
/**
 * How many entries of the index one search reads. The rarest 3-grams come first, so what is left unread are the phrases
 * that everybody uses and the boilerplate of recurring reports.
 */
const MOST_READ = 10_000;
/** How many of the best by rough count are counted exactly. */
const COUNTED_EXACTLY = 128;

/** The signatures of a project's articles. Everything is in the order in which articles were added. */
export class CopyIndex {
  readonly #postings = new Postings();
  readonly #numbers = new Map<string, number>();
  readonly #ids: (string | undefined)[] = [];
  readonly #signatures: CopySignature[] = [];
  /** How many hashes the signature of each article has; 0 of one that was removed. */
  #lengths = new Uint32Array(1024);
  /** How many 3-grams each article shares with the one looked for, all zero between searches; and which share any. */
  #counts = new Uint16Array(1024);
  #met = new Uint32Array(1024);

  get size(): number {
    return this.#numbers.size;
  }

  /** Puts an article in (in place of an earlier version of it) and gives those it may be a copy of. */
  add(id: string, signature: CopySignature, options: FindOptions = {}): readonly CopyCandidate[] {
    this.remove(id);
    const candidates = this.find(signature, options);
    this.put(id, signature);
    return candidates;
  }

  /** Puts an article in without looking for its copies. */
  put(id: string, signature: CopySignature): void {
    this.remove(id);
    const number = this.#ids.push(id) - 1;
    this.#signatures.push(signature);
    this.#numbers.set(id, number);
    if (number >= this.#counts.length) this.#lengthen();
    this.#lengths[number] = signature.length;
    this.#postings.add(number, signature);
  }

  /** Whether it was there. */
  remove(id: string): boolean {
    const number = this.#numbers.get(id);
    if (number === undefined) return false;
    this.#numbers.delete(id);
    this.#ids[number] = undefined;
    this.#signatures[number] = new Uint32Array();
    this.#lengths[number] = 0;
    if (this.#ids.length > 256 && this.#numbers.size < this.#ids.length / 2) this.#pack();
    return true;
  }

  /** The articles that may be copies of a text with this signature, the likeliest first, of equals the earlier added. */
  find(signature: CopySignature, { limit = LIMIT }: FindOptions = {}): readonly CopyCandidate[] {
    const candidates: (CopyCandidate & { readonly number: number })[] = [];
    for (const number of this.#likeliest(signature)) {
      const id = this.#ids[number];
      const other = this.#signatures[number];
      if (id === undefined || !other) continue;
      const { shared, a, b } = overlap(signature, other);
      const shorter = Math.min(a, b);
      const likeness = shorter === 0 ? 0 : shared / shorter;
      if (likeness >= LEAST_LIKENESS && shared >= Math.min(LEAST_SHARED, shorter))
        candidates.push({ id, likeness, number });
    }
    candidates.sort((one, other) => other.likeness - one.likeness || one.number - other.number);
    return candidates.slice(0, limit).map(({ id, likeness }) => ({ id, likeness }));
  }

  /** The numbers of the articles that share most of the 3-grams that were read. */
  #likeliest(signature: CopySignature): readonly number[] {
    const [counts, met, lengths] = [this.#counts, this.#met, this.#lengths];
    const read = this.#postings.count(signature, MOST_READ, counts, met);
    // what shares too little as far as was read can only be a candidate by what was not
    const fewest = read.unread === 0 ? LEAST_SHARED : Math.min(2, signature.length - read.unread);
    const live: number[] = [];
    const liveCounts: number[] = [];
    for (let at = 0; at < read.met; at++) {
      const number = met[at] ?? 0;
      const count = counts[number] ?? 0;
      counts[number] = 0;
      const length = lengths[number] ?? 0;
      // what was removed has no length
      if (length === 0 || count < Math.min(fewest, signature.length, length)) continue;
      live.push(number);
      liveCounts.push(count);
    }
    if (live.length <= COUNTED_EXACTLY) return live;
    const least = leastCount(liveCounts);
    const above = live.filter((_, at) => (liveCounts[at] ?? 0) > least);
    const just = live.filter((_, at) => liveCounts[at] === least).sort((one, other) => one - other);
    return [...above, ...just.slice(0, COUNTED_EXACTLY - above.length)];
  }

  /** Leaves out what was removed. */
  #pack(): void {
    const kept = this.#ids.flatMap((id, number) => {
      const signature = this.#signatures[number];
      return id === undefined || !signature ? [] : [{ id, signature }];
    });
    this.#postings.clear();
    this.#ids.length = 0;
    this.#signatures.length = 0;
    for (const [number, { id, signature }] of kept.entries()) {
      this.#ids.push(id);
      this.#signatures.push(signature);
      this.#lengths[number] = signature.length;
      this.#numbers.set(id, number);
      this.#postings.add(number, signature);
    }
  }

  #lengthen(): void {
    const lengths = new Uint32Array(2 * this.#lengths.length);
    lengths.set(this.#lengths);
    this.#lengths = lengths;
    this.#counts = new Uint16Array(lengths.length);
    this.#met = new Uint32Array(lengths.length);
  }
}

/** The highest count that, with all above it, leaves `COUNTED_EXACTLY` articles or more; 1 where there are fewer. */
function leastCount(counts: readonly number[]): number {
  const having: number[] = [];
  for (const count of counts) having[count] = (having[count] ?? 0) + 1;
  let least = having.length;
  for (let all = 0; least > 1 && all < COUNTED_EXACTLY; ) all += having[--least] ?? 0;
  return least;
}
