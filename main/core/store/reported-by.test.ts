import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { article } from './articles.ts';
import { insertArticle } from './insert-article.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { APPLICATION_ID, closeProjectFile, openProjectFile } from './open.ts';
import { updateDetails } from './passage-details.ts';
import { insertPassage, passage } from './passages.ts';
import { Store } from './store.ts';
import { readArticle, type TestFolder, testFolder } from './testing.ts';

let folder: TestFolder;

beforeEach(() => {
  folder = testFolder();
});

afterEach(() => folder.remove());

it('quotes of a project of the shape before stay, and nobody is said to have reported them', () => {
  const path = folder.path('old.collate');
  const old = new Database(path);
  old.pragma(`application_id = ${APPLICATION_ID}`);
  for (const { sql } of MIGRATIONS.filter(({ version }) => version < 9)) old.exec(sql);
  old.pragma('foreign_keys = OFF');
  old.exec("INSERT INTO quote (passage_id, speaker, cue, direct) VALUES ('p', 'Ana Sow', 'said', 1)");
  old.pragma('user_version = 8');
  old.close();
  const db = openProjectFile(path);
  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  expect(db.prepare('SELECT * FROM quote').all()).toEqual([
    { passage_id: 'p', speaker: 'Ana Sow', cue: 'said', direct: 1, reported_by: null },
  ]);
  closeProjectFile(db);
});

it('a quote keeps who reported it, through a change, undo and redo', () => {
  const store = Store.create(folder.path('project.collate'), 'ana');
  const articleId = store.write('Import 1 file', (tx) => insertArticle(tx, readArticle('We heard a bang.')));
  const details = {
    kind: 'quote',
    speaker: 'Ana Sow',
    cue: 'saying',
    reportedBy: 'state media',
    direct: true,
  } as const;
  const id = store.write('Mark a quote', (tx) =>
    insertPassage(tx, {
      articleId,
      versionId: article(store.db, articleId)?.versionId ?? '',
      selectors: { start: 0, end: 15, exact: 'We heard a bang', prefix: '', suffix: '.' },
      details,
    }),
  );
  const kept = () => passage(store.db, id)?.details;
  expect(kept()).toEqual(details);
  store.write('Edit', (tx) => updateDetails(tx, id, { ...details, reportedBy: 'Tass' }));
  expect(kept()).toEqual({ ...details, reportedBy: 'Tass' });
  store.undo();
  expect(kept()).toEqual(details);
  store.redo();
  expect(kept()).toEqual({ ...details, reportedBy: 'Tass' });
  store.close();
});
