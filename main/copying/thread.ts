import { Worker } from 'node:worker_threads';
import { threadFile } from '../threads.ts';
import type { CopyingStart, Findings, FromCopying, ToCopying } from './messages.ts';

/** Looks for copies in an open project, in its own thread. It never writes: what it finds is handed to `onFound`. */
export interface CopyingThread {
  /** Articles that are new, changed or gone; to be called after the commit. Answers the number of the message. */
  changed(articleIds: readonly string[], anew: boolean): number;
  compare(pairs: readonly (readonly [string, string])[]): void;
  /** What is found until then is still handed over. The connection to the project is closed when this resolves. */
  close(): Promise<void>;
}

export interface FoundBatch {
  readonly findings: Findings;
  /** The number of the last message of changes that was known then. */
  readonly seen: number;
  /** Whether nothing was left to do. */
  readonly idle: boolean;
}

/** Past it the thread ends instead of the machine's memory; the index itself is outside of this. */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 32 };

/**
 * Starts looking, at first for all articles that have no signature.
 * @param onEnded called when the thread ended by itself; what was not looked at is at the next start
 */
export function startCopying(
  projectPath: string,
  onFound: (batch: FoundBatch) => void,
  onEnded: () => void,
): CopyingThread {
  const workerData: CopyingStart = { projectPath };
  const worker = new Worker(threadFile('copies'), { workerData, resourceLimits: MEMORY });
  let number = 0;
  let closing = false;
  let over = false;
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      over = true;
      resolve();
      if (!closing) onEnded();
    });
  });
  worker.on('message', (message: FromCopying) => {
    switch (message.type) {
      case 'found':
        onFound(message);
        return;
      case 'closed':
        return;
    }
  });
  worker.on('error', (error) => console.error('The thread that looks for copies failed.', error));
  const post = (message: ToCopying): void => {
    if (!closing && !over) worker.postMessage(message);
  };
  return {
    changed(articleIds, anew) {
      post({ type: 'changed', number: ++number, articleIds, anew });
      return number;
    },
    compare: (pairs) => post({ type: 'compare', pairs }),
    async close() {
      post({ type: 'close' });
      closing = true;
      await ended;
    },
  };
}
