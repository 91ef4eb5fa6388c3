import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Contract } from '../../../preload/contract/index.ts';
import type { Core } from '../core.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import { unwatchFolder, watchedFolders, watchFolder } from '../store/watched.ts';
import { startWatching, type Watching } from '../watching.ts';
import { author } from './author.ts';
import type { Imports } from './imports.ts';

type WatchMethod = Extract<keyof Contract, 'imports.watched' | 'imports.watch' | 'imports.unwatch'>;

/** Folders whose new files are imported while the project is open. */
export function watchedService(core: Core, imports: Imports): HandlersOf<WatchMethod> {
  let watching: Watching | null = null;

  const begin = (): void => {
    const { store } = core.project();
    watching ??= startWatching(store, watchedFolders(store.db), async (folder, paths) => {
      await imports.run(`New files in ${basename(folder)}`, paths);
    });
  };
  core.whenOpened(({ store }) => {
    // a folder that nobody watches costs nothing
    if (!store.readOnly && watchedFolders(store.db).length > 0) begin();
    return async () => {
      await watching?.close();
      watching = null;
    };
  });

  return {
    'imports.watched': () =>
      watchedFolders(core.project().store.db).map((path) => ({ path, exists: existsSync(path) })),
    'imports.watch': ({ path }) => {
      const { store } = core.project();
      if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
        throw new Refusal(
          'folder-not-watched',
          `“${path}” is not a folder that can be watched. Nothing was changed. Choose a folder on this computer.`,
        );
      }
      store.remember((db) => watchFolder(db, path, author()));
      if (watching) watching.add(path);
      else begin();
      return null;
    },
    'imports.unwatch': ({ path }) => {
      core.project().store.remember((db) => unwatchFolder(db, path));
      watching?.remove(path);
      return null;
    },
  };
}
