import type { KeptPiece, PieceFile, PieceKind } from './piece-file.ts';
import {
  packDocuments,
  packPlaces,
  packSegment,
  packWords,
  unpackDocuments,
  unpackPlaces,
  unpackSegment,
  unpackWords,
  type WordsPiece,
} from './pieces.ts';
import type { Segment } from './segment.ts';
import { WordIndex } from './word-index.ts';

/** Where more of its documents are gone than it still has (and more than these), an index is made anew. */
const MOST_GONE = 2000;
/** The last pieces of documents are made into one as long as it has no more than so many. */
const SMALL = 512;
/** So many pieces of words are made into one. */
const MOST_WORD_PIECES = 500;

/**
 * Reads an index back.
 * @throws Error where the file is damaged; whatever was read then is of no use
 */
export function readIndex(file: PieceFile): WordIndex {
  const index = new WordIndex();
  const pieces = file.pieces();
  const of = (kind: PieceKind): readonly KeptPiece[] => pieces.filter((piece) => piece.kind === kind);
  for (const { bytes } of of('words')) {
    const { terms, stems } = unpackWords(bytes);
    index.vocabulary.take(terms, stems);
  }
  index.vocabulary.ready();
  const gone = new Set(of('gone').flatMap(({ bytes }) => [...new Uint32Array(bytes.slice().buffer)]));
  for (const { bytes } of of('documents')) {
    const { from, documents } = unpackDocuments(bytes);
    if (from !== index.documents.numbers) throw new RangeError('Documents are missing.');
    index.documents.take(documents, gone);
  }
  index.resume();
  const segments = of('postings').map(({ bytes }) => unpackSegment(bytes));
  let until = 0;
  for (const segment of segments) {
    if (segment.from !== until) throw new RangeError('Postings are missing.');
    until = segment.until;
    index.segments.add(segment);
  }
  if (until !== index.documents.numbers) throw new RangeError('Postings are missing.');
  const [places] = of('places');
  if (places) index.vocabulary.takePlaces(unpackPlaces(places.bytes));
  else if (index.numbers > 0) throw new RangeError('The places of terms are missing.');
  return index;
}

/** Whether so much of an index is gone that it had better be made anew. */
export function isWorn(index: WordIndex): boolean {
  return index.numbers - index.documentCount > Math.max(MOST_GONE, index.documentCount);
}

/** Writes what of an index its file does not have yet. */
export class Keeping {
  readonly #file: PieceFile;
  readonly #index: WordIndex;
  #segments: ReadonlyMap<number, Segment>;
  /** Where the pieces of documents begin, and the document behind the last. */
  readonly #documents: number[];
  #until: number;
  #words: number[];
  #terms: number;
  #generation: number;
  #saving: Iterator<void> | null = null;

  /** @param kept whether the index was read from the file */
  constructor(file: PieceFile, index: WordIndex, kept: boolean) {
    this.#file = file;
    this.#index = index;
    this.#documents = kept ? file.places('documents') : [];
    this.#words = kept ? file.places('words') : [];
    const segments = kept ? index.segments.all : [];
    this.#segments = new Map(segments.map((segment) => [segment.from, segment]));
    this.#until = kept ? index.settled : 0;
    this.#terms = kept ? index.vocabulary.terms.size : 0;
    this.#generation = kept ? index.generation : -1;
  }

  /** How many settled documents are not kept yet. */
  get behind(): number {
    return this.#index.settled - this.#until;
  }

  /** Whether something is being written. */
  get busy(): boolean {
    return this.#saving !== null;
  }

  /** Whether the file has everything that is settled. */
  get whole(): boolean {
    return (
      this.#saving === null &&
      this.#generation === this.#index.generation &&
      this.#index.settled === this.#index.numbers
    );
  }

  /**
   * Goes on writing until the time (of `performance.now`) is over; whether more is left. What is put in meanwhile is
   * written the next time.
   * @throws Error of SQLite; the file is then as it was before
   */
  advance(until: number): boolean {
    // what is kept are the counts of what is there
    if (this.#saving === null && this.#index.recount(until)) return true;
    this.#saving ??= this.#save();
    try {
      do {
        if (this.#saving.next().done) {
          this.#saving = null;
          return false;
        }
      } while (performance.now() < until);
      return true;
    } catch (error) {
      this.#saving = null;
      this.#file.rollback();
      throw error;
    }
  }

  /** Everything that may change is packed at once; then it is written a row at a time. */
  *#save(): Generator<void, void> {
    const index = this.#index;
    const file = this.#file;
    // what is still gathered is counted in the places of the terms already
    index.settle();
    const { generation, settled } = index;
    const words = index.vocabulary.piece(this.#terms, this.#words.length >= MOST_WORD_PIECES);
    const places = packPlaces(index.vocabulary.places());
    const documents = this.#newDocuments();
    const gone = goneOf(index);
    const segments = new Map(index.segments.all.map((segment) => [segment.from, segment]));

    file.begin();
    yield* this.#saveWords(words);
    yield* this.#replace('places', places);
    yield* this.#replace('gone', new Uint8Array(gone.buffer));
    while ((this.#documents.at(-1) ?? -1) >= (documents[0]?.at ?? settled)) {
      file.remove('documents', this.#documents.pop() ?? 0);
    }
    for (const { at, bytes } of documents) {
      yield* this.#put('documents', at, bytes);
      this.#documents.push(at);
    }
    for (const [from, segment] of this.#segments) {
      if (segments.get(from) !== segment) file.remove('postings', from);
    }
    for (const [from, segment] of segments) {
      if (this.#segments.get(from) !== segment) yield* this.#put('postings', from, packSegment(segment));
    }
    file.commit();
    this.#segments = segments;
    this.#until = settled;
    this.#generation = generation;
  }

  *#saveWords(piece: WordsPiece): Generator<void, void> {
    if (isEmpty(piece)) return;
    if (piece.terms.first === 0) {
      for (const at of this.#words) this.#file.remove('words', at);
      this.#words = [];
    }
    const at = (this.#words.at(-1) ?? -1) + 1;
    yield* this.#put('words', at, packWords(piece));
    this.#words.push(at);
    this.#terms = piece.terms.first + piece.terms.ends.length;
  }

  /** The documents that are not kept yet, with small pieces before them, so that there are never many. */
  #newDocuments(): { readonly at: number; readonly bytes: Uint8Array }[] {
    const { documents, settled } = this.#index;
    if (settled === this.#until) return [];
    const from = this.#documents.find((at) => settled - at <= SMALL) ?? this.#until;
    return [{ at: from, bytes: packDocuments(from, documents.piece(from, settled)) }];
  }

  *#replace(kind: PieceKind, bytes: Uint8Array): Generator<void, void> {
    this.#file.remove(kind, 0);
    if (bytes.length > 0) yield* this.#put(kind, 0, bytes);
  }

  *#put(kind: PieceKind, at: number, bytes: Uint8Array): Generator<void, void> {
    for (let row = 0; this.#file.put(kind, at, bytes, row); row++) yield;
    yield;
  }
}

function isEmpty({ terms, stems }: WordsPiece): boolean {
  return terms.ends.length === 0 && stems.every(({ pairs }) => pairs.length === 0);
}

function goneOf({ documents, settled }: WordIndex): Uint32Array<ArrayBuffer> {
  const gone: number[] = [];
  for (let number = 0; number < settled; number++) if (documents.masks[number] === 0) gone.push(number);
  return Uint32Array.from(gone);
}
