import type { Hit, Range, SearchAnswer } from '../../preload/contract/index.ts';
import type { SearchSource } from '../core/store/search-source.ts';
import { Completions } from './completions.ts';
import type { Engine, Steps } from './engine.ts';
import { type Form, formsOf } from './expand.ts';
import { hitsOf, marksIn, type ReadArticle, readArticle } from './hits.ts';
import { type Matcher, matcherOf, type WordForms } from './matcher.ts';
import { parseQuery, type Query, type QueryPhrase } from './query.ts';
import { type Ranking, rank } from './ranking.ts';
import { isStopWord } from './stop-words.ts';

/** Articles taken apart for their snippets are kept for the next letter of the query; this many at most. */
const READ_AHEAD = 200;

/** How far the index is: articles indexed as they are now, and all there are. */
export interface Progress {
  readonly indexed: number;
  readonly articles: number;
}

/** Answers queries from what is indexed so far; the texts of what was found are read from the project when shown. */
export class Answering {
  readonly #source: SearchSource;
  readonly #engine: Engine;
  readonly #completions: Completions;
  readonly #read = new Map<string, ReadArticle>();

  constructor(source: SearchSource, engine: Engine) {
    this.#source = source;
    this.#engine = engine;
    this.#completions = new Completions(engine);
  }

  /** An article changed: what was read of it holds no longer. */
  forget(articleId: string): void {
    this.#read.delete(articleId);
  }

  /**
   * Answers a query. `limit`, `offset` and the answer's total count articles; the hit of an article is followed by
   * those of its passages.
   */
  query(text: string, limit: number, offset: number, progress: Progress): SearchAnswer {
    const begun = performance.now();
    const { ranking, matcher } = this.#find(parseQuery(text));
    const page = this.#page(ranking, matcher, limit, offset);
    return {
      query: text,
      ms: performance.now() - begun,
      total: ranking.total - page.refuted,
      about: false,
      ...progress,
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
    const ranking = rank(this.#engine, ranked, this.#admitting(query.phrases));
    return { ranking, matcher: matcherOf(query, words) };
  }

  #wordForms(query: Query): WordForms[] {
    return query.words
      .filter((word) => !word.idle)
      .map((word) => ({ word, forms: formsOf(word, this.#engine, this.#completions) }));
  }

  /** The words that a phrase is ranked by: those that say something, or all where none does. */
  #phraseForms(phrase: QueryPhrase): (readonly Form[])[] {
    const telling = phrase.terms.filter((term) => !isStopWord(term));
    return (telling.length > 0 ? telling : phrase.terms).map((term) => {
      const unfinished = phrase.prefix && term === phrase.terms.at(-1);
      const exact = this.#engine.exactly(term);
      const found = unfinished ? this.#completions.of(term) : [];
      return [...(exact ? [exact] : []), ...found].map((form) => ({ ...form, weight: 1 }));
    });
  }

  /** Which documents may hold every phrase, by the pairs of words they have. */
  #admitting(phrases: readonly QueryPhrase[]): ((document: number) => boolean) | null {
    if (phrases.length === 0) return null;
    const required = phrases.map((phrase) => this.#engine.phrase(this.#stepsOf(phrase)));
    return (document) => required.every((holds) => holds(document));
  }

  /** The terms that will do at each place of a phrase; several where the last word is unfinished. */
  #stepsOf(phrase: QueryPhrase): Steps {
    return phrase.terms.map((term, at) => {
      const unfinished = phrase.prefix && at + 1 === phrase.terms.length;
      return [term, ...(unfinished ? this.#completions.of(term).map((found) => found.term) : [])];
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
}
