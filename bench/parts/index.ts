import { statSync } from 'node:fs';
import { openSearchSource } from '../../main/core/store/search-source.ts';
import { SearchIndex } from '../../main/searching/search-index.ts';
import { News } from '../generate.ts';
import { residentMemory, rounded, type Times, timeQueries, timesOf } from '../measure.ts';
import { benchQueries } from '../queries.ts';
import { projectPath } from './core.ts';
import type { PartInput } from './input.ts';

/** As the search thread indexes: a query never waits for longer than a slice. */
const SLICE = 10;
const LIMIT = 20;

export interface IndexBuilt {
  /** Seconds until every article is found, with what is done behind the index and its file. */
  readonly build: number;
  /** Milliseconds of processor time for an article. */
  readonly cpu: number;
  /** The longest that a query would have had to wait, in milliseconds. */
  readonly slice: number;
  /** MB */
  readonly file: number;
}

/** Builds the index of the project that was filled, from its file, and keeps it. */
export async function buildIndex({ articles, folder }: PartInput): Promise<IndexBuilt> {
  const path = projectPath(folder);
  const begun = performance.now();
  const used = process.cpuUsage();
  const source = openSearchSource(path);
  const index = new SearchIndex(source, { path: `${path}-index`, readOnly: false });
  let slice = 0;
  const sliced = (work: () => boolean): void => {
    for (let left = true; left; ) {
      const started = performance.now();
      left = work();
      slice = Math.max(slice, performance.now() - started);
    }
  };
  sliced(() => index.advance(SLICE));
  sliced(() => index.rest(SLICE));
  index.close();
  const { user, system } = process.cpuUsage(used);
  source.close();
  return {
    build: rounded((performance.now() - begun) / 1000),
    cpu: rounded((user + system) / 1000 / articles),
    slice: rounded(slice),
    file: rounded(statSync(`${path}-index`).size / 1e6),
  };
}

export interface IndexMeasured {
  /** Milliseconds until the whole index answers. */
  readonly open: number;
  /** Milliseconds until every article was compared with what was indexed. */
  readonly compared: number;
  /** What the open index adds to the memory of its process after all queries, in MB. */
  readonly memory: number;
  readonly typing: Times;
  readonly typos: Times;
  readonly phrase: Times;
}

/** Opens the index that was kept and asks it, each answer with its snippets; times are those inside the thread. */
export async function measureIndex({ articles, seed, folder }: PartInput): Promise<IndexMeasured> {
  const news = new News(seed);
  const queries = benchQueries((n) => news.article(n), articles);
  const path = projectPath(folder);
  const before = residentMemory();

  const begun = performance.now();
  const source = openSearchSource(path);
  const index = new SearchIndex(source, { path: `${path}-index`, readOnly: false });
  const { indexed } = index.query(queries.typing[0] ?? '', LIMIT, 0);
  const open = performance.now() - begun;
  if (indexed !== articles) throw new Error(`${indexed} of ${articles} articles were kept`);
  while (index.advance(SLICE)) {
    // until every article is compared
  }
  const compared = performance.now() - begun;

  const ask = async (asked: readonly string[]): Promise<Times> => {
    const inside: number[] = [];
    await timeQueries(asked, (query) => inside.push(index.query(query, LIMIT, 0).ms));
    // the first fifth was asked to warm the code
    return timesOf(inside.slice(inside.length - asked.length));
  };
  const typing = await ask(queries.typing);
  const typos = await ask(queries.typos);
  const phrase = await ask(queries.phrases);
  const memory = rounded(residentMemory() - before);
  index.close();
  source.close();
  return { open: rounded(open), compared: rounded(compared), memory, typing, typos, phrase };
}
