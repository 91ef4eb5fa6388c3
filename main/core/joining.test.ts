import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MetadataField, MetadataOrigin } from '../../preload/contract/index.ts';
import { addressKey, Joining } from './joining.ts';
import { article } from './store/articles.ts';
import type { ArticleMetadata, ImportedArticle } from './store/imported.ts';
import { insertArticle } from './store/insert-article.ts';
import { setMetadata } from './store/metadata.ts';
import { articleOfBytes } from './store/originals.ts';
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

const EMPTY = readArticle('x').metadata;
const TITLE = 'Old bridge at Sorn to close in June';
const ADDRESS = 'https://www.gazette.example/2024/06/bridge/';

function read(
  text: string,
  given: Partial<ArticleMetadata>,
  sure: number,
  more: Partial<ImportedArticle> = {},
) {
  const metadata = { ...EMPTY, language: null, ...given };
  const origins = (Object.keys(given) as MetadataField[]).map(
    (field): MetadataOrigin => ({ field, origin: 'file', range: null, sure }),
  );
  return readArticle(text, { metadata, origins, ...more });
}
const reference = (given: Partial<ArticleMetadata>) =>
  read('', given, 0.95, {
    format: 'ris',
    notice: 'no text',
    blocks: [],
    sha256: `ris ${JSON.stringify(given)}`,
    original: Buffer.from('TY  - NEWS'),
    fileName: 'library.ris',
    part: 'reference 1',
  });
const insert = (one: ImportedArticle) => store.write('Import 1 file', (tx) => insertArticle(tx, one));
const join = (one: ImportedArticle) => store.write('Import 1 file', (tx) => new Joining().join(tx, one));

describe('a reference', () => {
  it('gives its metadata to the article with its address, but nothing that a person gave or that is surer', () => {
    const id = insert(read('The text.', { title: TITLE, url: ADDRESS, author: 'J. Doe' }, 0.6));
    store.write('Change', (tx) => setMetadata(tx, id, 'author', 'Jane Doe'));
    const given = reference({
      title: 'Old bridge at Sorn to close',
      author: 'Ada Klein',
      url: 'http://gazette.example/2024/06/bridge?utm_source=x#top',
      published: { date: '2024-06-03', precision: 'day' },
    });
    expect(join(given)).toEqual({ id, title: TITLE, what: 'its title, its address, and its date' });
    expect(article(store.db, id)).toMatchObject({
      title: 'Old bridge at Sorn to close',
      author: 'Jane Doe',
      published: { date: '2024-06-03', precision: 'day' },
      text: 'The text.',
    });
    expect(articleOfBytes(store.db, given.sha256, 'reference 1')?.id).toBe(id);
    store.undo();
    expect(article(store.db, id)).toMatchObject({ title: TITLE, published: null });
  });

  it('finds the article by its title, unless its date or its address speaks against it', () => {
    const id = insert(
      read('The text.', { title: `${TITLE}!`, published: { date: '2024-06-03', precision: 'day' } }, 0.9),
    );
    expect(join(reference({ title: TITLE.toUpperCase(), author: 'Ada Klein' }))?.id).toBe(id);
    expect(join(reference({ title: TITLE, published: { date: '2024-07-03', precision: 'day' } }))).toBeNull();
    insert(read('Another text.', { title: TITLE, url: 'https://post.example/a' }, 0.9, { sha256: 'b' }));
    // two articles have the title now, and only one of them another address
    expect(join(reference({ title: TITLE, url: ADDRESS }))?.id).toBe(id);
    expect(join(reference({ title: TITLE }))).toBeNull();
  });

  it('does not find one by a title that many have', () => {
    insert(read('The text.', { title: 'Editorial' }, 0.9));
    expect(join(reference({ title: 'Editorial' }))).toBeNull();
  });

  it('gets its text from an article that comes later', () => {
    const library = reference({ title: TITLE, url: ADDRESS, author: 'Ada Klein' });
    const id = insert(library);
    const page = read('The text of it.', { title: TITLE, url: ADDRESS, place: 'Sorn' }, 0.9);
    expect(join(page)).toEqual({ id, title: TITLE, what: 'its text' });
    expect(article(store.db, id)).toMatchObject({
      text: 'The text of it.',
      notice: null,
      author: 'Ada Klein',
      place: 'Sorn',
      format: 'txt',
    });
    expect(articleOfBytes(store.db, library.sha256, 'reference 1')?.id).toBe(id);
    expect(articleOfBytes(store.db, page.sha256, '')?.id).toBe(id);
    store.undo();
    expect(article(store.db, id)).toMatchObject({ text: '', notice: 'no text', format: 'ris' });
  });
});

describe('two articles with text', () => {
  it('are never joined', () => {
    insert(read('The text.', { title: TITLE, url: ADDRESS }, 0.9));
    expect(join(read('Another text.', { title: TITLE, url: ADDRESS }, 0.9, { sha256: 'b' }))).toBeNull();
  });
});

describe('an address', () => {
  it('is the same without what does not tell articles apart', () => {
    const key = addressKey(ADDRESS);
    for (const same of [
      'http://gazette.example/2024/06/bridge',
      'https://m.gazette.example/2024/06/bridge/amp/',
      `${ADDRESS}?utm_campaign=a&fbclid=b#part`,
    ])
      expect(addressKey(same)).toBe(key);
    expect(addressKey('https://gazette.example/a?id=1')).not.toBe(
      addressKey('https://gazette.example/a?id=2'),
    );
    expect(addressKey('https://gazette.example/')).toBeNull();
    expect(addressKey('not an address')).toBeNull();
  });
});
