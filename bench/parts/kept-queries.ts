import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GeneratedArticle, News } from '../generate.ts';
import { type NarrowingQueries, narrowingQueries } from '../narrowing.ts';
import { type BenchQueries, benchQueries } from '../queries.ts';
import type { PartInput } from './input.ts';

/** What a project of generated articles is asked. */
export interface KeptQueries extends BenchQueries {
  readonly narrowing: NarrowingQueries;
}

/**
 * Makes the queries of a run and keeps them in its folder: a process whose memory is measured must not make them itself,
 * because what that left behind would be counted before, and used again.
 */
export function keepQueries({ articles, seed, folder }: PartInput): void {
  const news = new News(seed);
  const article = (n: number): GeneratedArticle => news.article(n);
  const queries: KeptQueries = {
    ...benchQueries(article, articles),
    narrowing: narrowingQueries(article, articles),
  };
  writeFileSync(pathIn(folder), JSON.stringify(queries));
}

/** The queries that an earlier part of the run kept. */
export function keptQueries(folder: string): KeptQueries {
  return JSON.parse(readFileSync(pathIn(folder), 'utf8')) as KeptQueries;
}

function pathIn(folder: string): string {
  return join(folder, 'queries.json');
}
