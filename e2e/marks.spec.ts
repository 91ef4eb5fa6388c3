import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, launch, temporaryFolder } from './launch.ts';
import { Reader } from './pages/reader.ts';
import { Window } from './pages/window.ts';

const TITLE = 'Hadrin Dam gate failure';
const WORDS = 'inspected in October';

/** What can be done to a mark that is there, by key, and taken back again; on the sample project. */
const folder = temporaryFolder();
let app: App;
let window: Window;
let articleId: string;

beforeAll(async () => {
  app = await launch({ userData: join(folder.path, 'user') });
  window = new Window(app.page);
  await window.ready();
  const ids = await window.kept('articles.ids', {});
  const rows = await window.kept('articles.rows', { ids });
  articleId = rows.find((row) => row.title.startsWith(TITLE))?.id ?? '';
  const reader = new Reader(app.page);
  await reader.open(TITLE);
  await reader.mark(WORDS, 'c');
});
afterAll(async () => {
  await app.kill();
  folder.remove();
});

/** The mark under test: the newest of its article. */
async function mark() {
  const passages = await window.kept('passages.ofArticle', { articleId });
  return passages.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))[0];
}
const says = () => mark().then((passage) => passage?.exact);
const kind = () => mark().then((passage) => passage?.details.kind);

it('moves its ends by words, and back by undo', async () => {
  expect(await says()).toBe(WORDS);
  await window.press('Alt+Shift+ArrowRight');
  await expect.poll(says).toBe(`${WORDS} and`);
  await window.press('Alt+Shift+ArrowDown');
  await expect.poll(says).toBe('in October and');
  await window.press('Control+z');
  await expect.poll(says).toBe(`${WORDS} and`);
  await window.press('Control+z');
  await expect.poll(says).toBe(WORDS);
});

it('becomes one of another kind by its key, and is deleted and brought back', async () => {
  await window.press('q');
  await expect.poll(kind).toBe('quote');
  await window.press('Control+z');
  await expect.poll(kind).toBe('claim');
  await window.press('Delete');
  await expect.poll(says).not.toBe(WORDS);
  await window.press('Control+z');
  await expect.poll(says).toBe(WORDS);
});

it('is an article of its own when text is pasted into the window', async () => {
  const before = await window.rail.count('Articles');
  await window.press('Control+Shift+V');
  const dialog = app.page.getByRole('dialog', { name: 'Import pasted text' });
  await dialog
    .getByRole('textbox')
    .fill('A pasted report\n\nFive people were hurt in Vesk, the police said.');
  await dialog.getByRole('button', { name: /^Import/ }).click();
  await expect.poll(() => window.rail.count('Articles')).toBe(before + 1);
  expect(app.complaints).toEqual([]);
});
