import { ONCE_IN_TEXT } from './counts.ts';

/**
 * The postings of neighbouring documents, by term. A posting is the distance from the document before (from `from` for
 * the first) with a bit that says "once in the text"; where it does not, the counts follow. Apart from them, because few
 * queries ask for them, stand the places of each posting: one number where it is once in the text, else how many bytes
 * they take and the distance of each from the one before.
 */
export interface Segment {
  /** Its documents: from `from` up to, not including, `until`. */
  readonly from: number;
  readonly until: number;
  /** How many times it was merged. */
  readonly level: number;
  /** Ascending. */
  readonly terms: Uint32Array;
  /** By position of the term: where its postings end in `bytes`, and its last document. */
  readonly ends: Uint32Array;
  readonly lasts: Uint32Array;
  readonly bytes: Uint8Array;
  /** By position of the term: where its places end in `places`. */
  readonly placeEnds: Uint32Array;
  readonly places: Uint8Array;
}

/** What the postings of one term are read into. */
export class PostingList {
  documents = new Uint32Array(1 << 10);
  counts = new Uint32Array(1 << 10);
  length = 0;

  /** Makes room for so many more. */
  reach(more: number): void {
    const size = this.length + more;
    if (size <= this.documents.length) return;
    const documents = new Uint32Array(Math.max(size, this.documents.length * 2));
    const counts = new Uint32Array(documents.length);
    documents.set(this.documents);
    counts.set(this.counts);
    this.documents = documents;
    this.counts = counts;
  }
}

/**
 * Adds the postings of a term to a list.
 * @param masks by document: the classes it belongs to, a bit each; 0 when it is gone
 * @param wanted only documents of these classes
 */
export function readPostings(
  segment: Segment,
  term: number,
  list: PostingList,
  masks: Uint8Array,
  wanted: number,
): void {
  const position = positionOf(segment.terms, term);
  if (position !== -1) readPostingsAt(segment, position, list, masks, wanted);
}

/** The same by the position of the term in the segment. */
export function readPostingsAt(
  segment: Segment,
  position: number,
  list: PostingList,
  masks: Uint8Array,
  wanted: number,
): void {
  const { bytes } = segment;
  let at = position === 0 ? 0 : (segment.ends[position - 1] as number);
  const end = segment.ends[position] as number;
  list.reach(end - at);
  const { documents, counts } = list;
  let { length } = list;
  let document = segment.from;
  while (at < end) {
    let byte = bytes[at++] as number;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    document += value >>> 1;
    let count = ONCE_IN_TEXT;
    if ((value & 1) === 0) {
      byte = bytes[at++] as number;
      count = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++] as number;
        count |= (byte & 0x7f) << shift;
      }
    }
    if (((masks[document] as number) & wanted) === 0) continue;
    documents[length] = document;
    counts[length++] = count >>> 0;
  }
  list.length = length;
}

/** The position of a number in ascending ones, -1 where it is not among them. */
export function positionOf(terms: Uint32Array, term: number): number {
  let low = 0;
  for (let high = terms.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] as number) < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term ? low : -1;
}
