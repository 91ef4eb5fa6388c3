/** A hash to the numbers of the articles that have it, in flat arrays: millions of entries without an object for each. */

/** How full the table may get before it is doubled. */
const FULL = 0.6;
/**
 * What belongs together lies together, because it is the memory that takes the time: of a slot its hash, how many articles
 * have it (0 in a free slot), and where their list begins. A hash of one article alone, as most are, has no list: the
 * article itself stands in that place.
 */
const SLOT = 3;
const [LENGTH, PLACE] = [1, 2] as const;

/**
 * An open-addressing table of hashes, each with a list of article numbers in one piece, which is doubled and moved when
 * it is full. About 25 bytes for each hash of each article.
 */
export class Postings {
  #slots = new Uint32Array(SLOT << 12);
  #mask = (1 << 12) - 1;
  #used = 0;
  #entries = new Uint32Array(1 << 12);
  #count = 0;
  /** Of each length of list, as a power of two, where the pieces are that lists have moved out of. */
  #free: number[][] = [];

  add(article: number, hashes: Uint32Array): void {
    for (let n = 0; n < hashes.length; n++) {
      const hash = hashes[n] ?? 0;
      if (this.#used >= FULL * (this.#mask + 1)) this.#widen();
      const slots = this.#slots;
      const at = this.#slotOf(hash);
      const length = slots[at + LENGTH] ?? 0;
      if (length === 0) {
        slots[at] = hash;
        slots[at + PLACE] = article;
        this.#used++;
      } else {
        // a list of a power of two is full
        if ((length & (length - 1)) === 0) slots[at + PLACE] = this.#moved(slots[at + PLACE] ?? 0, length);
        this.#entries[(slots[at + PLACE] ?? 0) + length] = article;
      }
      slots[at + LENGTH] = length + 1;
    }
  }

  /**
   * Counts in `counts` how many of `hashes` each article has, those with the fewest articles first, until `most` were
   * counted; the first is counted in any case. Each article that had no count is put into `met`.
   * @returns how many are in `met`, and how many hashes were left unread
   */
  count(
    hashes: Uint32Array,
    most: number,
    counts: Uint16Array,
    met: Uint32Array,
  ): { readonly met: number; readonly unread: number } {
    const [slots, entries] = [this.#slots, this.#entries];
    // length and slot in one number each, which is what a typed array sorts by itself
    const lists = new Float64Array(hashes.length);
    let found = 0;
    for (let n = 0; n < hashes.length; n++) {
      const at = this.#slotOf(hashes[n] ?? 0);
      const length = slots[at + LENGTH] ?? 0;
      if (length > 0) lists[found++] = length * slots.length + at;
    }
    const sorted = lists.subarray(0, found).sort();
    let known = 0;
    let read = 0;
    const see = (article: number): void => {
      const count = counts[article] ?? 0;
      if (count === 0) met[known++] = article;
      if (count < 0xffff) counts[article] = count + 1;
    };
    for (let done = 0; done < found; done++) {
      const list = sorted[done] ?? 0;
      const length = Math.floor(list / slots.length);
      if (read > 0 && read + length > most) return { met: known, unread: found - done };
      read += length;
      const place = slots[(list % slots.length) + PLACE] ?? 0;
      if (length === 1) see(place);
      else for (let entry = place; entry < place + length; entry++) see(entries[entry] ?? 0);
    }
    return { met: known, unread: 0 };
  }

  clear(): void {
    this.#slots.fill(0);
    this.#used = 0;
    this.#count = 0;
    this.#free = [];
  }

  /** Where a hash is, or the free slot where it belongs. */
  #slotOf(hash: number): number {
    const slots = this.#slots;
    // a signature holds small hashes only, so the high bits say little: spread by a multiplication (Knuth 6.4)
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & this.#mask;
    while (slots[SLOT * slot + LENGTH] !== 0 && slots[SLOT * slot] !== hash) slot = (slot + 1) & this.#mask;
    return SLOT * slot;
  }

  /** Moves a list that is full into a piece of twice its length; a list of one is the article itself. */
  #moved(place: number, length: number): number {
    const to = this.#piece(2 * length);
    if (length === 1) this.#entries[to] = place;
    else {
      this.#entries.copyWithin(to, place, place + length);
      this.#piecesOf(length).push(place);
    }
    return to;
  }

  #piece(length: number): number {
    const free = this.#piecesOf(length).pop();
    if (free !== undefined) return free;
    const place = this.#count;
    this.#count += length;
    if (this.#count > this.#entries.length) {
      const longer = new Uint32Array(2 * this.#entries.length);
      longer.set(this.#entries);
      this.#entries = longer;
    }
    return place;
  }

  #piecesOf(length: number): number[] {
    const power = 31 - Math.clz32(length);
    let pieces = this.#free[power];
    if (!pieces) {
      pieces = [];
      this.#free[power] = pieces;
    }
    return pieces;
  }

  #widen(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(2 * old.length);
    this.#mask = 2 * this.#mask + 1;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + LENGTH] === 0) continue;
      const to = this.#slotOf(old[from] ?? 0);
      for (let part = 0; part < SLOT; part++) this.#slots[to + part] = old[from + part] ?? 0;
    }
  }
}
