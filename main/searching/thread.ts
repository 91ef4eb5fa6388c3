import { Worker } from 'node:worker_threads';
import type { Completion, Range, SearchAnswer } from '../../preload/contract/index.ts';
import { type Result, refuse } from '../../preload/contract/result.ts';
import { threadFile } from '../threads.ts';
import type { Asked, SavedCount } from './answering.ts';
import type { Answers, FromSearch, Question, SearchStart, ToSearch } from './messages.ts';

/** The search index of an open project, in its own thread. */
export interface SearchThread {
  /** Answers from what is indexed so far; `limit`, `offset` and `total` count articles. */
  query(query: string, limit: number, offset: number, asked?: Asked): Promise<Result<SearchAnswer>>;
  /** Where a query stands in an article's text, in reading order. */
  inArticle(articleId: string, query: string): Promise<Result<readonly Range[]>>;
  /** What the box can offer at a caret. */
  complete(query: string, caret: number, limit: number): Promise<Result<readonly Completion[]>>;
  /** How a saved search stands, beside what it had found when it was last looked at. */
  count(query: string, seen: Uint8Array, conflicts: readonly string[]): Promise<Result<SavedCount>>;
  /** Articles whose text, metadata or passages changed or that are gone; to be called after the commit. */
  changed(articleIds: readonly string[]): void;
  /** Briefings changed, or outlets, whose names stand with many articles. */
  renew(what: 'briefings' | 'outlets'): void;
  /** Ends the thread; its connection to the project is closed when this resolves. */
  close(): Promise<void>;
}

/**
 * The index may take so much beside its arrays; past it the thread ends instead of the machine's memory. The less there
 * is, the sooner V8 collects what is of no use: with 2048 and 24 the same index of 10,000 articles holds 348 MB after a
 * thousand queries instead of 192, and is no faster.
 */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 12 };
/** How often the thread is started again after it ended by itself. */
const RESTARTS = 1;

/**
 * Starts the index on a project's file, which must be an open project. It is built in the background.
 * The index is kept in a file beside the project, which may be deleted at any time.
 * @param onProgress articles indexed so far and in all; equal when the index is whole, both 0 when there can be none
 * @param readOnly whether the project is only read, so that another program may be keeping its index
 * @param file what the thread runs: the built one is measured from a program that is not built itself
 */
export function startSearch(
  projectPath: string,
  onProgress: (indexed: number, articles: number) => void,
  readOnly = false,
  file = threadFile('search'),
): SearchThread {
  const waiting = new Map<number, (answer: Result<Answers[keyof Answers]>) => void>();
  let nextId = 0;
  let restarts = 0;
  let closing = false;
  let worker: Worker | null = start();

  function start(): Worker {
    const workerData: SearchStart = { projectPath, keptAt: { path: `${projectPath}-index`, readOnly } };
    const started = new Worker(file, {
      workerData,
      resourceLimits: MEMORY,
    });
    started.on('message', (message: FromSearch) => {
      switch (message.type) {
        case 'answer':
          waiting.get(message.id)?.(message.answer);
          waiting.delete(message.id);
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
      for (const take of waiting.values()) take(stopped());
      waiting.clear();
      worker = null;
      if (closing) return;
      if (restarts++ < RESTARTS) worker = start();
      else onProgress(0, 0);
    });
    return started;
  }

  function ask<K extends keyof Answers>(
    question: Extract<Question, { readonly ask: K }>,
  ): Promise<Result<Answers[K]>> {
    const running = worker;
    if (!running || closing) return Promise.resolve(stopped());
    const id = nextId++;
    return new Promise((take) => {
      // the thread answers each question with what `Answers` says of it
      waiting.set(id, (answer) => take(answer as Result<Answers[K]>));
      running.postMessage({ type: 'question', id, question } satisfies ToSearch);
    });
  }
  const tell = (message: ToSearch): void => {
    if (!closing) worker?.postMessage(message);
  };

  return {
    query: (query, limit, offset, asked = {}) => ask<'query'>({ ask: 'query', query, limit, offset, asked }),
    inArticle: (articleId, query) => ask<'inArticle'>({ ask: 'inArticle', articleId, query }),
    complete: (query, caret, limit) => ask<'complete'>({ ask: 'complete', query, caret, limit }),
    count: (query, seen, conflicts) => ask<'count'>({ ask: 'count', query, seen, conflicts }),
    changed: (articleIds) => tell({ type: 'changed', articleIds }),
    renew: (what) => tell({ type: 'renew', what }),
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

function stopped(): Result<never> {
  return refuse(
    'internal',
    'The search has stopped. Nothing in the project was changed; open the project again to start it anew.',
  );
}
