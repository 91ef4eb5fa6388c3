import type { Contract, Job, Outcome } from '../../../preload/contract/index.ts';
import { BYTE_ORDER_MARK, csv } from '../../comparing/index.ts';
import type { ReaderPool } from '../../importing/index.ts';
import { startReaderPool } from '../../importing/pool.ts';
import type { Core } from '../core.ts';
import { type ImportOptions, importFiles } from '../import-files.ts';
import { ImportLines } from '../import-lines.ts';
import { alreadyHere, imported, leftOut } from '../outcomes.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import { insertArticle } from '../store/insert-article.ts';
import { articleOfBytes } from '../store/originals.ts';
import { counted } from '../words.ts';
import { saveFile } from './articles.ts';

type ImportMethod = Exclude<
  Extract<keyof Contract, `imports.${string}` | `jobs.${string}`>,
  'imports.watched' | 'imports.watch' | 'imports.unwatch'
>;

/** Imports whose lines are kept, so that the panel can be opened again. */
const KEPT = 20;

/** Starting a thread takes a moment, and one preview follows the other while columns are chosen. */
const WARM = 60_000;

/** A reader thread that stays for a while after the last preview. */
class Previews {
  #pool: ReaderPool | null = null;
  #timer: NodeJS.Timeout | null = null;

  pool(): ReaderPool {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.close(), WARM);
    this.#timer.unref();
    this.#pool ??= startReaderPool({ threads: 1 });
    return this.#pool;
  }

  async close(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    const pool = this.#pool;
    this.#pool = null;
    await pool?.close();
  }
}

/** The imports of the project that is open, with their lines. */
export class Imports {
  readonly #core: Core;
  readonly #kept = new Map<string, ImportLines>();

  constructor(core: Core) {
    this.#core = core;
  }

  /** @throws Refusal 'not-found' when the lines of the import are not kept any more */
  lines(jobId: string): ImportLines {
    const lines = this.#kept.get(jobId);
    if (lines) return lines;
    return gone('The list of this import is not kept any more. Nothing was changed. Import the files again.');
  }

  known(jobId: string): ImportLines | null {
    return this.#kept.get(jobId) ?? null;
  }

  start(label: string, paths: readonly string[], options: ImportOptions, ended?: () => void): Job {
    const { store, copies } = this.#core.project();
    const lines = new ImportLines();
    const job = this.#core.jobs.start('import', label, async (running) => {
      try {
        await importFiles(store, paths, running, lines, options);
        // a file that waited elsewhere has its answer now
        if (options.how !== undefined) for (const path of paths) this.#answerElsewhere(path, lines);
        // an import is over when it is known of what is new whether it is a copy
        await copies.settled(running.signal);
      } finally {
        ended?.();
      }
    });
    this.#kept.set(job.id, lines);
    for (const old of [...this.#kept.keys()].slice(0, -KEPT)) this.#kept.delete(old);
    return job;
  }

  /** Imports files that nobody has just asked for, and waits until it is over. */
  run(label: string, paths: readonly string[]): Promise<void> {
    return new Promise((resolve) => {
      this.start(label, paths, { ask: true }, resolve);
    });
  }

  #answerElsewhere(path: string, answered: ImportLines): void {
    const rows = answered.sorted().filter((line) => line.path === path);
    if (rows.some(({ outcome }) => outcome === 'cancelled')) return;
    for (const lines of this.#kept.values()) if (lines !== answered) lines.replace(path, rows);
  }
}

export function importService(core: Core, imports: Imports): HandlersOf<ImportMethod> {
  const previews = new Previews();
  core.whenOpened(() => () => previews.close());
  return {
    'imports.start': ({ paths, ask }) => imports.start('Import', paths, { ask: ask ?? true }),
    'imports.paste': ({ text }) => paste(core, text),
    'imports.preview': async ({ path, how }) => {
      const preview = await previews.pool().preview(path, how);
      if (!preview.ok) throw new Refusal(preview.error.code, preview.error.message);
      return preview.value;
    },
    'imports.confirm': ({ path, how }) => imports.start('Import', [path], { ask: false, how }),
    'imports.leaveOut': ({ jobId, path }) => {
      const lines = imports.lines(jobId);
      const line = lines.sorted().find((one) => one.path === path && one.outcome === 'to confirm');
      if (line) lines.replace(path, [leftOut(line)]);
      return null;
    },
    'imports.retry': ({ jobId }) => {
      const again = imports
        .lines(jobId)
        .sorted()
        .filter(({ outcome }) => outcome === 'refused' || outcome === 'cancelled')
        .map(({ path }) => path);
      const paths = [...new Set(again)].filter((path) => path !== '');
      if (paths.length === 0)
        gone('Nothing in this import was refused or cancelled, so there is nothing to try again.');
      return imports.start(`Try ${counted(paths.length, 'file')} again`, paths, { ask: true });
    },
    'imports.outcomes': ({ jobId, offset, limit, only }) => {
      const lines = imports.known(jobId);
      const fitting = lines?.sorted(only) ?? [];
      const rows = fitting.slice(offset, offset + limit);
      return { total: fitting.length, rows, counts: lines?.counts() ?? {} };
    },
    'imports.articles': ({ jobId }) => {
      const rows = imports.known(jobId)?.sorted() ?? [];
      const ids = rows
        .filter(
          ({ outcome }) => outcome === 'imported' || outcome === 'imported in part' || outcome === 'joined',
        )
        .flatMap(({ articleId }) => (articleId === null ? [] : [articleId]));
      return [...new Set(ids)];
    },
    'imports.saveOutcomes': ({ jobId, path }) => {
      const rows = imports
        .lines(jobId)
        .sorted()
        .map((line) => [line.path, line.part, line.outcome, line.code, line.why, line.title]);
      return saveFile(path, BYTE_ORDER_MARK + csv([OUTCOME_HEAD, ...rows]));
    },
    'jobs.list': () => core.jobs.list(),
    'jobs.cancel': ({ id }) => {
      if (!core.jobs.cancel(id)) gone('This has ended already.');
      return null;
    },
  };
}

const OUTCOME_HEAD = ['file', 'place inside it', 'outcome', 'code', 'why', 'title'];

async function paste(core: Core, text: string): Promise<Outcome> {
  const { store } = core.project();
  const { preparePasted } = await import('../../importing/index.ts');
  const prepared = await preparePasted(text, 'Pasted text.txt');
  if (!prepared.ok) throw new Refusal(prepared.error.code, prepared.error.message);
  const { path, fileName, part, sha256, metadata } = prepared.value;
  const place = { path, fileName, part };
  const same = articleOfBytes(store.db, sha256, part);
  if (same) return alreadyHere(place, same);
  const id = store.write('Paste an article', (tx) =>
    insertArticle(tx, { ...prepared.value, how: { as: 'one' } }),
  );
  return imported(place, { id, title: metadata.title }, prepared.value.missing);
}

function gone(message: string): never {
  throw new Refusal('not-found', message);
}
