import { afterEach, beforeEach, expect, it } from 'vitest';
import { repeatableLines } from '../importing/index.ts';
import { furnishNew, furnishOutlet } from './outlet-furniture.ts';
import { article } from './store/articles.ts';
import { insertArticle } from './store/insert-article.ts';
import { Store } from './store/store.ts';
import { readArticle, type TestFolder, testFolder } from './store/testing.ts';

let folder: TestFolder;
let store: Store;
beforeEach(() => {
  folder = testFolder();
  store = Store.create(folder.path('project.collate'), 'ana');
});
afterEach(() => {
  store.close();
  folder.remove();
});

const METADATA = readArticle('x').metadata;
const FOLLOW = 'Follow the Gazette wherever you read your news';

function add(number: number, lines: readonly string[], outlet = 'The Gazette'): string {
  const plain = readArticle(lines.join('\n'), {
    metadata: { ...METADATA, outlet },
    fileName: `${number}.txt`,
  });
  const read = { ...plain, repeatable: repeatableLines(plain.text, plain.blocks) };
  return store.write('Import 1 file', (tx) => {
    const id = insertArticle(tx, read);
    furnishNew(tx, [id]);
    return id;
  });
}

/** Prose of an article of its own. */
const prose = (number: number) =>
  Array.from(
    { length: 6 },
    (_, line) =>
      `Report ${'abcdefgh'.charAt(number)}${line} tells of ${'pqrstuvw'.charAt(number)}${'ijklmn'.charAt(line)} and what became of it in the valley that year.`,
  );
const asideIn = (id: string) => {
  const read = article(store.db, id);
  return read?.blocks
    .filter((block) => block.furniture)
    .map((block) => read.text.slice(block.start, block.end));
};

it('sets a line aside once four articles of an outlet have it, in the earlier ones too', () => {
  const ids = [0, 1, 2].map((number) => add(number, [...prose(number), FOLLOW]));
  expect(ids.map(asideIn)).toEqual([[], [], []]);
  ids.push(add(3, [...prose(3), FOLLOW]));
  expect(ids.map(asideIn)).toEqual([[FOLLOW], [FOLLOW], [FOLLOW], [FOLLOW]]);
  expect(article(store.db, ids[0] ?? '')?.blocks.at(-1)?.reason).toBe('stands in 4 articles of this outlet');
  const other = add(4, [...prose(4), FOLLOW], 'The Post');
  expect(asideIn(other)).toEqual([]);
  store.undo();
  expect(ids.map(asideIn)).not.toContainEqual([]);
});

it('leaves the articles of a series as they are', () => {
  const series = Array.from(
    { length: 6 },
    (_, line) => `The level at gauge ${'abcdef'.charAt(line)} was measured`,
  );
  const ids = [0, 1, 2, 3, 4].map((number) =>
    add(number, [...series, `It was day ${'klmno'.charAt(number)}`]),
  );
  expect(ids.flatMap((id) => asideIn(id) ?? [])).toEqual([]);
});

it('does not set aside again what a person put back, and remembers what they set aside', () => {
  const ids = [0, 1, 2, 3].map((number) => add(number, [...prose(number), FOLLOW]));
  const [first = ''] = ids;
  const last = prose(0).length;
  expect(store.write('Put back', (tx) => furnishOutlet(tx, first, [last], false))).toBe(4);
  expect(ids.map(asideIn)).toEqual([[], [], [], []]);
  const later = add(5, [...prose(5), FOLLOW]);
  expect(asideIn(later)).toEqual([]);
  expect(store.write('Set aside', (tx) => furnishOutlet(tx, later, [last], true))).toBe(5);
  expect(asideIn(add(6, [...prose(6), FOLLOW]))).toEqual([FOLLOW]);
  store.undo();
  store.undo();
  expect([...ids, later].map(asideIn)).toEqual([[], [], [], [], []]);
});
