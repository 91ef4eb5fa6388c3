import type { Postings, VocabularyTerm } from './postings.ts';

/** A prefix is completed by its most frequent words until they stand in this many places. */
const PLACES = 20_000;
const MOST = 50;
/** Prefixes of up to so many letters have thousands of completions; what was found of them is kept. */
const SHORT = 2;

/**
 * The words that an unfinished word may become. A short prefix has thousands of completions; the most frequent ones
 * cover nearly every article that has any, so the rest are left out and a letter costs no more than a word.
 */
export class Completions {
  readonly #postings: Postings;
  readonly #kept = new Map<string, readonly VocabularyTerm[]>();

  constructor(postings: Postings) {
    this.#postings = postings;
  }

  /** The most frequent words that begin with a prefix, without itself. */
  of(prefix: string): readonly VocabularyTerm[] {
    const kept = this.#kept.get(prefix);
    if (kept) return kept;
    const found = this.#find(prefix);
    if (prefix.length <= SHORT) this.#kept.set(prefix, found);
    return found;
  }

  /** To be called when the vocabulary has changed. */
  clear(): void {
    this.#kept.clear();
  }

  #find(prefix: string): VocabularyTerm[] {
    const counted = this.#postings
      .startingWith(prefix)
      .filter((found) => found.term !== prefix)
      .map((found) => ({ found, count: places(found) }))
      .sort((a, b) => b.count - a.count);
    const taken: VocabularyTerm[] = [];
    let sum = 0;
    for (const { found, count } of counted) {
      if (taken.length === MOST || (sum > 0 && sum + count > PLACES)) break;
      taken.push(found);
      sum += count;
    }
    return taken;
  }
}

/** In how many places a term stands, counting each field of an article. */
export function places(term: VocabularyTerm): number {
  let count = 0;
  for (const documents of term.postings.values()) count += documents.size;
  return count;
}
