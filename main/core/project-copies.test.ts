import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { News } from '../../bench/generate.ts';
import { ProjectCopies } from './project-copies.ts';
import { removeArticles, setFurniture } from './store/articles.ts';
import { copyPair, copyPairs, decideCopies } from './store/copies.ts';
import { insertArticle } from './store/insert-article.ts';
import { type Changed, Store } from './store/store.ts';
import { readArticle, type TestFolder, testFolder } from './store/testing.ts';

const news = new News(5);
const [first, second, third] = [0, 1, 2].map((n) => news.article(n).body) as [string, string, string];
const never = new AbortController().signal;

let folder: TestFolder;
let store: Store;
let copies: ProjectCopies;
let announced: string[];

beforeEach(() => {
  folder = testFolder();
  open(Store.create(folder.path('project.collate'), 'ana'));
});
afterEach(async () => {
  await close();
  folder.remove();
});

function open(opened: Store): void {
  store = opened;
  announced = [];
  copies = new ProjectCopies(store, () => false);
  store.onChanged = (changed: Changed) => {
    announced.push(...changed.tables);
    copies.changed(changed);
  };
}

async function close(): Promise<void> {
  await copies.close();
  store.close();
}

async function reopen(): Promise<void> {
  await close();
  open(Store.open(folder.path('project.collate'), 'ana'));
}

const add = (...texts: string[]): string[] =>
  store.write('Import', (tx) => texts.map((text) => insertArticle(tx, readArticle(text))));
const groups = () => copies.groups.all().map(({ members }) => members);
const pairs = () => copyPairs(store.db, {}, { offset: 0, limit: 100 }).rows;
const count = (table: string) => store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

/** A number that both texts have, and the text with another in its place. */
function withOtherNumber(text: string): { readonly text: string; readonly words: string } {
  const number = /\b\d{2,3}\b(?![,.]\d)/.exec(text.slice(200))?.[0] ?? '';
  const other = String(Number(number) + 7);
  return { text: text.replace(number, other), words: `${number} → ${other}` };
}

describe('copies', () => {
  it('are found as articles come in, with what differs, and are announced', async () => {
    const [a] = add(first);
    const [, b] = add(second, first.toUpperCase());
    const changed = withOtherNumber(second);
    const [c] = add(changed.text);
    await copies.settled(never);
    expect(groups()).toHaveLength(2);
    expect(copyPair(store.db, a ?? '', b ?? '')).toMatchObject({ kind: 'same', score: 1, differs: [] });
    expect(pairs().find((pair) => pair.b === c)?.differs).toEqual([changed.words]);
    expect(announced).toContain('copy_pair');
    expect(store.history().undo, 'what was found is no step of undo').toBe('Import');
  });

  it('go with an article that is removed and come back with it', async () => {
    const [a, b] = add(first, first);
    await copies.settled(never);
    expect(groups()).toEqual([[a, b]]);
    store.write('Remove 1 article', (tx) => removeArticles(tx, [a ?? '']));
    expect(groups()).toEqual([]);
    expect(pairs()).toEqual([]);
    // what comes in meanwhile does not know of it
    const [c] = add(first);
    await copies.settled(never);
    expect(groups()).toEqual([[b, c]]);
    store.undo();
    store.undo();
    await copies.settled(never);
    expect(groups()).toEqual([[a, b]]);
    store.redo();
    store.redo();
    await copies.settled(never);
    expect(groups()).toEqual([[b, c]]);
  });

  it('are looked for again when what is furniture changes, also by undo', async () => {
    const [a, b] = add(first, `${first}\n${second}`);
    await copies.settled(never);
    expect(pairs()[0]?.kind).not.toBe('same');
    const lines = [first.split('\n').length, second.split('\n').length] as const;
    const added = Array.from({ length: lines[1] }, (_, n) => lines[0] + n);
    store.write('Set aside', (tx) => setFurniture(tx, b ?? '', added, true));
    await copies.settled(never);
    expect(pairs()).toMatchObject([{ a, b, kind: 'same' }]);
    store.undo();
    await copies.settled(never);
    expect(pairs()[0]?.kind).not.toBe('same');
  });

  it('are kept when the project is closed, and are not looked for again', async () => {
    const [a, b] = add(first, first);
    add(second);
    await copies.settled(never);
    await reopen();
    expect(groups()).toEqual([[a, b]]);
    await copies.settled(never);
    expect(announced).toEqual([]);
    // what comes in now is compared with what was there before
    add(withOtherNumber(second).text);
    await copies.settled(never);
    expect(groups()).toHaveLength(2);
  });

  it('are looked for at the next start where nobody could before', async () => {
    store.onChanged = () => {};
    const [a, b] = add(first, first);
    expect(groups()).toEqual([]);
    await reopen();
    await copies.settled(never);
    expect(groups()).toEqual([[a, b]]);
  });

  it('that other rules found are thrown away, what a person said is not', async () => {
    const [a, b, c] = add(first, first, second) as [string, string, string];
    await copies.settled(never);
    store.write('Decide', (tx) => decideCopies(tx, a, [c], 'copy'));
    store.db.exec("UPDATE copy_signature SET rules = 0; UPDATE copy_pair SET rules = 0, kind = 'series'");
    await reopen();
    expect(count('copy_signature')).toBe(0);
    expect(groups()).toEqual([[a, c]]);
    await copies.settled(never);
    expect(groups()).toEqual([[a, b, c]]);
    expect(count('copy_signature')).toBe(3);
  });

  it('leave nothing behind of articles that are gone when a project closes', async () => {
    const [a] = add(first, first, second);
    await copies.settled(never);
    store.write('Remove 1 article', (tx) => removeArticles(tx, [a ?? '']));
    expect(count('copy_pair')).toBe(1);
    await reopen();
    expect(count('copy_pair')).toBe(0);
    expect(count('copy_signature')).toBe(2);
  });

  it('can be read where nothing can be written', async () => {
    const [a, b] = add(first, first);
    await copies.settled(never);
    await close();
    open(Store.open(folder.path('project.collate'), 'ana', true));
    await copies.settled(never);
    expect(groups()).toEqual([[a, b]]);
  });
});

describe('what a person said of two articles', () => {
  it('is undone and redone, goes with an article and comes back with it', async () => {
    const [a, b] = add(first, first) as [string, string];
    await copies.settled(never);
    store.write('Decide', (tx) => decideCopies(tx, b, [a], 'not a copy'));
    expect(groups()).toEqual([]);
    expect(pairs()).toMatchObject([{ a, b, kind: 'same', decision: 'not a copy' }]);
    store.undo();
    expect(groups()).toEqual([[a, b]]);
    store.redo();
    expect(groups()).toEqual([]);
    store.write('Remove 1 article', (tx) => removeArticles(tx, [b]));
    expect(count('copy_decision')).toBe(0);
    store.undo();
    expect(pairs()).toMatchObject([{ decision: 'not a copy' }]);
    await reopen();
    expect(groups()).toEqual([]);
    store.write('Decide', (tx) => decideCopies(tx, a, [b], 'copy'));
    expect(copies.groups.all()).toMatchObject([{ members: [a, b], confirmed: true }]);
    store.write('Decide', (tx) => decideCopies(tx, a, [b], null));
    expect(copies.groups.all()).toMatchObject([{ members: [a, b], confirmed: false }]);
  });

  it('stands for two that were never compared, and they are compared when somebody wants to know', async () => {
    const [a, b] = add(first, third) as [string, string];
    await copies.settled(never);
    store.write('Decide', (tx) => decideCopies(tx, a, [b], 'copy'));
    expect(groups()).toEqual([[a, b]]);
    expect(copyPair(store.db, a, b)).toBeNull();
    copies.compareSoon([[a, b]]);
    await vi.waitFor(() =>
      expect(copyPair(store.db, a, b)).toMatchObject({ kind: 'other', decision: 'copy' }),
    );
    store.write('Decide', (tx) => decideCopies(tx, a, [b], null));
    expect(pairs(), 'what is no copy is not listed').toEqual([]);
  });

  it('is refused of an article that is not there', () => {
    const [a] = add(first) as [string];
    expect(store.write('Decide', (tx) => decideCopies(tx, a, ['gone'], 'copy'))).toBe(false);
    expect(count('copy_decision')).toBe(0);
  });
});
