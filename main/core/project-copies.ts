import { COPY_RULES } from '../comparing/copies/index.ts';
import { type CopyingThread, type Findings, type FoundBatch, startCopying } from '../copying/index.ts';
import { type CopyGroups, keepGroups } from './copy-groups.ts';
import { dropOldFindings, hasUnsigned, storeFound } from './store/copies-found.ts';
import type { Changed, Store } from './store/store.ts';

/** While a long job writes, findings wait for so many others, or so many milliseconds: each commit waits for the disk. */
const WHILE_BUSY = { articles: 1024, milliseconds: 1000 };
/** So long after opening, in milliseconds, it is seen whether articles wait to be looked at: what is shown comes first. */
const AFTER_OPENING = 500;
const NOT_YET = -1;

/**
 * The copies of the open project. They are looked for in a thread that is started when there is something to look at;
 * what it finds is stored here.
 */
export class ProjectCopies {
  readonly groups: CopyGroups;
  readonly #store: Store;
  readonly #busy: () => boolean;
  readonly #opening: NodeJS.Timeout | null = null;
  #thread: CopyingThread | null = null;
  #ended = false;
  /** The number of the last message of changes, and of that which the thread was done with when it was last idle. */
  #told = 0;
  #done = 0;
  /** The message that told of another furniture of an article: what was found without knowing of it is old. */
  readonly #anew = new Map<string, number>();
  #waiting: Findings[] = [];
  #writing: NodeJS.Timeout | null = null;
  #settling: (() => void)[] = [];
  readonly #asked = new Set<string>();

  constructor(store: Store, busy: () => boolean) {
    this.groups = keepGroups(store.db);
    this.#store = store;
    this.#busy = busy;
    if (store.readOnly) return;
    store.remember((db) => dropOldFindings(db, COPY_RULES));
    this.#opening = setTimeout(() => this.#startIfNeeded(), AFTER_OPENING);
    this.#opening.unref();
  }

  /** To be called after each commit. */
  changed({ tables, articleIds }: Changed): void {
    this.groups.changed(tables);
    const anew = tables.includes('block');
    if (articleIds.length === 0 || !(anew || tables.includes('article'))) return;
    const thread = this.#started();
    if (!thread) return;
    this.#told = thread.changed(articleIds, anew);
    if (anew) for (const id of articleIds) this.#anew.set(id, this.#told);
  }

  /** Has two articles compared that nobody has compared; it is announced when it is done. */
  compareSoon(pairs: readonly (readonly [string, string])[]): void {
    const unasked = pairs.filter(([a, b]) => !this.#asked.has(`${a} ${b}`));
    if (unasked.length === 0 || this.#store.readOnly) return;
    for (const [a, b] of unasked) this.#asked.add(`${a} ${b}`);
    this.#started()?.compare(unasked);
  }

  /** Resolves when every article was looked at, or when nobody will. */
  async settled(signal: AbortSignal): Promise<void> {
    this.#startIfNeeded();
    if (!this.#thread || signal.aborted) return;
    await new Promise<void>((resolve) => {
      this.#settling.push(resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
      if (this.#isDone()) this.#write();
    });
  }

  async close(): Promise<void> {
    if (this.#opening) clearTimeout(this.#opening);
    await this.#thread?.close();
    this.#write();
    this.#end();
  }

  #startIfNeeded(): void {
    if (!this.#thread && !this.#store.readOnly && hasUnsigned(this.#store.db)) this.#started();
  }

  #started(): CopyingThread | null {
    if (this.#thread || this.#ended) return this.#thread;
    this.#thread = startCopying(
      this.#store.path,
      (batch) => this.#take(batch),
      () => this.#end(),
    );
    this.#done = NOT_YET;
    return this.#thread;
  }

  #take({ findings, seen, idle }: FoundBatch): void {
    const articles = findings.articles.filter(({ id }) => (this.#anew.get(id) ?? 0) <= seen);
    for (const [id, number] of this.#anew) if (number <= seen) this.#anew.delete(id);
    if (articles.length + findings.asked.length > 0) this.#waiting.push({ ...findings, articles });
    this.#done = idle ? seen : NOT_YET;
    const all = this.#waiting.reduce((sum, each) => sum + each.articles.length, 0);
    const waitedFor = this.#settling.length > 0 && this.#isDone();
    if (!this.#busy() || waitedFor || all >= WHILE_BUSY.articles) this.#write();
    else if (this.#waiting.length > 0)
      this.#writing ??= setTimeout(() => this.#write(), WHILE_BUSY.milliseconds);
  }

  /** Stores what waits, and tells those who wait for the end when this is it. */
  #write(): void {
    if (this.#writing) clearTimeout(this.#writing);
    this.#writing = null;
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length > 0) this.#keep(waiting);
    if (this.#isDone()) for (const resolve of this.#settling.splice(0)) resolve();
  }

  #keep(waiting: readonly Findings[]): void {
    const articles = waiting.flatMap((findings) => findings.articles);
    const asked = waiting.flatMap((findings) => findings.asked);
    try {
      this.#store.derive((db) => (storeFound(db, COPY_RULES, articles, asked) ? ['copy_pair'] : []));
    } catch (error) {
      // the disk is full or the file is gone, which the next change says; it is all found again at the next start
      console.error('The copies that were found could not be stored.', error);
      void this.#thread?.close();
      this.#end();
    }
  }

  #isDone(): boolean {
    return this.#done === this.#told;
  }

  /** There is no thread any more, and there will be none until the project is opened again. */
  #end(): void {
    this.#ended = true;
    this.#thread = null;
    for (const resolve of this.#settling.splice(0)) resolve();
  }
}
