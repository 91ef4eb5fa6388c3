import { v7 as uuidv7 } from 'uuid';
import type { Job } from '../../preload/contract/index.ts';

/** How often progress is told, in milliseconds: often enough to look alive, rarely enough to cost nothing. */
const TELL_EVERY = 100;
/** Jobs that are over and still listed. */
const KEPT = 20;

export interface RunningJob {
  readonly id: string;
  readonly signal: AbortSignal;
  /** Tells progress; `total` may become known, or grow, on the way. */
  progress(done: number, total: number | null, counts: Readonly<Record<string, number>>): void;
}

interface Entry {
  job: Job;
  readonly abort: AbortController;
  readonly startedAt: number;
  toldAt: number;
  ended: Promise<void>;
}

/** Everything that takes long: with progress, time left, Cancel and an outcome. */
export class Jobs {
  readonly #entries = new Map<string, Entry>();
  readonly #tell: (job: Job) => void;

  constructor(tell: (job: Job) => void) {
    this.#tell = tell;
  }

  list(): Job[] {
    return [...this.#entries.values()].map((entry) => entry.job);
  }

  running(): boolean {
    return [...this.#entries.values()].some((entry) => entry.job.state === 'running');
  }

  /** Starts a job; it is over when `run` settles. What it throws is its message. */
  start(kind: Job['kind'], label: string, run: (job: RunningJob) => Promise<void>): Job {
    const id = uuidv7();
    const entry: Entry = {
      job: { id, kind, label, state: 'running', done: 0, total: null, left: null, counts: {}, message: null },
      abort: new AbortController(),
      startedAt: Date.now(),
      toldAt: 0,
      ended: Promise.resolve(),
    };
    this.#entries.set(id, entry);
    this.#dropOld();
    const running: RunningJob = {
      id,
      signal: entry.abort.signal,
      progress: (done, total, counts) => this.#progress(entry, done, total, counts),
    };
    entry.ended = run(running).then(
      () => this.#end(entry, entry.abort.signal.aborted ? 'cancelled' : 'done', null),
      (error: unknown) => this.#end(entry, 'failed', error instanceof Error ? error.message : String(error)),
    );
    this.#tell(entry.job);
    return entry.job;
  }

  /** @returns false when there is no such job */
  cancel(id: string): boolean {
    const entry = this.#entries.get(id);
    entry?.abort.abort();
    return entry !== undefined;
  }

  /** Cancels what runs and waits until it has stopped. */
  async cancelAll(): Promise<void> {
    for (const entry of this.#entries.values()) entry.abort.abort();
    await Promise.all([...this.#entries.values()].map((entry) => entry.ended));
  }

  #progress(
    entry: Entry,
    done: number,
    total: number | null,
    counts: Readonly<Record<string, number>>,
  ): void {
    const now = Date.now();
    const perItem = done > 0 ? (now - entry.startedAt) / done : null;
    const left = total === null || perItem === null ? null : Math.round(perItem * (total - done));
    entry.job = { ...entry.job, done, total, left, counts: { ...counts } };
    if (now - entry.toldAt < TELL_EVERY) return;
    entry.toldAt = now;
    this.#tell(entry.job);
  }

  #end(entry: Entry, state: Job['state'], message: string | null): void {
    entry.job = { ...entry.job, state, left: null, message };
    this.#tell(entry.job);
  }

  #dropOld(): void {
    const over = [...this.#entries.values()].filter((entry) => entry.job.state !== 'running');
    for (const entry of over.slice(0, Math.max(0, over.length - KEPT))) this.#entries.delete(entry.job.id);
  }
}
