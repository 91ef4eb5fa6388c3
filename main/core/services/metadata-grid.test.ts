import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestCore, testCore } from './testing.ts';

/** Four articles: two with a date, one without a year, one with nothing but a title. */
const FILES = {
  'a.txt': 'Alpha opens\nBy Mira Dolan\nCorvane Herald, 20 December 2025',
  'b.txt': 'Beta opens\nBy Jon Harl\nCorvane Herald, 21 December 2025',
  'c.txt': 'Gamma opens\nBy Jon Harl\nVesk Courier, 23 December 2025',
  'd.txt': 'Delta opens\n22 Dec',
  'e.txt': 'Epsilon opens',
} as const;

let core: TestCore;
const ids = new Map<string, string>();

const ask: TestCore['call'] = (method, input) => core.call(method, input);

const id = (file: keyof typeof FILES): string => ids.get(file) ?? '';

beforeAll(async () => {
  let over: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    over = resolve;
  });
  core = await testCore((event) => {
    if (event.event === 'job' && event.job.state !== 'running') over();
  });
  mkdirSync(core.folder.path('articles'));
  for (const [name, head] of Object.entries(FILES)) {
    const body = `The place of ${name} was opened on Monday, and everybody who had waited for it was there.`;
    writeFileSync(core.folder.path(`articles/${name}`), `${head}\n\n${body}\n`);
  }
  const job = await ask('imports.start', { paths: [core.folder.path('articles')] });
  await ended;
  for (const row of await ask('articles.metadataRows', {
    ids: await ask('imports.articles', { jobId: job.id }),
  }))
    ids.set(row.fileName, row.id);
});

afterAll(async () => {
  await core.remove();
});

const names = (found: readonly string[]): readonly string[] =>
  found.map((key) => [...ids].find(([, value]) => value === key)?.[0].slice(0, 1) ?? '?');

describe('the grid of details', () => {
  it('knows the articles of an import', () => {
    expect([...ids.keys()].sort()).toEqual(Object.keys(FILES));
  });

  it('sorts by a column, what has no value last whichever way', async () => {
    const sorted = async (down: boolean): Promise<string> =>
      names(await ask('articles.metadataIds', { filter: {}, sort: { by: 'published', down } })).join('');
    expect(await sorted(false)).toBe('abcde');
    expect(await sorted(true)).toBe('cbade');
  });

  it('narrows to what lacks a value or a year, and counts both', async () => {
    const lacking = await ask('articles.metadataIds', { filter: { empty: 'published' } });
    expect(names(lacking)).toEqual(['e']);
    expect(names(await ask('articles.metadataIds', { filter: { only: 'no year' } }))).toEqual(['d']);
    const counts = await ask('articles.metadataCounts', {});
    expect(counts).toMatchObject({ all: 5, noYear: 1, empty: { published: 1, title: 0, canonicalUrl: 5 } });
    const scope = { ids: [id('d.txt'), id('e.txt')] };
    expect(await ask('articles.metadataCounts', scope)).toMatchObject({ all: 2, noYear: 1 });
    expect(names(await ask('articles.metadataIds', { filter: { ...scope, empty: 'author' } }))).toEqual([
      'd',
      'e',
    ]);
  });

  it('offers a year, and stores none by itself', async () => {
    const [guess, ...others] = await ask('articles.yearGuesses', { ids: [...ids.values()] });
    expect(others).toEqual([]);
    expect(guess).toMatchObject({ id: id('d.txt'), published: { date: '2025-12-22', precision: 'day' } });
    expect((await ask('articles.get', { id: id('d.txt') })).published?.date).toBe('--12-22');
  });

  it('makes several edits in one step of undo, and takes them back to what was read in another', async () => {
    await ask('articles.editMany', {
      edits: [
        { ids: [id('a.txt'), id('b.txt')], patch: { outlet: 'Daily Post' } },
        { ids: [id('e.txt')], patch: { outlet: 'Herald', published: { date: '2025', precision: 'year' } } },
      ],
    });
    expect((await ask('history.state', {})).undo).toBe('Change the details of 3 articles');
    const outlets = async (): Promise<unknown[]> =>
      Promise.all([...ids.values()].map(async (key) => (await ask('articles.get', { id: key })).outlet));
    const changed = await outlets();
    expect(changed.filter((name) => name === 'Daily Post')).toHaveLength(2);
    await ask('articles.resetMany', { ids: [id('a.txt'), id('b.txt')], fields: ['outlet', 'author'] });
    expect((await ask('articles.get', { id: id('a.txt') })).outlet).toBe('Corvane Herald');
    await ask('history.undo', {});
    expect(await outlets()).toEqual(changed);
    await ask('history.undo', {});
    expect((await ask('articles.get', { id: id('e.txt') })).outlet).toBeNull();
  });

  it('changes nothing where one of the articles is gone', async () => {
    const gone = '01900000-0000-7000-8000-000000000000';
    const answer = await core.router.call('articles.editMany', {
      edits: [
        { ids: [id('a.txt')], patch: { place: 'Sorn' } },
        { ids: [gone], patch: { place: 'Sorn' } },
      ],
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect((await ask('articles.get', { id: id('a.txt') })).place).toBeNull();
  });
});
