import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importFiles } from './import-files.ts';
import { ImportLines } from './import-lines.ts';
import type { RunningJob } from './jobs.ts';
import { article, articleIds } from './store/articles.ts';
import { Store } from './store/store.ts';
import { type TestFolder, testFolder } from './store/testing.ts';

let folder: TestFolder;
let store: Store;
beforeEach(() => {
  folder = testFolder();
  store = Store.create(folder.path('project.collate'), 'ana');
  mkdirSync(folder.path('articles/deep'), { recursive: true });
});
afterEach(() => {
  store.close();
  folder.remove();
});

const write = (name: string, text: string) => writeFileSync(folder.path(`articles/${name}`), text);
const ids = () => articleIds(store.db, { by: 'imported', down: false });

async function run(
  paths: readonly string[],
  progress: RunningJob['progress'] = () => {},
  abort = new AbortController(),
) {
  const lines = new ImportLines();
  await importFiles(store, paths, { id: 'job', signal: abort.signal, progress }, lines, { ask: false });
  return lines.sorted();
}

it('gives a line for each file of a folder, refused ones first, and one step of undo for all', async () => {
  write('1.txt', 'The first report\n\nThree people were hurt on Monday, the police said.');
  write('2.txt', '');
  write('3.txt', 'The third report\n\nFour people were hurt on Tuesday, the police said.');
  write('deep/4.md', '# The fourth report\n\nNobody was hurt.');
  const lines = await run([folder.path('articles'), folder.path('nowhere.txt')]);
  expect(lines.map((line) => [line.fileName, line.outcome, line.code])).toEqual([
    ['2.txt', 'refused', 'file-empty'],
    ['nowhere.txt', 'refused', 'file-missing'],
    ['1.txt', 'imported', null],
    ['3.txt', 'imported', null],
    ['4.md', 'imported', null],
  ]);
  expect(
    lines.filter((line) => line.outcome === 'refused').every((line) => (line.why ?? '').length > 20),
  ).toBe(true);
  expect(ids()).toHaveLength(3);
  expect(store.history().undo).toBe('Import 5 files');
  store.undo();
  expect(ids()).toEqual([]);
  store.redo();
  expect(ids().map((id) => article(store.db, id)?.title)).toContain('The fourth report');
});

it('says of a damaged file what could not be read of it, after what was refused', async () => {
  write('1.txt', 'The first report\n\nThree people were hurt on Monday, the police said.');
  write(
    '2.rtf',
    '{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\pard Four people were hurt on Tuesday.\\par Five on We',
  );
  write('3.txt', '');
  const lines = await run([folder.path('articles')]);
  expect(lines.map((line) => [line.fileName, line.outcome])).toEqual([
    ['3.txt', 'refused'],
    ['2.rtf', 'imported in part'],
    ['1.txt', 'imported'],
  ]);
  expect(lines[1]?.why).toMatch(/^The end of the file is missing\. .*kept/);
  const found = article(store.db, lines[1]?.articleId ?? '');
  expect(found).toMatchObject({ notice: 'partly read', missing: 'The end of the file is missing' });
  expect(found?.text).toContain('Five on We');
});

it('recognises a file that is here already, also under another name and twice in one go', async () => {
  write('a.txt', 'A report\n\nSomething happened somewhere, it was said.');
  write('b.txt', 'A report\n\nSomething happened somewhere, it was said.');
  const first = await run([folder.path('articles')]);
  expect(first.map((line) => line.outcome).toSorted()).toEqual(['already here', 'imported']);
  const again = await run([folder.path('articles/a.txt')]);
  expect(again[0]).toMatchObject({ outcome: 'already here', articleId: ids()[0] });
  expect(again[0]?.why).toContain('A report');
  expect(ids()).toHaveLength(1);
});

it('stops when it is cancelled, with whole articles and a line for each file', async () => {
  for (let number = 0; number < 300; number++)
    write(`${number}.txt`, `Report ${number}\n\nIt rained ${number} millimetres.`);
  const abort = new AbortController();
  const lines = await run([folder.path('articles')], (done) => done > 0 && abort.abort(), abort);
  expect(lines).toHaveLength(300);
  const imported = lines.filter((line) => line.outcome === 'imported');
  expect(imported.length).toBeGreaterThan(0);
  expect(lines.filter((line) => line.outcome === 'cancelled').length).toBeGreaterThan(0);
  expect(ids()).toHaveLength(imported.length);
  for (const id of ids()) expect(article(store.db, id)?.blocks.length).toBeGreaterThan(0);
  const rest = await run([folder.path('articles')]);
  expect(rest.filter((line) => line.outcome === 'imported')).toHaveLength(300 - imported.length);
  expect(ids()).toHaveLength(300);
});
