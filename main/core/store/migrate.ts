import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Refusal } from '../refusal.ts';
import type { Migration } from './migrations/index.ts';

export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.reduce((latest, migration) => Math.max(latest, migration.version), 0);
}

/**
 * Brings a project to the latest shape, each migration in one transaction, after a backup that was opened and
 * checked. The backup (`name.collate.v1.backup`) stays until the next migration replaces it.
 *
 * @throws Refusal 'project-damaged' when the backup cannot be made or does not hold what the project holds;
 *   the project is then untouched.
 */
export function migrate(db: Database.Database, path: string, migrations: readonly Migration[]): void {
  const from = db.pragma('user_version', { simple: true }) as number;
  const due = migrations.filter((migration) => migration.version > from);
  if (due.length === 0) return;
  if (from > 0) backUp(db, path, from);
  for (const migration of due) {
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}

function backUp(db: Database.Database, path: string, version: number): void {
  const copy = `${path}.v${version}.backup`;
  if (existsSync(copy)) rmSync(copy);
  db.prepare('VACUUM INTO ?').run(copy);
  const backup = new Database(copy, { readonly: true });
  try {
    const check = backup.pragma('integrity_check(1)', { simple: true });
    const same = tableCounts(db) === tableCounts(backup);
    if (check !== 'ok' || !same) {
      throw new Refusal(
        'project-damaged',
        'This project needs an update, and the backup made before it does not hold everything. The project was left as it was.',
      );
    }
  } finally {
    backup.close();
  }
}

function tableCounts(db: Database.Database): string {
  const tables = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all();
  return tables
    .map(({ name }) => `${name}:${db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()}`)
    .join(',');
}
