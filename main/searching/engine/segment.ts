import { type Counts, ONCE_IN_TEXT } from './counts.ts';
import { Bytes, Numbers } from './growable.ts';

/**
 * The postings of neighbouring documents, by term. A posting is the distance from the document before (from `from` for
 * the first) with a bit that says "once in the text"; where it does not, the counts follow.
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

/** Postings in the order of their documents, as they are put in. */
export class ForwardPostings {
  readonly terms = new Numbers(1 << 14);
  readonly counts = new Numbers(1 << 14);
  /** By document: where its postings end. */
  readonly ends = new Numbers();

  add(terms: Numbers, counts: Numbers): void {
    this.terms.append(terms.array.subarray(0, terms.length));
    this.counts.append(counts.array.subarray(0, counts.length));
    this.ends.push(this.terms.length);
  }

  clear(): void {
    this.terms.clear();
    this.counts.clear();
    this.ends.clear();
  }
}

/** By term, kept between uses and left at 0. */
const places = new Numbers();

/** Sorts postings by term (a counting sort). */
export function invert(forward: ForwardPostings, from: number, vocabulary: number): Segment {
  places.reach(vocabulary);
  const counted = places.array;
  const all = forward.terms.array;
  const total = forward.terms.length;
  const found = new Numbers();
  for (let at = 0; at < total; at++) {
    const term = all[at] as number;
    if (counted[term] === 0) found.push(term);
    counted[term] = (counted[term] as number) + 1;
  }
  const terms = found.copy().sort();
  let sum = 0;
  for (const term of terms) {
    const count = counted[term] as number;
    counted[term] = sum;
    sum += count;
  }
  const documents = new Uint32Array(total);
  const counts = new Uint32Array(total);
  for (let at = 0, document = 0; at < total; at++) {
    while (at >= (forward.ends.array[document] as number)) document++;
    const term = all[at] as number;
    const place = counted[term] as number;
    counted[term] = place + 1;
    documents[place] = from + document;
    counts[place] = forward.counts.array[at] as number;
  }
  const bytes = new Bytes(total * 2);
  const ends = new Uint32Array(terms.length);
  const lasts = new Uint32Array(terms.length);
  let at = 0;
  terms.forEach((term, position) => {
    const end = counted[term] as number;
    counted[term] = 0;
    let before = from;
    for (; at < end; at++) {
      const document = documents[at] as number;
      writePosting(bytes, document - before, counts[at] as number);
      before = document;
    }
    ends[position] = bytes.length;
    lasts[position] = before;
  });
  return { from, until: from + forward.ends.length, level: 0, terms, ends, lasts, bytes: bytes.copy() };
}

function writePosting(bytes: Bytes, distance: number, counts: Counts): void {
  if (counts === ONCE_IN_TEXT) bytes.varint(distance * 2 + 1);
  else {
    bytes.varint(distance * 2);
    bytes.varint(counts);
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
  if (position === -1) return;
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
function positionOf(terms: Uint32Array, term: number): number {
  let low = 0;
  for (let high = terms.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] as number) < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term ? low : -1;
}
