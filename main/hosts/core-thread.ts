import { Worker } from 'node:worker_threads';
import type { CollateEvent } from '../../preload/contract/index.ts';
import { assertNever, type ErrorCode, ok, type Result, refuse } from '../../preload/contract/result.ts';
import { threadFile } from '../threads.ts';
import type { CoreStart, Folders, FromCore, Host, HostQuestion, ToCore } from './host.ts';

/** The core, seen from a host: the other end of its only door. */
export interface CoreThread {
  /** Asks the core. Never rejects: what went wrong comes back as a refusal. */
  call(method: string, input: unknown): Promise<Result<unknown>>;
  /** Hears every event of the core. Returns what ends the subscription. */
  subscribe(listener: (event: CollateEvent) => void): () => void;
  /** Closes the project and ends the thread. Safe to call more than once. */
  close(): Promise<void>;
}

/** How long the core may take to close its project before the thread is ended all the same. */
const CLOSE_LIMIT_MS = 30_000;

const STOPPED =
  'The part of Collate that keeps your project has stopped. Everything up to your last action is saved. ' +
  'Close the window and start Collate again.';

/**
 * Starts the core in its own worker thread.
 * @param file the thread's entry; only tests pass another one
 */
export function startCore(host: Host, folders: Folders, file: URL = threadFile('core')): CoreThread {
  const start: CoreStart = { host: host.info, folders };
  const worker = new Worker(file, { workerData: start, name: 'core' });
  const calls = new Map<number, (answer: Result<unknown>) => void>();
  const listeners = new Set<(event: CollateEvent) => void>();
  let lastCall = 0;
  let closing: Promise<void> | null = null;
  let trouble: string | null = null;

  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      for (const answer of calls.values()) answer(refuse('internal', STOPPED, details(trouble)));
      calls.clear();
      if (closing === null) {
        closing = Promise.resolve();
        tell({ event: 'trouble', code: 'internal', message: STOPPED });
      }
      resolve();
    });
  });

  // without a listener an error in the thread would end the host as well; the exit that follows says it
  worker.on('error', (error) => {
    trouble = error instanceof Error ? error.message : String(error);
    console.error('collate: the core thread stopped:', error);
  });

  worker.on('message', (message: FromCore) => {
    switch (message.type) {
      case 'answer':
        calls.get(message.id)?.(message.answer);
        calls.delete(message.id);
        return;
      case 'event':
        tell(message.event);
        return;
      case 'question':
        void ask(host, message.question).then((answer) => send({ type: 'answer', id: message.id, answer }));
        return;
      case 'closed':
        return;
      default:
        assertNever(message);
    }
  });

  function send(message: ToCore): void {
    worker.postMessage(message);
  }

  function tell(event: CollateEvent): void {
    for (const listener of listeners) listener(event);
  }

  return {
    call(method, input) {
      if (closing !== null) return Promise.resolve(refuse('internal', STOPPED, details(trouble)));
      lastCall += 1;
      const id = lastCall;
      return new Promise((resolve) => {
        calls.set(id, resolve);
        try {
          send({ type: 'call', id, method, input });
        } catch {
          calls.delete(id);
          resolve(refuse('bad-input', `“${method}” was called with something that is not plain data.`));
        }
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      if (closing === null) {
        closing = within(ended, CLOSE_LIMIT_MS).then(async (inTime) => {
          if (!inTime) await worker.terminate();
        });
        send({ type: 'close' });
      }
      return closing;
    },
  };
}

/** Answers what the core asks of its host; a host that fails becomes a refusal. */
async function ask(host: Host, question: HostQuestion): Promise<Result<unknown>> {
  try {
    switch (question.ask) {
      case 'savePath':
        return ok(await host.askSavePath(question.question));
      case 'printPdf':
        return ok(await host.printPdf(question.page));
      case 'reveal':
        await host.reveal(question.path);
        return ok(null);
      case 'openOutside':
        return ok(await host.openOutside(question.url));
      default:
        return assertNever(question);
    }
  } catch (error) {
    return refuse(failure(question), error instanceof Error ? error.message : String(error));
  }
}

function failure(question: HostQuestion): ErrorCode {
  return question.ask === 'printPdf' ? 'printing-failed' : 'host-cannot';
}

function details(trouble: string | null): readonly string[] | undefined {
  return trouble === null ? undefined : [trouble];
}

/** Whether a promise settles within so many milliseconds. */
async function within(promise: Promise<void>, limit: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limit);
  });
  const inTime = await Promise.race([promise.then(() => true), late]);
  clearTimeout(timer);
  return inTime;
}
