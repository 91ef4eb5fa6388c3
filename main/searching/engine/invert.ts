import { counted, ONCE_IN_TEXT } from './counts.ts';
import type { Gathering } from './gathering.ts';
import { Bytes, Numbers } from './growable.ts';
import { fieldOf } from './places.ts';
import type { Segment } from './segment.ts';

/** By term, kept between uses and left at 0. */
const starts = new Numbers();
/** The words sorted by term, kept between uses. */
const sortedDocuments = new Numbers();
const sortedPlaces = new Numbers();
/** The places of one posting that is being written. */
const distances = new Bytes();

/** Sorts the words that were gathered by term (a counting sort) into postings. */
export function invert({ from, terms, places, ends }: Gathering, vocabulary: number): Segment {
  starts.reach(vocabulary);
  sortedDocuments.reach(terms.length);
  sortedPlaces.reach(terms.length);
  const start = starts.array;
  const words = terms.array;
  const total = terms.length;
  const found = new Numbers();
  for (let at = 0; at < total; at++) {
    const term = words[at] as number;
    if (start[term] === 0) found.push(term);
    start[term] = (start[term] as number) + 1;
  }
  const sorted = found.copy().sort();
  let sum = 0;
  for (const term of sorted) {
    const count = start[term] as number;
    start[term] = sum;
    sum += count;
  }
  for (let at = 0, document = 0; at < total; at++) {
    while (at >= (ends.array[document] as number)) document++;
    const term = words[at] as number;
    const to = start[term] as number;
    start[term] = to + 1;
    sortedDocuments.array[to] = from + document;
    sortedPlaces.array[to] = places.array[at] as number;
  }
  return written(from, from + ends.length, sorted);
}

/** The segment of the words that were sorted; `starts` then says where those of each term end. */
function written(from: number, until: number, terms: Uint32Array<ArrayBuffer>): Segment {
  const documents = sortedDocuments.array;
  const places = sortedPlaces.array;
  const bytes = new Bytes(1 << 16);
  const placeBytes = new Bytes(1 << 16);
  const ends = new Uint32Array(terms.length);
  const placeEnds = new Uint32Array(terms.length);
  const lasts = new Uint32Array(terms.length);
  let at = 0;
  for (let position = 0; position < terms.length; position++) {
    const term = terms[position] as number;
    const end = starts.array[term] as number;
    starts.array[term] = 0;
    let before = from;
    while (at < end) {
      const first = at;
      const document = documents[at] as number;
      let counts = 0;
      for (; at < end && documents[at] === document; at++)
        counts = counted(counts, fieldOf(places[at] as number));
      if (counts === ONCE_IN_TEXT) {
        bytes.varint((document - before) * 2 + 1);
        placeBytes.varint(places[first] as number);
      } else {
        bytes.varint((document - before) * 2);
        bytes.varint(counts);
        writePlaces(placeBytes, places, first, at);
      }
      before = document;
    }
    ends[position] = bytes.length;
    placeEnds[position] = placeBytes.length;
    lasts[position] = before;
  }
  return {
    from,
    until,
    level: 0,
    terms,
    ends,
    lasts,
    bytes: bytes.copy(),
    placeEnds,
    places: placeBytes.copy(),
  };
}

/** Places as distances, with how many bytes they take before them, so that they can be passed over. */
function writePlaces(to: Bytes, places: Uint32Array, first: number, end: number): void {
  distances.clear();
  let before = 0;
  for (let at = first; at < end; at++) {
    const place = places[at] as number;
    distances.varint(place - before);
    before = place;
  }
  to.varint(distances.length);
  to.append(distances.array, 0, distances.length);
}
