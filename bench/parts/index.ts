import { statSync } from 'node:fs';
import { insertArticle } from '../../main/core/store/insert-article.ts';
import { openSearchSource } from '../../main/core/store/search-source.ts';
import { Store } from '../../main/core/store/store.ts';
import type { Asked } from '../../main/searching/answering.ts';
import { type SearchThread, startSearch } from '../../main/searching/index.ts';
import { SearchIndex } from '../../main/searching/search-index.ts';
import type { Result, SearchAnswer } from '../../preload/contract/index.ts';
import { News } from '../generate.ts';
import { ownHeap, residentMemory, rounded, type Times, timeQueries, timesOf } from '../measure.ts';
import { projectPath } from './core.ts';
import { importedArticle } from './fill.ts';
import type { PartInput } from './input.ts';
import { keptQueries } from './kept-queries.ts';

/** As the search thread indexes: a query never waits for longer than a slice. */
const SLICE = 10;
const LIMIT = 20;
/** As the box offers. */
const OFFERED = 12;
/** So many queries with filters are typed letter by letter for what the box offers. */
const TYPED_FILTERS = 18;
/** Articles that are added one by one. */
const ADDED = 40;

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
  /**
   * What the process holds of the machine's memory more than before the index was opened, after all queries, in MB: its
   * thread, its copy of the index, SQLite's pages, and what V8 has not collected of the answers in either thread.
   */
  readonly memory: number;
  /** Of that, what the asking thread's own heap grew by, in MB: the answers it was given. */
  readonly answers: number;
  readonly typing: Times;
  readonly typos: Times;
  readonly phrase: Times;
  /** Words with filters, and filters alone. */
  readonly filters: Times;
  /** Frequent words near each other. */
  readonly near: Times;
  /** Words and phrases of titles. */
  readonly titles: Times;
  /** The whole queries, and those with filters, with their facets counted. */
  readonly facets: Times;
  /** What the box offers for each letter of a query; from the question to the answer. */
  readonly complete: Times;
  /** How a saved search stands; from the question to the answer. */
  readonly saved: Times;
  /** From before an article is written into the project until it is among the results. */
  readonly added: Times;
}

/** The thread as the program has it: bench.ts builds it. */
const BUILT_THREAD = new URL('../../out/main/search.js', import.meta.url);

/** Opens the index that was kept in its own thread, as the program does, and asks it; times are those inside the thread. */
export async function measureIndex(input: PartInput): Promise<IndexMeasured> {
  const { articles, folder } = input;
  const { narrowing, ...queries } = keptQueries(folder);
  const before = residentMemory();
  const heapBefore = ownHeap();

  const begun = performance.now();
  const whole = Promise.withResolvers<void>();
  const progress = (indexed: number, of: number): void => {
    if (indexed === articles && of === articles) whole.resolve();
  };
  const search = startSearch(projectPath(folder), progress, false, BUILT_THREAD);
  const inside: number[] = [];
  const ask = async (query: string, asked: Asked = {}): Promise<SearchAnswer> => {
    const answer = given(await search.query(query, LIMIT, 0, asked));
    inside.push(answer.ms);
    return answer;
  };
  const { indexed } = await ask(queries.typing[0] ?? '');
  const open = performance.now() - begun;
  if (indexed !== articles) throw new Error(`${indexed} of ${articles} articles were kept`);
  await whole.promise;

  const timesInside = async (asked: readonly string[], options: Asked = {}): Promise<Times> => {
    await timeQueries(asked, (query) => ask(query, options));
    // before them some were asked to warm the code
    return timesOf(inside.splice(0).slice(-asked.length));
  };
  const typing = await timesInside(queries.typing);
  const typos = await timesInside(queries.typos);
  const phrase = await timesInside(queries.phrases);
  const filters = await timesInside(narrowing.filters);
  const near = await timesInside(narrowing.near);
  const titles = await timesInside(narrowing.titles);
  const facets = await timesInside([...queries.whole, ...narrowing.filters], { facets: true });
  const complete = await timeQueries(
    [...queries.whole, ...narrowing.filters.slice(0, TYPED_FILTERS)].flatMap(beginnings),
    async (query) => given(await search.complete(query, query.length, OFFERED)),
  );
  const saved = await measureSaved(search, [...queries.whole, ...narrowing.filters]);
  const memory = residentMemory() - before;
  const answers = ownHeap() - heapBefore;
  const added = await measureAdded(search, input);
  await search.close();
  return {
    open: rounded(open),
    memory: rounded(memory),
    answers: rounded(answers),
    typing,
    typos,
    phrase,
    filters,
    near,
    titles,
    facets,
    complete,
    saved,
    added,
  };
}

/** Counts each query as a saved search that was looked at before; from the question to the answer. */
async function measureSaved(search: SearchThread, queries: readonly string[]): Promise<Times> {
  const seen = new Map<string, Uint8Array>();
  const count = async (query: string): Promise<Uint8Array> => {
    const kept = seen.get(query) ?? new Uint8Array(0);
    return given(await search.count(query, kept, [])).found;
  };
  for (const query of queries) seen.set(query, await count(query));
  return timeQueries(queries, count);
}

/** Writes articles into the project one by one, as an import would, and asks for each until it is found. */
async function measureAdded(search: SearchThread, { articles, seed, folder }: PartInput): Promise<Times> {
  const news = new News(seed);
  const store = Store.open(projectPath(folder), 'bench');
  const milliseconds: number[] = [];
  for (let at = 0; at < ADDED; at++) {
    const generated = news.article(articles + at);
    const word = `quagga${'abcdefghijklmnopqrstuvwxyz'[at % 26]}zeppelin`;
    const article = importedArticle({ ...generated, body: `${generated.body} ${word}` }, articles + at);
    const begun = performance.now();
    const id = store.write('Add', (tx) => insertArticle(tx, article));
    search.changed([id]);
    for (;;) {
      const { hits } = given(await search.query(`${word} `, LIMIT, 0));
      if (hits.some(({ articleId }) => articleId === id)) break;
    }
    milliseconds.push(performance.now() - begun);
  }
  store.close();
  return timesOf(milliseconds);
}

function beginnings(query: string): string[] {
  return Array.from(query, (_, at) => query.slice(0, at + 1));
}

function given<T>(answer: Result<T>): T {
  if (answer.ok) return answer.value;
  throw new Error(answer.error.message);
}
