import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../preload/contract/index.ts';
import { Refusal } from '../refusal.ts';
import { article } from './articles.ts';
import { insertArticle } from './insert-article.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { APPLICATION_ID, closeProjectFile, openProjectFile } from './open.ts';
import { Store } from './store.ts';
import { readArticle, type TestFolder, testFolder } from './testing.ts';

let folder: TestFolder;
let path: string;
beforeEach(() => {
  folder = testFolder();
  path = folder.path('project.collate');
});
afterEach(() => folder.remove());

function refusalOf(run: () => unknown): ErrorCode | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code;
    throw error;
  }
}

const open = () => Store.open(path, 'ana');

describe('opening', () => {
  it('finds everything again, in one file', () => {
    const made = Store.create(path, 'ana');
    const id = made.write('Import 1 file', (tx) => insertArticle(tx, readArticle('kept')));
    made.close();
    expect(readdirSync(folder.path(''))).toEqual(['project.collate']);
    const again = open();
    expect(article(again.db, id)?.text).toBe('kept');
    expect(again.db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(again.db.pragma('synchronous', { simple: true })).toBe(2);
    expect(again.db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    again.close();
  });

  it('carries its application id before anything is in it', () => {
    const made = Store.create(path, 'ana');
    expect(readFileSync(path).readUInt32BE(68)).toBe(APPLICATION_ID);
    made.close();
  });

  it('refuses what is no project and leaves it as it is', () => {
    const others: [string, string | Buffer][] = [
      ['empty', ''],
      [
        'text',
        'not a database at all, but longer than the header of one would be, which is a hundred bytes long',
      ],
    ];
    for (const [name, bytes] of others) {
      writeFileSync(folder.path(name), bytes);
      expect(refusalOf(() => Store.open(folder.path(name), 'ana'))).toBe('project-not-a-project');
      expect(readFileSync(folder.path(name), 'utf8')).toBe(bytes);
    }
    const other = new Database(folder.path('other.db'));
    other.exec('CREATE TABLE t (a)');
    other.close();
    expect(refusalOf(() => Store.open(folder.path('other.db'), 'ana'))).toBe('project-not-a-project');
    mkdirSync(folder.path('folder.collate'));
    expect(refusalOf(() => Store.open(folder.path('folder.collate'), 'ana'))).toBe('project-not-a-project');
    expect(refusalOf(() => Store.open(folder.path('nowhere.collate'), 'ana'))).toBe('project-missing');
    expect(readdirSync(folder.path('')).toSorted()).toEqual(['empty', 'folder.collate', 'other.db', 'text']);
  });

  it('refuses a project from a newer version', () => {
    Store.create(path, 'ana').close();
    const db = new Database(path);
    db.pragma('user_version = 99');
    db.close();
    expect(refusalOf(open)).toBe('project-newer');
  });

  it('refuses a file that is marked read-only, but can read it', () => {
    Store.create(path, 'ana').close();
    chmodSync(path, 0o444);
    expect(refusalOf(open)).toBe('project-read-only');
    Store.open(path, 'ana', true).close();
  });

  it('refuses a second writer, not a second reader, and is free again afterwards', () => {
    const first = Store.create(path, 'ana');
    expect(refusalOf(open)).toBe('project-locked');
    Store.open(path, 'ben', true).close();
    first.close();
    expect(existsSync(`${path}-lock`)).toBe(false);
    Store.open(path, 'ben', true).close();
    expect(readdirSync(folder.path(''))).toEqual(['project.collate']);
    open().close();
  });

  it('says of a damaged file that it is damaged', () => {
    Store.create(path, 'ana').close();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 100, bytes.length);
    writeFileSync(path, bytes);
    expect(refusalOf(open)).toBe('project-damaged');
    expect(existsSync(`${path}-lock`)).toBe(false);
  });

  it('refuses to make a project over another file or in no folder', () => {
    writeFileSync(path, 'mine');
    expect(refusalOf(() => Store.create(path, 'ana'))).toBe('project-exists');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(refusalOf(() => Store.create(folder.path('no/where.collate'), 'ana'))).toBe('folder-missing');
  });
});

describe('migrations', () => {
  it('are numbered one after the other', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  it('run once, after a backup that holds everything', () => {
    const made = Store.create(path, 'ana');
    const id = made.write('Import 1 file', (tx) => insertArticle(tx, readArticle('kept')));
    made.close();
    const next = {
      version: MIGRATIONS.length + 1,
      name: 'next',
      sql: 'ALTER TABLE article ADD COLUMN extra TEXT',
    };
    const db = openProjectFile(path, { migrations: [...MIGRATIONS, next] });
    expect(db.pragma('user_version', { simple: true })).toBe(next.version);
    expect(db.prepare('SELECT extra FROM article WHERE id = ?').all(id)).toEqual([{ extra: null }]);
    closeProjectFile(db);
    const backup = new Database(`${path}.v${MIGRATIONS.length}.backup`, { readonly: true });
    expect(backup.prepare('SELECT count(*) FROM article').pluck().get()).toBe(1);
    backup.close();
  });

  it('are not run by somebody who only reads', () => {
    Store.create(path, 'ana').close();
    const next = { version: MIGRATIONS.length + 1, name: 'next', sql: 'CREATE TABLE next (a)' };
    const reading = { readOnly: true, migrations: [...MIGRATIONS, next] };
    expect(refusalOf(() => openProjectFile(path, reading))).toBe('project-read-only');
    open().close();
  });

  it('leave the project as it was when one fails', () => {
    Store.create(path, 'ana').close();
    const bad = {
      version: MIGRATIONS.length + 1,
      name: 'bad',
      sql: 'CREATE TABLE half (a); SELECT nonsense;',
    };
    expect(() => openProjectFile(path, { migrations: [...MIGRATIONS, bad] })).toThrow();
    const again = open();
    expect(again.db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
    again.close();
  });
});
