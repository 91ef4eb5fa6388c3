import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { article, articleIds, articleKeys, articleRows } from './articles.ts';
import { insertArticle } from './insert-article.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { APPLICATION_ID, closeProjectFile, openProjectFile } from './open.ts';
import { Store } from './store.ts';
import { readArticle, type TestFolder, testFolder } from './testing.ts';

let folder: TestFolder;

beforeEach(() => {
  folder = testFolder();
});

afterEach(() => folder.remove());

it('notices of a project of the shape before stay', () => {
  const path = folder.path('old.collate');
  const old = new Database(path);
  old.pragma(`application_id = ${APPLICATION_ID}`);
  for (const { sql } of MIGRATIONS.filter(({ version }) => version < 8)) old.exec(sql);
  old.exec(`
    INSERT INTO original VALUES ('o', 'hash', 1, x'00');
    INSERT INTO text_version VALUES ('v', 'a', 'hash', 'PDF', '', 0);
    INSERT INTO article (id, original_id, version_id, file_name, path, format, notice, opening, words, made_by, made_at, made_seq)
    VALUES ('a', 'o', 'v', 'scan.pdf', 'scan.pdf', 'pdf', 'no text layer', '', 0, 'ana', 0, 1),
      ('b', 'o', 'v', 'b.txt', 'b.txt', 'txt', NULL, '', 0, 'ana', 0, 2);
  `);
  old.pragma('user_version = 7');
  old.close();
  const db = openProjectFile(path);
  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  expect(articleKeys(db).map(({ id, notice }) => [id, notice])).toEqual([
    ['a', 'no text layer'],
    ['b', null],
  ]);
  expect(() => db.exec("UPDATE article SET notice = 'other' WHERE id = 'b'")).toThrow(/CHECK/);
  expect(() => db.exec("UPDATE article SET missing = '3 pages' WHERE id = 'b'")).toThrow(/CHECK/);
  closeProjectFile(db);
});

it('an article keeps what could not be read of it, through undo and redo', () => {
  const store = Store.create(folder.path('project.collate'), 'ana');
  const partly = { notice: 'partly read', missing: '3 of 12 pages could not be read' } as const;
  const id = store.write('Import 1 file', (tx) => insertArticle(tx, readArticle('What was left.', partly)));
  expect(article(store.db, id)).toMatchObject(partly);
  store.undo();
  expect(articleIds(store.db, { by: 'imported', down: false })).toEqual([]);
  store.redo();
  expect(articleRows(store.db, [id], () => 1)).toMatchObject([partly]);
  store.close();
});
