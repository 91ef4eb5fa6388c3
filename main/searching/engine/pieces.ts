import { FIELDS } from '../engine.ts';
import { STEM_LANGUAGES } from '../stems.ts';
import type { DocumentPiece } from './documents.ts';
import { pack, Unpacked } from './pack.ts';
import type { Segment } from './segment.ts';
import type { StemPiece } from './stem-classes.ts';
import type { TermPiece } from './terms.ts';

const encoder = new TextEncoder();

/** New terms, and what was learned of stems with them. */
export interface WordsPiece {
  readonly terms: TermPiece;
  /** By position in STEM_LANGUAGES. */
  readonly stems: readonly StemPiece[];
}

export function packWords({ terms, stems }: WordsPiece): Uint8Array {
  const firsts = [terms, ...stems.map((piece) => piece.stems)].map(({ first }) => first);
  return pack([
    Uint32Array.from(firsts),
    terms.ends,
    terms.hashes,
    terms.bytes,
    ...stems.flatMap(({ stems, pairs }) => [stems.ends, stems.hashes, stems.bytes, pairs]),
  ]);
}

export function unpackWords(bytes: Uint8Array): WordsPiece {
  const parts = new Unpacked(bytes);
  const firsts = parts.numbers();
  const terms = (at: number): TermPiece => ({
    first: firsts[at] ?? 0,
    ends: parts.numbers(),
    hashes: parts.numbers(),
    bytes: parts.bytes(),
  });
  return {
    terms: terms(0),
    stems: STEM_LANGUAGES.map((_, at) => ({ stems: terms(at + 1), pairs: parts.numbers() })),
  };
}

/** In how many places each term stands, by class of documents. */
export function packPlaces(places: readonly Uint32Array[]): Uint8Array {
  return pack(places);
}

export function unpackPlaces(bytes: Uint8Array): readonly Uint32Array[] {
  const parts = new Unpacked(bytes);
  return [0, ...STEM_LANGUAGES].map(() => parts.numbers());
}

/** @param from the number of the first document */
export function packDocuments(from: number, documents: DocumentPiece): Uint8Array {
  return pack([
    Uint32Array.of(from),
    encoder.encode(documents.ids.join('\n')),
    documents.stamps,
    documents.classes,
    ...documents.lengths,
  ]);
}

export function unpackDocuments(bytes: Uint8Array): {
  readonly from: number;
  readonly documents: DocumentPiece;
} {
  const parts = new Unpacked(bytes);
  const from = parts.numbers()[0] ?? 0;
  const documents = {
    ids: Buffer.from(parts.bytes()).toString('utf8').split('\n'),
    stamps: parts.floats(),
    classes: parts.bytes(),
    lengths: FIELDS.map(() => parts.numbers()),
  };
  const columns = [documents.stamps, documents.classes, ...documents.lengths];
  if (columns.some(({ length }) => length !== documents.ids.length))
    throw new RangeError('A document is missing.');
  return { from, documents };
}

export function packSegment(segment: Segment): Uint8Array {
  const { from, until, level, terms, ends, lasts, bytes, placeEnds, places } = segment;
  return pack([Uint32Array.of(from, until, level), terms, ends, lasts, bytes, placeEnds, places]);
}

export function unpackSegment(packed: Uint8Array): Segment {
  const parts = new Unpacked(packed);
  const [from = 0, until = 0, level = 0] = parts.numbers();
  return {
    from,
    until,
    level,
    terms: parts.numbers(),
    ends: parts.numbers(),
    lasts: parts.numbers(),
    bytes: parts.bytes(),
    placeEnds: parts.numbers(),
    places: parts.bytes(),
  };
}
