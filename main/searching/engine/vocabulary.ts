import type { VocabularyTerm } from '../engine.ts';
import { STEM_LANGUAGES } from '../stems.ts';
import { EVERY_CLASS } from './documents.ts';
import { Numbers } from './growable.ts';
import { NearSpellings } from './near-spellings.ts';
import { type StemPiece, type Stems, stemClasses } from './stem-classes.ts';
import { type TermPiece, TermTable } from './terms.ts';

/** A word with the near spellings that were asked for last is typed on: for so many they are kept. */
const NEAR_KEPT = 32;

/** A query may wait this long for the newest words to be looked at for near spellings, in milliseconds. */
const CATCH_UP = 20;

const encoder = new TextEncoder();

type NearTerm = VocabularyTerm & { readonly distance: number };

/** The words of the project: by number, beginning, stem and near spelling, and in how many places each stands. */
export class Vocabulary {
  readonly terms = new TermTable();
  readonly #near = new NearSpellings(this.terms);
  readonly #stems: Stems = stemClasses();
  /** By the first two bytes of a term: the last term that begins so + 1; by term: the one before it + 1. */
  readonly #lastOf = new Uint32Array(1 << 16);
  readonly #before = new Numbers(1 << 10);
  /** By class of documents, by term. */
  readonly #places = [0, ...STEM_LANGUAGES].map(() => new Numbers(1 << 10));
  #listed = 0;
  /** By distance and term: the near spellings that were asked for last, until a word is counted. */
  readonly #nearKept = new Map<string, readonly NearTerm[]>();

  /** Counts a term in some fields of a document, or takes them back where `fields` is negative. */
  count(term: number, fields: number, language: number): void {
    if (this.#nearKept.size > 0) this.#nearKept.clear();
    const places = this.#places[language] as Numbers;
    if (term >= places.array.length) places.reach(term + 1);
    places.array[term] = (places.array[term] as number) + fields;
    if (language === 0 || fields < 0) return;
    const stems = this.#stems[language - 1];
    if (stems && !stems.knows(term)) stems.learn(term, this.terms.textOf(term));
  }

  placesOf(term: number, classes: number): number {
    let sum = 0;
    for (let language = 0; language < this.#places.length; language++) {
      if (classes & (1 << language)) sum += this.#places[language]?.array[term] ?? 0;
    }
    return sum;
  }

  numbered(number: number, classes = EVERY_CLASS): VocabularyTerm {
    return { term: this.terms.textOf(number), number, classes, places: this.placesOf(number, classes) };
  }

  exactly(term: string): VocabularyTerm | undefined {
    const number = this.terms.find(term);
    return number === -1 || this.placesOf(number, EVERY_CLASS) === 0 ? undefined : this.numbered(number);
  }

  startingWith(prefix: string): VocabularyTerm[] {
    const found: VocabularyTerm[] = [];
    this.#eachStarting(prefix, (number) => found.push(this.numbered(number)));
    return found;
  }

  /** The terms that begin with a prefix and stand in most places, without itself; between equals by their letters. */
  mostFrequent(prefix: string, most: number): VocabularyTerm[] {
    const itself = this.terms.find(prefix);
    const best: { readonly number: number; readonly places: number }[] = [];
    this.#eachStarting(prefix, (number, places) => {
      if (number === itself) return;
      const worst = best[most - 1];
      if (
        worst &&
        (places < worst.places || (places === worst.places && this.terms.compare(worst.number, number) < 0))
      )
        return;
      let low = 0;
      for (let high = best.length; low < high; ) {
        const middle = (low + high) >>> 1;
        const other = best[middle] as (typeof best)[number];
        const before =
          other.places > places || (other.places === places && this.terms.compare(other.number, number) < 0);
        if (before) low = middle + 1;
        else high = middle;
      }
      best.splice(low, 0, { number, places });
      if (best.length > most) best.pop();
    });
    return best.map(({ number }) => this.numbered(number));
  }

  /** Each language's words of the stem of a term, in documents of that language. */
  sharingStem(term: string): VocabularyTerm[] {
    return this.#stems.flatMap((stems, at) => {
      const classes = 2 << at;
      return stems
        .sharing(term)
        .filter((number) => this.placesOf(number, classes) > 0)
        .map((number) => this.numbered(number, classes));
    });
  }

  near(term: string, distance: number): readonly NearTerm[] {
    const key = `${distance} ${term}`;
    const kept = this.#nearKept.get(key);
    if (kept) return kept;
    this.#near.grow(performance.now() + CATCH_UP);
    const found = new Map<number, NearTerm>();
    this.#near.of(term, distance, (word, number, away) => {
      const places = this.placesOf(number, EVERY_CLASS);
      const nearer = found.get(number)?.distance ?? Number.POSITIVE_INFINITY;
      if (places > 0 && away < nearer)
        found.set(number, { term: word, number, classes: EVERY_CLASS, places, distance: away });
    });
    const near = [...found.values()];
    if (this.#near.lags) return near;
    if (this.#nearKept.size >= NEAR_KEPT) this.#nearKept.clear();
    this.#nearKept.set(key, near);
    return near;
  }

  /** Goes on with what is made behind the index, until the time is over; whether anything is left. */
  advance(until: number): boolean {
    this.#near.grow(until);
    return this.#near.lags;
  }

  /** In how many places the terms stand, by class of documents, to be kept. */
  places(): readonly Uint32Array[] {
    const { size } = this.terms;
    return this.#places.map((places) => {
      places.reach(size);
      return places.array.subarray(0, size);
    });
  }

  takePlaces(kept: readonly Uint32Array[]): void {
    this.#places.forEach((places, language) => {
      const counts = kept[language];
      if (counts?.length !== this.terms.size) throw new RangeError('The places of terms are missing.');
      places.reach(counts.length);
      places.array.set(counts);
    });
  }

  /** Terms from a number on with what was learned of stems since the last piece, or all of both. */
  piece(first: number, all: boolean): { readonly terms: TermPiece; readonly stems: readonly StemPiece[] } {
    return { terms: this.terms.piece(all ? 0 : first), stems: this.#stems.map((stems) => stems.piece(all)) };
  }

  /** All that was kept is taken in. */
  ready(): void {
    this.terms.ready();
    for (const stems of this.#stems) stems.ready();
  }

  take(terms: TermPiece, stems: readonly StemPiece[]): void {
    this.terms.take(terms);
    this.#stems.forEach((classes, at) => {
      const piece = stems[at];
      if (piece) classes.take(piece);
    });
  }

  #eachStarting(prefix: string, found: (number: number, places: number) => void): void {
    this.#list();
    const bytes = encoder.encode(prefix);
    const first = bytes[0];
    if (first === undefined) return;
    const start = (first << 8) | (bytes[1] ?? 0);
    const last = bytes.length === 1 ? start | 0xff : start;
    const before = this.#before.array;
    for (let key = start; key <= last; key++) {
      for (let next = this.#lastOf[key] as number; next !== 0; next = before[next - 1] as number) {
        const number = next - 1;
        if (bytes.length > 2 && !this.terms.startsWith(number, bytes)) continue;
        const places = this.placesOf(number, EVERY_CLASS);
        if (places > 0) found(number, places);
      }
    }
  }

  /** Lists the terms that came since by their beginning. */
  #list(): void {
    this.#before.reach(this.terms.size);
    for (; this.#listed < this.terms.size; this.#listed++) {
      const start = this.terms.startOf(this.#listed);
      this.#before.array[this.#listed] = this.#lastOf[start] as number;
      this.#lastOf[start] = this.#listed + 1;
    }
  }
}
