import { mkdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Input, MethodName, Output } from '../../../preload/contract/index.ts';
import { type Core, createCore } from '../core.ts';
import { createRouter, type Router } from '../router.ts';
import { type TestFolder, testFolder } from '../store/testing.ts';
import { createHandlers } from './index.ts';

let folder: TestFolder;
let core: Core;
let router: Router;

async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
  const answer = await router.call(method, input);
  if (!answer.ok) throw new Error(`${method}: ${answer.error.code} ${answer.error.message}`);
  return answer.value as Output<M>;
}

beforeEach(async () => {
  folder = testFolder();
  mkdirSync(folder.path('user'));
  core = createCore(
    {
      host: { host: 'terminal', version: '0', saveDialog: false, asksOutside: false },
      folders: { userData: folder.path('user'), documents: folder.path(''), samples: folder.path('') },
    },
    () => {},
    async () => ({ ok: false, error: { code: 'host-cannot', message: 'Not here.' } }),
  );
  router = createRouter(createHandlers(core), (_method, error) => {
    throw error;
  });
  await call('project.create', { path: folder.path('fresh.collate') });
});
afterEach(async () => {
  await core.close();
  folder.remove();
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
  const path = folder.path('new.csv');
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
