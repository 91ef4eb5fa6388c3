import type { Hit, Range, SearchAnswer } from '../../preload/contract/index.ts';
import type { SearchArticle, SearchPassage, SearchSource } from '../core/store/search-source.ts';
import { Completions } from './completions.ts';
import { type Form, formsOf } from './expand.ts';
import { hitsOf, marksIn, type ReadArticle, readArticle } from './hits.ts';
import { type Matcher, matcherOf, type WordForms } from './matcher.ts';
import { mayHold, type PairFilter, pairFilter, pairOf } from './phrases.ts';
import { type FieldTerms, Postings } from './postings.ts';
import { parseQuery, type Query, type QueryPhrase } from './query.ts';
import { type Ranking, rank } from './ranking.ts';
import { isStopWord } from './stop-words.ts';
import { termsOf } from './words.ts';

/** Articles taken apart for their snippets are kept for the next letter of the query; this many at most. */
const READ_AHEAD = 200;

/**
 * The full-text index of a project, without a thread: what is put in is found at once.
 *
 * Only terms are kept in memory. The texts of what was found are read from the project when they are shown.
 */
export class SearchIndex {
  readonly #source: SearchSource;
  readonly #postings = new Postings();
  readonly #completions = new Completions(this.#postings);
  /** By document number. */
  readonly #pairs: (PairFilter | undefined)[] = [];
  readonly #read = new Map<string, ReadArticle>();
  /** Articles still to be read, in order; a changed one stands here until its new text is indexed. */
  readonly #waiting = new Set<string>();
  readonly #urgent = new Set<string>();

  constructor(source: SearchSource) {
    this.#source = source;
    for (const id of source.articleIds()) this.#waiting.add(id);
  }

  /** Articles whose text, metadata or passages changed or that are gone; they are read before the others. */
  changed(articleIds: readonly string[]): void {
    for (const id of articleIds) {
      this.#waiting.delete(id);
      this.#urgent.add(id);
      this.#read.delete(id);
    }
  }

  /**
   * Indexes what is waiting, until it is done or the time is over.
   * @param milliseconds at least one article is indexed, however long it takes
   * @returns whether anything is left
   */
  advance(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    for (const queue of [this.#urgent, this.#waiting]) {
      for (const id of queue) {
        queue.delete(id);
        this.#index(id);
        if (performance.now() >= end) return this.#urgent.size + this.#waiting.size > 0;
      }
    }
    return false;
  }

  /** How many articles are indexed as they are now, and how many there are. */
  get progress(): { readonly indexed: number; readonly articles: number } {
    let renewed = 0;
    for (const id of this.#urgent) if (this.#postings.has(id)) renewed++;
    const known = this.#postings.documentCount;
    return {
      indexed: known - renewed,
      articles: known - renewed + this.#urgent.size + this.#waiting.size,
    };
  }

  /**
   * Answers a query from what is indexed so far. `limit`, `offset` and the answer's total count articles; the hit of
   * an article is followed by those of its passages.
   */
  query(text: string, limit: number, offset: number): SearchAnswer {
    const begun = performance.now();
    const { ranking, matcher } = this.#find(parseQuery(text));
    const page = this.#page(ranking, matcher, limit, offset);
    return {
      query: text,
      ms: performance.now() - begun,
      total: ranking.total - page.refuted,
      about: false,
      ...this.progress,
      hits: page.hits,
      briefings: [],
      mistakes: [],
      correction: null,
      facets: [],
    };
  }

  /** Where a query stands in an article's text, in reading order; null where there is no such article. */
  inArticle(articleId: string, text: string): readonly Range[] | null {
    const query = parseQuery(text);
    const read = this.#readArticle(articleId);
    return read && marksIn(read, matcherOf(query, this.#wordForms(query)));
  }

  #find(query: Query): { readonly ranking: Ranking; readonly matcher: Matcher } {
    const words = this.#wordForms(query);
    const ranked = [
      ...words.map(({ forms }) => forms),
      ...query.phrases.flatMap((p) => this.#phraseForms(p)),
    ];
    const ranking = rank(this.#postings, ranked, this.#admitting(query.phrases));
    return { ranking, matcher: matcherOf(query, words) };
  }

  #wordForms(query: Query): WordForms[] {
    return query.words
      .filter((word) => !word.idle)
      .map((word) => ({ word, forms: formsOf(word, this.#postings, this.#completions) }));
  }

  /** The words that a phrase is ranked by: those that say something, or all where none does. */
  #phraseForms(phrase: QueryPhrase): (readonly Form[])[] {
    const telling = phrase.terms.filter((term) => !isStopWord(term));
    return (telling.length > 0 ? telling : phrase.terms).map((term) => {
      const unfinished = phrase.prefix && term === phrase.terms.at(-1);
      const exact = this.#postings.exactly(term);
      const found = unfinished ? this.#completions.of(term) : [];
      return [...(exact ? [exact] : []), ...found].map((form) => ({ ...form, weight: 1 }));
    });
  }

  /** Which documents may hold every phrase, by the pairs of words they have. */
  #admitting(phrases: readonly QueryPhrase[]): ((document: number) => boolean) | null {
    if (phrases.length === 0) return null;
    const required: (readonly number[])[] = phrases.flatMap((phrase) => this.#pairsOf(phrase));
    return (document) => {
      const filter = this.#pairs[document];
      return (
        filter !== undefined && required.every((choices) => choices.some((pair) => mayHold(filter, pair)))
      );
    };
  }

  /** For each two neighbours of a phrase the pairs that will do; several where the last word is unfinished. */
  #pairsOf(phrase: QueryPhrase): (readonly number[])[] {
    return phrase.terms.slice(1).map((second, at) => {
      const first = phrase.terms[at] ?? '';
      const unfinished = phrase.prefix && at + 2 === phrase.terms.length;
      const seconds = unfinished ? this.#completions.of(second).map(({ term }) => term) : [];
      return [second, ...seconds].map((term) => pairOf(first, term));
    });
  }

  /**
   * The hits of a page. Articles that only seemed to hold a phrase are passed over, so the articles before the page
   * are verified too when the query has one.
   */
  #page(
    ranking: Ranking,
    matcher: Matcher,
    limit: number,
    offset: number,
  ): { readonly hits: Hit[]; readonly refuted: number } {
    const hits: Hit[] = [];
    let taken = 0;
    let refuted = 0;
    for (let want = offset + limit; taken < offset + limit; want += limit) {
      const best = ranking.best(want);
      for (const { id, score } of best.slice(taken + refuted)) {
        if (taken === offset + limit) break;
        const shown = taken >= offset;
        const read = shown || matcher.verifies ? this.#readArticle(id) : null;
        const found = read ? hitsOf(read, matcher, score) : [];
        if ((shown || matcher.verifies) && found.length === 0) refuted++;
        else {
          taken++;
          if (shown) hits.push(...found);
        }
      }
      if (best.length < want) break;
    }
    return { hits, refuted };
  }

  #readArticle(id: string): ReadArticle | null {
    const known = this.#read.get(id);
    if (known) {
      this.#read.delete(id);
      this.#read.set(id, known);
      return known;
    }
    const article = this.#source.article(id);
    if (!article) return null;
    const read = readArticle(article, this.#source.passagesOf(id));
    this.#read.set(id, read);
    for (const oldest of this.#read.keys()) {
      if (this.#read.size <= READ_AHEAD) break;
      this.#read.delete(oldest);
    }
    return read;
  }

  #index(id: string): void {
    const article = this.#source.article(id);
    const before = this.#postings.numberOf(id);
    if (before !== undefined) this.#pairs[before] = undefined;
    this.#read.delete(id);
    this.#completions.clear();
    if (!article) {
      this.#postings.drop(id);
      return;
    }
    const passages = this.#source.passagesOf(id);
    const read = readArticle(article, passages);
    const fields: FieldTerms = {
      title: read.titleWords.map((word) => word.term),
      names: namesOf(article).flatMap(termsOf),
      text: read.textWords.map((word) => word.term),
      notes: passages.flatMap(notesOf).flatMap(termsOf),
    };
    this.#postings.put(id, fields, article.language);
    const document = this.#postings.numberOf(id);
    if (document !== undefined) this.#pairs[document] = pairFilter(textsOf(fields, article, passages));
  }
}

/** Who wrote and published an article, and what its file is called. */
function namesOf(article: SearchArticle): string[] {
  return [article.author ?? '', article.outlet ?? '', article.fileName];
}

/** What people added to a passage; its text is the article's. */
function notesOf(passage: SearchPassage): string[] {
  return [passage.comment, passage.speaker ?? '', ...passage.tags];
}

/** The texts in which a phrase may stand, as their terms. */
function textsOf(
  fields: FieldTerms,
  article: SearchArticle,
  passages: readonly SearchPassage[],
): (readonly string[])[] {
  return [fields.title, fields.text, ...[...namesOf(article), ...passages.flatMap(notesOf)].map(termsOf)];
}
