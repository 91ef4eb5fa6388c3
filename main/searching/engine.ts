/** What is indexed of a document, each with its own weight in the ranking. */
export const FIELDS = ['title', 'names', 'text', 'notes'] as const;
export type Field = (typeof FIELDS)[number];

/** A term of the vocabulary that stands in some document. */
export interface VocabularyTerm {
  readonly term: string;
  readonly number: number;
  /** Which documents are meant, by their language: a bit for each class of engine/documents.ts. */
  readonly classes: number;
  /** In how many places it stands, counting each field of a document. */
  readonly places: number;
}

/** The postings of a term: `length` documents, ascending, with its counts in each field (engine/counts.ts). */
export interface Postings {
  readonly length: number;
  readonly documents: Uint32Array;
  readonly counts: Uint32Array;
}

/** Some documents: the first `length` of `array`. */
export interface Documents {
  readonly length: number;
  readonly array: Uint32Array;
}

/** Takes one posting: how often a term stands in a field (position in FIELDS) of a document. */
export type Visitor = (document: number, field: number, count: number) => void;

/** Which term is meant, in which documents. */
export type MeantTerm = Pick<VocabularyTerm, 'number' | 'classes'>;

/** What a phrase asks of each of its places in turn: the terms that will do there. */
export type PhraseSteps = readonly (readonly MeantTerm[])[];

/**
 * What the query language asks of the index. Documents have numbers from 0; those of documents that are gone stay
 * empty, and a changed document gets a new one.
 */
export interface Engine {
  /** One more than the largest document number in use. */
  readonly numbers: number;
  readonly documentCount: number;
  /** Changes with everything that is put in or taken out: what was derived before holds no longer. */
  readonly generation: number;
  numberOf(id: string): number | undefined;
  /** The document of a number; undefined where it is gone. */
  idOf(document: number): string | undefined;
  /** How many words a field has, by document number. */
  lengthsOf(field: number): ArrayLike<number>;
  /** The mean number of words of a field over all documents, at least 1. */
  meanLength(field: number): number;
  /** The very term, where it occurs. */
  exactly(term: string): VocabularyTerm | undefined;
  /** The terms that begin with a prefix, itself included, in no order. */
  startingWith(prefix: string): readonly VocabularyTerm[];
  /** Those of them that stand in most places, without itself; between equals by their letters. */
  mostFrequent(prefix: string, most: number): readonly VocabularyTerm[];
  /** The same term in documents of some classes alone. */
  narrowed(term: VocabularyTerm, classes: number): VocabularyTerm;
  /** Terms of the same stem, itself included, by the rules of the language of the documents they stand in. */
  sharingStem(term: string): readonly VocabularyTerm[];
  /**
   * Terms within so many slips of a term, with their number; the term itself is not among them. More than one only where
   * the first letter is the same. Two neighbouring letters that changed places are one slip.
   */
  nearSpellings(term: string, distance: number): readonly (VocabularyTerm & { readonly distance: number })[];
  /** Walks the postings of a term, in the order of their documents. */
  visit(term: MeantTerm, visitor: Visitor): void;
  /** The same in arrays, for what is asked most; they hold until the next call. */
  postingsOf(term: VocabularyTerm): Postings;
  /** The documents in which a phrase stands in one text (of a field, when one is given), rising. */
  phrase(steps: PhraseSteps, field?: Field | null): Documents;
  /** The documents in which two phrases stand within so many words of each other in one text, rising. */
  near(one: PhraseSteps, other: PhraseSteps, distance: number): Documents;
}
