import MiniSearch from 'minisearch';
import {
  type Engine,
  FIELDS,
  type Field,
  type FieldTerms,
  type Steps,
  type Visitor,
  type VocabularyTerm,
} from './engine.ts';
import { mayHold, type PairFilter, pairFilter, pairOf } from './phrases.ts';
import { STEM_LANGUAGES, type StemLanguage, stemLanguage, stemOf } from './stems.ts';

/** Occurrences of a term: by field number (position in FIELDS), by document number, how often. */
type TermPostings = Map<number, Map<number, number>>;

const NO_POSTINGS: TermPostings = new Map();

class TermEntry implements VocabularyTerm {
  readonly term: string;
  postings = NO_POSTINGS;
  /** The languages by whose rules it was stemmed, a bit for each position in STEM_LANGUAGES. */
  stemmed = 0;

  constructor(term: string) {
    this.term = term;
  }

  get places(): number {
    return placesOf(this.postings);
  }
}

function placesOf(postings: TermPostings): number {
  let count = 0;
  for (const documents of postings.values()) count += documents.size;
  return count;
}

/** MiniSearch asks for the text of each field; the terms are handed to it instead (see the constructor). */
type IndexedDocument = { readonly id: string } & Readonly<Record<Field, string>>;

const NOTHING: FieldTerms = { title: [], names: [], text: [], notes: [] };
/** V8 keeps a longer piece of a string as a view of the whole, so that one word would keep its article in memory. */
const VIEWED_FROM = 13;

/**
 * The index: a MiniSearch whose postings are open to our own ranking.
 *
 * MiniSearch keeps the terms in a radix tree with their postings, finds near spellings in it, adds, discards and
 * clears out. Its `search()` makes three objects for each matching document and ranks each completion of a prefix
 * as a rare word of its own; reading the postings directly is eight to ten times as fast at 10,000 articles and lets
 * all forms of one query word be ranked as one word (ranking.ts). `_index`, `_documentIds`, `_idToShortId` and
 * `_nextId` are its protected members, for subclasses.
 *
 * Beside the tree stand two tables of the vocabulary: terms by their first two letters, because walking the tree
 * under a one-letter prefix costs more than the whole answer may take, and terms by their stem.
 */
export class Postings extends MiniSearch<IndexedDocument> implements Engine {
  readonly #vocabulary = new Map<string, TermEntry>();
  readonly #byStart = new Map<string, TermEntry[]>();
  readonly #byStem: Readonly<Record<StemLanguage, Map<string, TermEntry | TermEntry[]>>> = {
    en: new Map(),
    fr: new Map(),
  };
  readonly #lengths: number[][] = FIELDS.map(() => []);
  readonly #totals: number[] = FIELDS.map(() => 0);
  /** By document number. */
  readonly #pairs: (PairFilter | undefined)[] = [];
  #generation = 0;
  /** What is being added. */
  readonly #adding: { fields: FieldTerms };

  constructor() {
    const adding = { fields: NOTHING };
    super({
      fields: [...FIELDS],
      // words.ts has taken the texts apart already
      tokenize: (_text, field) => [...adding.fields[field as Field]],
      processTerm: (term) => term,
    });
    this.#adding = adding;
    this.#rememberPostings();
  }

  /**
   * Adds an article, or puts a changed one in the place of what was known of it.
   * @param phrases the texts in which a phrase may stand
   */
  put(
    id: string,
    fields: FieldTerms,
    phrases: readonly (readonly string[])[],
    language: string | null,
  ): void {
    this.drop(id);
    this.#generation++;
    const stemmedIn = stemLanguage(language);
    const learn = (terms: readonly string[]): string[] =>
      terms.map((term) => this.#learn(term, stemmedIn).term);
    this.#adding.fields = {
      title: learn(fields.title),
      names: learn(fields.names),
      text: learn(fields.text),
      notes: learn(fields.notes),
    };
    this.add({ id, title: '', names: '', text: '', notes: '' });
    this.#adding.fields = NOTHING;

    const document = this._nextId - 1;
    this.#pairs[document] = pairFilter(phrases);
    FIELDS.forEach((field, at) => {
      const { length } = fields[field];
      const lengths = this.#lengths[at];
      if (lengths) lengths[document] = length;
      this.#totals[at] = (this.#totals[at] ?? 0) + length;
    });
  }

  /** Takes an article out; nothing happens when it is not there. */
  drop(id: string): void {
    const document = this._idToShortId.get(id);
    if (document === undefined) return;
    this.#generation++;
    this.#pairs[document] = undefined;
    this.#lengths.forEach((lengths, at) => {
      this.#totals[at] = (this.#totals[at] ?? 0) - (lengths[document] ?? 0);
    });
    this.discard(id);
  }

  /** One more than the largest document number in use; numbers of articles that are gone stay empty. */
  get numbers(): number {
    return this._nextId;
  }

  get generation(): number {
    return this.#generation;
  }

  visit({ term }: VocabularyTerm, visitor: Visitor): void {
    for (const [field, documents] of this._index.get(term) ?? NO_POSTINGS) {
      // what was discarded is cleared out of the tree in the background
      for (const [document, count] of documents) {
        if (this.idOf(document) !== undefined) visitor(document, field, count);
      }
    }
  }

  phrase(steps: Steps): (document: number) => boolean {
    const required = steps
      .slice(1)
      .map((seconds, at) =>
        (steps[at] ?? []).flatMap((first) => seconds.map((second) => pairOf(first, second))),
      );
    return (document) => {
      const filter = this.#pairs[document];
      return (
        filter !== undefined && required.every((choices) => choices.some((pair) => mayHold(filter, pair)))
      );
    };
  }

  /** The document number of an article. */
  numberOf(id: string): number | undefined {
    return this._idToShortId.get(id);
  }

  /** The article of a document number; undefined where it is gone. */
  idOf(document: number): string | undefined {
    return this._documentIds.get(document);
  }

  /** How many words a field has, by document number. */
  lengthsOf(field: number): ArrayLike<number> {
    return this.#lengths[field] ?? [];
  }

  /** The mean number of words of a field over all articles. */
  meanLength(field: number): number {
    return Math.max(1, (this.#totals[field] ?? 0) / Math.max(1, this.documentCount));
  }

  /** The very term, where it occurs. */
  exactly(term: string): VocabularyTerm | undefined {
    const entry = this.#vocabulary.get(term);
    return entry && this.#occurs(entry) ? entry : undefined;
  }

  /** The terms that begin with a prefix, itself included, in no order. */
  startingWith(prefix: string): VocabularyTerm[] {
    const found: VocabularyTerm[] = [];
    for (const [start, entries] of this.#buckets(prefix)) {
      const all = start.length >= prefix.length;
      for (const entry of entries) {
        if ((all || entry.term.startsWith(prefix)) && this.#occurs(entry)) found.push(entry);
      }
    }
    return found;
  }

  /** Terms of the same stem, itself included, by the rules of the language of the articles they stand in. */
  sharingStem(term: string): VocabularyTerm[] {
    const found = new Set<VocabularyTerm>();
    for (const language of STEM_LANGUAGES) {
      const stem = stemOf(term, language);
      const entries = stem === null ? undefined : this.#byStem[language].get(stem);
      for (const entry of Array.isArray(entries) ? entries : [entries]) {
        if (entry && this.#occurs(entry)) found.add(entry);
      }
    }
    return [...found];
  }

  /** Terms within an edit distance of a term, with their distance; the term itself is not among them. */
  near(term: string, distance: number): (VocabularyTerm & { readonly distance: number })[] {
    const found = [];
    for (const [near, [postings, away]] of this._index.fuzzyGet(term, distance)) {
      if (away > 0) found.push({ term: near, places: placesOf(postings), distance: away });
    }
    return found;
  }

  #buckets(prefix: string): Iterable<readonly [string, readonly TermEntry[]]> {
    if (prefix.length === 1) return [...this.#byStart].filter(([start]) => start.startsWith(prefix));
    const start = prefix.slice(0, 2);
    return [[start, this.#byStart.get(start) ?? []]];
  }

  /**
   * MiniSearch walks its tree for each word of a text to the postings of its term; most of them we have at hand, and
   * an index is built in two thirds of the time.
   */
  #rememberPostings(): void {
    const tree = this._index;
    const walk = tree.fetch.bind(tree);
    tree.fetch = (term, initial) => {
      const entry = this.#vocabulary.get(term);
      if (!entry) return walk(term, initial);
      if (entry.postings.size === 0) entry.postings = walk(term, initial);
      return entry.postings;
    };
  }

  /**
   * Whether a term has postings now. A new one has none yet; those of an old one may have been cleared out, and a new
   * article may have begun them afresh.
   */
  #occurs(entry: TermEntry): boolean {
    if (entry.postings.size === 0) entry.postings = this._index.get(entry.term) ?? NO_POSTINGS;
    return entry.postings.size > 0;
  }

  #learn(term: string, language: StemLanguage | null): TermEntry {
    let entry = this.#vocabulary.get(term);
    if (!entry) {
      const own = term.length < VIEWED_FROM ? term : Buffer.from(term).toString();
      entry = new TermEntry(own);
      this.#vocabulary.set(own, entry);
      const start = own.slice(0, 2);
      const bucket = this.#byStart.get(start);
      if (bucket) bucket.push(entry);
      else this.#byStart.set(start, [entry]);
    }
    if (language !== null) this.#learnStem(entry, language);
    return entry;
  }

  #learnStem(entry: TermEntry, language: StemLanguage): void {
    const bit = 1 << STEM_LANGUAGES.indexOf(language);
    if (entry.stemmed & bit) return;
    entry.stemmed |= bit;
    const stem = stemOf(entry.term, language);
    if (stem === null) return;
    const stems = this.#byStem[language];
    const known = stems.get(stem);
    // most stems have one word only, which needs no list
    if (known === undefined) stems.set(stem, entry);
    else if (Array.isArray(known)) known.push(entry);
    else stems.set(stem, [known, entry]);
  }
}
