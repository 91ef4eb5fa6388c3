import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ImportHow, ImportPreview, Result } from '../../preload/contract/index.ts';
import { refuse } from '../../preload/contract/result.ts';
import { readerThreads, threadFile } from '../threads.ts';
import { LIMITS } from './limits.ts';
import type { FromReader, PreparedPart, ReaderTask, ToReader } from './messages.ts';
import { readerDied, timedOut, tooMuchMemory } from './refusals.ts';

/** Reads files in threads of their own, so that a file that hangs or bursts harms nothing but itself. */
export interface ReaderPool {
  /**
   * Reads a file, or a kept original. `take` gets its articles one by one, and the next ones come while it works; a
   * refusal of the whole file is its only part. Rejects only with what `take` throws. Files wait their turn in the order
   * they were given.
   */
  read(task: Exclude<ReaderTask, { kind: 'preview' }>, take: (part: PreparedPart) => void): Promise<void>;
  /** What a file would become. Never rejects. */
  preview(path: string, how?: ImportHow): Promise<Result<ImportPreview>>;
  /** Ends the threads; files still waiting are answered 'cancelled'. */
  close(): Promise<void>;
}

export interface ReaderPoolOptions {
  readonly threads?: number;
  /** What a thread may hold, heap and buffers together, in megabytes. */
  readonly memoryMb?: number;
  /** For one article, in milliseconds. */
  readonly timeoutMs?: number;
  /** What the threads run; another one is for tests. */
  readonly file?: URL;
}

interface Task {
  readonly id: number;
  readonly task: ReaderTask;
  /** The name of the file, for a refusal. */
  readonly name: string;
  readonly take: (answer: PreparedPart | Result<ImportPreview>) => void;
  readonly end: () => void;
  /** The file inside the file that is being read. */
  starts: { readonly index: number; readonly place: string } | null;
  /** Parts that were answered or given up; a new thread begins behind them. */
  from: number;
  /** How often its thread was lost. */
  losses: number;
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

type Refusal = (name: string) => Result<never>;

/** A file whose parts cost this many threads is given up. */
const LOSSES = 20;

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
    worker.on('message', (message: FromReader) => hear(thread, message));
    worker.on('error', (error) => end(thread, (name) => readerDied(name, error)));
    worker.on('exit', () => replace(thread));
    threads.add(thread);
    return thread;
  }

  function hear(thread: Thread, message: FromReader): void {
    const task = thread.tasks[0];
    if (!task) return;
    if ('starts' in message) task.starts = message.starts;
    else if ('done' in message) finish(thread, task);
    else if ('preview' in message) task.take(message.preview);
    else {
      task.from = message.part.index + 1;
      task.take(message.part);
      if (message.part.last) {
        finish(thread, task);
        return;
      }
      const taken: ToReader = { id: task.id, taken: 1 };
      thread.worker.postMessage(taken);
      watch(thread);
    }
  }

  function finish(thread: Thread, task: Task): void {
    thread.tasks.shift();
    task.end();
    watch(thread);
    feed();
  }

  /** Gives the article that a thread is reading its time, and lets the program end while no file is being read. */
  function watch(thread: Thread): void {
    const isIdle = thread.tasks.length === 0;
    if (isIdle || thread.refusal) {
      stopWatching(thread);
      if (isIdle && !thread.refusal) thread.worker.unref();
      return;
    }
    if (thread.timer) {
      // the next article begins
      thread.timer.refresh();
      thread.watcher?.refresh();
      return;
    }
    thread.worker.ref();
    thread.timer = setTimeout(() => end(thread, (name) => timedOut(name, timeoutMs)), timeoutMs);
    thread.watcher = setInterval(() => void lookAtMemory(thread), LOOK_MS);
  }

  async function lookAtMemory(thread: Thread): Promise<void> {
    const heap = await thread.worker.getHeapStatistics().catch(() => null);
    if (!heap || !thread.watcher) return;
    const megabytes = (heap.total_heap_size + heap.external_memory) / 2 ** 20;
    if (megabytes > memoryMb) end(thread, tooMuchMemory);
  }

  /** Ends a thread. Whom to blame is seen once it is gone: an error may overtake the answers given before it. */
  function end(thread: Thread, refusal: Refusal): void {
    stopWatching(thread);
    thread.refusal ??= refusal;
    void thread.worker.terminate();
  }

  /** Refuses what a thread was reading at its end, and gives the rest back to the queue. */
  function replace(thread: Thread): void {
    if (!threads.delete(thread)) return;
    stopWatching(thread);
    const [culprit, ...rest] = thread.tasks;
    const refusal = thread.refusal ?? ((name) => readerDied(name, null));
    const goesOn = culprit !== undefined && giveUp(culprit, refusal);
    waiting.unshift(...(goesOn ? [culprit] : []), ...rest);
    feed();
  }

  /** Refuses the part that cost a thread, or the whole file; says whether the rest of the file is to be read. */
  function giveUp(task: Task, refusal: Refusal): boolean {
    const { starts } = task;
    task.losses++;
    // without a file inside that was begun it is the file itself that cannot be read on
    const inside = starts !== null && starts.index >= task.from - 1 && task.losses < LOSSES;
    const place = inside ? starts.place : '';
    const name = inside ? basename(place) : task.name;
    const answer = refusal(name);
    task.take(
      task.task.kind === 'preview' ? answer : { index: starts?.index ?? 0, fileName: name, place, answer },
    );
    if (inside && task.task.kind === 'file') {
      task.from = starts.index + 1;
      task.starts = null;
      return true;
    }
    task.end();
    return false;
  }

  function feed(): void {
    if (closed) return;
    for (let next = waiting[0]; next; next = waiting[0]) {
      const thread = freeThread();
      if (!thread) return;
      waiting.shift();
      thread.tasks.push(next);
      const message: ToReader = { id: next.id, task: next.task, from: next.from };
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

  function run(task: ReaderTask, name: string, takeOne: Task['take']): Promise<void> {
    return new Promise((end, fail) => {
      let failed = false;
      const take: Task['take'] = (answer) => {
        if (failed) return;
        try {
          takeOne(answer);
        } catch (error) {
          failed = true;
          fail(error);
        }
      };
      const entry: Task = { id: nextId++, task, name, take, end, starts: null, from: 0, losses: 0 };
      if (closed) cancel(entry);
      else {
        waiting.push(entry);
        feed();
      }
    });
  }

  return {
    read(task, take) {
      const name = task.kind === 'file' ? basename(task.path) : task.fileName;
      return run(task, name, (part) => {
        if ('answer' in part) take(part);
      });
    },
    async preview(path, how) {
      let preview: Result<ImportPreview> = cancelled();
      await run(
        { kind: 'preview', path, ...(how === undefined ? {} : { how }) },
        basename(path),
        (answer) => {
          if (!('answer' in answer)) preview = answer;
        },
      );
      return preview;
    },
    async close() {
      closed = true;
      const left = [...threads];
      threads.clear();
      for (const task of [...left.flatMap((thread) => thread.tasks), ...waiting.splice(0)]) cancel(task);
      for (const thread of left) stopWatching(thread);
      await Promise.all(left.map((thread) => thread.worker.terminate()));
    },
  };
}

/** Says that the rest of a file was not read. */
function cancel({ task, name, take, end }: Task): void {
  const answer = cancelled();
  take(task.kind === 'preview' ? answer : { index: 0, fileName: name, place: '', answer });
  end();
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
