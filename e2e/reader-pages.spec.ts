import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { pdfOf } from './invented-pdf.ts';
import { type App, launch, temporaryFolder } from './launch.ts';
import { Evidence } from './pages/evidence.ts';
import { Reader } from './pages/reader.ts';
import { Window } from './pages/window.ts';

/** What the reader shows of documents: pages, what cannot be read, another encoding, furniture of an outlet. */
const NUMBERS = [
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];
const PAGES = NUMBERS.map((number, at) => [
  ...(at === 0 ? ['The state of the rivers', ''] : []),
  `${number} boats were counted at the weir of Lassa, and the office in Sorn wrote down what`,
  'their captains said about the level of the water and the price of the passage.',
  '',
  `Gauge ${(at * 7919) % 1000} stood at ${300 + at} centimetres when the ${number.toLowerCase()} men went home.`,
]);
const LATIN1 =
  'Überschwemmung in Füssen\n\nDie Behörde erklärte am Dienstag, dass fünf Brücken gesperrt bleiben müssen. Größere Schäden gab es früh am Morgen.';
const ADVERT = 'Our spring sale has begun at all stores of the valley.';
const story = (title: string, words: string) =>
  `<html><head><title>${title}</title><meta property="og:site_name" content="Sorn Gazette"></head><body><article><h1>${title}</h1><p>${words} The <a href="http://${title === 'Bridge closes' ? 'bridge' : 'ferry'}.example/plan?a=1&amp;b=2">ministry</a> gave no reasons on Monday.</p><p>${ADVERT}</p><p>Nobody was hurt when the ${title.toLowerCase()}, the police said in the evening.</p></article></body></html>`;

const folder = temporaryFolder();
let app: App;
let window: Window;
let reader: Reader;

beforeAll(async () => {
  // what would hand links to a browser notes them down
  const programs = join(folder.path, 'programs');
  mkdirSync(programs);
  writeFileSync(join(programs, 'xdg-open'), `#!/bin/sh\necho "$1" >> '${join(folder.path, 'opened')}'\n`, {
    mode: 0o755,
  });
  process.env.PATH = `${programs}${delimiter}${process.env.PATH}`;
  app = await launch({ userData: join(folder.path, 'user') });
  window = new Window(app.page);
  await window.ready();
  reader = new Reader(app.page);
});
afterAll(async () => {
  await app.kill();
  folder.remove();
});

const foot = () => app.page.getByText(/^Page \d+ of 12$/).innerText();

it('takes in files of five kinds', async () => {
  const files = join(folder.path, 'files');
  mkdirSync(files);
  const put = (name: string, bytes: Uint8Array | string): void => writeFileSync(join(files, name), bytes);
  put('rivers.pdf', pdfOf(PAGES));
  put('scan.pdf', pdfOf([[], []]));
  put('latin.txt', Buffer.from(LATIN1, 'latin1'));
  put(
    'one.html',
    story('Bridge closes', 'The bridge at Sorn closes in June for repairs that take all summer.'),
  );
  put(
    'two.html',
    story('Ferry stops', 'The ferry of Lassa stops at noon because its engine has to be renewed.'),
  );
  put(
    'cut.rtf',
    '{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\pard The mill of Corv is sold\\par\\pard The old mill of Corv was sold on Monday, its owner told the town, and nobody knows to wh',
  );
  const articles = async () => (await window.kept('articles.ids', {})).length;
  const before = await articles();
  await app.drop([files], window.main);
  await expect.poll(articles, { timeout: 20_000 }).toBe(before + 6);
  // the list knows of them too
  const first = reader.list.getByRole('option').first();
  await expect.poll(() => first.getAttribute('aria-setsize')).toBe(String(before + 6));
});

it('says the page, goes to one by key, and gives a mark its page', async () => {
  await reader.open('The state of the rivers');
  await expect.poll(foot).toBe('Page 1 of 12');
  await window.press('g');
  const dialog = app.page.getByRole('dialog', { name: 'Go to page' });
  await dialog.waitFor();
  await app.page.keyboard.type('99');
  await window.press('Enter');
  await dialog.getByText('There is no page “99”.').waitFor();
  await dialog.getByRole('textbox').fill('9');
  await window.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await reader.text.getByText(/^Nine boats/).waitFor();
  await expect.poll(() => reader.text.locator('[data-page="9"]').count()).toBe(1);
  await window.press('s', 'c');
  await window.inspector.getByText('p. 9').waitFor();
  await app.screenshot('reader-pages');
  expect(await violations(app.page)).toEqual([]);

  await window.press('Control+2');
  const evidence = new Evidence(app.page);
  await evidence.rows.filter({ hasText: 'Nine boats' }).getByText(/p\. 9/).locator('visible=true').waitFor();
  await window.press('Control+1');
});

it('says plainly that a document of pictures has no text', async () => {
  await window.press('Control+1');
  const ids = await window.kept('articles.ids', {});
  const rows = await window.kept('articles.rows', { ids });
  const at = rows.findIndex((row) => row.notice === 'no text layer');
  expect(at).toBeGreaterThanOrEqual(0);
  await reader.list.focus();
  await window.press('Home', ...Array.from({ length: at }, () => 'ArrowDown'));
  await app.page.getByText('This document has no text layer').waitFor();
  await reader.list.getByText('pictures only').waitFor();
  await app.screenshot('reader-no-text');
  expect(await violations(app.page)).toEqual([]);
});

it('says what is missing of an article whose file was cut off: in the import, in the list and above the text', async () => {
  const line = app.page.getByRole('region', { name: 'Files of the import' }).getByText('imported in part');
  if (await line.isVisible()) await app.screenshot('import-in-part');
  await reader.open('The mill of Corv is sold');
  const said = app.page.getByRole('region', { name: 'This article was read in part' });
  await said.getByText('The end of the file is missing.').waitFor();
  await said.getByRole('button', { name: 'Save the original file…' }).waitFor();
  await reader.list.getByText('partly read').waitFor();
  await app.screenshot('reader-partly-read');
  expect(await violations(app.page)).toEqual([]);
});

it.runIf(process.platform === 'linux')('opens a link in another program after asking', async () => {
  if (app.host === 'electron') return; // asks in a dialog of the system: e2e/electron.spec.ts
  await reader.open('Bridge closes');
  const link = window.inspector.getByTitle('Open http://bridge.example/plan?a=1&b=2 in another program');
  await link.click();
  const question = app.page.getByRole('dialog', { name: 'Open this link outside Collate?' });
  await question.getByText('http://bridge.example/plan?a=1&b=2').waitFor();
  await app.screenshot('open-outside');
  expect(await violations(app.page)).toEqual([]);
  await window.press('Escape');
  await question.waitFor({ state: 'hidden' });
  expect(existsSync(join(folder.path, 'opened'))).toBe(false);
  await link.click();
  await question.getByRole('button', { name: 'Open' }).click();
  const opened = () =>
    existsSync(join(folder.path, 'opened')) ? readFileSync(join(folder.path, 'opened'), 'utf8') : '';
  await expect.poll(opened).toBe('http://bridge.example/plan?a=1&b=2\n');
});

it('reads an article again in another encoding, says what became of its marks, and back', async () => {
  await window.press('Control+1');
  await reader.open('Überschwemmung in Füssen');
  await reader.mark('fünf Brücken', 'f');
  await window.inspector.getByRole('button', { name: 'Read again…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Read again in another encoding' });
  await dialog.waitFor();
  await app.page.keyboard.type('1251');
  await app.screenshot('reader-encoding');
  expect(await violations(app.page)).toEqual([]);
  await window.press('Enter');
  await app.page
    .getByText('Read again as windows-1251. Every mark found its place in the new text.')
    .waitFor();
  await window.inspector.getByText('fьnf Brьcken').waitFor();

  await window.inspector.getByRole('button', { name: 'Read again…' }).click();
  await dialog.waitFor();
  await app.page.keyboard.type('utf-16 low');
  await window.press('Enter');
  await app.page.getByText(/^Read again as UTF-16LE\. 1 passage is not in the new text/).waitFor();
  await window.inspector.getByText('These words are not in the article’s present text any more.').waitFor();
  await window.press('Control+z', 'Control+z');
  await app.page.getByRole('document', { name: 'Text of Überschwemmung in Füssen' }).waitFor();
});

it('offers to set a line aside in all articles of its outlet', async () => {
  await window.press('Control+1');
  await reader.open('Bridge closes');
  const aside = async (title: string) => {
    const ids = await window.kept('articles.ids', {});
    const rows = await window.kept('articles.rows', { ids });
    const article = await window.kept('articles.get', {
      id: rows.find((row) => row.title === title)?.id ?? '',
    });
    return article.blocks.some(
      (block) => block.furniture && article.text.slice(block.start, block.end) === ADVERT,
    );
  };
  await reader.select('Our spring sale');
  await window.press('-');
  await expect.poll(() => aside('Bridge closes')).toBe(true);
  expect(await aside('Ferry stops')).toBe(false);
  await app.page.getByRole('button', { name: '…in all articles of Sorn Gazette' }).click();
  await app.page.getByText(/^Set aside in 1 more article of Sorn Gazette/).waitFor();
  expect(await aside('Ferry stops')).toBe(true);
  await app.page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => aside('Ferry stops')).toBe(false);
});

it('had nothing to complain of', () => {
  expect(app.complaints).toEqual([]);
});
