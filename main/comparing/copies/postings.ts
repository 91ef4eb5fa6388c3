/** A hash to the numbers of the articles that have it, in flat arrays: millions of entries without an object for each. */

/** How full the table may get before it is doubled. */
const FULL = 0.6;
/**
 * What belongs together lies together, because it is the memory that takes the time: of a slot its hash, its latest entry
 * (counted from 1, so that 0 is a free slot) and how many there are; of an entry its article and the entry before it.
 */
const SLOT = 4;
const [HASH, HEAD, LENGTH] = [0, 1, 2] as const;
const ENTRY = 2;

/**
 * An open-addressing table of hashes; each slot heads a linked list of article numbers, the latest first. About 20 bytes
 * for each hash of each article.
 */
export class Postings {
  #slots = new Uint32Array(SLOT << 12);
  #mask = (1 << 12) - 1;
  #used = 0;
  #entries = new Uint32Array(ENTRY << 12);
  #count = 0;

  add(article: number, hashes: Uint32Array): void {
    for (const hash of hashes) {
      if (this.#used >= FULL * (this.#mask + 1)) this.#widen();
      if (ENTRY * (this.#count + 1) > this.#entries.length) this.#lengthen();
      const slots = this.#slots;
      const at = this.#slotOf(hash);
      const head = slots[at + HEAD] ?? 0;
      if (head === 0) {
        slots[at + HASH] = hash;
        this.#used++;
      }
      const entry = ENTRY * this.#count++;
      this.#entries[entry] = article;
      this.#entries[entry + 1] = head;
      slots[at + HEAD] = this.#count;
      slots[at + LENGTH] = (slots[at + LENGTH] ?? 0) + 1;
    }
  }

  /**
   * Calls `see` with the article of each entry of `hashes`, those with the fewest entries first, until `most` entries
   * were read; that with the fewest is read in any case. How many hashes were left unread.
   */
  read(hashes: Uint32Array, most: number, see: (article: number) => void): number {
    const [slots, entries] = [this.#slots, this.#entries];
    // length and slot in one number each, which is what a typed array sorts by itself
    const lists = new Float64Array(hashes.length);
    let found = 0;
    for (const hash of hashes) {
      const at = this.#slotOf(hash);
      const length = slots[at + LENGTH] ?? 0;
      if (length > 0) lists[found++] = length * slots.length + at;
    }
    let read = 0;
    for (const [done, list] of lists.subarray(0, found).sort().entries()) {
      const length = Math.floor(list / slots.length);
      if (read > 0 && read + length > most) return found - done;
      read += length;
      for (let next = slots[(list % slots.length) + HEAD] ?? 0; next > 0; ) {
        const entry = ENTRY * (next - 1);
        see(entries[entry] ?? 0);
        next = entries[entry + 1] ?? 0;
      }
    }
    return 0;
  }

  clear(): void {
    this.#slots.fill(0);
    this.#used = 0;
    this.#count = 0;
  }

  /** Where a hash is, or the free slot where it belongs. */
  #slotOf(hash: number): number {
    const slots = this.#slots;
    // a signature holds small hashes only, so the high bits say little: spread by a multiplication (Knuth 6.4)
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & this.#mask;
    while (slots[SLOT * slot + HEAD] !== 0 && slots[SLOT * slot + HASH] !== hash)
      slot = (slot + 1) & this.#mask;
    return SLOT * slot;
  }

  #widen(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(2 * old.length);
    this.#mask = 2 * this.#mask + 1;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + HEAD] === 0) continue;
      const to = this.#slotOf(old[from + HASH] ?? 0);
      for (let part = 0; part < SLOT; part++) this.#slots[to + part] = old[from + part] ?? 0;
    }
  }

  #lengthen(): void {
    const old = this.#entries;
    this.#entries = new Uint32Array(2 * old.length);
    this.#entries.set(old);
  }
}
