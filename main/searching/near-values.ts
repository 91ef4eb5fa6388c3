import MiniSearch from 'minisearch';
import { termsOf } from './words.ts';

/** One slip is forgiven in four letters, two in eight; in fewer, and in numbers, none: it is another name then. */
const SLIPS = 0.25;
const SHORT = 3;

interface Entry {
  readonly id: number;
  readonly words: string;
}

/** Finds the values of a field by words that are nearly theirs: "courier" for Le Courrier. */
export class NearValues<Value> {
  readonly #values: readonly Value[];
  readonly #search: MiniSearch<Entry>;

  /** @param wordsOf by what words a value is found */
  constructor(values: readonly Value[], wordsOf: (value: Value) => string) {
    this.#values = values;
    this.#search = new MiniSearch<Entry>({
      fields: ['words'],
      tokenize: (text) => [...termsOf(text)],
      // the terms are folded already
      processTerm: (term) => term,
    });
    this.#search.addAll(values.map((value, id) => ({ id, words: wordsOf(value) })));
  }

  /** The values that have every word of what was typed, nearly; the last word may be unfinished. The likeliest first. */
  near(typed: string): readonly Value[] {
    return this.#search
      .search(typed, {
        combineWith: 'AND',
        prefix: (_, at, all) => at === all.length - 1,
        fuzzy: (term) => (term.length > SHORT && !/\p{N}/u.test(term) ? SLIPS : false),
      })
      .flatMap(({ id }) => this.#values[id as number] ?? []);
  }
}
