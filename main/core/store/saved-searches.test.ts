import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MIGRATIONS } from './migrations/index.ts';
import { APPLICATION_ID, openProjectFile } from './open.ts';
import {
  insertSavedSearch,
  listSavedSearches,
  noteSearchSeen,
  removeSavedSearch,
  savedSearchById,
  updateSavedSearch,
} from './saved-searches.ts';
import { Store } from './store.ts';
import { type TestFolder, testFolder } from './testing.ts';

let folder: TestFolder;
let store: Store;
beforeEach(() => {
  folder = testFolder();
  store = Store.create(folder.path('project.collate'), 'ana');
});
afterEach(() => {
  store.close();
  folder.remove();
});

const save = (name: string, query: string) =>
  store.write('Save a search', (tx) => insertSavedSearch(tx, name, query));
const names = () => listSavedSearches(store.db).map(({ name }) => name);

it('the tables come to a project of the shape before, and what it holds stays', () => {
  const path = folder.path('old.collate');
  const old = new Database(path);
  old.pragma(`application_id = ${APPLICATION_ID}`);
  for (const { sql } of MIGRATIONS.filter(({ version }) => version < 7)) old.exec(sql);
  old.exec(`INSERT INTO setting VALUES ('name', 'The day')`);
  old.pragma('user_version = 6');
  old.close();
  const db = openProjectFile(path);
  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  expect(listSavedSearches(db)).toEqual([]);
  expect(db.prepare('SELECT value FROM setting').pluck().all()).toContain('The day');
  db.close();
});

it('are listed by name, whatever its case and accents', () => {
  save('Zebra', 'zebra');
  save('élan', 'elan');
  save('Dam', 'dam');
  expect(names()).toEqual(['Dam', 'élan', 'Zebra']);
});

it('are renamed, changed and removed, and all of it can be taken back', () => {
  const id = save('Dam', 'dam');
  store.write('Rename', (tx) => updateSavedSearch(tx, id, 'The dam', 'dam OR flood'));
  expect(savedSearchById(store.db, id)).toMatchObject({
    name: 'The dam',
    query: 'dam OR flood',
    madeBy: 'ana',
  });
  store.write('Remove', (tx) => removeSavedSearch(tx, id));
  expect(names()).toEqual([]);
  store.undo();
  expect(names()).toEqual(['The dam']);
  store.undo();
  expect(names()).toEqual(['Dam']);
  store.undo();
  expect(names()).toEqual([]);
  store.redo();
  expect(names()).toEqual(['Dam']);
});

it('what was seen is no step of undo, and is there again with a search that comes back', () => {
  const id = save('Dam', 'dam');
  expect([...(savedSearchById(store.db, id)?.found ?? [1])]).toEqual([]);
  store.remember((db) => noteSearchSeen(db, id, Uint8Array.of(1, 2, 3, 4)));
  store.remember((db) => noteSearchSeen(db, id, Uint8Array.of(5, 6, 7, 8)));
  expect(store.history().undo).toBe('Save a search');
  store.write('Remove a saved search', (tx) => removeSavedSearch(tx, id));
  store.undo();
  expect([...(savedSearchById(store.db, id)?.found ?? [])]).toEqual([5, 6, 7, 8]);
});

it('what was seen goes with its search when the project closes', () => {
  const id = save('Dam', 'dam');
  store.remember((db) => noteSearchSeen(db, id, Uint8Array.of(1)));
  store.write('Remove a saved search', (tx) => removeSavedSearch(tx, id));
  const { path } = store;
  store.close();
  store = Store.open(path, 'ana');
  expect(store.db.prepare('SELECT count(*) FROM saved_search_seen').pluck().get()).toBe(0);
});
