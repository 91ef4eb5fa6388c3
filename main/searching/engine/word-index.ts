import type { Range } from '../../../preload/contract/index.ts';
import { type Engine, FIELDS, type Field, type Steps, type Visitor, type VocabularyTerm } from '../engine.ts';
import { Scanner } from '../scan.ts';
import { countIn, fieldsIn, Tally } from './counts.ts';
import { classOf, Documents } from './documents.ts';
import { ForwardPostings, invert, PostingList, readPostings, type Segment } from './segment.ts';
import { Segments } from './segments.ts';
import { GrowingTexts, joined, Nearness, Phrase, type Texts, walkWords } from './texts.ts';
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
export const GATHERED = 512;
const NOTHING: readonly Range[] = [];

/**
 * The index: a vocabulary of numbered terms, postings in immutable segments, the texts as term numbers. Everything is
 * in typed arrays, which the garbage collector does not walk and the disk takes as they are.
 */
export class WordIndex implements Engine {
  readonly vocabulary = new Vocabulary();
  readonly documents = new Documents();
  readonly segments = new Segments();
  /** Of the documents whose postings are in segments. */
  readonly #texts: Texts[] = [];
  /** By document: which of the texts above. */
  #textOf = new Uint32Array(256);
  #gathering = new GrowingTexts(0);
  readonly #forward = new ForwardPostings();
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
  get masks(): Uint8Array {
    return this.documents.masks;
  }
  /** The documents from this number on are still being gathered. */
  get settled(): number {
    return this.#gathering.from;
  }
  get texts(): readonly Texts[] {
    return this.#texts;
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
  near(term: string, distance: number): readonly (VocabularyTerm & { readonly distance: number })[] {
    return this.vocabulary.near(term, distance);
  }

  /** Adds a document, or puts a changed one in the place of what was known of it. */
  put(document: IndexedDocument): void {
    this.drop(document.id);
    this.#generation++;
    this.#gathered = null;
    const lengths = new Uint32Array(FIELDS.length);
    for (const { field, text, without } of document.texts) {
      const number = FIELDS.indexOf(field);
      lengths[number] = (lengths[number] as number) + this.#gather(text, number, without ?? NOTHING);
    }
    this.#gathering.endDocument();
    const language = classOf(document.language);
    const { terms, counts } = this.#tally;
    for (let at = 0; at < terms.length; at++) {
      this.vocabulary.count(terms.array[at] as number, fieldsIn(counts.array[at] as number), language);
    }
    this.#forward.add(terms, counts);
    this.#tally.clear();
    this.documents.add(document.id, document.stamp, language, lengths);
    if (this.#gathering.length >= GATHERED) this.settle();
  }

  /** Takes a document out; nothing happens when it is not there. */
  drop(id: string): void {
    const number = this.documents.numberOf(id);
    if (number === undefined) return;
    this.#generation++;
    this.#gathered = null;
    this.#uncount(number);
    this.documents.remove(number);
  }

  /** Sorts the postings of what was gathered into a segment. */
  settle(): void {
    const { from, length } = this.#gathering;
    if (length === 0) return;
    this.segments.add(this.#gatheredPostings());
    this.#keepTexts(this.#gathering.sealed());
    this.#gathering = new GrowingTexts(from + length);
    this.#forward.clear();
    this.#gathered = null;
  }

  /** Goes on merging postings until the time (of `performance.now`) is over; whether more is left. */
  merge(until: number): boolean {
    return this.segments.advance(until);
  }

  /** Goes on with all that is done behind the index, until the time (of `performance.now`) is over; whether more is left. */
  advance(until: number): boolean {
    if (this.segments.advance(until)) return true;
    return this.vocabulary.advance(until);
  }

  postingsOf(term: VocabularyTerm): PostingList {
    this.#list.length = 0;
    this.#read(term, this.#list);
    return this.#list;
  }

  visit(term: VocabularyTerm, visitor: Visitor): void {
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

  phrase(steps: Steps, field: Field | null = null): (document: number) => boolean {
    const phrase = new Phrase(steps, (term) => this.vocabulary.terms.find(term));
    return this.#inTexts(phrase, field);
  }

  within(steps: Steps, distance: number, field: Field | null = null): (document: number) => boolean {
    const nearness = new Nearness(steps, distance, (term) => this.vocabulary.terms.find(term));
    return this.#inTexts(nearness, field);
  }

  /** Takes in texts that were kept; their documents and postings are taken in beside them. */
  keep(texts: Texts): void {
    this.#keepTexts(texts);
    this.#gathering = new GrowingTexts(texts.from + texts.ends.length);
    this.#generation++;
  }

  /** The texts of the settled documents from one on, in pieces of no more than are gathered at a time. */
  textsFrom(from: number): readonly Texts[] {
    const pieces: Texts[][] = [];
    let documents = 0;
    for (const texts of this.#texts) {
      if (texts.from < from) continue;
      const last = pieces.at(-1);
      documents += texts.ends.length;
      if (last && documents <= GATHERED) last.push(texts);
      else {
        pieces.push([texts]);
        documents = texts.ends.length;
      }
    }
    return pieces.map(joined);
  }

  /** Takes a document's words out of the counts of the vocabulary. */
  #uncount(number: number): void {
    const tally = this.#tally;
    walkWords(this.#textsOf(number), number, (term, field) => {
      tally.inField(field);
      tally.add(term);
    });
    const language = this.documents.classOf(number);
    for (let at = 0; at < tally.terms.length; at++) {
      this.vocabulary.count(
        tally.terms.array[at] as number,
        -fieldsIn(tally.counts.array[at] as number),
        language,
      );
    }
    tally.clear();
  }

  #gather(text: string, field: number, without: readonly Range[]): number {
    const { terms } = this.vocabulary;
    const texts = this.#gathering;
    const tally = this.#tally;
    let words = 0;
    let next = 0;
    texts.beginText(field);
    tally.inField(field);
    this.#scanner.scan(text, (scanned, start, end) => {
      while (next < without.length && (without[next] as Range).end <= start) next++;
      if (next < without.length && end > (without[next] as Range).start) return;
      const term = terms.learn(scanned);
      texts.word(term);
      tally.add(term);
      words++;
    });
    return words;
  }

  #gatheredPostings(): Segment {
    this.#gathered ??= invert(this.#forward, this.#gathering.from, this.vocabulary.terms.size);
    return this.#gathered;
  }

  #read({ number, classes }: VocabularyTerm, list: PostingList): void {
    const { masks } = this.documents;
    this.segments.read(number, list, masks, classes);
    if (this.#gathering.length > 0) readPostings(this.#gatheredPostings(), number, list, masks, classes);
  }

  #inTexts(
    asked: { standsIn(texts: Texts, document: number, field: number | null): boolean },
    field: Field | null,
  ): (document: number) => boolean {
    const wanted = field === null ? null : FIELDS.indexOf(field);
    return (document) =>
      this.documents.masks[document] !== 0 && asked.standsIn(this.#textsOf(document), document, wanted);
  }

  #textsOf(document: number): Texts {
    if (document >= this.#gathering.from) return this.#gathering;
    return this.#texts[this.#textOf[document] as number] as Texts;
  }

  #keepTexts(texts: Texts): void {
    const until = texts.from + texts.ends.length;
    if (until > this.#textOf.length) {
      const wider = new Uint32Array(Math.max(until, this.#textOf.length * 2));
      wider.set(this.#textOf);
      this.#textOf = wider;
    }
    this.#textOf.fill(this.#texts.length, texts.from, until);
    this.#texts.push(texts);
  }
}
