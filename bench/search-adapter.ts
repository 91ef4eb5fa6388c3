/**
 * The search index as a candidate for a relevance scorer: `index(docs)` afresh for each collection, then
 * `search(query, k)` answers the keys of the best articles.
 */
import { inMemorySource } from '../main/searching/in-memory-source.ts';
import { SearchIndex } from '../main/searching/search-index.ts';

export interface ScoredDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

let current: SearchIndex | null = null;

/** Indexes a collection in the place of the one before. */
export function index(documents: readonly ScoredDocument[]): void {
  current = new SearchIndex(inMemorySource(documents.map(({ id, title, text }) => ({ id, title, text }))));
  while (current.advance(1000)) {
    // until nothing is left
  }
}

/** The keys of the `count` best articles. A space ends the last word: the query is whole, not being typed. */
export function search(query: string, count: number): string[] {
  const answer = current?.query(`${query.replaceAll(/["“”„«»]/gu, ' ')} `, count, 0);
  return (answer?.hits ?? []).filter((hit) => hit.kind === 'article').map((hit) => hit.articleId);
}
