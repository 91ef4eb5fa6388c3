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

  /**
   * Calls back for each word that is near and in the tree, with its number, perhaps more than once; the word itself is
   * not among them. Words of the same first letter are looked for within `distance` slips, others within one, because
   * two slips over the whole tree take ten times as long and are hardly ever meant. Two neighbouring letters that
   * changed places are one slip.
   */
  of(term: string, distance: number, found: (word: string, number: number, distance: number) => void): void {
    for (const swapped of swaps(term)) {
      const number = this.#tree.get(swapped);
      if (number !== undefined) found(swapped, number, 1);
    }
    for (const [word, [number, away]] of this.#tree.fuzzyGet(term, Math.min(1, distance))) {
      if (away > 0) found(word, number, away);
    }
    if (distance < 2) return;
    const first = term.slice(0, 1);
    for (const [rest, [number, away]] of this.#tree.atPrefix(first).fuzzyGet(term.slice(1), distance)) {
      if (away > 1) found(first + rest, number, away);
    }
  }
}

function swaps(term: string): string[] {
  const swapped: string[] = [];
  for (let at = 0; at + 1 < term.length; at++) {
    if (term[at] === term[at + 1]) continue;
    swapped.push(`${term.slice(0, at)}${term[at + 1]}${term[at]}${term.slice(at + 2)}`);
  }
  return swapped;
}
