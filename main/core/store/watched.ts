import type Database from 'better-sqlite3';
import { statement } from './statement.ts';

/** The folders whose new files are imported. Not undoable: watching is no change of what is there. */
export function watchedFolders(db: Database.Database): string[] {
  return statement(db, 'SELECT path FROM watched_folder ORDER BY path').pluck().all() as string[];
}

export function watchFolder(db: Database.Database, path: string, by: string): void {
  statement(
    db,
    'INSERT INTO watched_folder (path, made_by, made_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(path, by, Date.now());
}

/** Also forgets what was seen there, so that watching it again looks at every file again. */
export function unwatchFolder(db: Database.Database, path: string): boolean {
  statement(db, 'DELETE FROM watched_file WHERE substr(path, 1, length(@path)) = @path').run({ path });
  return statement(db, 'DELETE FROM watched_folder WHERE path = ?').run(path).changes > 0;
}

/** A file as it was when it was last looked at. */
export interface SeenFile {
  readonly path: string;
  readonly size: number;
  /** Milliseconds. */
  readonly modified: number;
}

export function isSeen(db: Database.Database, { path, size, modified }: SeenFile): boolean {
  return (
    statement(db, 'SELECT 1 FROM watched_file WHERE path = ? AND size = ? AND modified = ?').get(
      path,
      size,
      modified,
    ) !== undefined
  );
}

export function noteSeen(db: Database.Database, files: readonly SeenFile[]): void {
  const insert = statement(
    db,
    `INSERT INTO watched_file (path, size, modified) VALUES (?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified`,
  );
  for (const { path, size, modified } of files) insert.run(path, size, modified);
}
