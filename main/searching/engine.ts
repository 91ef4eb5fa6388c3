/** What is indexed of a document, each with its own weight in the ranking. */
export const FIELDS = ['title', 'names', 'text', 'notes'] as const;
export type Field = (typeof FIELDS)[number];
export type FieldTerms = Readonly<Record<Field, readonly string[]>>;

/** A term of the vocabulary that stands in some document. */
export interface VocabularyTerm {
  readonly term: string;
  /** In how many places it stands, counting each field of a document. */
  readonly places: number;
}

/** Takes one posting: how often a term stands in a field (position in FIELDS) of a document. */
export type Visitor = (document: number, field: number, count: number) => void;

/** What a phrase asks of each of its places in turn: the terms that will do there. */
export type Steps = readonly (readonly string[])[];

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
  /** Terms of the same stem, itself included, by the rules of the language of the documents they stand in. */
  sharingStem(term: string): readonly VocabularyTerm[];
  /** Terms within an edit distance of a term, with their distance; the term itself is not among them. */
  near(term: string, distance: number): readonly (VocabularyTerm & { readonly distance: number })[];
  /** Walks the postings of a term; fields of one document may come one by one, documents in any order. */
  visit(term: VocabularyTerm, visitor: Visitor): void;
  /** Which documents may hold a phrase in one of their texts: when it says no, they do not. */
  phrase(steps: Steps): (document: number) => boolean;
}
