import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type App, launch, temporaryFolder } from './launch.ts';
import { Window } from './pages/window.ts';

const folder = temporaryFolder();
let app: App | null = null;
afterEach(async () => {
  await app?.kill();
  app = null;
});
afterAll(() => folder.remove());

const ARTICLE = `Dam breaks above Varna Falls

VARNA FALLS, Osteria — At least 31 people were killed in the flood, officials said.

“We lost everything,” said Mira Dolan, a farmer from Orlany. About 1,200 houses were destroyed in the valley.

The governor, Pavel Renn, said that the dam would be built again by the end of 2026.
`;

it('goes through the suggestions by keyboard alone: accept, correct, dismiss, undo', async () => {
  const articles = join(folder.path, 'articles');
  mkdirSync(articles);
  writeFileSync(join(articles, 'dam.txt'), ARTICLE);
  app = await launch({ userData: join(folder.path, 'user') });
  const { page } = app;
  const window = new Window(page);
  await window.kept('project.create', { path: join(folder.path, 'dam.collate') });
  await window.ready();
  await app.drop([articles], window.main);
  const text = page.getByRole('document', { name: 'Text of Dam breaks above Varna Falls' });
  await text.waitFor();
  const list = page.getByRole('region', { name: 'Suggestions' });
  await list.waitFor();
  const [articleId = ''] = await window.kept('articles.ids', {});
  const open = async () =>
    (await window.kept('suggestions.ofArticle', { articleId }))
      .filter(({ state, kind }) => state === 'open' && kind !== 'date')
      .map(({ kind, exact }) => `${kind}: ${exact}`);
  const chosen = () => list.getByRole('button', { pressed: true }).innerText();
  const before = await open();
  expect(before).toContain('figure: 31');
  expect(before).toContain('quote: We lost everything,');

  await text.focus();
  await window.press('Control+Home', 'Tab');
  await expect.poll(chosen).toContain('At least 31 people were killed in the flood');
  // nothing is evidence before it is accepted
  expect(await window.kept('passages.ofArticle', { articleId })).toEqual([]);
  await window.press('Enter');
  await expect.poll(async () => (await window.kept('passages.ofArticle', { articleId })).length).toBe(1);
  await expect.poll(chosen).toContain('31');
  await window.press('x');
  await expect.poll(open).toHaveLength(before.length - 2);
  expect(await open()).not.toContain('figure: 31');
  await window.press('Control+z');
  await expect.poll(open).toContain('figure: 31');
  await window.press('Control+Shift+z');
  await expect.poll(open).not.toContain('figure: 31');

  // accepting with a change leads into the field of the speaker
  await text.focus();
  while (!(await chosen().catch(() => '')).includes('We lost everything')) await window.press('Tab');
  await window.press('Shift+Enter');
  const speaker = page.getByRole('combobox', { name: 'Speaker' });
  await expect.poll(() => speaker.evaluate((field) => field === document.activeElement)).toBe(true);
  await window.press('Control+a');
  await page.keyboard.type('Mira Dolan of Orlany');
  await window.press('Enter');
  await expect
    .poll(async () => (await window.kept('passages.ofArticle', { articleId })).map(({ details }) => details))
    .toContainEqual(
      expect.objectContaining({ kind: 'quote', speaker: 'Mira Dolan of Orlany', direct: true }),
    );

  expect(await violations(page)).toEqual([]);
  // everything of a kind at once is one step of undo
  const figures = (await open()).filter((one) => one.startsWith('figure')).length;
  const marked = (await window.kept('passages.ofArticle', { articleId })).length;
  await window.press('Escape', 'Control+k');
  await page.keyboard.type('accept all suggested figures');
  await window.press('Enter');
  await expect
    .poll(async () => (await window.kept('passages.ofArticle', { articleId })).length)
    .toBe(marked + figures);
  await text.focus();
  await window.press('Control+z');
  await expect.poll(async () => (await window.kept('passages.ofArticle', { articleId })).length).toBe(marked);
});
