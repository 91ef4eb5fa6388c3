import { stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { watch } from 'chokidar';
import { walk } from '../importing/walk.ts';
import type { Store } from './store/store.ts';
import { isSeen, noteSeen, type SeenFile } from './store/watched.ts';

/** A file is complete when it has not grown for so long, in milliseconds. */
const SETTLED = 1000;

/** Watches folders and hands over the files in them that were not there, or not like this, when they were last seen. */
export interface Watching {
  add(folder: string): void;
  remove(folder: string): void;
  close(): Promise<void>;
}

/**
 * @param arrived imports files; what it was given counts as seen once it has resolved
 */
export function startWatching(
  store: Store,
  folders: readonly string[],
  arrived: (folder: string, paths: readonly string[]) => Promise<void>,
): Watching {
  const watched = new Set(folders);
  const due = new Set<string>();
  const ending = new AbortController();
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;

  const look = (): void => {
    timer = null;
    const now = [...due].filter((folder) => watched.has(folder));
    due.clear();
    looking = looking.then(async () => {
      for (const folder of now) {
        const files = await newFiles(store, folder, ending.signal);
        if (files.length === 0 || ending.signal.aborted) continue;
        await arrived(
          folder,
          files.map(({ path }) => path),
        );
        if (!ending.signal.aborted) store.remember((db) => noteSeen(db, files));
      }
    });
    // what went wrong is said by the import; the next change looks again
    looking = looking.catch(() => {});
  };
  const changed = (path: string): void => {
    for (const folder of watched) if (path === folder || path.startsWith(folder + sep)) due.add(folder);
    timer ??= setTimeout(look, SETTLED / 4);
  };

  const watcher = watch([...folders], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: SETTLED / 5 },
    followSymlinks: false,
  });
  watcher.on('add', changed).on('change', changed).on('addDir', changed);
  for (const folder of folders) changed(folder);

  return {
    add(folder) {
      watched.add(folder);
      watcher.add(folder);
      changed(folder);
    },
    remove(folder) {
      watched.delete(folder);
      watcher.unwatch(folder);
    },
    async close() {
      ending.abort();
      if (timer) clearTimeout(timer);
      await watcher.close();
    },
  };
}

async function newFiles(store: Store, folder: string, signal: AbortSignal): Promise<SeenFile[]> {
  const files: SeenFile[] = [];
  for await (const file of walk([folder])) {
    if (signal.aborted) return [];
    if (!file.ok) continue;
    const found = await stat(file.path).catch(() => null);
    if (!found) continue;
    const seen = { path: file.path, size: found.size, modified: found.mtimeMs };
    if (!isSeen(store.db, seen)) files.push(seen);
  }
  return files;
}
