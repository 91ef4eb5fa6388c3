import type { Completion, Hit, QueryMistake, Range, SearchAnswer } from '../../preload/contract/index.ts';
import { LONGEST_QUERY } from '../../preload/contract/values.ts';
import type { SearchSource } from '../core/store/search-source.ts';
import { Attributes } from './attributes/attributes.ts';
import { facetsOf } from './attributes/facets.ts';
import { Bits } from './bits.ts';
import { Briefings } from './briefings.ts';
import { complete, Offers } from './complete.ts';
import { Completions } from './completions.ts';
import type { Engine } from './engine.ts';
import { type FoundDocument, find, type Lookup } from './finding.ts';
import { fingerprintOf, packFingerprints, unpackFingerprints } from './fingerprints.ts';
import { hitsOf, marksIn, type ReadArticle, readArticle } from './hits.ts';
import { type Matcher, matcherOf } from './matcher.ts';
import type { Mistake, Query } from './query/ast.ts';
import { correctionOf } from './query/correct.ts';
import { Evaluation, isOfPassages } from './query/evaluate.ts';
import { parseQuery } from './query/parser.ts';
import { allWords, formsOfWished } from './query/ranked.ts';

/** Articles taken apart for their snippets are kept for the next letter of the query; this many at most. */
const READ_AHEAD = 200;

/** What articles are filtered by is read for so many articles at a time while nobody waits for it. */
const PREPARED = 500;

/** How far the index is: articles indexed as they are now, and all there are. */
export interface Progress {
  readonly indexed: number;
  readonly articles: number;
}

/** What is asked besides the query. */
export interface Asked {
  readonly facets?: boolean;
  /** The articles with a figure in a measure in conflict, for `is:conflict`; the core alone can say. */
  readonly conflicts?: readonly string[];
  /** The saved search that this is, or that it narrows: its articles that are not among what was seen are fresh. */
  readonly saved?: Seen | null;
  /** Whether to find only what is fresh in it. */
  readonly onlyFresh?: boolean;
}

/** A saved search, and what it had found when it was last looked at. */
export interface Seen {
  readonly query: string;
  readonly seen: Uint8Array;
}

/** How a saved search stands. */
export interface SavedCount {
  readonly total: number;
  readonly fresh: number;
  /** What it finds now, to be kept when somebody looks. */
  readonly found: Uint8Array;
}

/** Answers queries from what is indexed so far; the texts of what was found are read from the project when shown. */
export class Answering {
  readonly #source: SearchSource;
  readonly #lookup: Lookup;
  readonly #briefings: Briefings;
  readonly #offers: Offers;
  readonly #read = new Map<string, ReadArticle>();

  constructor(source: SearchSource, engine: Engine) {
    this.#source = source;
    this.#lookup = {
      engine,
      completions: new Completions(engine),
      attributes: new Attributes(engine, source.attributes),
    };
    this.#briefings = new Briefings(source.briefings);
    this.#offers = new Offers(this.#lookup.attributes);
  }

  /** An article changed: what was read of it holds no longer. To be called before its document gets another number. */
  forget(articleId: string): void {
    this.#read.delete(articleId);
    this.#lookup.attributes.forget(articleId);
  }

  /** Briefings changed, or outlets, whose names stand with many articles. */
  renew(what: 'briefings' | 'outlets'): void {
    if (what === 'briefings') this.#briefings.forget();
    else this.#lookup.attributes.forgetAll();
  }

  /**
   * Reads what articles are filtered by, so that a query that filters need not wait for it.
   * @returns whether anything is left
   */
  prepare(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    while (this.#lookup.attributes.renew(PREPARED)) if (performance.now() >= end) return true;
    return false;
  }

  /**
   * Answers a query. `limit`, `offset` and the answer's total count articles; the hit of an article is followed by
   * those of its passages.
   */
  query(text: string, limit: number, offset: number, progress: Progress, asked: Asked = {}): SearchAnswer {
    const begun = performance.now();
    const { engine, completions, attributes } = this.#lookup;
    const query = parseQuery(text);
    if (asked.facets || asked.saved || !isOfWordsAlone(query)) attributes.renew();
    const conflicts = asked.conflicts ?? [];
    const fresh = asked.saved ? this.#freshIn(asked.saved, conflicts) : null;
    const only = asked.onlyFresh ?? false;
    const found = find(query, this.#lookup, conflicts, only ? fresh : null);
    const matcher = matcherOf(query.root, found.wished, engine, completions);
    const hits = this.#hits(query, found.best(offset + limit).slice(offset), matcher, fresh);
    const facets = asked.facets
      ? facetsOf(
          text,
          found.bits(),
          (name) => found.without((node) => node.type === 'field' && node.filter.field === name),
          attributes,
        )
      : [];
    return {
      query: text,
      total: found.total(),
      ...progress,
      hits,
      fresh: fresh && { articles: found.bits().copy().and(fresh).count, only },
      briefings: offset === 0 && !only ? this.#briefings.hits(query.root, matcher) : [],
      mistakes: found.mistakes.map((mistake) => explained(text, mistake)),
      correction: correctionOf(text, query.root, engine, completions),
      facets,
      ms: performance.now() - begun,
    };
  }

  /** Where a query stands in an article's text, in reading order; null where there is no such article. */
  inArticle(articleId: string, text: string): readonly Range[] | null {
    const { engine, completions } = this.#lookup;
    const query = parseQuery(text);
    const read = this.#readArticle(articleId);
    if (!read) return null;
    const wished = formsOfWished(query.root, engine, completions);
    return marksIn(read, matcherOf(query.root, wished, engine, completions));
  }

  /** What the box can offer at a caret. */
  complete(text: string, caret: number, limit: number): Completion[] {
    this.#lookup.attributes.renew();
    return complete(text, caret, limit, this.#lookup, this.#offers);
  }

  /**
   * How a saved search stands: articles that have all of it, whatever its order, and of them those that are not in
   * `seen`. Its words are finished, none may be missing, and a value that the project does not know is no article's.
   */
  count(text: string, seen: Uint8Array, conflicts: readonly string[], progress: Progress): SavedCount {
    const { engine, attributes } = this.#lookup;
    attributes.renew();
    const known = unpackFingerprints(seen);
    const found: number[] = [];
    let fresh = 0;
    this.#foundBySaved(text, conflicts)?.each((document) => {
      const id = engine.idOf(document);
      if (id === undefined) return;
      const number = fingerprintOf(id);
      found.push(number);
      if (!known.has(number)) fresh++;
    });
    // what is not indexed yet, but was seen, is not new when it comes
    const kept = progress.indexed < progress.articles ? known : [];
    return { total: found.length, fresh, found: packFingerprints([...found, ...kept]) };
  }

  /** What a saved search finds: articles with all of it; null where it asks for something that the project has not. */
  #foundBySaved(text: string, conflicts: readonly string[]): Bits | null {
    let sound = true;
    const evaluation = new Evaluation({ ...this.#lookup, conflicts }, () => {
      sound = false;
    });
    const bits = evaluation.all(allWords(parseQuery(`${text} `).root));
    return sound ? bits : null;
  }

  /** Of what a saved search finds now, what it did not when somebody last looked. */
  #freshIn({ query, seen }: Seen, conflicts: readonly string[]): Bits {
    const { engine, attributes } = this.#lookup;
    const known = unpackFingerprints(seen);
    const fresh = new Bits(attributes.live.size);
    this.#foundBySaved(query, conflicts)?.each((document) => {
      const id = engine.idOf(document);
      if (id !== undefined && !known.has(fingerprintOf(id))) fresh.add(document);
    });
    return fresh;
  }

  /** The hits of the articles of a page. */
  #hits(query: Query, page: readonly FoundDocument[], matcher: Matcher, freshOnes: Bits | null): Hit[] {
    const admits = this.#passagesAsked(query);
    return page.flatMap(({ id, document, score }) => {
      const read = this.#readArticle(id);
      const fresh = freshOnes?.has(document) ?? false;
      return read ? hitsOf(read, matcher, { score, fresh, admits: admits(document) }) : [];
    });
  }

  /** Which passages of a document meet what the query asks of passages, by their place among them. */
  #passagesAsked(query: Query): (document: number) => ((at: number) => boolean) | null {
    const quiet = new Evaluation({ ...this.#lookup, conflicts: [] }, () => {});
    const tests = query.root.parts.flatMap((node) =>
      node.type === 'field' && isOfPassages(node) ? (quiet.rowTest(node.filter) ?? []) : [],
    );
    if (tests.length === 0) return () => null;
    const { passages } = this.#lookup.attributes;
    return (document) => {
      const { first, count } = passages.rowsOf(document);
      return (at) =>
        at < count && tests.some((test) => test(first + at)) && tests.every((test) => test(first + at));
    };
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

/** Whether articles are ranked by words and by nothing else, so that nothing need be known of them. */
function isOfWordsAlone({ root }: Query): boolean {
  return root.parts.length > 0 && root.parts.every((part) => part.type === 'words');
}

/** A mistake as it is told: with the whole query as it would be mended. */
function explained(text: string, { range, message, fix }: Mistake): QueryMistake {
  const query = fix && text.slice(0, fix.range.start) + fix.text + text.slice(fix.range.end);
  return {
    range,
    message,
    fix: fix && query !== null && query.length <= LONGEST_QUERY ? { label: fix.label, query } : null,
  };
}
