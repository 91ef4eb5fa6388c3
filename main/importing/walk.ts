import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ok, type Result } from '../../preload/contract/result.ts';
import { LIMITS } from './limits.ts';
import { naturalOrder } from './natural-order.ts';
import { pageFolders } from './page-folders.ts';
import { notAFile, unreadable } from './refusals.ts';

/** A file to import, or why a path could not be walked. */
export type Walked = Result<string> & { readonly path: string };

/** Files that systems and programs leave in folders, and projects of our own. */
const LEFT_OUT =
  /^\.|^~\$|^(?:thumbs\.db|desktop\.ini|icon\r)$|\.collate(?:-wal|-shm|-journal|-lock|\.v\d+\.backup(?:-wal|-shm|-journal)?)?$/i;

/**
 * The files at these paths, those of folders recursively and in natural order ("2.txt" before "10.txt"). Hidden files,
 * Collate projects and the folders of saved pages ("Bridge_files" beside "Bridge.html") inside folders are left out; a file that is named itself never is. A path that is missing or
 * may not be read yields its refusal and the walk goes on. A folder is entered once, however many links lead to it.
 */
export async function* walk(paths: readonly string[]): AsyncGenerator<Walked> {
  const entered = new Set<string>();
  for (const path of paths) yield* walkPath(path, entered, 0);
}

async function* walkPath(path: string, entered: Set<string>, depth: number): AsyncGenerator<Walked> {
  let found: Stats;
  try {
    found = await stat(path);
  } catch (error) {
    yield { path, ...unreadable(basename(path), error) };
    return;
  }
  if (found.isDirectory()) yield* walkFolder(path, found, entered, depth);
  else if (found.isFile()) yield { path, ...ok(path) };
  else yield { path, ...notAFile(basename(path)) };
}

async function* walkFolder(
  path: string,
  found: Stats,
  entered: Set<string>,
  depth: number,
): AsyncGenerator<Walked> {
  const key = `${found.dev}:${found.ino}`;
  if (entered.has(key) || depth > LIMITS.folderDepth) return;
  entered.add(key);
  let entries: Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    yield { path, ...unreadable(basename(path), error) };
    return;
  }
  entries.sort((a, b) => naturalOrder(a.name, b.name));
  const isPageFolder = pageFolders(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  for (const entry of entries) {
    if (LEFT_OUT.test(entry.name) || (!entry.isFile() && isPageFolder(entry.name))) continue;
    const inside = join(path, entry.name);
    // an ordinary file needs no further look; its reader asks for its size anyway
    if (entry.isFile()) yield { path: inside, ...ok(inside) };
    else yield* walkPath(inside, entered, depth + 1);
  }
}
