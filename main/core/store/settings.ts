import type Database from 'better-sqlite3';

/** Settings of a project: its id, its name, where it was left. Not undoable. */
export function readSetting(db: Database.Database, key: string): string | null {
  return (
    (db.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(key) as string | undefined) ?? null
  );
}

export function writeSetting(db: Database.Database, key: string, value: string): void {
  db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, value);
}
