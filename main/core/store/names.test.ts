import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { insertArticle } from './insert-article.ts';
import { MIGRATIONS } from './migrations/index.ts';
import {
  addAliases,
  editName,
  formsLike,
  insertName,
  listedName,
  listedNames,
  mergeName,
  nameDecisions,
  removeNames,
  takeAlias,
  tellApart,
  tellTogether,
} from './names.ts';
import { keepFoundInMemory, namesInArticles, storeFoundNames, unreadForNames } from './names-found.ts';
import { APPLICATION_ID, closeProjectFile, openProjectFile } from './open.ts';
import { Store } from './store.ts';
import { readArticle, type TestFolder, testFolder } from './testing.ts';

let folder: TestFolder;
let store: Store;
beforeEach(() => {
  folder = testFolder();
  store = Store.create(folder.path('names.collate'), 'ana');
});
afterEach(() => {
  store.close();
  folder.remove();
});

const write = <T>(change: Parameters<typeof store.write<T>>[1]) => store.write('Change', change);
const list = () => listedNames(store.db).map(({ name, aliases }) => [name, ...aliases]);
const add = (name: string, ...aliases: string[]) =>
  write((tx) => insertName(tx, { kind: 'person', name, aliases }));

/** An article that was read, and what was found in it. */
function article(
  text: string,
  ...names: { name: string; kind: 'person' | 'place' | 'other'; aliases?: string[] }[]
) {
  const id = write((tx) => insertArticle(tx, readArticle(text)));
  const versionId = store.db.prepare('SELECT version_id FROM article WHERE id = ?').pluck().get(id) as string;
  const all = names.map(({ aliases = [], ...name }) => ({ ...name, aliases }));
  storeFoundNames(store.db, 1, [{ versionId, language: 'en', names: all }]);
  return { id, versionId };
}

it('the tables come to a project of the shape before, and what it holds stays', () => {
  const path = folder.path('old.collate');
  const old = new Database(path);
  old.pragma(`application_id = ${APPLICATION_ID}`);
  for (const { sql } of MIGRATIONS.filter(({ version }) => version < 6)) old.exec(sql);
  old.exec(`INSERT INTO block VALUES ('v', 0, 0, 4, 'paragraph', 0, NULL)`);
  old.pragma('user_version = 5');
  old.close();
  const db = openProjectFile(path);
  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  expect(listedNames(db)).toEqual([]);
  // what was found goes when it is said what is furniture
  storeFoundNames(db, 1, [
    { versionId: 'v', language: 'en', names: [{ name: 'Ada', kind: 'person', aliases: [] }] },
  ]);
  const kept = () => db.prepare('SELECT count(*) FROM name_found, name_read').pluck().get();
  db.exec('UPDATE block SET furniture = 0');
  expect(kept()).toBe(1);
  db.exec('UPDATE block SET furniture = 1');
  expect(kept()).toBe(0);
  closeProjectFile(db);
});

it('names are listed by name, with their other forms once each', () => {
  const id = add('  Ibrahim   Traoré ', 'I. Traoré', 'Ibrahim Traoré', 'I. Traoré');
  add('Ada Brandt');
  write((tx) => addAliases(tx, id, ['Capt. Ibrahim Traoré']));
  expect(list()).toEqual([['Ada Brandt'], ['Ibrahim Traoré', 'Capt. Ibrahim Traoré', 'I. Traoré']]);
  expect(formsLike(store.db, 'ibrahim TRAORE')).toEqual([{ id, kind: 'person', form: 'Ibrahim Traoré' }]);
  expect(formsLike(store.db, 'i traore').map(({ form }) => form)).toEqual(['I. Traoré']);
  expect(formsLike(store.db, 'Traoré')).toEqual([]);
});

it('merging is one step of undo, with all other forms', () => {
  const [full, short] = [add('Ibrahim Traoré', 'Cpt. Traoré'), add('I. Traoré', 'Cpt. Traoré', 'Ibrahim T.')];
  const before = list();
  write((tx) => mergeName(tx, short, full));
  expect(list()).toEqual([['Ibrahim Traoré', 'Cpt. Traoré', 'I. Traoré', 'Ibrahim T.']]);
  store.undo();
  expect(list()).toEqual(before);
  store.redo();
  expect(list()).toHaveLength(1);
  write((tx) => mergeName(tx, full, full));
  expect(list()).toHaveLength(1);
});

it('edits, takes out aliases and removes, all of it undone again', () => {
  const id = add('I. Traoré', 'Ibrahim Traoré', 'Captain Traoré');
  const states = [list()];
  const step = (change: Parameters<typeof write>[0]) => {
    write(change);
    states.push(list());
  };
  step((tx) => editName(tx, id, { name: 'Ibrahim Traoré', kind: 'other' }));
  expect(list()).toEqual([['Ibrahim Traoré', 'Captain Traoré']]);
  expect(listedName(store.db, id)?.kind).toBe('other');
  step((tx) => editName(tx, id, { aliases: ['I. Traoré', 'Captain Traoré'] }));
  step((tx) => expect(takeAlias(tx, id, 'I. Traoré')).toBe(true));
  step((tx) => expect(removeNames(tx, [id])).toBe(1));
  expect(states.at(-1)).toEqual([]);
  for (const state of states.toReversed().slice(1)) {
    store.undo();
    expect(list()).toEqual(state);
  }
});

it('remembers what is not the same, in whatever order, until it is said otherwise', () => {
  write((tx) => tellApart(tx, 'Ida Traoré', 'I. Traoré'));
  write((tx) => tellApart(tx, 'I. Traoré', 'Ida  Traoré'));
  expect(nameDecisions(store.db)).toEqual([{ a: 'I. Traoré', b: 'Ida Traoré' }]);
  write((tx) => tellTogether(tx, ['Ida Traoré', 'Ida'], ['I. Traoré']));
  expect(nameDecisions(store.db)).toEqual([]);
  store.undo();
  expect(nameDecisions(store.db)).toHaveLength(1);
});

it('counts the articles of a name by all its forms, and only articles that are there', () => {
  const first = article(
    'one',
    { name: 'Ibrahim Traoré', kind: 'person' },
    { name: 'I. Traoré', kind: 'person' },
  );
  article('two', { name: 'I. Traoré', kind: 'person' });
  article('three', { name: 'Moussa Traoré', kind: 'person' });
  const id = add('Ibrahim Traoré', 'I. Traoré');
  expect(listedName(store.db, id)?.articles).toBe(2);
  write((tx) => tx.db.prepare('DELETE FROM article WHERE id = ?').run(first.id));
  expect(listedName(store.db, id)?.articles).toBe(1);
});

it('knows which articles were not read by the present rules and language', () => {
  const { id, versionId } = article('one', { name: 'Sorn', kind: 'place' });
  expect(unreadForNames(store.db, 1)).toEqual([]);
  expect(unreadForNames(store.db, 2)).toEqual([{ id, versionId }]);
  write((tx) => tx.db.prepare("UPDATE article SET language = 'fr' WHERE id = ?").run(id));
  expect(unreadForNames(store.db, 1)).toEqual([{ id, versionId }]);
});

it('a name of several articles is what most of them take it for, and what is known says more', () => {
  article('one', { name: 'Sorn', kind: 'other', aliases: ['Sorn-on-Lake'] });
  article('two', { name: 'Sorn', kind: 'other' });
  article('three', { name: 'Sorn', kind: 'place' });
  expect(namesInArticles(store.db)).toEqual([
    { name: 'Sorn', kind: 'place', aliases: ['Sorn-on-Lake'], articles: 3 },
  ]);
});

it('a project that is open for reading keeps what it reads in memory, and the file as it is', () => {
  const { versionId } = article('one', { name: 'Sorn', kind: 'place' });
  const reader = Store.open(store.path, 'ben', true);
  keepFoundInMemory(reader.db);
  keepFoundInMemory(reader.db);
  const names = [{ name: 'Lassa', kind: 'place' as const, aliases: [] }];
  storeFoundNames(reader.db, 2, [{ versionId, language: 'en', names }]);
  expect(namesInArticles(reader.db).map(({ name }) => name)).toEqual(['Lassa']);
  reader.close();
  expect(namesInArticles(store.db).map(({ name }) => name)).toEqual(['Sorn']);
});
