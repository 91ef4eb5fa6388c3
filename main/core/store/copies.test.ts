import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyPairs } from './copies.ts';
import { storeFound } from './copies-found.ts';
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

it('the tables come to a project of the shape before, and its blocks can still be set aside', () => {
  const path = folder.path('old.collate');
  const before = MIGRATIONS.filter(({ version }) => version < 3);
  const old = new Database(path);
  old.pragma(`application_id = ${APPLICATION_ID}`);
  for (const { sql } of before) old.exec(sql);
  old.exec(`INSERT INTO block VALUES ('v', 0, 0, 4, 'paragraph', 0, NULL)`);
  old.pragma('user_version = 2');
  old.close();
  const db = openProjectFile(path);
  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  db.exec(`INSERT INTO copy_signature VALUES ('v', 1, x'00')`);
  db.exec('UPDATE block SET furniture = 0');
  expect(db.prepare('SELECT count(*) FROM copy_signature').pluck().get()).toBe(1);
  db.exec('UPDATE block SET furniture = 1');
  expect(db.prepare('SELECT count(*) FROM copy_signature').pluck().get()).toBe(0);
  closeProjectFile(db);
});

it('pairs come in pages, by what is wanted, those to decide first', () => {
  const store = Store.create(folder.path('new.collate'), 'ana');
  const [a, b, c, d] = store.write('Import', (tx) =>
    ['one', 'two', 'three', 'four'].map((text) => insertArticle(tx, readArticle(text))),
  ) as [string, string, string, string];
  const pair = (one: string, other: string, kind: 'near' | 'series' | 'other', score: number) => ({
    a: one,
    b: other,
    kind,
    score,
    differs: [],
  });
  storeFound(
    store.db,
    1,
    [],
    [pair(a, b, 'near', 0.7), pair(a, c, 'near', 0.9), pair(b, c, 'series', 1), pair(a, d, 'other', 0.1)],
  );
  const list = (
    ...[filter, page = { offset: 0, limit: 10 }]: [object, { offset: number; limit: number }?]
  ) => {
    const { total, rows } = copyPairs(store.db, filter, page);
    return [total, rows.map((row) => row.score)];
  };
  expect(list({})).toEqual([3, [0.9, 0.7, 1]]);
  expect(list({}, { offset: 1, limit: 1 })).toEqual([3, [0.7]]);
  expect(list({ only: 'to decide' })).toEqual([2, [0.9, 0.7]]);
  expect(list({ only: 'series' })).toEqual([1, [1]]);
  expect(list({ articleId: b })).toEqual([2, [0.7, 1]]);
  expect(list({ articleId: d })).toEqual([0, []]);
  store.close();
});

it('the links of groups are read from their index alone', () => {
  const store = Store.create(folder.path('plan.collate'), 'ana');
  const plan = store.db
    .prepare(
      "EXPLAIN QUERY PLAN SELECT a, b, kind, score FROM copy_pair WHERE kind IN ('same', 'near', 'abridged')",
    )
    .all();
  expect(JSON.stringify(plan)).toContain('USING COVERING INDEX copy_pair_copy');
  store.close();
});
