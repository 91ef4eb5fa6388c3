import { basename } from 'node:path';
import type { ImportHow, Outcome, Problem } from '../../preload/contract/index.ts';
import { Attachments } from '../importing/attachments.ts';
import type { PreparedArticle, PreparedPart } from '../importing/index.ts';
import { startReaderPool } from '../importing/pool.ts';
import { walk } from '../importing/walk.ts';
import { readerThreads } from '../threads.ts';
import type { ImportLines } from './import-lines.ts';
import type { RunningJob } from './jobs.ts';
import { isReference, Joining } from './joining.ts';
import {
  alreadyHere,
  cancelled,
  type ImportedPlace,
  imported,
  joinedTo,
  refused,
  toConfirm,
} from './outcomes.ts';
import { furnishNew } from './outlet-furniture.ts';
import type { ImportedArticle } from './store/imported.ts';
import { insertArticle } from './store/insert-article.ts';
import { articleOfBytes } from './store/originals.ts';
import type { Store, Tx } from './store/store.ts';
import { counted } from './words.ts';

/** Articles of one transaction: a commit waits for the disk, so many share one. */
const BATCH = 256;
/** What was read waits this long at most for others to share its commit, in milliseconds: as often as it is announced. */
const WAIT = 400;
/** Files in work for each reader thread, so that none waits for the next. */
const AHEAD = 4;

export interface ImportOptions {
  /** Whether a file that is guessed to hold many articles waits for a person. */
  readonly ask: boolean;
  /** How a person wants the files to be read. */
  readonly how?: ImportHow;
}

interface Read {
  /** The number of the file in the import. */
  readonly file: number;
  readonly place: ImportedPlace;
  readonly article: ImportedArticle;
}

/**
 * Imports files and folders: read in the reader threads, stored in batches, each article whole or not at all.
 * All batches are one step of undo. `lines` gets an outcome for each file, or for each thing inside it.
 * Cancel leaves what was imported until then, and says of the rest that it was cancelled.
 */
export async function importFiles(
  store: Store,
  paths: readonly string[],
  job: RunningJob,
  lines: ImportLines,
  options: ImportOptions,
): Promise<void> {
  const files = await found(paths, job);
  const label = `Import ${counted(files.length, 'file')}`;
  let filesRead = 0;
  const progress = () => {
    // a file of many articles counts for as many as it has shown so far
    job.progress(lines.total, lines.total + files.length - filesRead, lines.counts());
  };
  const storing = new Storing(store, label, job.id, lines, progress);

  const pool = startReaderPool({ threads: readerThreads() });
  try {
    let next = 0;
    const readOn = async (): Promise<void> => {
      while (next < files.length && !job.signal.aborted) {
        const number = next++;
        const file = files[number];
        if (!file) return;
        const { path } = file;
        if (file.problem) lines.add(number, refused(wholeOf(path), file.problem));
        else {
          const how = options.how === undefined ? {} : { how: options.how };
          const task = { kind: 'file', path, ask: options.ask, ...how } as const;
          const taking = new Taking(number, path, options.how);
          const attachments = new Attachments();
          const take = (parts: readonly PreparedPart[]): void => {
            if (!job.signal.aborted) for (const part of parts) taking.take(part, storing, lines);
          };
          await pool.read(task, (part) => take(attachments.take(part)));
          take(attachments.end());
        }
        filesRead++;
        storing.storeWhenDue();
        progress();
      }
    };
    await Promise.all(Array.from({ length: AHEAD * readerThreads() }, readOn));
    storing.storeAll();
  } finally {
    await pool.close();
    files.forEach(({ path }, number) => {
      if (!lines.has(number)) lines.add(number, cancelled(path));
    });
    filesRead = files.length;
    progress();
  }
}

/** What comes of one file, in its order. */
class Taking {
  readonly #number: number;
  readonly #path: string;
  readonly #how: ImportHow | undefined;
  /** The bytes of the file that the last article came from; they come with the first of its articles only. */
  #original: { readonly sha256: string; readonly bytes: Uint8Array } | null = null;

  constructor(number: number, path: string, how: ImportHow | undefined) {
    this.#number = number;
    this.#path = path;
    this.#how = how;
  }

  take({ fileName, place: part, answer }: PreparedPart, storing: Storing, lines: ImportLines): void {
    const place = { path: this.#path, fileName, part };
    if (answer.ok === 'many') lines.add(this.#number, toConfirm(place, answer.articles, answer.why));
    else if (!answer.ok) lines.add(this.#number, refused(place, answer.error));
    else
      storing.add({
        file: this.#number,
        place,
        article: this.#withHow(this.#withOriginal(answer.value), part),
      });
  }

  /** What a person said is said of the file itself, not of files inside it. */
  #withHow(article: PreparedArticle, place: string): ImportedArticle {
    return this.#how === undefined || article.part !== place ? article : { ...article, how: this.#how };
  }

  #withOriginal(article: PreparedArticle): PreparedArticle {
    if (article.original) this.#original = { sha256: article.sha256, bytes: article.original };
    const known = this.#original;
    return known?.sha256 === article.sha256 ? { ...article, original: known.bytes } : article;
  }
}

/** Gathers what was read and stores it in batches. */
class Storing {
  readonly #store: Store;
  readonly #label: string;
  readonly #key: string;
  readonly #lines: ImportLines;
  readonly #progress: () => void;
  readonly #joining = new Joining();
  /** The new articles; what their outlets repeat is looked for when all are stored. */
  readonly #imported: string[] = [];
  #batch: Read[] = [];
  #begun = 0;
  /** References wait until the articles they may speak of are stored. */
  #references: Read[] = [];

  constructor(store: Store, label: string, key: string, lines: ImportLines, progress: () => void) {
    this.#store = store;
    this.#label = label;
    this.#key = key;
    this.#lines = lines;
    this.#progress = progress;
  }

  add(read: Read): void {
    if (isReference(read.article)) {
      this.#references.push(read);
      return;
    }
    if (this.#batch.length === 0) this.#begun = Date.now();
    this.#batch.push(read);
    this.storeWhenDue();
  }

  storeWhenDue(): void {
    if (this.#batch.length >= BATCH || Date.now() - this.#begun > WAIT) this.#storeBatch();
  }

  storeAll(): void {
    this.#storeBatch();
    const references = this.#references;
    this.#references = [];
    for (let from = 0; from < references.length; from += BATCH) {
      this.#batch = references.slice(from, from + BATCH);
      this.#storeBatch();
    }
    if (this.#imported.length > 0) {
      this.#store.write(this.#label, (tx) => furnishNew(tx, this.#imported), { key: this.#key });
    }
  }

  #storeBatch(): void {
    const reads = this.#batch;
    this.#batch = [];
    if (reads.length === 0) return;
    const outcomes = this.#store.write(this.#label, (tx) => reads.map((read) => this.#storeOne(tx, read)), {
      key: this.#key,
    });
    for (const { outcome, articleId } of outcomes)
      if (articleId && (outcome === 'imported' || outcome === 'imported in part'))
        this.#imported.push(articleId);
    reads.forEach(({ file }, position) => {
      const outcome = outcomes[position];
      if (outcome) this.#lines.add(file, outcome);
    });
    this.#progress();
  }

  #storeOne(tx: Tx, { article, place }: Read): Outcome {
    const same = articleOfBytes(tx.db, article.sha256, article.part);
    if (same) return alreadyHere(place, same);
    const joined = this.#joining.join(tx, article);
    if (joined) return joinedTo(place, joined, joined.what);
    const id = insertArticle(tx, article);
    this.#joining.learn(id, article);
    return imported(place, { id, title: article.metadata.title }, article.missing);
  }
}

interface FoundFile {
  readonly path: string;
  readonly problem: Problem | null;
}

async function found(paths: readonly string[], job: RunningJob): Promise<readonly FoundFile[]> {
  const files: FoundFile[] = [];
  for await (const file of walk(paths)) {
    if (job.signal.aborted) break;
    files.push({ path: file.path, problem: file.ok ? null : file.error });
    job.progress(0, null, { found: files.length });
  }
  return files;
}

function wholeOf(path: string): ImportedPlace {
  return { path, fileName: basename(path), part: '' };
}
