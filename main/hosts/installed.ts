import { accessSync, constants, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { PROGRAM_ROOT } from './folders.ts';

/** Names one browser to take, by its path, instead of looking for one. */
export const BROWSER_VARIABLE = 'COLLATE_BROWSER';

/** Every browser with Chromium's engine that can be the window; a plain Chromium first, snaps last. */
const ON_PATH = [
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium-browser',
];

const ON_MAC = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const ON_WINDOWS = [
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** The path of an installed Chromium, Chrome or Edge; null where there is none. */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const named = env[BROWSER_VARIABLE];
  if (named) return canRun(named) ? named : null;
  return browserPlaces(env, platform).find(canRun) ?? null;
}

/** Where browsers are on a platform, the likeliest to work well first. */
export function browserPlaces(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  switch (platform) {
    case 'win32': {
      const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
      return roots.flatMap((root) => (root ? ON_WINDOWS.map((name) => join(root, name)) : []));
    }
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((root) =>
        ON_MAC.map((name) => join(root, name)),
      );
    default: {
      const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
      // a snap's browser may not see all files and folders, so one from elsewhere goes first
      const snaps = folders.filter((folder) => folder.startsWith('/snap/'));
      const others = folders.filter((folder) => !folder.startsWith('/snap/'));
      return [others, snaps].flatMap((group) =>
        ON_PATH.flatMap((name) => group.map((folder) => join(folder, name))),
      );
    }
  }
}

/** Electron's binary, when its download has happened; null otherwise. */
export function findElectron(env: NodeJS.ProcessEnv = process.env): string | null {
  const folder = join(PROGRAM_ROOT, 'node_modules/electron');
  try {
    const dist = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
    const binary = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return canRun(binary) ? binary : null;
  } catch {
    return null;
  }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
