import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestCore, testCore } from './testing.ts';

let core: TestCore;

const call: TestCore['call'] = (method, input) => core.call(method, input);

const FULL = `A dam and its makers

VARNA, Osteria — Captain Ibrahim Traoré said that the Sorn Water Authority (SWA) would pay. Traoré spoke in Varna. The Sorn Water Authority said nothing.
`;
const SHORT = `Who pays for the dam

LASSA — “We will pay,” said Ibrahim Traore, a captain. The SWA was not asked. Mr Traore left. The SWA, he said, is not his.
`;

beforeEach(async () => {
  core = await testCore();
  await call('imports.paste', { text: FULL });
  await call('imports.paste', { text: SHORT });
});
afterEach(async () => {
  await core.remove();
});

/** The names that are suggested in the two articles, as they stand. */
async function suggested() {
  const ids = await call('articles.ids', { sort: { by: 'imported', down: false } });
  const all = await Promise.all(
    ids.map(async (articleId) =>
      (await call('suggestions.ofArticle', { articleId }))
        .filter(({ kind }) => kind === 'name')
        .map((suggestion) => ({ articleId, ...suggestion })),
    ),
  );
  return all.flat();
}

const one = async (exact: string) => {
  const found = (await suggested()).find((suggestion) => suggestion.exact === exact);
  if (!found) throw new Error(`no suggestion “${exact}”`);
  return found;
};
const listed = async () => (await call('names.list', {})).map(({ name, aliases }) => [name, ...aliases]);
const proposals = async () =>
  (await call('names.proposals', { offset: 0, limit: 100 })).rows.map(({ a, b, reason }) => [
    reason,
    a.name,
    b.name,
  ]);

describe('names of an article, as suggestions', () => {
  it('are one for each name, with all its places and its other forms', async () => {
    const { pieces, says, why, state, details } = await one('Ibrahim Traoré');
    expect(pieces).toHaveLength(2);
    expect(says).toMatch(/^person, also .*Traoré/);
    expect([state, details.kind]).toEqual(['open', 'note']);
    expect(why).toContain('2 times');
    expect((await one('Sorn Water Authority')).says).toContain('also SWA');
  });

  it('come into the list when they are accepted, without the surname alone, and are no passages', async () => {
    const { articleId, key } = await one('Ibrahim Traoré');
    expect(await call('suggestions.accept', { articleId, keys: [key] })).toEqual([]);
    expect(await call('passages.ofArticle', { articleId })).toEqual([]);
    expect(await listed()).toEqual([['Ibrahim Traoré', 'Captain Ibrahim Traoré']]);
    expect((await one('Ibrahim Traoré')).state).toBe('accepted');
    // another spelling is another name before a person says so
    expect((await one('Ibrahim Traore')).state).toBe('open');
    await call('history.undo', {});
    expect((await one('Ibrahim Traoré')).state).toBe('open');
    expect(await listed()).toEqual([]);
  });

  it('join the name that has them already', async () => {
    const first = await one('Ibrahim Traoré');
    await call('suggestions.accept', { articleId: first.articleId, keys: [first.key] });
    const second = await one('Ibrahim Traore');
    await call('suggestions.accept', { articleId: second.articleId, keys: [second.key] });
    expect(await listed()).toEqual([['Ibrahim Traoré', 'Captain Ibrahim Traoré', 'Ibrahim Traore']]);
    expect((await one('Ibrahim Traore')).state).toBe('accepted');
  });

  it('are accepted all at once in one step of undo, and dismissed for good', async () => {
    const { articleId, key } = await one('Ibrahim Traoré');
    await call('suggestions.dismiss', { articleId, keys: [key], dismissed: true });
    expect((await one('Ibrahim Traoré')).state).toBe('dismissed');
    const { accepted } = await call('suggestions.acceptAll', { articleId, kinds: ['name'] });
    expect(accepted).toBeGreaterThan(1);
    expect(await listed()).toHaveLength(accepted);
    await call('history.undo', {});
    expect(await listed()).toEqual([]);
    await call('suggestions.dismiss', { articleId, keys: [key], dismissed: false });
    expect((await one('Ibrahim Traoré')).state).toBe('open');
  });
});

describe('pairs that are likely the same', () => {
  it('are found across articles, and across the list and articles', async () => {
    const found = await proposals();
    expect(found).toContainEqual(['spelling', 'Ibrahim Traore', 'Ibrahim Traoré']);
    expect(found).toContainEqual(['alias', 'SWA', 'Sorn Water Authority']);
    await call('names.add', { kind: 'person', name: 'I. Traoré' });
    expect(await proposals()).toContainEqual(['initials', 'I. Traoré', 'Ibrahim Traoré']);
  });

  it('become one name when a person says that they are the same, in one step of undo', async () => {
    const [pair] = (await call('names.proposals', { offset: 0, limit: 1 })).rows;
    if (!pair) throw new Error('no pair');
    const side = ({ id, name, kind }: typeof pair.a) => ({ id, name, kind });
    const made = await call('names.decide', { a: side(pair.a), b: side(pair.b), decision: 'same' });
    expect(made).toMatchObject({ name: 'Ibrahim Traoré', kind: 'person', articles: 2 });
    expect(made?.aliases).toContain('Ibrahim Traore');
    expect((await proposals()).map(([reason]) => reason)).not.toContain('spelling');
    await call('history.undo', {});
    expect(await listed()).toEqual([]);
    expect((await proposals())[0]?.[0]).toBe('spelling');
  });

  it('are not proposed again when they are not the same, nor is what was taken out of a name', async () => {
    const a = { id: null, name: 'Ibrahim Traoré', kind: 'person' } as const;
    const b = { id: null, name: 'Ibrahim Traore', kind: 'person' } as const;
    await call('names.decide', { a, b, decision: 'not the same' });
    expect((await proposals()).map(([reason]) => reason)).not.toContain('spelling');
    const swa = await call('names.add', {
      kind: 'organisation',
      name: 'Sorn Water Authority',
      aliases: ['SWA'],
    });
    expect((await proposals()).map(([reason]) => reason)).not.toContain('alias');
    await call('names.separate', { id: swa.id, alias: 'SWA' });
    expect((await proposals()).map(([reason]) => reason)).not.toContain('alias');
    // said to be the same after all
    const [other] = (await call('names.list', {})).filter(({ name }) => name === 'SWA');
    expect(await call('names.merge', { into: swa.id, ids: [other?.id ?? ''] })).toMatchObject({
      aliases: ['SWA'],
    });
  });
});

it('a name that is there already is not made twice', async () => {
  await call('names.add', { kind: 'person', name: 'Mira Dolan', aliases: ['M. Dolan'] });
  const again = await core.router.call('names.add', { kind: 'place', name: ' M.  Dolan' });
  expect(again).toMatchObject({ ok: false, error: { code: 'name-exists' } });
  expect(JSON.stringify(again)).toContain('an alias of “Mira Dolan”');
  const none = { id: '01890000-0000-7000-8000-000000000000' };
  expect(await core.router.call('names.edit', { ...none, patch: {} })).toMatchObject({
    error: { code: 'not-found' },
  });
  expect(await core.router.call('names.merge', { into: none.id, ids: [none.id] })).toMatchObject({
    ok: false,
  });
  expect(await core.router.call('names.separate', { ...none, alias: 'x' })).toMatchObject({ ok: false });
});
