import type { GeneratedArticle } from '../generate.ts';
import { News } from '../generate.ts';
import type { Times } from '../measure.ts';
import { type BenchQueries, benchQueries } from '../queries.ts';
import type { PartInput } from './input.ts';

/** What is measured of a search engine on the same texts and queries. */
export interface SearchMeasured {
  /** Seconds. */
  readonly build: number;
  readonly typing: Times;
  readonly phrase: Times | null;
  /** MB: in memory, or on the disk where `onDisk` is true. */
  readonly memory: number;
  readonly onDisk: boolean;
}

/** The articles of a run with its queries. */
export function textsOf({ articles, seed }: PartInput): {
  readonly articles: readonly GeneratedArticle[];
  readonly queries: BenchQueries;
} {
  const news = new News(seed);
  const made = Array.from({ length: articles }, (_, n) => news.article(n));
  return { articles: made, queries: benchQueries((n) => news.article(n), articles) };
}
