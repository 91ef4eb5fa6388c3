import type { SearchArticle, SearchPassage, SearchSource } from '../core/store/search-source.ts';
import type { Progress } from './answering.ts';
import type { FieldTerms } from './engine.ts';
import { readArticle } from './hits.ts';
import { Postings } from './postings.ts';
import { termsOf } from './words.ts';

/** Keeps the index of a project up to date: what is still to be read, and reading it in slices. */
export class Indexing {
  readonly #source: SearchSource;
  readonly engine = new Postings();
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
  get progress(): Progress {
    let renewed = 0;
    for (const id of this.#urgent) if (this.engine.has(id)) renewed++;
    const known = this.engine.documentCount;
    return {
      indexed: known - renewed,
      articles: known - renewed + this.#urgent.size + this.#waiting.size,
    };
  }

  #index(id: string): void {
    const article = this.#source.article(id);
    if (!article) {
      this.engine.drop(id);
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
    this.engine.put(id, fields, textsOf(fields, article, passages), article.language);
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
