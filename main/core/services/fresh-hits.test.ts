import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Input } from '../../../preload/contract/index.ts';
import { type TestCore, testCore } from './testing.ts';

let core: TestCore;

const call: TestCore['call'] = (method, input) => core.call(method, input);

beforeEach(async () => {
  core = await testCore();
});
afterEach(async () => {
  await core.remove();
});

async function paste(title: string): Promise<void> {
  await call('imports.paste', {
    text: `${title}\n\nThe ferry did not leave the port, it was said in ${title}.\n`,
  });
}
const found = async (asked: Partial<Input<'search.query'>>) => {
  const { hits, total, fresh } = await call('search.query', { query: 'ferry', limit: 10, ...asked });
  return { titles: hits.map(({ title }) => title).sort(), total, fresh };
};

const SOON = { timeout: 15_000 };

it('what is new in a saved search stays new while somebody looks, and no longer', async () => {
  await paste('Monday');
  await paste('Tuesday');
  await expect.poll(async () => (await found({})).total, SOON).toBe(2);
  const { id: savedId } = await call('search.save', { query: 'ferry' });
  await paste('Wednesday');
  await expect.poll(async () => (await found({})).total, SOON).toBe(3);

  const first = { savedId, look: 'first' };
  expect(await found(first)).toMatchObject({ total: 3, fresh: { articles: 1, only: false } });
  const news = { titles: ['Wednesday'], total: 1, fresh: { articles: 1, only: true } };
  expect(await found({ ...first, onlyFresh: true })).toEqual(news);

  // an article is opened from the results: they are seen, and the others that were new are still to be read
  await call('search.seen', { id: savedId });
  expect(await call('search.saved', {})).toMatchObject([{ total: 3, fresh: 0 }]);
  expect(await found({ ...first, onlyFresh: true })).toEqual(news);
  // what comes while somebody looks is new, too
  await paste('Thursday');
  await expect
    .poll(async () => (await found({ ...first, onlyFresh: true })).titles)
    .toEqual(['Thursday', 'Wednesday']);
  // and written down as such
  const path = core.folder.path('new.csv');
  await call('search.exportCsv', { query: 'ferry', path, ...first, onlyFresh: true });
  expect(readFileSync(path, 'utf8')).toContain('Wednesday');
  expect(readFileSync(path, 'utf8')).not.toContain('Monday');

  // who comes back another time finds what came since it was seen
  const second = { savedId, look: 'second' };
  expect(await found({ ...second, onlyFresh: true })).toMatchObject({ titles: ['Thursday'], total: 1 });
  await call('search.seen', { id: savedId });
  expect(await found({ savedId, look: 'third', onlyFresh: true })).toMatchObject({ titles: [], total: 0 });
  expect(await found({ savedId, look: 'third' })).toMatchObject({ total: 4, fresh: { articles: 0 } });
  expect((await found({})).fresh).toBeNull();
});
