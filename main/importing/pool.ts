import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Result } from '../../preload/contract/index.ts';
import { refuse } from '../../preload/contract/index.ts';
import { readerThreads, threadFile } from '../threads.ts';
import type { PreparedArticle } from './article.ts';
import { LIMITS } from './limits.ts';
import type { FromReader, ToReader } from './messages.ts';
import { readerDied, timedOut, tooMuchMemory } from './refusals.ts';

/** Prepares files in threads of their own, so that a file that hangs or bursts harms nothing but itself. */
export interface ReaderPool {
  /** Never rejects. Files wait their turn in the order they were given. */
  prepare(path: string): Promise<Result<PreparedArticle>>;
  /** Ends the threads; files still waiting are answered 'cancelled'. */
  close(): Promise<void>;
}

export interface ReaderPoolOptions {
  readonly threads?: number;
  /** What a thread may hold, heap and buffers together, in megabytes. */
  readonly memoryMb?: number;
  /** For one file, in milliseconds. */
  readonly timeoutMs?: number;
  /** What the threads run; another one is for tests. */
  readonly file?: URL;
}

interface Task {
  readonly id: number;
  readonly path: string;
  readonly resolve: (answer: Result<PreparedArticle>) => void;
}

/** A thread with the files it has been given, the first of which it is reading. */
interface Thread {
  readonly worker: Worker;
  readonly tasks: Task[];
  timer: NodeJS.Timeout | null;
  /** Looks at its memory while it reads. */
  watcher: NodeJS.Timeout | null;
  /** Why it is being ended, once it is. */
  refusal: Refusal | null;
}

type Refusal = (task: Task) => Result<never>;

/** A second file waits inside the thread, so that it need not idle while its answer crosses over. */
const AHEAD = 2;

/**
 * How often the memory of a thread at work is looked at, in milliseconds. The limit that Node offers counts no
 * buffers, and a thread that meets it in the middle of a large step takes the whole process down with it: so it lies far
 * above ours, for the case that the thread does not even answer the question.
 */
const LOOK_MS = 100;
const HARD_LIMIT = 4;

export function startReaderPool(options: ReaderPoolOptions = {}): ReaderPool {
  const size = options.threads ?? readerThreads();
  const timeoutMs = options.timeoutMs ?? LIMITS.timeMs;
  const memoryMb = options.memoryMb ?? LIMITS.memoryMb;
  const file = options.file ?? threadFile('reader');
  const waiting: Task[] = [];
  const threads = new Set<Thread>();
  let nextId = 0;
  let closed = false;

  function startThread(): Thread {
    const worker = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memoryMb * HARD_LIMIT) },
    });
    const thread: Thread = { worker, tasks: [], timer: null, watcher: null, refusal: null };
    worker.on('message', ({ answer }: FromReader) => {
      const task = thread.tasks.shift();
      task?.resolve(answer);
      watch(thread);
      feed();
    });
    worker.on('error', (error) => end(thread, (task) => readerDied(basename(task.path), error)));
    worker.on('exit', () => replace(thread));
    threads.add(thread);
    return thread;
  }

  /** Gives the first file of a thread its time, and lets the program end while no file is being read. */
  function watch(thread: Thread): void {
    stopWatching(thread);
    if (thread.refusal) return;
    if (thread.tasks.length === 0) {
      thread.worker.unref();
      return;
    }
    thread.worker.ref();
    thread.timer = setTimeout(
      () => end(thread, (task) => timedOut(basename(task.path), timeoutMs)),
      timeoutMs,
    );
    thread.watcher = setInterval(() => void lookAtMemory(thread), LOOK_MS);
  }

  async function lookAtMemory(thread: Thread): Promise<void> {
    const heap = await thread.worker.getHeapStatistics().catch(() => null);
    if (!heap || !thread.watcher) return;
    const megabytes = (heap.total_heap_size + heap.external_memory) / 2 ** 20;
    if (megabytes > memoryMb) end(thread, (task) => tooMuchMemory(basename(task.path)));
  }

  /** Ends a thread. Whom to blame is seen once it is gone: an error may overtake the answers given before it. */
  function end(thread: Thread, refusal: Refusal): void {
    stopWatching(thread);
    thread.refusal ??= refusal;
    void thread.worker.terminate();
  }

  /** Refuses the file that a thread was reading at its end, and gives the rest back to the queue. */
  function replace(thread: Thread): void {
    if (!threads.delete(thread)) return;
    stopWatching(thread);
    const [culprit, ...rest] = thread.tasks;
    waiting.unshift(...rest);
    const refusal = thread.refusal ?? ((task) => readerDied(basename(task.path), null));
    culprit?.resolve(refusal(culprit));
    feed();
  }

  function feed(): void {
    if (closed) return;
    for (let next = waiting[0]; next; next = waiting[0]) {
      const thread = freeThread();
      if (!thread) return;
      waiting.shift();
      thread.tasks.push(next);
      const message: ToReader = { id: next.id, path: next.path };
      thread.worker.postMessage(message);
      if (thread.tasks.length === 1) watch(thread);
    }
  }

  /** The least busy thread with room, or a new one while there may be more. */
  function freeThread(): Thread | null {
    let best: Thread | null = null;
    for (const thread of threads)
      if (!thread.refusal && (!best || thread.tasks.length < best.tasks.length)) best = thread;
    if ((!best || best.tasks.length > 0) && threads.size < size) return startThread();
    return best && best.tasks.length < AHEAD ? best : null;
  }

  return {
    prepare(path) {
      if (closed) return Promise.resolve(cancelled());
      return new Promise((resolve) => {
        waiting.push({ id: nextId++, path, resolve });
        feed();
      });
    },
    async close() {
      closed = true;
      const left = [...threads];
      threads.clear();
      for (const task of [...left.flatMap((thread) => thread.tasks), ...waiting.splice(0)])
        task.resolve(cancelled());
      for (const thread of left) stopWatching(thread);
      await Promise.all(left.map((thread) => thread.worker.terminate()));
    },
  };
}

function stopWatching(thread: Thread): void {
  if (thread.timer) clearTimeout(thread.timer);
  if (thread.watcher) clearInterval(thread.watcher);
  thread.timer = null;
  thread.watcher = null;
}

function cancelled(): Result<never> {
  return refuse(
    'cancelled',
    'The import was stopped before this file was read. Nothing of it was imported; import it again.',
  );
}
