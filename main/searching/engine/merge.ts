import { Bytes, Numbers } from './growable.ts';
import type { Segment } from './segment.ts';

/** How many terms are merged between two looks at the clock. */
const STRIDE = 256;

/**
 * Makes one segment of neighbouring ones, a slice at a time. Postings are copied as they are; only the first of each
 * term, which is told from the beginning of its segment, is written anew.
 */
export class Merge {
  readonly inputs: readonly Segment[];
  readonly #heads: Uint32Array;
  readonly #terms = new Numbers(1 << 12);
  readonly #ends = new Numbers(1 << 12);
  readonly #lasts = new Numbers(1 << 12);
  readonly #bytes: Bytes;
  readonly #placeEnds = new Numbers(1 << 12);
  readonly #places: Bytes;

  /** @param inputs in the order of their documents, without a gap */
  constructor(inputs: readonly Segment[]) {
    this.inputs = inputs;
    this.#heads = new Uint32Array(inputs.length);
    // a first posting that is told from farther away may take a byte or two more
    const size = inputs.reduce((sum, { bytes }) => sum + bytes.length, 0);
    this.#bytes = new Bytes(Math.ceil(size * 1.02) + 1024);
    this.#places = new Bytes(inputs.reduce((sum, { places }) => sum + places.length, 0));
  }

  /** Goes on until it is done or the time (of `performance.now`) is over; gives the segment when it is done. */
  advance(until: number): Segment | null {
    for (;;) {
      for (let step = 0; step < STRIDE; step++) if (!this.#mergeTerm()) return this.#segment();
      if (performance.now() >= until) return null;
    }
  }

  #mergeTerm(): boolean {
    const { inputs } = this;
    const heads = this.#heads;
    let term = -1;
    for (let at = 0; at < inputs.length; at++) {
      const next = (inputs[at] as Segment).terms[heads[at] as number];
      if (next !== undefined && (term === -1 || next < term)) term = next;
    }
    if (term === -1) return false;
    let before = (inputs[0] as Segment).from;
    for (let at = 0; at < inputs.length; at++) {
      const input = inputs[at] as Segment;
      const head = heads[at] as number;
      if (input.terms[head] !== term) continue;
      this.#copy(input, head, before);
      before = input.lasts[head] as number;
      heads[at] = head + 1;
    }
    this.#terms.push(term);
    this.#ends.push(this.#bytes.length);
    this.#lasts.push(before);
    this.#placeEnds.push(this.#places.length);
    return true;
  }

  #copy(input: Segment, head: number, before: number): void {
    const { bytes } = input;
    let at = head === 0 ? 0 : (input.ends[head - 1] as number);
    const end = input.ends[head] as number;
    let byte = bytes[at++] as number;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    const document = input.from + (value >>> 1);
    this.#bytes.varint((document - before) * 2 + (value & 1));
    this.#bytes.append(bytes, at, end);
    const placesAt = head === 0 ? 0 : (input.placeEnds[head - 1] as number);
    this.#places.append(input.places, placesAt, input.placeEnds[head] as number);
  }

  #segment(): Segment {
    const first = this.inputs[0] as Segment;
    const last = this.inputs.at(-1) as Segment;
    return {
      from: first.from,
      until: last.until,
      level: 1 + Math.max(...this.inputs.map(({ level }) => level)),
      terms: this.#terms.copy(),
      ends: this.#ends.copy(),
      lasts: this.#lasts.copy(),
      // what room is left over is less than a copy would cost
      bytes: this.#bytes.array.subarray(0, this.#bytes.length),
      placeEnds: this.#placeEnds.copy(),
      places: this.#places.array.subarray(0, this.#places.length),
    };
  }
}
