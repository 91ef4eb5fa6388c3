import { Scanner } from '../scan.ts';
import { Bytes, Numbers } from './growable.ts';

const decoder = new TextDecoder();

/** Terms by number and numbers by term, from 0 in the order they were learned. */
export interface TermPiece {
  readonly first: number;
  /** Where each term ends in `bytes`. */
  readonly ends: Uint32Array;
  readonly hashes: Uint32Array;
  readonly bytes: Uint8Array;
}

/**
 * The terms of the vocabulary in one pool of UTF-8 bytes with an open-addressed table of their hashes. Half a million
 * terms take 14 MB, where a Map of strings takes 60, and are read back from the disk without making a string of any.
 */
export class TermTable {
  readonly #pool = new Bytes(1 << 14);
  readonly #ends = new Numbers();
  readonly #hashes = new Numbers();
  /** Term number + 1; 0 is free. A power of two. */
  #slots = new Uint32Array(1 << 10);
  readonly #typed = new Scanner();

  get size(): number {
    return this.#ends.length;
  }

  /** The number of the term that a scanner holds, which it gets now where it has none. */
  learn({ bytes, length, hash }: Scanner): number {
    const slot = this.#slotOf(bytes, length, hash);
    const known = this.#slots[slot] as number;
    if (known !== 0) return known - 1;
    const number = this.#ends.length;
    this.#pool.append(bytes, 0, length);
    this.#ends.push(this.#pool.length);
    this.#hashes.push(hash);
    this.#slots[slot] = number + 1;
    if (number * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  learnText(term: string): number {
    this.#typed.set(term);
    return this.learn(this.#typed);
  }

  /** The number of a term, -1 where it is not known. */
  find(term: string): number {
    this.#typed.set(term);
    const { bytes, length, hash } = this.#typed;
    return (this.#slots[this.#slotOf(bytes, length, hash)] as number) - 1;
  }

  /** How many bytes a term has. */
  lengthOf(number: number): number {
    return (this.#ends.array[number] as number) - this.#startOf(number);
  }

  textOf(number: number): string {
    return decoder.decode(this.#pool.array.subarray(this.#startOf(number), this.#ends.array[number]));
  }

  /** The first two bytes of a term as one number, 0 for a missing second. */
  startOf(number: number): number {
    const start = this.#startOf(number);
    const pool = this.#pool.array;
    const two = (this.#ends.array[number] as number) - start > 1;
    return ((pool[start] as number) << 8) | (two ? (pool[start + 1] as number) : 0);
  }

  startsWith(number: number, prefix: Uint8Array): boolean {
    const start = this.#startOf(number);
    if ((this.#ends.array[number] as number) - start < prefix.length) return false;
    const pool = this.#pool.array;
    for (let at = 0; at < prefix.length; at++) if (pool[start + at] !== prefix[at]) return false;
    return true;
  }

  /** The order of two terms by their bytes, which is that of their code points. */
  compare(one: number, other: number): number {
    const pool = this.#pool.array;
    const start = this.#startOf(one);
    const otherStart = this.#startOf(other);
    const length = (this.#ends.array[one] as number) - start;
    const otherLength = (this.#ends.array[other] as number) - otherStart;
    for (let at = 0; at < length && at < otherLength; at++) {
      const difference = (pool[start + at] as number) - (pool[otherStart + at] as number);
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  }

  /** The terms from a number on, to be kept. */
  piece(first: number): TermPiece {
    const from = first === 0 ? 0 : (this.#ends.array[first - 1] as number);
    const ends = this.#ends.array.slice(first, this.size).map((end) => end - from);
    const hashes = this.#hashes.array.slice(first, this.size);
    return { first, ends, hashes, bytes: this.#pool.array.slice(from, this.#pool.length) };
  }

  /**
   * Takes in a piece that was kept; pieces come in order, and `ready` behind them.
   * @throws RangeError where it does not fit
   */
  take({ first, ends, hashes, bytes }: TermPiece): void {
    const fits = first === this.size && ends.length === hashes.length && (ends.at(-1) ?? 0) === bytes.length;
    if (!fits) throw new RangeError('A piece is missing.');
    const from = this.#pool.length;
    this.#pool.append(bytes, 0, bytes.length);
    this.#hashes.append(hashes);
    const count = this.#ends.length;
    this.#ends.append(ends);
    for (let at = count; at < this.#ends.length; at++) {
      this.#ends.array[at] = (this.#ends.array[at] as number) + from;
    }
  }

  /** Makes the table of what was taken in; nothing is found before. */
  ready(): void {
    let room = this.#slots.length;
    while (this.size * 2 > room) room *= 2;
    this.#fill(room);
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends.array[number - 1] as number);
  }

  #slotOf(bytes: Uint8Array, length: number, hash: number): number {
    const last = this.#slots.length - 1;
    const pool = this.#pool.array;
    for (let slot = spread(hash) & last; ; slot = (slot + 1) & last) {
      const number = (this.#slots[slot] as number) - 1;
      if (number === -1) return slot;
      if (this.#hashes.array[number] !== hash) continue;
      const start = this.#startOf(number);
      if ((this.#ends.array[number] as number) - start !== length) continue;
      let at = 0;
      while (at < length && pool[start + at] === bytes[at]) at++;
      if (at === length) return slot;
    }
  }

  #rehash(): void {
    this.#fill(this.#slots.length * 4);
  }

  #fill(room: number): void {
    this.#slots = new Uint32Array(room);
    const last = room - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = spread(this.#hashes.array[number] as number) & last;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
      this.#slots[slot] = number + 1;
    }
  }
}

/** FNV leaves its low bits alike for like words. */
function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7;
}
