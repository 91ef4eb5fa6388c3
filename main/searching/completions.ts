import type { Engine, VocabularyTerm } from './engine.ts';

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
  readonly #engine: Engine;
  #generation = -1;
  readonly #kept = new Map<string, readonly VocabularyTerm[]>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** The most frequent words that begin with a prefix, without itself. */
  of(prefix: string): readonly VocabularyTerm[] {
    if (this.#generation !== this.#engine.generation) {
      this.#kept.clear();
      this.#generation = this.#engine.generation;
    }
    const kept = this.#kept.get(prefix);
    if (kept) return kept;
    const found = this.#find(prefix);
    if (prefix.length <= SHORT) this.#kept.set(prefix, found);
    return found;
  }

  #find(prefix: string): VocabularyTerm[] {
    const taken: VocabularyTerm[] = [];
    let sum = 0;
    for (const found of this.#engine.mostFrequent(prefix, MOST)) {
      if (sum > 0 && sum + found.places > PLACES) break;
      taken.push(found);
      sum += found.places;
    }
    return taken;
  }
}
