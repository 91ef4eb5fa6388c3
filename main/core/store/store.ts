import type Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import type { HistoryState } from '../../../preload/contract/index.ts';
import { Refusal } from '../refusal.ts';
import { type Lock, lockProject } from './lock.ts';
import {
  checkProjectFile,
  closeProjectFile,
  createProjectFile,
  fileIdentity,
  openProjectFile,
} from './open.ts';
import { readSetting, writeSetting } from './settings.ts';
import { asRefusal } from './sqlite-problem.ts';
import { sweep } from './sweep.ts';
import { type Touched, UndoLog } from './undo.ts';

/** Who made a record and when; `seq` counts the writes of a project, since clocks can be wrong. */
export interface Maker {
  readonly by: string;
  readonly at: number;
  readonly seq: number;
}

/** What a change is made with. */
export interface Tx {
  readonly db: Database.Database;
  readonly maker: Maker;
  /** A new key (UUIDv7). */
  newId(): string;
}

export interface Changed extends Touched {
  readonly history: HistoryState;
}

export interface WriteOptions {
  /** Joins the step of undo that has this key, e.g. all the batches of one import. */
  readonly key?: string;
  /** Only joins the latest step, and only within this many milliseconds (typing). */
  readonly joinWithin?: number;
  /** Whose change it is, where it is not the person's: the program's own drafts. */
  readonly by?: string;
}

/** An open project file: the only writing connection, with the one path that changes go through. */
export class Store {
  readonly db: Database.Database;
  readonly path: string;
  readonly #identity: string | null;
  readonly #lock: Lock | null;
  readonly #undo: UndoLog | null;
  readonly #author: string;
  #seq: number;
  /** Called after each commit. */
  onChanged: (changed: Changed) => void = () => {};

  private constructor(db: Database.Database, path: string, author: string, lock: Lock | null) {
    this.db = db;
    this.path = path;
    this.#author = author;
    this.#lock = lock;
    this.#identity = fileIdentity(path);
    this.#undo = db.readonly ? null : new UndoLog(db);
    this.#seq = Number(readSetting(db, 'sequence') ?? 0);
  }

  /** @throws Refusal, see open.ts and lock.ts */
  static create(path: string, author: string): Store {
    const db = createProjectFile(path);
    return new Store(db, path, author, lockProject(path));
  }

  /** @throws Refusal, see open.ts and lock.ts */
  static open(path: string, author: string, readOnly = false): Store {
    if (readOnly) return new Store(openProjectFile(path, { readOnly: true }), path, author, null);
    // before the lock, whose file would be litter beside something that is no project
    checkProjectFile(path);
    const lock = lockProject(path);
    try {
      return new Store(openProjectFile(path), path, author, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  get readOnly(): boolean {
    return this.db.readonly;
  }

  history(): HistoryState {
    return this.#undo?.state() ?? { undo: null, redo: null };
  }

  /**
   * The one way to change a project: a transaction and a step of undo under `label`, then one event.
   *
   * @throws Refusal when nothing could be saved; the project is then as it was before.
   */
  write<T>(label: string, change: (tx: Tx) => T, options: WriteOptions = {}): T {
    const undo = this.#writable();
    const maker: Maker = { by: options.by ?? this.#author, at: Date.now(), seq: this.#seq + 1 };
    const before = undo.mark();
    const run = () => {
      const step = undo.begin(label, options.key ?? null, options.joinWithin ?? null);
      const value = change({ db: this.db, maker, newId: () => uuidv7() });
      writeSetting(this.db, 'sequence', String(maker.seq));
      this.#assertStillThere();
      return { step, value };
    };
    const { step, value } = this.#transaction(run);
    this.#seq = maker.seq;
    this.#announce(undo.commit(step, before));
    return value;
  }

  /** Writes what is no change of the project's content and cannot be undone, e.g. where it was left. */
  remember(change: (db: Database.Database) => void): void {
    this.#writable();
    this.#transaction(() => change(this.db));
  }

  /**
   * Writes what can be computed again from the rest: no step of undo, but announced.
   * @param change answers the tables that it changed
   */
  derive(change: (db: Database.Database) => readonly string[]): void {
    this.#writable();
    const tables = this.#transaction(() => change(this.db));
    this.#announce({ tables, articleIds: [] });
  }

  /** @returns the label of what was taken back, null when there was nothing */
  undo(): string | null {
    return this.#replay('undo');
  }

  redo(): string | null {
    return this.#replay('redo');
  }

  /** Writes the whole project to another path; works even when the file itself was removed. */
  saveCopy(path: string): void {
    try {
      this.db.prepare('VACUUM INTO ?').run(path);
    } catch (error) {
      throw asRefusal(error);
    }
  }

  /** Whether the file that was opened is still the one at the project's path. */
  stillThere(): boolean {
    return fileIdentity(this.path) === this.#identity;
  }

  close(): void {
    try {
      if (!this.readOnly && this.stillThere()) sweep(this.db);
    } finally {
      closeProjectFile(this.db);
      if (this.readOnly) tidyAfterReading(this.path);
      this.#lock?.release();
    }
  }

  #replay(direction: 'undo' | 'redo'): string | null {
    const undo = this.#writable();
    const replayed = this.#transaction(() => {
      const done = undo.replay(direction);
      this.#assertStillThere();
      return done;
    });
    if (!replayed) return null;
    this.#announce(replayed.commit());
    return replayed.label;
  }

  #transaction<T>(run: () => T): T {
    try {
      return this.db.transaction(run).immediate();
    } catch (error) {
      throw asRefusal(error);
    }
  }

  #announce(touched: Touched): void {
    if (touched.tables.length > 0) this.onChanged({ ...touched, history: this.history() });
  }

  #writable(): UndoLog {
    if (!this.#undo) {
      throw new Refusal('project-read-only', 'This project is open for reading only. Nothing was changed.');
    }
    return this.#undo;
  }

  /** A file that is removed while it is open would go on taking writes that vanish with it. */
  #assertStillThere(): void {
    if (this.stillThere()) return;
    throw new Refusal(
      'project-removed',
      'The project file was moved or deleted while it was open, so this change was not saved. Everything before it can still be saved: choose “Save a copy” in the project menu.',
    );
  }
}

/**
 * A reading connection leaves the files of the write-ahead log beside the project and cannot remove them; a writing one
 * does when it is the last. Nobody else may be writing then, so the lock is taken for it, and left alone when it is held.
 */
function tidyAfterReading(path: string): void {
  try {
    checkProjectFile(path);
    const lock = lockProject(path);
    try {
      closeProjectFile(openProjectFile(path));
    } finally {
      lock.release();
    }
  } catch {
    // held by a writer, or not ours to write: then the files are the writer's, or were never made
  }
}
