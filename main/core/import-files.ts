import type { Outcome, Problem } from '../../preload/contract/index.ts';
import { type PreparedArticle, startReaderPool, walk } from '../importing/index.ts';
import { readerThreads } from '../threads.ts';
import type { RunningJob } from './jobs.ts';
import { alreadyHere, cancelled, imported, refused } from './outcomes.ts';
import { articleOfBytes } from './store/articles.ts';
import { insertArticle } from './store/insert-article.ts';
import type { Store, Tx } from './store/store.ts';
import { counted } from './words.ts';

/** Articles of one transaction: a commit waits for the disk, so many share one. */
const BATCH = 64;
/** What was read waits this long at most for others to share its commit, in milliseconds. */
const WAIT = 150;
/** Files in work for each reader thread, so that none waits for the next. */
const AHEAD = 4;

interface Read {
  readonly index: number;
  readonly path: string;
  readonly article: PreparedArticle;
}

/**
 * Imports files and folders: read in the reader threads, stored in batches, each article whole or not at all.
 * All batches are one step of undo. `lines` gets an outcome for each file, in the order of the files.
 * Cancel leaves what was imported until then, and says of the rest that it was cancelled.
 */
export async function importFiles(
  store: Store,
  paths: readonly string[],
  job: RunningJob,
  lines: Outcome[],
): Promise<void> {
  const files = await found(paths, job);
  const label = `Import ${counted(files.length, 'file')}`;
  const counts: Record<string, number> = {};
  let done = 0;
  const note = (index: number, line: Outcome) => {
    lines[index] = line;
    counts[line.outcome] = (counts[line.outcome] ?? 0) + 1;
    done++;
  };

  let batch: Read[] = [];
  let batchBegun = 0;
  const storeBatch = () => {
    const reads = batch;
    batch = [];
    if (reads.length === 0) return;
    const outcomes = store.write(label, (tx) => reads.map((read) => storeOne(tx, read)), { key: job.id });
    reads.forEach((read, position) => {
      const outcome = outcomes[position];
      if (outcome) note(read.index, outcome);
    });
    job.progress(done, files.length, counts);
  };

  const pool = startReaderPool({ threads: readerThreads() });
  try {
    let next = 0;
    const readOn = async (): Promise<void> => {
      while (next < files.length && !job.signal.aborted) {
        const index = next++;
        const file = files[index];
        if (!file) return;
        if (file.problem) {
          note(index, refused(file.path, file.problem));
          continue;
        }
        const prepared = await pool.prepare(file.path);
        if (job.signal.aborted) return;
        if (!prepared.ok) {
          note(index, refused(file.path, prepared.error));
          job.progress(done, files.length, counts);
          continue;
        }
        if (batch.length === 0) batchBegun = Date.now();
        batch.push({ index, path: file.path, article: prepared.value });
        if (batch.length >= BATCH || Date.now() - batchBegun > WAIT) storeBatch();
      }
    };
    await Promise.all(Array.from({ length: AHEAD * readerThreads() }, readOn));
    storeBatch();
  } finally {
    await pool.close();
    files.forEach((file, index) => {
      if (!lines[index]) note(index, cancelled(file.path));
    });
    job.progress(done, files.length, counts);
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

function storeOne(tx: Tx, read: Read): Outcome {
  const { article, path } = read;
  const same = articleOfBytes(tx.db, article.sha256);
  if (same) return alreadyHere(path, article.fileName, same);
  const articleId = insertArticle(tx, article);
  return imported(path, article.fileName, articleId, article.metadata.title);
}
