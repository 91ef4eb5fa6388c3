import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A user data folder for one run of the browser: nothing of it outlives the window. */
export interface Profile {
  readonly folder: string;
  remove(): void;
}

/** `collate-window-<process id>-<random>`; the id tells whether its owner still runs. */
const NAME = /^collate-window-(\d+)-/;

/**
 * Makes a new, empty user data folder, and removes those that a killed run left behind.
 * @param browser path of the browser; a snap sees neither /tmp nor hidden folders, so it gets its own place
 */
export function makeProfile(browser: string): Profile {
  const parent = browser.startsWith('/snap/') ? join(homedir(), 'snap/chromium/common') : tmpdir();
  removeLeftOvers(parent);
  const folder = mkdtempSync(join(parent, `collate-window-${process.pid}-`));
  return { folder, remove: () => removeFolder(folder) };
}

function removeLeftOvers(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = NAME.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) removeFolder(join(parent, name));
  }
}

function removeFolder(folder: string): void {
  try {
    // the browser may still be writing its last file
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // another user's, or still held: the next start tries again
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
