import type { Completion, Range, SearchAnswer } from '../../preload/contract/index.ts';
import type { SearchSource } from '../core/store/search-source.ts';
import { Answering, type Asked, type Progress, type SavedCount } from './answering.ts';
import { Indexing, type KeptAt } from './indexing.ts';

/** The full-text index of a project, without a thread: what is put in is found at once. */
export class SearchIndex {
  readonly #indexing: Indexing;
  readonly #answering: Answering;

  /** @param keptAt the file that the index is kept in; null where it lives in memory alone */
  constructor(source: SearchSource, keptAt: KeptAt | null = null) {
    this.#indexing = new Indexing(source, keptAt);
    this.#answering = new Answering(source, this.#indexing.engine);
  }

  /** Articles whose text, metadata or passages changed or that are gone; they are read before the others. */
  changed(articleIds: readonly string[]): void {
    this.#indexing.changed(articleIds);
    for (const id of articleIds) this.#answering.forget(id);
  }

  /**
   * Indexes what is waiting, until it is done or the time is over.
   * @param milliseconds at least one article is indexed, however long it takes
   * @returns whether anything is left
   */
  advance(milliseconds: number): boolean {
    return this.#indexing.advance(milliseconds);
  }

  /**
   * Keeps what is not kept yet, for when nothing has changed for a while.
   * @returns whether anything is left
   */
  rest(milliseconds: number): boolean {
    return this.#indexing.rest(milliseconds);
  }

  /** Keeps what is indexed, and lets go of the file. */
  close(): void {
    this.#indexing.close();
  }

  /** How many articles are indexed as they are now, and how many there are. */
  get progress(): Progress {
    return this.#indexing.progress;
  }

  /** Answers a query from what is indexed so far, see `Answering`. */
  query(text: string, limit: number, offset: number, asked: Asked = {}): SearchAnswer {
    return this.#answering.query(text, limit, offset, this.progress, asked);
  }

  /** Where a query stands in an article's text, in reading order; null where there is no such article. */
  inArticle(articleId: string, text: string): readonly Range[] | null {
    return this.#answering.inArticle(articleId, text);
  }

  /** What the box can offer at a caret. */
  complete(text: string, caret: number, limit: number): Completion[] {
    return this.#answering.complete(text, caret, limit);
  }

  /** How a saved search stands, see `Answering`. */
  count(text: string, seen: Uint8Array, conflicts: readonly string[]): SavedCount {
    return this.#answering.count(text, seen, conflicts, this.progress);
  }

  /** Briefings changed, or outlets, whose names stand with many articles. */
  renew(what: 'briefings' | 'outlets'): void {
    this.#answering.renew(what);
    if (what === 'outlets') this.#indexing.recheck();
  }

  /** Reads what articles are filtered by, so that the next query need not wait for it; whether anything is left. */
  prepare(milliseconds: number): boolean {
    return this.#answering.prepare(milliseconds);
  }
}
