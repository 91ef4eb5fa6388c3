import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type App, launch, temporaryFolder } from './launch.ts';
import { Names } from './pages/names.ts';
import { Reader } from './pages/reader.ts';
import { Window } from './pages/window.ts';

/** Invented news in which the same people and bodies are written in several ways. */
const FILES: Readonly<Record<string, string>> = {
  'dam.txt': `A dam and its makers

VARNA, Osteria — Captain Ibrahim Traoré said on Monday that the Sorn Water Authority (SWA) would pay for the gate. Traoré spoke in Varna. “We will rebuild every house,” Traoré told reporters. The Sorn Water Authority said nothing.
`,
  'pays.txt': `Who pays for the dam

LASSA — “We will pay,” said Ibrahim Traore, a captain. The SWA was not asked. Mr Traore left early. The SWA, he said, is not his.
`,
  'talks.txt': `Talks about the gate

LASSA — Mohammed Younissi, the minister, met Mira Dolan, a farmer. Mr Younissi said that he would return. “Nobody asked us,” said Dolan.
`,
  'again.txt': `The minister returns

VARNA — Muhammad Yunissi, the minister, came back. Mr Yunissi spoke to farmers. “It is late,” said Anton Reska, a teacher.
`,
};

const folder = temporaryFolder();
let app: App;
let window: Window;
let names: Names;

beforeAll(async () => {
  app = await launch({ userData: join(folder.path, 'user') });
  window = new Window(app.page);
  await window.kept('project.create', { path: join(folder.path, 'names.collate') });
  await window.ready();
  names = new Names(app.page);
});
afterAll(async () => {
  await app.kill();
  folder.remove();
});

const listed = async () =>
  (await window.kept('names.list', {})).map(({ name, aliases }) => [name, ...aliases]);

it('says what will stand there while the list is empty', async () => {
  await window.press('Control+5');
  await app.page.getByRole('heading', { name: 'No names yet' }).waitFor();
  await app.screenshot('names-empty');
  expect(await violations(app.page)).toEqual([]);
  await window.press('Control+1');
});

it('accepts the names of an article as suggestions, by keyboard', async () => {
  const files = join(folder.path, 'news');
  mkdirSync(files);
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(files, name), text);
  await app.drop([files], window.main);
  const reader = new Reader(app.page);
  await expect.poll(async () => (await window.kept('articles.ids', {})).length, { timeout: 20_000 }).toBe(4);
  await reader.open('A dam and its makers');
  const section = app.page.getByRole('region', { name: 'Suggestions' });
  await section.waitFor();
  for (const kind of ['quotes', 'figures', 'claims']) {
    const box = section.getByRole('checkbox', { name: new RegExp(`^${kind}`) });
    if (await box.isVisible()) await box.uncheck();
  }
  await section.getByRole('checkbox', { name: /^names/ }).check();
  const text = app.page.getByRole('document', { name: 'Text of A dam and its makers' });
  await text.focus();
  const chosen = () => section.getByRole('button', { pressed: true }).innerText();
  await window.press('Control+Home', 'Tab');
  while (!(await chosen().catch(() => '')).includes('Ibrahim Traoré')) await window.press('Tab');
  expect(await chosen()).toMatch(/person, also .*Traoré/);
  await app.screenshot('names-suggested');
  expect(await violations(app.page)).toEqual([]);
  await window.press('Enter');
  await expect.poll(listed).toEqual([['Ibrahim Traoré', 'Captain Ibrahim Traoré']]);
  expect(await window.kept('passages.facets', {})).toMatchObject({ speakers: [] });
  await text.focus();
  await window.press('Control+z');
  await expect.poll(listed).toEqual([]);
  await window.press('Control+Shift+z');
  await expect.poll(listed).toHaveLength(1);
});

it('decides by key which names are the same, and takes it back', async () => {
  await window.press('Control+5', '2');
  await names.question.waitFor();
  const before = await names.count('The same');
  expect(before).toBeGreaterThanOrEqual(3);
  expect(await names.question.innerText()).toContain('“Ibrahim Traoré” and “Ibrahim Traore”: the same?');
  expect(await violations(app.page)).toEqual([]);
  await window.press('Enter');
  await expect.poll(listed).toEqual([['Ibrahim Traoré', 'Captain Ibrahim Traoré', 'Ibrahim Traore']]);
  await expect.poll(() => names.count('The same')).toBe(before - 1);
  await window.press('Control+z');
  await expect.poll(() => names.count('The same')).toBe(before);
  await window.press('Control+Shift+z');
  await expect.poll(() => names.count('The same')).toBe(before - 1);

  // the two ministers are refused, and stay so
  while (!(await names.question.innerText()).includes('Younissi')) await window.press('j');
  await window.press('x');
  await expect.poll(() => names.count('The same')).toBe(before - 2);
  expect(await names.question.innerText()).not.toContain('Younissi');
  await window.press('Enter');
  await expect.poll(async () => (await listed()).flat()).toContain('SWA');
});

it('adds a name, finds it, merges and separates by keyboard', async () => {
  await window.press('1');
  await names.list.waitFor();
  await window.press('a');
  await app.page.getByRole('dialog', { name: 'Add a name' }).waitFor();
  expect(await violations(app.page)).toEqual([]);
  await app.page.keyboard.type('The Water Authority of Sorn');
  await window.press('Enter');
  await expect.poll(() => names.lines.count()).toBe(3);
  await expect
    .poll(() => names.panel.getByRole('textbox', { name: 'Name', exact: true }).inputValue())
    .toBe('The Water Authority of Sorn');

  await names.list.focus();
  await window.press('Home');
  while (!(await names.lines.and(app.page.locator('[data-active]')).innerText()).startsWith('The Water'))
    await window.press('ArrowDown');
  await window.press(' ');
  while (!(await names.lines.and(app.page.locator('[data-active]')).innerText()).startsWith('Sorn'))
    await window.press('ArrowUp');
  await names.panel.getByText(/^Chosen: The Water Authority/).waitFor();
  await window.press('m');
  await expect.poll(() => names.lines.count()).toBe(2);
  await expect.poll(() => names.aliases.allInnerTexts().then((all) => all.join())).toContain('The Water');
  await window.press('Control+z');
  await expect.poll(() => names.lines.count()).toBe(3);
  await window.press('Control+Shift+z');
  await expect.poll(() => names.lines.count()).toBe(2);

  await names.panel
    .getByRole('button', { name: 'Separate “The Water Authority of Sorn” into a name of its own' })
    .focus();
  await window.press('Enter');
  await expect.poll(() => names.lines.count()).toBe(3);
  // what was taken out is not proposed again
  expect(
    (await window.kept('names.proposals', { offset: 0, limit: 10 })).rows.map(({ a, b }) =>
      [a.name, b.name].join(),
    ),
  ).not.toContain('Sorn Water Authority,The Water Authority of Sorn');

  await names.list.focus();
  await window.press('Control+f');
  await app.page.keyboard.type('traore');
  await expect.poll(() => names.lines.count()).toBe(1);
  await window.press('Escape');
  await expect.poll(() => names.lines.count()).toBe(3);
  await names.lines.filter({ hasText: 'The Water' }).click();
  await window.press('Delete');
  await expect.poll(() => names.lines.count()).toBe(2);
  expect(await window.rail.count('Names')).toBe(2);
});

it('offers the names of the list where a speaker is given', async () => {
  await window.press('Control+1');
  const reader = new Reader(app.page);
  await reader.open('Talks about the gate');
  const [articleId = ''] = (
    await window.kept('articles.metadataRows', { ids: await window.kept('articles.ids', {}) })
  )
    .filter(({ fileName }) => fileName === 'talks.txt')
    .map(({ id }) => id);
  const { text } = await window.kept('articles.get', { id: articleId });
  const start = text.indexOf('Nobody asked us');
  await window.kept('passages.mark', { articleId, kind: 'quote', start, end: start + 15 });
  await window.press('Escape');
  const mark = app.page.getByRole('region', { name: 'Inspector' }).getByText('Nobody asked us').last();
  await mark.click();
  const speaker = app.page.getByRole('combobox', { name: 'Speaker' });
  await speaker.click();
  await window.press('Control+a');
  await app.page.keyboard.type('traor');
  await expect
    .poll(() => app.page.getByRole('listbox', { name: 'Suggestions for Speaker' }).innerText())
    .toContain('Ibrahim Traoré');
  await window.press('Escape');
});

const SIZES = [
  { width: 1024, height: 700 },
  { width: 1440, height: 900 },
] as const;

describe.each(SIZES)('$width × $height', (size) => {
  it.each(['light', 'dark'] as const)('%s', async (colorScheme) => {
    await app.page.setViewportSize(size);
    await app.page.emulateMedia({ colorScheme });
    await window.press('Escape', 'Escape', 'Control+5', '1');
    await names.list.waitFor();
    await names.list.focus();
    await window.press('Home', ' ', 'ArrowDown');
    await app.screenshot(`names-list-${size.width}-${colorScheme}`);
    expect(await violations(app.page)).toEqual([]);
    await window.press('Escape', '2');
    await app.page.getByRole('radio', { name: /^The same/ }).waitFor();
    await app.page.waitForTimeout(200);
    await app.screenshot(`names-pairs-${size.width}-${colorScheme}`);
    expect(await violations(app.page)).toEqual([]);
    const wider = await app.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, 'pixels that are wider than the window').toBeLessThanOrEqual(0);
  });
});

it('had nothing to complain of', () => {
  expect(app.complaints).toEqual([]);
});
