import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Store } from './store/store.ts';
import { type TestFolder, testFolder } from './store/testing.ts';
import { startWatching, type Watching } from './watching.ts';

let folder: TestFolder;
let store: Store;
let watching: Watching | null = null;
let arrived: string[][];
beforeEach(() => {
  folder = testFolder();
  store = Store.create(folder.path('project.collate'), 'ana');
  mkdirSync(folder.path('in/deep'), { recursive: true });
  arrived = [];
});
afterEach(async () => {
  await watching?.close();
  store.close();
  folder.remove();
});

const write = (name: string, text: string) => writeFileSync(folder.path(`in/${name}`), text);
const start = (folders = [folder.path('in')]) => {
  watching = startWatching(store, folders, async (_, paths) => {
    arrived.push(paths.map((path) => path.slice(folder.path('in/').length)));
  });
};
async function until(look: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (look()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`waited in vain; arrived: ${JSON.stringify(arrived)}`);
}
const names = () => arrived.flat().toSorted();

it('hands over what is there, then what comes, each file once', async () => {
  write('a.txt', 'one');
  start();
  await until(() => names().includes('a.txt'));
  write('deep/b.txt', 'two');
  await until(() => names().includes('deep/b.txt'));
  write('a.txt', 'one and more');
  await until(() => names().filter((name) => name === 'a.txt').length === 2);
  expect(names()).toEqual(['a.txt', 'a.txt', 'deep/b.txt']);
});

it('looks only at what is new when it starts again', async () => {
  write('a.txt', 'one');
  start();
  await until(() => names().includes('a.txt'));
  await watching?.close();
  arrived = [];
  write('c.txt', 'three');
  start();
  await until(() => names().includes('c.txt'));
  expect(names()).toEqual(['c.txt']);
});

it('leaves alone a folder that is not watched any more', async () => {
  start();
  watching?.remove(folder.path('in'));
  write('a.txt', 'one');
  mkdirSync(folder.path('other'));
  writeFileSync(folder.path('other/b.txt'), 'two');
  watching?.add(folder.path('other'));
  await until(() => arrived.length > 0);
  expect(arrived).toHaveLength(1);
});
