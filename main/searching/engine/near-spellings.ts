import SearchableMap from 'minisearch/SearchableMap';
import type { TermTable } from './terms.ts';

/** How many terms are put in between two looks at the clock. */
const STRIDE = 64;
/** Numbers are never near to anything, see expand.ts. */
const HAS_DIGIT = /\p{N}/u;

/**
 * The vocabulary in MiniSearch's radix tree, which finds the words within an edit distance. The tree costs 0.3 kB and
 * 5 µs a word, so it is grown behind the index, a slice at a time, and not kept on the disk.
 */
export class NearSpellings {
  readonly #terms: TermTable;
  readonly #tree = new SearchableMap<number>();
  #grown = 0;

  constructor(terms: TermTable) {
    this.#terms = terms;
  }

  /** Whether words are missing from the tree. */
  get lags(): boolean {
    return this.#grown < this.#terms.size;
  }

  /** Puts in what is missing, until the time (of `performance.now`) is over. */
  grow(until: number): void {
    while (this.lags) {
      const stop = Math.min(this.#terms.size, this.#grown + STRIDE);
      for (; this.#grown < stop; this.#grown++) {
        const text = this.#terms.textOf(this.#grown);
        if (!HAS_DIGIT.test(text)) this.#tree.set(text, this.#grown);
      }
      if (performance.now() >= until) return;
    }
  }

  /** Calls back for each word within a distance that the tree has, with its number; the word itself is not among them. */
  of(term: string, distance: number, found: (word: string, number: number, distance: number) => void): void {
    for (const [word, [number, away]] of this.#tree.fuzzyGet(term, distance)) {
      if (away > 0) found(word, number, away);
    }
  }
}
