import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestCore, testCore } from './testing.ts';

let core: TestCore;

const call: TestCore['call'] = (method, input) => core.call(method, input);

beforeEach(async () => {
  core = await testCore();
});
afterEach(async () => {
  await core.remove();
});

it('who reported a quote is suggested, taken with it, marked by hand, corrected and undone', async () => {
  await call('imports.paste', {
    text: 'The bridge\n\n“The bridge will not be rebuilt this year,” Ada Novak was quoted by state media as saying on Monday.\n',
  });
  const [articleId = ''] = await call('articles.ids', { sort: { by: 'imported', down: false } });
  const suggested = (await call('suggestions.ofArticle', { articleId })).find(({ kind }) => kind === 'quote');
  const details = { kind: 'quote', speaker: 'Ada Novak', reportedBy: 'state media', direct: true };
  expect(suggested?.details).toMatchObject(details);
  expect(suggested?.says).toBe('Ada Novak (“quoted”), reported by state media');
  expect(suggested?.why).toContain('; reported by state media.');

  const [taken] = await call('suggestions.accept', { articleId, keys: [suggested?.key ?? ''] });
  expect(taken?.details).toMatchObject(details);
  await call('history.undo', {});
  const { start = 0, end = 0 } = suggested ?? {};
  const marked = await call('passages.mark', { articleId, kind: 'quote', start, end });
  expect(marked.details).toMatchObject(details);
  await call('passages.edit', { id: marked.id, details: { kind: 'quote', reportedBy: 'Tass' } });
  const kept = async () => (await call('passages.ofArticle', { articleId }))[0]?.details;
  expect(await kept()).toMatchObject({ ...details, reportedBy: 'Tass' });
  const narrowed = (words: string) =>
    call('passages.ids', { filter: { words }, sort: { by: 'made', down: false } });
  expect(await narrowed('bridge tass')).toEqual([marked.id]);
  await call('history.undo', {});
  expect(await kept()).toMatchObject(details);
  expect(await narrowed('tass')).toEqual([]);
  expect(await narrowed('state media')).toEqual([marked.id]);

  // the search follows what was corrected, once it is indexed
  const found = async (query: string) =>
    (await call('search.query', { query, limit: 10 })).hits.map(({ passageId }) => passageId);
  await expect.poll(() => found('via:"state media"'), { timeout: 15_000 }).toContain(marked.id);
  expect(await found('"state media"')).toContain(marked.id);
  expect((await call('search.query', { query: 'speaker:media ', limit: 10 })).mistakes).toHaveLength(1);
});
