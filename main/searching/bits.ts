/** A set of documents by their numbers. */
export class Bits {
  readonly size: number;
  readonly words: Uint32Array;

  /** @param size one more than the largest number that fits */
  constructor(size: number) {
    this.size = size;
    this.words = new Uint32Array((size + 31) >>> 5);
  }

  add(number: number): void {
    const at = number >>> 5;
    this.words[at] = (this.words[at] as number) | (1 << (number & 31));
  }

  take(number: number): void {
    const at = number >>> 5;
    this.words[at] = (this.words[at] as number) & ~(1 << (number & 31));
  }

  has(number: number): boolean {
    return ((this.words[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
  }

  copy(): Bits {
    const copy = new Bits(this.size);
    copy.words.set(this.words);
    return copy;
  }

  /** Keeps what another set has as well. */
  and(other: Bits): this {
    for (let at = 0; at < this.words.length; at++) {
      this.words[at] = (this.words[at] as number) & (other.words[at] ?? 0);
    }
    return this;
  }

  /** Takes in what another set has. */
  or(other: Bits): this {
    for (let at = 0; at < this.words.length; at++) {
      this.words[at] = (this.words[at] as number) | (other.words[at] ?? 0);
    }
    return this;
  }

  /** Leaves out what another set has. */
  without(other: Bits): this {
    for (let at = 0; at < this.words.length; at++) {
      this.words[at] = (this.words[at] as number) & ~(other.words[at] ?? 0);
    }
    return this;
  }

  get count(): number {
    let count = 0;
    for (const word of this.words) count += bitsIn(word);
    return count;
  }

  /** The numbers in rising order. */
  numbers(): Uint32Array {
    const numbers = new Uint32Array(this.count);
    let length = 0;
    for (let at = 0; at < this.words.length; at++) {
      for (let word = this.words[at] as number; word !== 0; word &= word - 1) {
        numbers[length++] = (at << 5) + 31 - Math.clz32(word & -word);
      }
    }
    return numbers;
  }

  /** Visits the numbers in rising order. */
  each(visit: (number: number) => void): void {
    for (let at = 0; at < this.words.length; at++) {
      for (let word = this.words[at] as number; word !== 0; word &= word - 1) {
        visit((at << 5) + 31 - Math.clz32(word & -word));
      }
    }
  }

  static of(size: number, numbers: ArrayLike<number>): Bits {
    const bits = new Bits(size);
    for (let at = 0; at < numbers.length; at++) bits.add(numbers[at] as number);
    return bits;
  }
}

/** How many bits of a 32-bit number are set. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
