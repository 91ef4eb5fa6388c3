import { Merge } from './merge.ts';
import { type PostingList, readPostings, type Segment } from './segment.ts';

/** So many neighbouring segments of one level are made into one. */
const FANOUT = 8;

/** The postings of all documents that are no longer being added, in segments that are merged in the background. */
export class Segments {
  #all: readonly Segment[] = [];
  #merge: Merge | null = null;

  get all(): readonly Segment[] {
    return this.#all;
  }

  add(segment: Segment): void {
    this.#all = [...this.#all, segment];
  }

  /** Goes on merging until the time is over; whether anything is left. */
  advance(until: number): boolean {
    this.#merge ??= this.#due();
    if (!this.#merge) return false;
    const merged = this.#merge.advance(until);
    if (!merged) return true;
    const { inputs } = this.#merge;
    this.#all = this.#all.flatMap((segment) => {
      if (segment === inputs[0]) return [merged];
      return inputs.includes(segment) ? [] : [segment];
    });
    this.#merge = this.#due();
    return this.#merge !== null;
  }

  read(term: number, list: PostingList, masks: Uint8Array, wanted: number): void {
    for (const segment of this.#all) readPostings(segment, term, list, masks, wanted);
  }

  /** The first run of neighbours of one level that is long enough; levels only fall from the first segment on. */
  #due(): Merge | null {
    let start = 0;
    for (let at = 0; at <= this.#all.length; at++) {
      if (this.#all[at]?.level === this.#all[start]?.level && at < this.#all.length) continue;
      if (at - start >= FANOUT) return new Merge(this.#all.slice(start, start + FANOUT));
      start = at;
    }
    return null;
  }
}
