import { fieldsIn } from './counts.ts';
import type { Documents } from './documents.ts';
import { PostingList, readPostingsAt, type Segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many bytes of postings are walked between two looks at the clock; a term counts for some as well. */
const STRIDE = 1 << 18;
const EACH_TERM = 64;

/**
 * Takes the words of documents that are gone out of the counts of the vocabulary. Nothing says which words a document
 * had but the postings, so all of its segment are walked, once for all that are gone, behind the index; what is found is
 * counted at the end, so that the counts are always those of some state.
 */
export class Recount {
  readonly gone: readonly number[];
  readonly #segments: readonly Segment[];
  readonly #masks: Uint8Array;
  readonly #list = new PostingList();
  readonly #found: { readonly term: number; readonly fields: number; readonly document: number }[] = [];
  #segment = 0;
  #position = 0;

  /**
   * @param gone documents that are gone and still counted; their postings are in the segments
   * @param numbers one more than the largest number of a document
   */
  constructor(gone: readonly number[], segments: readonly Segment[], numbers: number) {
    this.gone = gone;
    this.#segments = segments.filter(({ from, until }) =>
      gone.some((document) => document >= from && document < until),
    );
    this.#masks = new Uint8Array(numbers);
    for (const document of gone) this.#masks[document] = 1;
  }

  /** Goes on until it is done or the time (of `performance.now`) is over; whether anything is left. */
  advance(until: number): boolean {
    for (;;) {
      for (let walked = 0; walked < STRIDE; ) {
        const bytes = this.#next();
        if (bytes === null) return false;
        walked += EACH_TERM + bytes;
      }
      if (performance.now() >= until) return true;
    }
  }

  count(vocabulary: Vocabulary, documents: Documents): void {
    for (const { term, fields, document } of this.#found) {
      vocabulary.count(term, -fields, documents.classOf(document));
    }
  }

  /** Looks at the next term; how many bytes its postings take, null behind the last. */
  #next(): number | null {
    const segment = this.#segments[this.#segment];
    if (!segment) return null;
    const position = this.#position++;
    if (position === segment.terms.length) {
      this.#segment++;
      this.#position = 0;
      return 0;
    }
    const list = this.#list;
    list.length = 0;
    readPostingsAt(segment, position, list, this.#masks, 1);
    const term = segment.terms[position] as number;
    for (let at = 0; at < list.length; at++) {
      this.#found.push({
        term,
        fields: fieldsIn(list.counts[at] as number),
        document: list.documents[at] as number,
      });
    }
    return (segment.ends[position] as number) - (position === 0 ? 0 : (segment.ends[position - 1] as number));
  }
}
