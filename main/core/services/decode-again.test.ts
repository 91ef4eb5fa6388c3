import { writeFileSync } from 'node:fs';
import { encode } from 'iconv-lite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ImportHow } from '../../../preload/contract/index.ts';
import { type TestCore, testCore } from './testing.ts';

let core: TestCore;
let ended: (jobId: string) => void = () => {};

const call: TestCore['call'] = (method, input) => core.call(method, input);

beforeEach(async () => {
  core = await testCore((event) => {
    if (event.event === 'job' && event.job.state !== 'running') ended(event.job.id);
  });
});
afterEach(async () => {
  await core.remove();
});

/** Imports a file as a person wants it; gives its articles in their order. */
async function importAs(path: string, how: ImportHow): Promise<readonly string[]> {
  const over = new Promise<string>((resolve) => {
    ended = resolve;
  });
  await call('imports.confirm', { path, how });
  await over;
  return call('articles.ids', { sort: { by: 'imported', down: false } });
}

it('the columns that a person chose hold in another encoding, in which they have other names', async () => {
  const table = [
    'Überschrift;Notiz;Bericht',
    'Die Brücke ist zu;Über die Fähre;Die alte Brücke in Sörn ist seit Montag gesperrt, sagte das Ministerium.',
    'Die Fähre fährt;Über die Brücke;Die Fähre fährt ab Juni jede Stunde, sagte die Gesellschaft am Montag.',
  ].join('\n');
  writeFileSync(core.folder.path('liste.csv'), encode(table, 'cp850'));
  // a person takes the note for the title
  const preview = await call('imports.preview', {
    path: core.folder.path('liste.csv'),
    how: { as: 'table', mapping: { text: 'Bericht' } },
  });
  const note = preview.columns[1]?.name ?? '';
  const [first = '', second = ''] = await importAs(core.folder.path('liste.csv'), {
    as: 'table',
    mapping: { title: note, text: 'Bericht' },
  });
  expect(await call('articles.decodeAgain', { id: first, encoding: 'cp850' })).toMatchObject({ lost: 0 });
  const read = await call('articles.get', { id: first });
  expect(read.title).toBe('Über die Fähre');
  expect(read.text).toContain('Die alte Brücke in Sörn');
  await call('articles.decodeAgain', { id: first, encoding: 'windows-1252' });
  expect((await call('articles.get', { id: first })).title).toMatch(/ber die F/);
  expect((await call('articles.get', { id: second })).title).toMatch(/ber die Br/);
});

it('a file that a person wanted as one article stays one', async () => {
  const path = core.folder.path('table.csv');
  writeFileSync(path, 'title,text\nThe ferry,It sails every hour.\nThe bridge,It is closed since Monday.\n');
  expect((await call('imports.preview', { path })).articles).toBe(2);
  const ids = await importAs(path, { as: 'one' });
  expect(ids).toHaveLength(1);
  const [id = ''] = ids;
  await call('articles.decodeAgain', { id, encoding: 'windows-1252' });
  expect((await call('articles.get', { id })).text).toContain('closed since Monday');
});
