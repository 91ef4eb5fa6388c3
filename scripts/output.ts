import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, ROOT, runNode } from './run.ts';

/** What the built output is made from. */
const SOURCES = [
  'main',
  'preload',
  'renderer',
  'electron.vite.config.ts',
  'package-lock.json',
  'tsconfig.json',
];

const STAMP = join(ROOT, 'out/.built');

/** Builds the program into out/. */
export async function build(): Promise<Ended> {
  const began = new Date();
  const ended = await runNode('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']);
  if (ended.code === 0) writeFileSync(STAMP, `${began.toISOString()}\n`);
  return ended;
}

/** Builds the program when a source is newer than the last build. Returns the build's exit code. */
export async function ensureBuilt(): Promise<number> {
  if (!isStale()) return 0;
  console.error('Building Collate…');
  return (await build()).code;
}

function isStale(): boolean {
  if (!existsSync(STAMP)) return true;
  const built = statSync(STAMP).mtimeMs;
  return SOURCES.some((source) => newest(join(ROOT, source)) > built);
}

/** The latest change below a path; a folder changes when something in it is added or removed. */
function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
