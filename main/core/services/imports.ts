import type { Contract, Job, Outcome } from '../../../preload/contract/index.ts';
import { preparePasted } from '../../importing/index.ts';
import type { Core } from '../core.ts';
import { importFiles } from '../import-files.ts';
import { alreadyHere, imported } from '../outcomes.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import { articleOfBytes } from '../store/articles.ts';
import { insertArticle } from '../store/insert-article.ts';

type ImportMethod = Extract<keyof Contract, `imports.${string}` | `jobs.${string}`>;

/** Imports whose lines are kept, so that the panel can be opened again. */
const KEPT = 20;

export function importService(core: Core): HandlersOf<ImportMethod> {
  const outcomes = new Map<string, Outcome[]>();

  const startImport = (paths: readonly string[]): Job => {
    const project = core.project();
    return core.jobs.start('import', 'Import', async (job) => {
      const lines: Outcome[] = [];
      outcomes.set(job.id, lines);
      for (const old of [...outcomes.keys()].slice(0, -KEPT)) outcomes.delete(old);
      await importFiles(project.store, paths, job, lines);
    });
  };

  return {
    'imports.start': ({ paths }) => startImport(paths),
    'imports.paste': ({ text }) => {
      const { store } = core.project();
      const prepared = preparePasted(text, 'Pasted text.txt');
      if (!prepared.ok) throw new Refusal(prepared.error.code, prepared.error.message);
      const { path, fileName, sha256, metadata } = prepared.value;
      const same = articleOfBytes(store.db, sha256);
      if (same) return alreadyHere(path, fileName, same);
      const articleId = store.write('Paste an article', (tx) => insertArticle(tx, prepared.value));
      return imported(path, fileName, articleId, metadata.title);
    },
    'imports.outcomes': ({ jobId, offset, limit }) => {
      const lines = outcomes.get(jobId) ?? [];
      const sorted = [
        ...lines.filter((line) => line.outcome === 'refused'),
        ...lines.filter((line) => line.outcome !== 'refused'),
      ];
      return { total: sorted.length, rows: sorted.slice(offset, offset + limit) };
    },
    'jobs.list': () => core.jobs.list(),
    'jobs.cancel': ({ id }) => {
      if (!core.jobs.cancel(id)) throw new Refusal('not-found', 'This has ended already.');
      return null;
    },
  };
}
