import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../refusal.ts';
import { fold } from './fold.ts';
import { latestVersion, migrate } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';
import { asRefusal } from './sqlite-problem.ts';

/** "Coll", in the header of every project file (https://sqlite.org/fileformat.html, offset 68). */
export const APPLICATION_ID = 0x436f6c6c;

/** @throws Refusal 'project-exists', 'folder-missing', 'project-read-only', 'disk-full' */
export function createProjectFile(path: string): Database.Database {
  if (existsSync(path)) {
    throw new Refusal(
      'project-exists',
      'There is already a file of this name. Nothing was changed. Choose another name, or open it.',
    );
  }
  if (!existsSync(dirname(path))) {
    throw new Refusal(
      'folder-missing',
      'The folder for the new project does not exist. Nothing was made. Choose another folder.',
    );
  }
  try {
    const db = new Database(path);
    // both into the file's header before the write-ahead log begins, so that a crash cannot leave them behind
    db.pragma(`application_id = ${APPLICATION_ID}`);
    prepare(db);
    migrate(db, path, MIGRATIONS);
    return db;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CANTOPEN') throw readOnly();
    throw asRefusal(error);
  }
}

/**
 * Opens a project for writing, or only for reading (then it may be open elsewhere at the same time).
 *
 * @throws Refusal 'project-missing', 'project-not-a-project', 'project-newer', 'project-read-only', 'project-damaged'
 */
export function openProjectFile(
  path: string,
  options: { readonly readOnly?: boolean; readonly migrations?: readonly Migration[] } = {},
): Database.Database {
  const migrations = options.migrations ?? MIGRATIONS;
  checkProjectFile(path, options);
  try {
    if (options.readOnly) return currentOnly(openForReading(path), latestVersion(migrations));
    const db = new Database(path);
    prepare(db);
    migrate(db, path, migrations);
    return db;
  } catch (error) {
    throw asRefusal(error);
  }
}

/**
 * Looks whether a path is a project that this version may open, without opening it.
 *
 * @throws Refusal like `openProjectFile`
 */
export function checkProjectFile(
  path: string,
  options: { readonly readOnly?: boolean; readonly migrations?: readonly Migration[] } = {},
): void {
  checkHeader(path, latestVersion(options.migrations ?? MIGRATIONS));
  if (!options.readOnly && !writable(path)) throw readOnly();
}

/** Which file a path names, to see whether it is still the one that was opened. */
export function fileIdentity(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : null;
}

/** Closes a project so that one file is left: the write-ahead log is folded into it. */
export function closeProjectFile(db: Database.Database): void {
  try {
    if (!db.readonly) db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}

/** An older shape has to be brought up to date first, which needs writing. */
function currentOnly(db: Database.Database, latest: number): Database.Database {
  if ((db.pragma('user_version', { simple: true }) as number) === latest) return db;
  db.close();
  throw new Refusal(
    'project-read-only',
    'This project was made by an older version of Collate and has to be updated before it can be read. It was left as it is. Open it once in the window, which makes a backup and updates it.',
  );
}

function openForReading(path: string): Database.Database {
  const db = new Database(path, { readonly: true });
  try {
    // the first read fails where the folder is read-only: a write-ahead log needs its index file beside it
    db.pragma('user_version');
    tune(db);
    return db;
  } catch (error) {
    db.close();
    if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_CANTOPEN')) throw error;
    const copy = join(mkdtempSync(join(tmpdir(), 'collate-')), basename(path));
    copyFileSync(path, copy);
    const aside = new Database(copy, { readonly: true });
    tune(aside);
    return aside;
  }
}

function prepare(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  // FULL comes after WAL: better-sqlite3 sets NORMAL for WAL, which loses acknowledged commits at a power cut
  db.pragma('synchronous = FULL');
  db.pragma('fullfsync = 1');
  tune(db);
}

function tune(db: Database.Database): void {
  db.pragma('foreign_keys = ON');
  // a project file may come from somebody else
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('temp_store = MEMORY');
  db.function('fold', { deterministic: true }, (text) => (typeof text === 'string' ? fold(text) : ''));
}

function checkHeader(path: string, latest: number): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) {
    throw new Refusal(
      'project-missing',
      'The project file is not there any more. It may have been moved, renamed or be on a disk that is not connected.',
    );
  }
  const header = stats.isFile() ? readHeader(path, stats) : null;
  if (header?.toString('latin1', 0, 15) !== 'SQLite format 3' || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new Refusal(
      'project-not-a-project',
      'This file is not a Collate project. It was left as it is. To read it as an article, drop it onto an open project.',
    );
  }
  const version = header.readUInt32BE(60);
  if (version > latest) {
    throw new Refusal(
      'project-newer',
      `This project was made by a newer version of Collate (its shape is ${version}, this version knows ${latest}). It was left as it is. Update Collate to open it.`,
    );
  }
}

function readHeader(path: string, stats: Stats): Buffer | null {
  if (stats.size < 100) return null;
  const header = Buffer.alloc(100);
  try {
    const file = openSync(path, 'r');
    readSync(file, header, 0, 100, 0);
    closeSync(file);
    return header;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') {
      throw new Refusal(
        'project-read-only',
        'You may not read this project file. It was left as it is. Ask its owner for the right to read and write it.',
      );
    }
    throw error;
  }
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
  } catch {
    return false;
  }
  // an administrator may write anything; a file that is marked read-only for everybody is still meant so
  return (statSync(path).mode & 0o222) !== 0;
}

function readOnly(): Refusal {
  return new Refusal(
    'project-read-only',
    'This project cannot be written to: the file or its folder is read-only. It was left as it is. Copy it to a folder of yours and open the copy.',
  );
}
