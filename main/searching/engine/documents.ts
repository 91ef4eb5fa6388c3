import { FIELDS } from '../engine.ts';
import { STEM_LANGUAGES, stemLanguage } from '../stems.ts';
import { Numbers } from './growable.ts';

/** Classes of documents by their language: bit 0 for those that are not stemmed, then by position in STEM_LANGUAGES. */
export const EVERY_CLASS = (2 << STEM_LANGUAGES.length) - 1;

/** The class of a language by its number, from 0. */
export function classOf(language: string | null): number {
  const stemmed = stemLanguage(language);
  return stemmed === null ? 0 : 1 + STEM_LANGUAGES.indexOf(stemmed);
}

/** What is kept of neighbouring documents, besides their texts and postings. */
export interface DocumentPiece {
  readonly ids: readonly string[];
  readonly stamps: Float64Array;
  readonly classes: Uint8Array;
  /** By field, by document. */
  readonly lengths: readonly Uint32Array[];
}

/** The documents of the index by number: their keys, what was indexed of them, how long their fields are. */
export class Documents {
  readonly #ids: (string | undefined)[] = [];
  /** The documents up to `#mapped` by their keys: an index that is opened answers before it needs them. */
  readonly #numbers = new Map<string, number>();
  #mapped = 0;
  #count = 0;
  #stamps = new Float64Array(256);
  #classes = new Uint8Array(256);
  #masks = new Uint8Array(256);
  readonly #lengths = FIELDS.map(() => new Numbers());
  readonly #totals = FIELDS.map(() => 0);

  /** One more than the largest number in use. */
  get numbers(): number {
    return this.#ids.length;
  }

  get count(): number {
    return this.#count;
  }

  /** By number: the bit of its class, 0 when it is gone. */
  get masks(): Uint8Array {
    return this.#masks;
  }

  numberOf(id: string): number | undefined {
    for (; this.#mapped < this.#ids.length; this.#mapped++) {
      const mapped = this.#ids[this.#mapped];
      if (mapped !== undefined) this.#numbers.set(mapped, this.#mapped);
    }
    return this.#numbers.get(id);
  }

  idOf(number: number): string | undefined {
    return this.#ids[number];
  }

  classOf(number: number): number {
    return this.#classes[number] ?? 0;
  }

  stampOf(number: number): number | undefined {
    return this.#ids[number] === undefined ? undefined : this.#stamps[number];
  }

  lengthsOf(field: number): Uint32Array {
    return (this.#lengths[field] as Numbers).array;
  }

  meanLength(field: number): number {
    return Math.max(1, (this.#totals[field] ?? 0) / Math.max(1, this.count));
  }

  add(id: string, stamp: number, language: number, lengths: ArrayLike<number>): number {
    const number = this.#ids.length;
    this.#reach(number + 1);
    this.#ids.push(id);
    this.#count++;
    this.#stamps[number] = stamp;
    this.#classes[number] = language;
    this.#masks[number] = 1 << language;
    this.#lengths.forEach((all, field) => {
      const length = lengths[field] ?? 0;
      all.push(length);
      this.#totals[field] = (this.#totals[field] ?? 0) + length;
    });
    return number;
  }

  remove(number: number): void {
    const id = this.#ids[number];
    if (id === undefined) return;
    this.#ids[number] = undefined;
    this.#count--;
    this.#numbers.delete(id);
    this.#masks[number] = 0;
    this.#lengths.forEach((all, field) => {
      this.#totals[field] = (this.#totals[field] ?? 0) - (all.array[number] ?? 0);
    });
  }

  /** Documents from a number up to another, to be kept; those that are gone have an empty key. */
  piece(from: number, until: number): DocumentPiece {
    return {
      ids: this.#ids.slice(from, until).map((id) => id ?? ''),
      stamps: this.#stamps.slice(from, until),
      classes: this.#classes.slice(from, until),
      lengths: this.#lengths.map((all) => all.array.slice(from, until)),
    };
  }

  /** Takes in a piece that was kept; pieces come in order. @param gone numbers of documents that went since */
  take({ ids, stamps, classes, lengths }: DocumentPiece, gone: ReadonlySet<number>): void {
    const from = this.numbers;
    this.#reach(from + ids.length);
    for (const id of ids) this.#ids.push(id);
    this.#count += ids.length;
    this.#stamps.set(stamps, from);
    this.#classes.set(classes, from);
    for (let at = 0; at < ids.length; at++) this.#masks[from + at] = 1 << (classes[at] as number);
    this.#lengths.forEach((all, field) => {
      const added = lengths[field] as Uint32Array;
      all.append(added);
      this.#totals[field] = added.reduce((sum, length) => sum + length, this.#totals[field] ?? 0);
    });
    for (let at = 0; at < ids.length; at++) {
      if (ids[at] === '' || gone.has(from + at)) this.remove(from + at);
    }
  }

  #reach(size: number): void {
    if (size <= this.#stamps.length) return;
    const room = Math.max(size, this.#stamps.length * 2);
    this.#stamps = widened(this.#stamps, new Float64Array(room));
    this.#classes = widened(this.#classes, new Uint8Array(room));
    this.#masks = widened(this.#masks, new Uint8Array(room));
  }
}

function widened<T extends Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
