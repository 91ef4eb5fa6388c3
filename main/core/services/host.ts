import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import type { Contract } from '../../../preload/contract/index.ts';
import type { Core } from '../core.ts';
import type { HandlersOf } from '../router.ts';

export function hostService(core: Core): HandlersOf<Extract<keyof Contract, `host.${string}`>> {
  const { host, folders } = core.start;
  return {
    'host.info': () => ({ ...host, platform: process.platform, documents: folders.documents }),
    'host.askSavePath': (question) => core.askSavePath(question),
    'host.checkPath': ({ path }) => {
      const full = isAbsolute(path) ? path : resolve(folders.documents, path);
      const folder = statSync(dirname(full), { throwIfNoEntry: false });
      return { path: full, folderExists: folder?.isDirectory() ?? false, exists: existsSync(full) };
    },
    'host.reveal': async ({ path }) => {
      await core.reveal(path);
      return null;
    },
    'host.openOutside': ({ url }) => core.openOutside(url),
  };
}
