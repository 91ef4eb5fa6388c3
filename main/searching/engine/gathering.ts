import { FIELDS } from '../engine.ts';
import { Numbers } from './growable.ts';
import { BETWEEN, placeOf } from './places.ts';

/** The words of the newest documents in the order they stand, until they are sorted by term. */
export class Gathering {
  /** The number of the first document. */
  readonly from: number;
  readonly terms = new Numbers(1 << 14);
  readonly places = new Numbers(1 << 14);
  /** By document: where its words end. */
  readonly ends = new Numbers();
  /** By field: how many words of it were put in, with the room between its texts. */
  readonly #words = new Uint32Array(FIELDS.length);
  #field = 0;

  constructor(from: number) {
    this.from = from;
  }

  /** How many documents. */
  get length(): number {
    return this.ends.length;
  }

  /** What is put in next is another text of a field; the fields of a document come in the order of their places. */
  beginText(field: number): void {
    const words = this.#words[field] as number;
    this.#words[field] = words === 0 ? 0 : words + BETWEEN;
    this.#field = field;
  }

  word(term: number): void {
    const field = this.#field;
    const word = this.#words[field] as number;
    this.terms.push(term);
    this.places.push(placeOf(field, word));
    this.#words[field] = word + 1;
  }

  endDocument(): void {
    this.ends.push(this.terms.length);
    this.#words.fill(0);
  }
}
