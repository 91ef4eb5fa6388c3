import { Worker } from 'node:worker_threads';
import { type Range, type Result, refuse, type SearchAnswer } from '../../preload/contract/index.ts';
import { threadFile } from '../threads.ts';
import type { FromSearch, SearchStart, ToSearch } from './messages.ts';

/** The search index of an open project, in its own thread. */
export interface SearchThread {
  /** Answers from what is indexed so far; `limit`, `offset` and `total` count articles. */
  query(query: string, limit: number, offset: number): Promise<Result<SearchAnswer>>;
  /** Where a query stands in an article's text, in reading order. */
  inArticle(articleId: string, query: string): Promise<Result<readonly Range[]>>;
  /** Articles whose text, metadata or passages changed or that are gone; to be called after the commit. */
  changed(articleIds: readonly string[]): void;
  /** Ends the thread; its connection to the project is closed when this resolves. */
  close(): Promise<void>;
}

/**
 * The index may take so much; past it the thread ends instead of the machine's memory. What is short-lived gets little
 * room: with V8's default the same index takes 140 MB more and is built no faster.
 */
const MEMORY = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 24 };
/** How often the thread is started again after it ended by itself. */
const RESTARTS = 1;

/**
 * Starts the index on a project's file, which must be an open project. It is built in the background.
 * The index is kept in a file beside the project, which may be deleted at any time.
 * @param onProgress articles indexed so far and in all; equal when the index is whole, both 0 when there can be none
 * @param readOnly whether the project is only read, so that another program may be keeping its index
 */
export function startSearch(
  projectPath: string,
  onProgress: (indexed: number, articles: number) => void,
  readOnly = false,
): SearchThread {
  const queries = waitingRoom<SearchAnswer>();
  const places = waitingRoom<readonly Range[]>();
  let nextId = 0;
  let restarts = 0;
  let closing = false;
  let worker: Worker | null = start();

  function start(): Worker {
    const workerData: SearchStart = { projectPath, keptAt: { path: `${projectPath}-index`, readOnly } };
    const started = new Worker(threadFile('search'), {
      workerData,
      resourceLimits: MEMORY,
    });
    started.on('message', (message: FromSearch) => {
      switch (message.type) {
        case 'found':
          queries.answer(message.id, message.answer);
          return;
        case 'places':
          places.answer(message.id, message.answer);
          return;
        case 'progress':
          onProgress(message.indexed, message.articles);
          return;
        case 'closed':
          return;
      }
    });
    started.on('error', (error) => console.error('The search thread failed.', error));
    started.on('exit', () => {
      queries.empty(stopped());
      places.empty(stopped());
      worker = null;
      if (closing) return;
      if (restarts++ < RESTARTS) worker = start();
      else onProgress(0, 0);
    });
    return started;
  }

  function ask<T>(room: WaitingRoom<T>, question: (id: number) => ToSearch): Promise<Result<T>> {
    const running = worker;
    if (!running || closing) return Promise.resolve(stopped());
    const id = nextId++;
    return new Promise((take) => {
      room.enter(id, take);
      running.postMessage(question(id));
    });
  }

  return {
    query: (query, limit, offset) => ask(queries, (id) => ({ type: 'query', id, query, limit, offset })),
    inArticle: (articleId, query) => ask(places, (id) => ({ type: 'inArticle', id, articleId, query })),
    changed: (articleIds) => {
      if (!closing) worker?.postMessage({ type: 'changed', articleIds } satisfies ToSearch);
    },
    close: async () => {
      const running = worker;
      if (!running || closing) return;
      closing = true;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.postMessage({ type: 'close' } satisfies ToSearch);
      await ended;
    },
  };
}

/** The askers whose answers are still to come, by the number of their question. */
interface WaitingRoom<T> {
  enter(id: number, take: (answer: Result<T>) => void): void;
  answer(id: number, answer: Result<T>): void;
  /** Gives everybody the same answer. */
  empty(answer: Result<T>): void;
}

function waitingRoom<T>(): WaitingRoom<T> {
  const waiting = new Map<number, (answer: Result<T>) => void>();
  return {
    enter: (id, take) => waiting.set(id, take),
    answer: (id, answer) => {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    },
    empty: (answer) => {
      for (const take of waiting.values()) take(answer);
      waiting.clear();
    },
  };
}

function stopped(): Result<never> {
  return refuse(
    'internal',
    'The search has stopped. Nothing in the project was changed; open the project again to start it anew.',
  );
}
