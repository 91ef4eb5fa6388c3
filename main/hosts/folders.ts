import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Folders } from './host.ts';

/** The folder of the program: two above this file, in the sources as in the built output. */
export const PROGRAM_ROOT = resolve(import.meta.dirname, '../..');

/** Where the built window lies. */
export const WINDOW_ROOT = join(PROGRAM_ROOT, 'out/renderer');

/** The sample articles that ship with the program. */
export const SAMPLES = join(PROGRAM_ROOT, 'resources/samples');

/** Puts settings and recent projects somewhere else: for tests, and for a portable copy on a stick. */
export const USER_DATA_VARIABLE = 'COLLATE_USER_DATA';

/** The folders of this machine for hosts that have to find them by themselves (Electron knows them). */
export function findFolders(env: NodeJS.ProcessEnv = process.env): Folders {
  return { userData: env[USER_DATA_VARIABLE] ?? userData(env), documents: documents(env), samples: SAMPLES };
}

/** Electron's own places, so that both hosts share the list of recent projects. */
function userData(env: NodeJS.ProcessEnv): string {
  switch (process.platform) {
    case 'win32':
      return join(env.APPDATA ?? join(homedir(), 'AppData/Roaming'), 'Collate');
    case 'darwin':
      return join(homedir(), 'Library/Application Support/Collate');
    default:
      return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Collate');
  }
}

function documents(env: NodeJS.ProcessEnv): string {
  const named = process.platform === 'linux' ? xdgDocuments(env) : null;
  return [named, join(homedir(), 'Documents')].find((path) => path && existsSync(path)) ?? homedir();
}

/** What the desktop calls the documents folder; it may be "Dokumente". (freedesktop.org, xdg-user-dirs) */
function xdgDocuments(env: NodeJS.ProcessEnv): string | null {
  try {
    const config = join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'user-dirs.dirs');
    const match = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(config, 'utf8'));
    return match?.[1]?.replace('$HOME', homedir()) ?? null;
  } catch {
    return null;
  }
}
