import { statSync } from 'node:fs';
import { openSearchSource } from '../../main/core/store/search-source.ts';
import { startSearch } from '../../main/searching/index.ts';
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
  /** What the open index adds to the memory of its process after all queries, in MB. */
  readonly memory: number;
  readonly typing: Times;
  readonly typos: Times;
  readonly phrase: Times;
}

/** Opens the index that was kept in its own thread, as the program does, and asks it; times are those inside the thread. */
export async function measureIndex({ articles, seed, folder }: PartInput): Promise<IndexMeasured> {
  const news = new News(seed);
  const queries = benchQueries((n) => news.article(n), articles);
  const before = residentMemory();

  const begun = performance.now();
  const whole = Promise.withResolvers<void>();
  const search = startSearch(projectPath(folder), (indexed, of) => {
    if (indexed === articles && of === articles) whole.resolve();
  });
  const inside: number[] = [];
  const ask = async (query: string): Promise<number> => {
    const answer = await search.query(query, LIMIT, 0);
    if (!answer.ok) throw new Error(answer.error.message);
    inside.push(answer.value.ms);
    return answer.value.indexed;
  };
  const indexed = await ask(queries.typing[0] ?? '');
  const open = performance.now() - begun;
  if (indexed !== articles) throw new Error(`${indexed} of ${articles} articles were kept`);
  await whole.promise;

  const timesInside = async (asked: readonly string[]): Promise<Times> => {
    await timeQueries(asked, ask);
    // before them some were asked to warm the code
    return timesOf(inside.splice(0).slice(-asked.length));
  };
  const typing = await timesInside(queries.typing);
  const typos = await timesInside(queries.typos);
  const phrase = await timesInside(queries.phrases);
  const memory = rounded(residentMemory() - before);
  await search.close();
  return { open: rounded(open), memory, typing, typos, phrase };
}
