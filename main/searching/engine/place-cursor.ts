import { Numbers } from './growable.ts';
import type { Segment } from './segment.ts';

/** Behind the last document. */
export const END = 0xffffffff;

/** Walks the documents of a term in a segment; the places in a document are only read where they are asked for. */
export class PlaceCursor {
  /** The document it stands at: -1 before the first, END behind the last. */
  document = -1;
  /** The places in it, after `read`. */
  readonly places = new Numbers(64);
  readonly #postings: Uint8Array;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #before: number;
  #at: number;
  #placeAt: number;
  /** Whether the term stands once in the text of the document and nowhere else. */
  #once = false;
  #passed = true;

  /** @param position of the term among those of the segment */
  constructor(segment: Segment, position: number) {
    this.#before = segment.from;
    this.#postings = segment.bytes;
    this.#bytes = segment.places;
    this.#at = position === 0 ? 0 : (segment.ends[position - 1] as number);
    this.#end = segment.ends[position] as number;
    this.#placeAt = position === 0 ? 0 : (segment.placeEnds[position - 1] as number);
  }

  /** Goes on to the first document from this one on that has the term. */
  goTo(document: number): void {
    const bytes = this.#postings;
    while (this.document < document) {
      if (!this.#passed) this.#pass();
      let at = this.#at;
      if (at >= this.#end) {
        this.document = END;
        return;
      }
      let byte = bytes[at++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++] as number;
        value |= (byte & 0x7f) << shift;
      }
      this.#before += value >>> 1;
      this.document = this.#before;
      this.#once = (value & 1) !== 0;
      this.#passed = false;
      // the counts are not asked for
      if (!this.#once) while ((bytes[at++] as number) > 0x7f);
      this.#at = at;
    }
  }

  /** Reads the places in the document into `places`; once for each document. */
  read(): void {
    this.#passed = true;
    const { places } = this;
    if (this.#once) {
      places.array[0] = this.#number();
      places.length = 1;
      return;
    }
    const size = this.#number();
    places.reach(size);
    const { array } = places;
    const bytes = this.#bytes;
    let at = this.#placeAt;
    const end = at + size;
    let place = 0;
    let length = 0;
    while (at < end) {
      let byte = bytes[at++] as number;
      let distance = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++] as number;
        distance |= (byte & 0x7f) << shift;
      }
      place += distance;
      array[length++] = place;
    }
    places.length = length;
    this.#placeAt = at;
  }

  #pass(): void {
    if (this.#once) while ((this.#bytes[this.#placeAt++] as number) > 0x7f);
    else {
      const size = this.#number();
      this.#placeAt += size;
    }
    this.#passed = true;
  }

  /** The next number of the places. */
  #number(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#placeAt++] as number;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[this.#placeAt++] as number;
      value |= (byte & 0x7f) << shift;
    }
    return value;
  }
}
