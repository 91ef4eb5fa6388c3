/** The way that copies take in a project: read from its file in a thread of their own, found, and stored. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProjectCopies } from '../../main/core/project-copies.ts';
import { insertArticle } from '../../main/core/store/insert-article.ts';
import { Store } from '../../main/core/store/store.ts';
import { readArticle } from '../../main/core/store/testing.ts';

export interface WiredMeasured {
  /** Seconds from the start of the thread until all is stored. */
  readonly grouped: number;
  /** The processor's seconds in that time, of both threads: on a busy machine the clock says little. */
  readonly processor: number;
  readonly groups: number;
  /** Milliseconds from the commit of one article more until its copies are stored, ascending. */
  readonly adding: readonly number[];
  /** Milliseconds until the groups are there again when a project is opened. */
  readonly opened: number;
}

const BATCH = 64;

/** Puts `texts` into a new project, looks for their copies, then puts in each of `more` alone. */
export async function measureWired(
  texts: readonly string[],
  more: readonly string[],
): Promise<WiredMeasured> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-'));
  const path = join(folder, 'copies.collate');
  const never = new AbortController().signal;
  try {
    const store = Store.create(path, 'bench');
    for (let from = 0; from < texts.length; from += BATCH)
      store.write('Import', (tx) => {
        for (const text of texts.slice(from, from + BATCH)) insertArticle(tx, readArticle(text));
      });
    const copies = new ProjectCopies(store, () => false);
    store.onChanged = (changed) => copies.changed(changed);
    const begun = { clock: performance.now(), used: process.cpuUsage() };
    await copies.settled(never);
    const grouped = (performance.now() - begun.clock) / 1000;
    const { user, system } = process.cpuUsage(begun.used);
    const groups = copies.groups.all().length;

    const adding: number[] = [];
    for (const text of more) {
      store.write('Import', (tx) => insertArticle(tx, readArticle(text)));
      const committed = performance.now();
      await copies.settled(never);
      adding.push(performance.now() - committed);
    }
    await copies.close();
    const again = new ProjectCopies(store, () => false);
    const opening = performance.now();
    again.groups.all();
    const opened = performance.now() - opening;
    await again.close();
    store.close();
    return {
      grouped,
      processor: (user + system) / 1e6,
      groups,
      adding: adding.sort((a, b) => a - b),
      opened,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
