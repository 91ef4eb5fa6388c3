/** Bytes that are written one after the other; the room doubles when it is full. */
export class Bytes {
  /** What was written, with room behind it; it may move with the next writing. */
  array: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(room = 1024) {
    this.array = new Uint8Array(room);
  }

  /** A number from 0 in groups of seven bits, the low ones first. */
  varint(value: number): void {
    if (this.length + 5 > this.array.length) this.#widen(5);
    let left = value;
    while (left > 0x7f) {
      this.array[this.length++] = (left & 0x7f) | 0x80;
      left >>>= 7;
    }
    this.array[this.length++] = left;
  }

  append(bytes: Uint8Array, start: number, end: number): void {
    const size = end - start;
    if (this.length + size > this.array.length) this.#widen(size);
    // short pieces are copied faster by hand than by a call
    if (size < 24) {
      for (let at = start; at < end; at++) this.array[this.length++] = bytes[at] as number;
      return;
    }
    this.array.set(bytes.subarray(start, end), this.length);
    this.length += size;
  }

  /** What was written, in room of its own. */
  copy(): Uint8Array<ArrayBuffer> {
    return this.array.slice(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  #widen(size: number): void {
    const wider = new Uint8Array(Math.max(this.array.length * 2, this.length + size));
    wider.set(this.array);
    this.array = wider;
  }
}

/** Whole numbers from 0 to 2^32 - 1, by position; what was never set is 0. */
export class Numbers {
  /** The numbers with room behind them. */
  array: Uint32Array<ArrayBuffer>;
  length = 0;

  constructor(room = 256) {
    this.array = new Uint32Array(room);
  }

  push(value: number): void {
    if (this.length === this.array.length) this.reach(this.length + 1);
    this.array[this.length++] = value;
  }

  /** Makes room for positions below `size`, all of them 0 until they are set. */
  reach(size: number): void {
    if (size <= this.array.length) return;
    const wider = new Uint32Array(Math.max(size, this.array.length * 2));
    wider.set(this.array);
    this.array = wider;
  }

  append(values: Uint32Array): void {
    this.reach(this.length + values.length);
    this.array.set(values, this.length);
    this.length += values.length;
  }

  copy(): Uint32Array<ArrayBuffer> {
    return this.array.slice(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }
}
