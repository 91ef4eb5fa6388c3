import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { insertName } from '../core/store/names.ts';
import { Store } from '../core/store/store.ts';
import { type TestFolder, testFolder } from '../core/store/testing.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

let folder: TestFolder;
beforeEach(() => {
  folder = testFolder();
  mkdirSync(folder.path('in'));
  writeFileSync(
    folder.path('in/dam.txt'),
    'A dam and its makers\n\nVARNA, Osteria — Captain Ibrahim Traoré said that he would pay. Traoré spoke in Varna.\n',
  );
  writeFileSync(
    folder.path('in/pays.txt'),
    'Who pays for the dam\n\nLASSA — “We will pay,” said Ibrahim Traore, a captain. Mr Traore left early.\n',
  );
});
afterEach(() => folder.remove());

async function collate(...args: string[]) {
  const env = { ...process.env, COLLATE_USER_DATA: folder.path('user data') };
  return promisify(execFile)(process.execPath, [CLI, ...args], { cwd: folder.path(''), env });
}

it('lists the names that were taken, and the pairs that are likely the same', {
  timeout: 60_000,
}, async () => {
  await collate('import', '-p', 'dam.collate', 'in');
  const empty = await collate('names', '-p', 'dam.collate');
  expect(empty.stderr).toContain('The list of names is empty.');
  expect(empty.stdout).toMatch(/^spelling\?\s+Ibrahim Traore\s+Ibrahim Traoré\n$/);

  const store = Store.open(folder.path('dam.collate'), 'ana');
  store.write('Add', (tx) =>
    insertName(tx, { kind: 'person', name: 'Ibrahim Traoré', aliases: ['I. Traoré'] }),
  );
  // open in the window, so to say
  const { stdout } = await collate('names', '-p', 'dam.collate', '--json');
  const records = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  store.close();
  expect(records).toMatchObject([
    { name: { kind: 'person', name: 'Ibrahim Traoré', aliases: ['I. Traoré'], articles: 1 } },
    {
      proposal: {
        a: { id: expect.any(String), name: 'Ibrahim Traoré' },
        b: { id: null, name: 'Ibrahim Traore', kind: 'person', articles: 1 },
        reason: 'spelling',
      },
    },
  ]);
  const table = await collate('names', '-p', 'dam.collate', '--csv');
  expect(table.stdout).toContain('person,Ibrahim Traoré,I. Traoré,1');
});
