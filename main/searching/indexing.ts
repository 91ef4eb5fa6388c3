import {
  type SearchArticle,
  type SearchPassage,
  type SearchSource,
  stampOf,
} from '../core/store/search-source.ts';
import type { Progress } from './answering.ts';
import { type IndexedText, WordIndex } from './engine/word-index.ts';

/** Keeps the index of a project up to date: what is still to be read, and reading it in slices. */
export class Indexing {
  readonly #source: SearchSource;
  readonly engine = new WordIndex();
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
   * @returns whether anything is left, also of what is done behind the index
   */
  advance(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    for (const queue of [this.#urgent, this.#waiting]) {
      for (const id of queue) {
        queue.delete(id);
        this.#index(id);
        if (performance.now() >= end) return true;
      }
    }
    return this.engine.advance(end);
  }

  /** How many articles are indexed as they are now, and how many there are. */
  get progress(): Progress {
    let renewed = 0;
    for (const id of this.#urgent) if (this.engine.numberOf(id) !== undefined) renewed++;
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
    this.engine.put({
      id,
      stamp: stampOf(article, passages),
      language: article.language,
      texts: textsOf(article, passages),
    });
  }
}

/** Everything of an article that is searched. */
function textsOf(article: SearchArticle, passages: readonly SearchPassage[]): IndexedText[] {
  const texts: IndexedText[] = [
    { field: 'title', text: article.title },
    { field: 'text', text: article.text, without: article.furniture },
  ];
  for (const name of [article.author, article.outlet, article.fileName]) {
    if (name) texts.push({ field: 'names', text: name });
  }
  // the text of a passage is the article's; people added these
  for (const { comment, speaker, tags } of passages) {
    for (const text of [comment, speaker, ...tags]) if (text) texts.push({ field: 'notes', text });
  }
  return texts;
}
