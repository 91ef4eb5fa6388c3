import { STEM_LANGUAGES, type StemLanguage, stemOf } from '../stems.ts';
import { Numbers } from './growable.ts';
import { type TermPiece, TermTable } from './terms.ts';

/** What is kept of the stems of one language: new stems, and which terms got which. */
export interface StemPiece {
  readonly stems: TermPiece;
  /** Term and stem, alternating. */
  readonly pairs: Uint32Array;
}

/**
 * The terms of one language by their stem. A term is stemmed once, when it is first met in a text of the language;
 * what it got is kept with the index.
 */
class StemClasses {
  readonly #language: StemLanguage;
  readonly #stems = new TermTable();
  /** By term: 0 not met yet, 1 it has no stem, else the stem's number + 2. */
  readonly #stemOf = new Numbers();
  /** By stem: the last of its terms + 1; by term: the one before it + 1. */
  readonly #last = new Numbers();
  readonly #before = new Numbers();
  readonly #pairs = new Numbers();
  #kept = { stems: 0, pairs: 0 };

  constructor(language: StemLanguage) {
    this.#language = language;
  }

  knows(term: number): boolean {
    return (this.#stemOf.array[term] ?? 0) !== 0;
  }

  learn(term: number, text: string): void {
    const stem = stemOf(text, this.#language);
    if (stem === null) {
      this.#stemOf.reach(term + 1);
      this.#stemOf.array[term] = 1;
      return;
    }
    const number = this.#stems.learnText(stem);
    this.#join(term, number);
    this.#pairs.push(term);
    this.#pairs.push(number);
  }

  /** The terms of the class that a term, known or not, belongs to. */
  sharing(text: string): readonly number[] {
    const stem = stemOf(text, this.#language);
    const number = stem === null ? -1 : this.#stems.find(stem);
    const found: number[] = [];
    if (number === -1) return found;
    for (let term = this.#last.array[number] ?? 0; term !== 0; term = this.#before.array[term - 1] ?? 0) {
      found.push(term - 1);
    }
    return found;
  }

  /** What was learned since the last piece, or all of it. */
  piece(all: boolean): StemPiece {
    if (all) this.#kept = { stems: 0, pairs: 0 };
    const piece = {
      stems: this.#stems.piece(this.#kept.stems),
      pairs: this.#pairs.array.slice(this.#kept.pairs, this.#pairs.length),
    };
    this.#kept = { stems: this.#stems.size, pairs: this.#pairs.length };
    return piece;
  }

  take({ stems, pairs }: StemPiece): void {
    this.#stems.take(stems);
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const stem = pairs[at + 1] as number;
      if (stem >= this.#stems.size) throw new RangeError('A stem is missing.');
      this.#join(pairs[at] as number, stem);
    }
    this.#pairs.append(pairs);
    this.#kept = { stems: this.#stems.size, pairs: this.#pairs.length };
  }

  /** All that was kept is taken in. */
  ready(): void {
    this.#stems.ready();
  }

  #join(term: number, stem: number): void {
    this.#stemOf.reach(term + 1);
    this.#stemOf.array[term] = stem + 2;
    this.#last.reach(stem + 1);
    this.#before.reach(term + 1);
    this.#before.array[term] = this.#last.array[stem] as number;
    this.#last.array[stem] = term + 1;
  }
}

/** The classes of each language, by position in STEM_LANGUAGES. */
export type Stems = readonly StemClasses[];

export function stemClasses(): Stems {
  return STEM_LANGUAGES.map((language) => new StemClasses(language));
}
