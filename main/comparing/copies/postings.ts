/** A hash to the numbers of the articles that have it, in flat arrays: millions of entries without an object for each. */

const NONE = -1;
/** How full the table may get before it is doubled. */
const FULL = 0.6;

/**
 * An open-addressing table of hashes; each slot heads a linked list of article numbers, the latest first. About 20 bytes
 * for each hash of each article.
 */
export class Postings {
  #hashes = new Uint32Array(1 << 12);
  #heads = new Int32Array(1 << 12).fill(NONE);
  #lengths = new Uint32Array(1 << 12);
  #used = 0;
  #articles = new Uint32Array(1 << 12);
  #next = new Int32Array(1 << 12);
  #entries = 0;

  add(article: number, hashes: Uint32Array): void {
    for (const hash of hashes) {
      if (this.#used >= FULL * this.#hashes.length) this.#widen();
      if (this.#entries === this.#next.length) this.#lengthen();
      const slot = this.#slotOf(hash);
      if (this.#heads[slot] === NONE) {
        this.#hashes[slot] = hash;
        this.#used++;
      }
      this.#articles[this.#entries] = article;
      this.#next[this.#entries] = this.#heads[slot] ?? NONE;
      this.#heads[slot] = this.#entries++;
      this.#lengths[slot] = (this.#lengths[slot] ?? 0) + 1;
    }
  }

  /**
   * Calls `see` with the article of each entry of `hashes`, those with the fewest entries first, until `most` entries
   * were read; that with the fewest is read in any case. How many hashes were left unread.
   */
  read(hashes: Uint32Array, most: number, see: (article: number) => void): number {
    // length and slot in one number each, which is what a typed array sorts by itself
    const lists = new Float64Array(hashes.length);
    let found = 0;
    for (const hash of hashes) {
      const slot = this.#slotOf(hash);
      if (this.#heads[slot] !== NONE) lists[found++] = (this.#lengths[slot] ?? 0) * this.#heads.length + slot;
    }
    let read = 0;
    for (const [done, list] of lists.subarray(0, found).sort().entries()) {
      const length = Math.floor(list / this.#heads.length);
      const slot = list % this.#heads.length;
      if (read > 0 && read + length > most) return found - done;
      read += length;
      for (let entry = this.#heads[slot] ?? NONE; entry !== NONE; entry = this.#next[entry] ?? NONE)
        see(this.#articles[entry] ?? 0);
    }
    return 0;
  }

  clear(): void {
    this.#heads.fill(NONE);
    this.#lengths.fill(0);
    this.#used = 0;
    this.#entries = 0;
  }

  /** Where a hash is, or the free slot where it belongs. */
  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    // a signature holds small hashes only, so the high bits say little: spread by a multiplication (Knuth 6.4)
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask;
    while (this.#heads[slot] !== NONE && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #widen(): void {
    const [hashes, heads, lengths] = [this.#hashes, this.#heads, this.#lengths];
    this.#hashes = new Uint32Array(2 * hashes.length);
    this.#heads = new Int32Array(2 * heads.length).fill(NONE);
    this.#lengths = new Uint32Array(2 * lengths.length);
    for (const [old, head] of heads.entries()) {
      if (head === NONE) continue;
      const slot = this.#slotOf(hashes[old] ?? 0);
      this.#hashes[slot] = hashes[old] ?? 0;
      this.#heads[slot] = head;
      this.#lengths[slot] = lengths[old] ?? 0;
    }
  }

  #lengthen(): void {
    const [articles, next] = [this.#articles, this.#next];
    this.#articles = new Uint32Array(2 * articles.length);
    this.#articles.set(articles);
    this.#next = new Int32Array(2 * next.length);
    this.#next.set(next);
  }
}
