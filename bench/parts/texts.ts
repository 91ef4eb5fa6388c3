import type { GeneratedArticle } from '../generate.ts';
import { News } from '../generate.ts';
import { rounded, type Times } from '../measure.ts';
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
  /** How many of the typing queries it was asked, drawn evenly, and how many there are. */
  readonly asked: number;
  readonly of: number;
}

/** So many articles are in memory as texts at a time: what an engine needs is not to be counted with them. */
const BATCH = 1000;
/** Beyond so many articles, an engine that needs seconds a letter is asked a part of the queries. */
const MANY = 50_000;
const FEW_QUERIES = 100;

/** The queries of a run. */
export function queriesOf({ articles, seed }: PartInput): BenchQueries {
  const news = new News(seed);
  return benchQueries((n) => news.article(n), articles);
}

/**
 * Hands out the articles of a run in batches.
 * @returns the seconds that taking them took, without those that making them took
 */
export function handOut(
  { articles, seed }: PartInput,
  take: (batch: readonly GeneratedArticle[]) => void,
): number {
  const news = new News(seed);
  let milliseconds = 0;
  for (let from = 0; from < articles; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, articles - from) }, (_, n) => news.article(from + n));
    const begun = performance.now();
    take(batch);
    milliseconds += performance.now() - begun;
  }
  return rounded(milliseconds / 1000);
}

/** All queries, or as many as can be waited for with so many articles: at even steps, so that short and long ones stay. */
export function someOf(queries: readonly string[], articles: number): readonly string[] {
  if (articles <= MANY) return queries;
  const step = queries.length / FEW_QUERIES;
  return Array.from({ length: FEW_QUERIES }, (_, at) => queries[Math.floor(at * step)] ?? '');
}
