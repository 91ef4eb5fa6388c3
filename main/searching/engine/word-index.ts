import type { Range } from '../../../preload/contract/index.ts';
import {
  type Engine,
  FIELDS,
  type Field,
  type MeantTerm,
  type PhraseSteps,
  type Visitor,
  type VocabularyTerm,
} from '../engine.ts';
import { Scanner } from '../scan.ts';
import { countIn, fieldsIn, Tally } from './counts.ts';
import { classOf, Documents } from './documents.ts';
import { findNear, findPhrase } from './find-phrase.ts';
import { Gathering } from './gathering.ts';
import { Numbers } from './growable.ts';
import { invert } from './invert.ts';
import { PhraseCursor } from './phrase-cursor.ts';
import { FIELDS_IN_ORDER } from './places.ts';
import { Recount } from './recount.ts';
import { PostingList, readPostings, type Segment } from './segment.ts';
import { Segments } from './segments.ts';
import { Vocabulary } from './vocabulary.ts';

/** One text of a document. */
export interface IndexedText {
  readonly field: Field;
  readonly text: string;
  /** What of it is not searched, ascending. */
  readonly without?: readonly Range[];
}

export interface IndexedDocument {
  readonly id: string;
  /** Tells whether what was indexed is still what is there. */
  readonly stamp: number;
  readonly language: string | null;
  readonly texts: readonly IndexedText[];
}

/** So many documents are gathered before their postings are sorted by term and nothing of them changes any more. */
const GATHERED = 256;
const NOTHING: readonly Range[] = [];

/**
 * The index: a vocabulary of numbered terms, postings with their places in immutable segments. Everything is in typed
 * arrays, which the garbage collector does not walk and the disk takes as they are.
 */
export class WordIndex implements Engine {
  readonly vocabulary = new Vocabulary();
  readonly documents = new Documents();
  readonly segments = new Segments();
  #gathering = new Gathering(0);
  /** Documents that are gone and still counted in the vocabulary. */
  readonly #uncounted = new Set<number>();
  #recount: Recount | null = null;
  /** The postings of what is being gathered; null when they have to be sorted again. */
  #gathered: Segment | null = null;
  readonly #scanner = new Scanner();
  readonly #tally = new Tally();
  readonly #list = new PostingList();
  #generation = 0;

  get numbers(): number {
    return this.documents.numbers;
  }
  get documentCount(): number {
    return this.documents.count;
  }
  get generation(): number {
    return this.#generation;
  }
  /** The documents from this number on are still being gathered. */
  get settled(): number {
    return this.#gathering.from;
  }
  /** Whether the vocabulary counts the words of what is there and nothing else. */
  get isCounted(): boolean {
    return this.#uncounted.size === 0;
  }

  numberOf(id: string): number | undefined {
    return this.documents.numberOf(id);
  }
  idOf(document: number): string | undefined {
    return this.documents.idOf(document);
  }
  lengthsOf(field: number): Uint32Array {
    return this.documents.lengthsOf(field);
  }
  meanLength(field: number): number {
    return this.documents.meanLength(field);
  }
  exactly(term: string): VocabularyTerm | undefined {
    return this.vocabulary.exactly(term);
  }
  startingWith(prefix: string): readonly VocabularyTerm[] {
    return this.vocabulary.startingWith(prefix);
  }
  mostFrequent(prefix: string, most: number): readonly VocabularyTerm[] {
    return this.vocabulary.mostFrequent(prefix, most);
  }
  narrowed(term: VocabularyTerm, classes: number): VocabularyTerm {
    return this.vocabulary.numbered(term.number, classes);
  }
  sharingStem(term: string): readonly VocabularyTerm[] {
    return this.vocabulary.sharingStem(term);
  }
  nearSpellings(term: string, distance: number): readonly (VocabularyTerm & { readonly distance: number })[] {
    return this.vocabulary.near(term, distance);
  }

  /** Adds a document, or puts a changed one in the place of what was known of it. */
  put(document: IndexedDocument): void {
    this.drop(document.id);
    this.#generation++;
    this.#gathered = null;
    const lengths = new Uint32Array(FIELDS.length);
    for (const number of FIELDS_IN_ORDER) {
      for (const { field, text, without } of document.texts) {
        if (FIELDS[number] !== field) continue;
        lengths[number] = (lengths[number] as number) + this.#gather(text, number, without ?? NOTHING);
      }
    }
    this.#gathering.endDocument();
    const language = classOf(document.language);
    const { terms, counts } = this.#tally;
    for (let at = 0; at < terms.length; at++) {
      this.vocabulary.count(terms.array[at] as number, fieldsIn(counts.array[at] as number), language);
    }
    this.#tally.clear();
    this.documents.add(document.id, document.stamp, language, lengths);
    if (this.#gathering.length >= GATHERED) this.settle();
  }

  /** Takes a document out; nothing happens when it is not there. Its words are still counted until `advance` is done. */
  drop(id: string): void {
    const number = this.documents.numberOf(id);
    if (number === undefined) return;
    this.#generation++;
    this.#gathered = null;
    this.#uncounted.add(number);
    this.documents.remove(number);
  }

  /** Sorts the postings of what was gathered into a segment. */
  settle(): void {
    const { from, length } = this.#gathering;
    if (length === 0) return;
    this.segments.add(this.#gatheredPostings());
    this.#gathering = new Gathering(from + length);
    this.#gathered = null;
  }

  /** Goes on merging postings until the time (of `performance.now`) is over; whether more is left. */
  merge(until: number): boolean {
    return this.segments.advance(until);
  }

  /** Goes on with all that is done behind the index, until the time (of `performance.now`) is over; whether more is left. */
  advance(until: number): boolean {
    if (this.segments.advance(until) || this.recount(until)) return true;
    return this.vocabulary.advance(until);
  }

  /** Goes on taking the words of what is gone out of the counts, until the time is over; whether more is left. */
  recount(until: number): boolean {
    if (!this.#recount) {
      if (this.isCounted) return false;
      this.settle();
      this.#recount = new Recount([...this.#uncounted], this.segments.all, this.numbers);
    }
    if (this.#recount.advance(until)) return true;
    this.#recount.count(this.vocabulary, this.documents);
    for (const document of this.#recount.gone) this.#uncounted.delete(document);
    this.#recount = null;
    this.#generation++;
    return !this.isCounted;
  }

  postingsOf(term: VocabularyTerm): PostingList {
    this.#list.length = 0;
    this.#read(term, this.#list);
    return this.#list;
  }

  visit(term: MeantTerm, visitor: Visitor): void {
    const list = new PostingList();
    this.#read(term, list);
    for (let at = 0; at < list.length; at++) {
      const counts = list.counts[at] as number;
      for (let field = 0; field < FIELDS.length; field++) {
        const count = countIn(counts, field);
        if (count > 0) visitor(list.documents[at] as number, field, count);
      }
    }
  }

  phrase(steps: PhraseSteps, field: Field | null = null): Numbers {
    const found = new Numbers();
    const { masks } = this.documents;
    for (const segment of this.#withGathered()) {
      findPhrase(new PhraseCursor(segment, steps, field, masks), found);
    }
    return found;
  }

  near(one: PhraseSteps, other: PhraseSteps, distance: number): Numbers {
    const found = new Numbers();
    const { masks } = this.documents;
    for (const segment of this.#withGathered()) {
      const first = new PhraseCursor(segment, one, null, masks);
      const second = new PhraseCursor(segment, other, null, masks);
      findNear(first, second, distance, found);
    }
    return found;
  }

  /** Documents and postings that were kept are taken in; what comes is gathered behind them. */
  resume(): void {
    this.#gathering = new Gathering(this.numbers);
    this.#generation++;
  }

  #withGathered(): readonly Segment[] {
    return this.#gathering.length === 0
      ? this.segments.all
      : [...this.segments.all, this.#gatheredPostings()];
  }

  #gather(text: string, field: number, without: readonly Range[]): number {
    const { terms } = this.vocabulary;
    const gathering = this.#gathering;
    const tally = this.#tally;
    let words = 0;
    let next = 0;
    gathering.beginText(field);
    tally.inField(field);
    this.#scanner.scan(text, (scanned, start, end) => {
      while (next < without.length && (without[next] as Range).end <= start) next++;
      if (next < without.length && end > (without[next] as Range).start) return;
      const term = terms.learn(scanned);
      gathering.word(term);
      tally.add(term);
      words++;
    });
    return words;
  }

  #gatheredPostings(): Segment {
    this.#gathered ??= invert(this.#gathering, this.vocabulary.terms.size);
    return this.#gathered;
  }

  #read({ number, classes }: MeantTerm, list: PostingList): void {
    const { masks } = this.documents;
    this.segments.read(number, list, masks, classes);
    if (this.#gathering.length > 0) readPostings(this.#gatheredPostings(), number, list, masks, classes);
  }
}
