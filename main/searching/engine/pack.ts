/** What a piece is made of. */
export type Part = Uint8Array | Uint32Array | Float64Array;

const ALIGNED = 8;

/** Arrays one after the other: how many, how many bytes each, then their bytes, each from a multiple of eight on. */
export function pack(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const head = aligned(4 * (1 + parts.length));
  const size = parts.reduce((sum, part) => sum + aligned(part.byteLength), head);
  const bytes = new Uint8Array(size);
  const lengths = new Uint32Array(bytes.buffer, 0, 1 + parts.length);
  lengths[0] = parts.length;
  let at = head;
  parts.forEach((part, index) => {
    lengths[1 + index] = part.byteLength;
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += aligned(part.byteLength);
  });
  return bytes;
}

/** Takes arrays apart again, without copying them. */
export class Unpacked {
  readonly #bytes: Uint8Array;
  readonly #lengths: Uint32Array;
  #next = 0;
  #at: number;

  /** @throws RangeError where the bytes end too early */
  constructor(given: Uint8Array) {
    this.#bytes = given.byteOffset % ALIGNED === 0 ? given : given.slice();
    const { buffer, byteOffset } = this.#bytes;
    const count = new Uint32Array(buffer, byteOffset, 1)[0] ?? 0;
    if (4 * (1 + count) > this.#bytes.length) throw new RangeError('A piece is cut off.');
    this.#lengths = new Uint32Array(buffer, byteOffset + 4, count);
    this.#at = aligned(4 * (1 + count));
  }

  bytes(): Uint8Array {
    const length = this.#lengths[this.#next++] ?? 0;
    const start = this.#at;
    this.#at += aligned(length);
    if (start + length > this.#bytes.length) throw new RangeError('A piece is cut off.');
    return this.#bytes.subarray(start, start + length);
  }

  numbers(): Uint32Array {
    const { buffer, byteOffset, byteLength } = this.bytes();
    return new Uint32Array(buffer, byteOffset, byteLength >>> 2);
  }

  floats(): Float64Array {
    const { buffer, byteOffset, byteLength } = this.bytes();
    return new Float64Array(buffer, byteOffset, byteLength >>> 3);
  }
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNED) * ALIGNED;
}
