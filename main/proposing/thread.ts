import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '../../preload/contract/result.ts';
import type { NamePage } from '../core/name-pairs.ts';
import type { ReadNames } from '../core/store/names-found.ts';
import type { Proposed } from '../core/suggesting.ts';
import { threadFile } from '../threads.ts';
import type { FromProposing, Pairs, ProposingStart, TextToRead, ToProposing } from './messages.ts';

/** Reads the articles of an open project for what it proposes, in a thread that is started when it is first asked. */
export interface ProposingThread {
  /** What is found in a text, as suggestions. */
  suggest(article: TextToRead): Promise<Result<readonly Proposed[]>>;
  /** Until every article was read for names and what was found is stored. */
  readNames(): Promise<Result<null>>;
  /** The pairs of names that are likely the same. */
  pairs(page: NamePage): Promise<Result<Pairs>>;
  /** What is still asked is answered as cancelled. The connection to the project is closed when this resolves. */
  close(): Promise<void>;
}

/** Past it the thread ends instead of the machine's memory. */
const MEMORY = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 64 };
/** A long text is read in one go: so long, in milliseconds, closing waits for it. */
const PATIENCE = 300;

/**
 * @param onNames stores what articles say of names, in memory where the project is only read; else the thread waits for it
 */
export function startProposing(
  start: ProposingStart,
  onNames: (found: readonly ReadNames[]) => void,
): ProposingThread {
  const waiting = new Map<number, (answer: Result<never>) => void>();
  let nextId = 0;
  let closing = false;
  let worker: Worker | null = null;
  let reading: Promise<Result<null>> | null = null;

  const empty = (answer: Result<never>): void => {
    const all = [...waiting.values()];
    waiting.clear();
    for (const take of all) take(answer);
  };
  const post = (message: ToProposing): void => worker?.postMessage(message);

  function started(): Worker {
    const running = new Worker(threadFile('proposing'), { workerData: start, resourceLimits: MEMORY });
    running.on('message', (message: FromProposing) => {
      switch (message.type) {
        case 'names':
          keep(message.found);
          return;
        case 'suggested':
        case 'namesRead':
        case 'paired':
          take(message.id, message.answer);
          return;
      }
    });
    running.on('error', (error) => console.error('The thread that proposes failed.', error));
    running.on('exit', () => {
      worker = null;
      empty(closing ? closed() : stopped());
    });
    return running;
  }

  function keep(found: readonly ReadNames[]): void {
    if (closing) return;
    try {
      onNames(found);
      post({ type: 'stored' });
    } catch (error) {
      // the disk is full or the file is gone, which the next change says; it is all found again the next time
      console.error('The names that were found could not be stored.', error);
      void worker?.terminate();
    }
  }

  function take(id: number, answer: Result<unknown>): void {
    waiting.get(id)?.(answer as Result<never>);
    waiting.delete(id);
  }

  function ask<T>(question: (id: number) => ToProposing): Promise<Result<T>> {
    if (closing) return Promise.resolve(closed());
    worker ??= started();
    const id = nextId++;
    return new Promise((resolve) => {
      waiting.set(id, resolve as (answer: Result<T>) => void);
      post(question(id));
    });
  }

  return {
    suggest: (article) => ask((id) => ({ type: 'suggest', id, article })),
    readNames: () => {
      reading ??= ask<null>((id) => ({ type: 'readNames', id })).finally(() => {
        reading = null;
      });
      return reading;
    },
    pairs: (page) => ask((id) => ({ type: 'pairs', id, page })),
    async close() {
      closing = true;
      empty(closed());
      const running = worker;
      if (!running) return;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      post({ type: 'close' });
      const impatient = setTimeout(() => void running.terminate(), PATIENCE);
      await ended;
      clearTimeout(impatient);
    },
  };
}

const closed = (): Result<never> =>
  refuse('cancelled', 'The project was closed in the meantime. Nothing was changed.');
const stopped = (): Result<never> =>
  refuse(
    'internal',
    'The articles could not be read for what they propose. They are unchanged. Try again; if it happens once more, close the project and open it again.',
  );
