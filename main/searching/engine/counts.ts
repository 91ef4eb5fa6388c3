import { FIELDS, type Field } from '../engine.ts';
import { Numbers } from './growable.ts';

/**
 * How often a term stands in each field of a document, in one number of 32 bits. A text that has a word more than 16,383
 * times, or a title more than 63 times, counts as one that has it so often.
 */
export type Counts = number;

const LAYOUT: Readonly<Record<Field, { readonly shift: number; readonly most: number }>> = {
  text: { shift: 0, most: 0x3fff },
  title: { shift: 14, most: 0x3f },
  names: { shift: 20, most: 0x3f },
  notes: { shift: 26, most: 0x3f },
};
const SHIFTS = FIELDS.map((field) => LAYOUT[field].shift);
const MOST = FIELDS.map((field) => LAYOUT[field].most);

/** Once in the text and nowhere else: more than half of all postings. */
export const ONCE_IN_TEXT: Counts = 1;

/** Counts up to this are of the text alone. */
export const MOST_IN_TEXT: Counts = LAYOUT.text.most;

/** The number of a field (position in FIELDS) out of the counts of all. */
export function countIn(counts: Counts, field: number): number {
  return (counts >>> (SHIFTS[field] as number)) & (MOST[field] as number);
}

/** In how many fields a term stands. */
export function fieldsIn(counts: Counts): number {
  if (counts === ONCE_IN_TEXT) return 1;
  let fields = 0;
  for (let field = 0; field < FIELDS.length; field++) if (countIn(counts, field) > 0) fields++;
  return fields;
}

/** The counts with one more in a field, up to the most that can be counted. */
export function counted(counts: Counts, field: number): Counts {
  const unit = 2 ** (SHIFTS[field] as number);
  return countIn(counts, field) < (MOST[field] as number) ? counts + unit : counts;
}

/** Counts the terms of one document after the other. */
export class Tally {
  readonly terms = new Numbers();
  readonly counts = new Numbers();
  /** By term: its position in `terms` + 1. */
  readonly #places = new Numbers();
  /** One occurrence in the field, and as many as can be counted. */
  #unit = 1;
  #mask = 0;

  /** What is added next stands in this field. */
  inField(field: number): void {
    this.#unit = 2 ** (SHIFTS[field] as number);
    this.#mask = (MOST[field] as number) * this.#unit;
  }

  add(term: number): void {
    if (term >= this.#places.array.length) this.#places.reach(term + 1);
    const place = this.#places.array[term] as number;
    if (place === 0) {
      this.terms.push(term);
      this.counts.push(this.#unit);
      this.#places.array[term] = this.terms.length;
      return;
    }
    const counts = this.counts.array;
    const before = counts[place - 1] as number;
    if ((before & this.#mask) >>> 0 < this.#mask) counts[place - 1] = before + this.#unit;
  }

  clear(): void {
    for (let at = 0; at < this.terms.length; at++) this.#places.array[this.terms.array[at] as number] = 0;
    this.terms.clear();
    this.counts.clear();
  }
}
