import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, findElectron } from '../main/hosts/installed.ts';
import { ROOT, run, runNode } from './run.ts';

/** What the window opens in. */
export type Choice =
  | { readonly host: 'electron'; readonly binary: string }
  | { readonly host: 'chromium'; readonly binary: string };

/** Lies there once Electron's download was tried and failed; `npm ci` clears it away. */
const TRIED = join(ROOT, 'node_modules/.collate-electron-tried');

/** Electron's sandbox cannot work for root, and without its sandbox it is not the program we mean. */
const AS_ROOT = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * Finds what to open the window in: Electron when its binary is there, else an installed browser.
 * @param wanted 'electron' or 'chromium' to have only that one
 */
export function findHost(wanted: string | undefined): Choice | null {
  const electron = wanted === 'chromium' || (AS_ROOT && wanted === undefined) ? null : findElectron();
  if (electron !== null) return { host: 'electron', binary: electron };
  const browser = wanted === 'electron' ? null : findBrowser();
  return browser === null ? null : { host: 'chromium', binary: browser };
}

/**
 * Gets what is missing, as far as this machine allows: Electron by its own download, tried once; Chromium from
 * Debian's packages for root.
 */
export async function getHost(wanted: string | undefined): Promise<Choice | null> {
  const worthTrying = wanted === 'electron' || (wanted === undefined && !AS_ROOT && !existsSync(TRIED));
  if (worthTrying && findElectron() === null) await downloadElectron();
  const found = findHost(wanted);
  if (found !== null || wanted === 'electron') return found;
  if (AS_ROOT && existsSync('/usr/bin/apt-get')) await installChromium();
  return findHost(wanted);
}

async function downloadElectron(): Promise<void> {
  console.error('Electron is not here yet. Trying its download (about 110 MB, tried only once)…');
  const { code } = await runNode('electron/install.js', ['--no'], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 10 * 60_000,
  });
  if (code === 0) return;
  noteTried();
  console.error('The download did not work. An installed Chromium, Chrome or Edge does as well.');
}

function noteTried(): void {
  try {
    writeFileSync(TRIED, 'The download of Electron failed here. Delete this file to have it tried again.\n');
  } catch {
    // where nothing may be written it is tried at each start; it fails fast where there is no network
  }
}

async function installChromium(): Promise<void> {
  console.error('Neither Electron nor a browser is installed. Installing Chromium with apt-get…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 2, 2] });
  await run('apt-get', ['install', '-y', '-qq', 'chromium'], { env, stdio: ['ignore', 2, 2] });
}
