import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type App, launch, temporaryFolder } from './launch.ts';
import { Copies } from './pages/copies.ts';
import { Reader } from './pages/reader.ts';
import { Window } from './pages/window.ts';

/** Invented news that came in several times: re-published, shortened, rewritten, and a bulletin of every day. */
const PARAGRAPHS = [
  'The wave reached Sorn, a market town of 9,000, shortly after midnight and ran on towards Lassa, where 400 soldiers were deployed under General Mira Tolan.',
  '“We will rebuild every house,” Prime Minister Anton Reska told reporters at the town hall, which had lost its doors and most of its windows.',
  'Farmers along the lower valley said that they had warned the water office for years about the rusted hinges, and that nobody had come to look.',
  'Engineers from the capital examined what was left of the gate on Thursday and found that two of its four bolts had been replaced by cheaper ones.',
  'Schools in the district stay closed until Monday, and the mill at Corrin, which employs 650 people, has stopped its machines.',
  'Insurance companies put the damage at 240 million marks, a sum that the finance minister called a guess made too early.',
];
const TITLE = 'Thousands flee as a gate of the Sorn dam fails';
const LEAD =
  'At least 30 people were killed and more than 12,000 forced from their homes, the ministry said on Tuesday.';
const STORY = [TITLE, LEAD, ...PARAGRAPHS].join('\n\n');
const bulletin = (day: number, vesk: number, lassa: number): string =>
  [
    `Bulletin of the river authority, ${day} March 2025`,
    'The river authority gives the levels of its gauges every morning at 8. Levels are in centimetres above the zero of each gauge.',
    `Sorn: ${vesk} cm. Lassa: ${lassa} cm. Corrin: ${vesk + 13} cm.`,
    'Boats of more than 20 tonnes may not pass the bridge of Lassa while the gauge stands above 320 cm. Anglers are asked to keep away from the weir.',
  ].join('\n\n');
const FILES: Readonly<Record<string, string>> = {
  'a-wire.txt': STORY,
  'b-other-numbers.txt': STORY.replace('30 people', '34 people').replace('Tuesday', 'Wednesday'),
  'c-shortened.txt': STORY.split('\n\n').slice(0, 6).join('\n\n'),
  'd-bulletin.txt': bulletin(12, 312, 287),
  'e-bulletin.txt': bulletin(13, 344, 299),
};

const folder = temporaryFolder();
let app: App;
let window: Window;
let copies: Copies;

beforeAll(async () => {
  app = await launch({ userData: join(folder.path, 'user') });
  window = new Window(app.page);
  await window.ready();
  copies = new Copies(app.page);
});
afterAll(async () => {
  await app.kill();
  folder.remove();
});

const groupOf = async (title: string) =>
  (await window.kept('copies.groups', {})).find((group) => group.members.some((one) => one.title === title));
const decisions = async () =>
  (await groupOf(TITLE))?.members.filter((one) => !one.original).map((one) => one.pair?.decision ?? null);

it('finds three articles of one text as they come in', async () => {
  const files = join(folder.path, 'news');
  mkdirSync(files);
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(files, name), text);
  await app.drop([files], window.main);
  await expect.poll(() => groupOf(TITLE).then((group) => group?.members.length), { timeout: 20_000 }).toBe(3);
});

it('shows in the list and in the inspector that an article is there three times', async () => {
  const reader = new Reader(app.page);
  await expect.poll(() => reader.list.getByText('3 copies').count()).toBeGreaterThan(0);
  await reader.open(TITLE);
  const section = window.inspector.getByRole('region', { name: /^Copies/ });
  await expect.poll(() => section.getByRole('listitem').count()).toBe(3);
  expect(await section.getByRole('listitem').first().innerText()).toContain('original');
  await expect.poll(() => section.innerText()).toContain('30 → 34');
});

it('compares by key, goes from difference to difference, and shows only these', async () => {
  await window.press('v');
  await copies.texts.waitFor();
  await copies.choose(TITLE);
  await app.page
    .getByRole('button', { name: /30 → 34/ })
    .first()
    .click();
  await app.page.getByRole('definition').getByRole('button', { name: '30 → 34' }).click();
  await expect.poll(() => copies.now.allInnerTexts()).toEqual(['30', '34']);
  await window.press('n');
  await expect.poll(() => copies.now.allInnerTexts()).toEqual(['Tuesday', 'Wednesday']);
  await window.press('p');
  await expect.poll(() => copies.now.allInnerTexts()).toEqual(['30', '34']);
  await window.press('d');
  await copies.texts
    .getByText(/paragraphs alike/)
    .first()
    .waitFor();
  await window.press('d');
  expect(await copies.texts.getByText(/paragraphs? alike/).count()).toBe(0);
});

it('says of one article that it is a copy, of another that it is none, and takes both back', async () => {
  await copies.texts.focus();
  await window.press('Enter');
  await expect.poll(() => decisions().then((all) => all?.filter((one) => one === 'copy').length)).toBe(1);
  await window.press('x');
  await expect.poll(() => copies.count('Not copies')).toBe(1);
  await copies.show('Not copies');
  await copies.members.filter({ hasText: 'not a copy' }).waitFor();
  await copies.texts.focus();
  await window.press('u');
  await expect.poll(() => copies.count('Not copies')).toBe(0);
  await window.press('Control+z', 'Control+z', 'Control+z');
  await expect.poll(decisions).toEqual([null, null]);
});

it('confirms a whole group and goes on to the next', async () => {
  await copies.show('To decide');
  const before = await copies.count('To decide');
  await copies.choose(TITLE);
  await copies.texts.focus();
  await window.press('Shift+Enter');
  await expect.poll(() => copies.count('To decide')).toBe(before - 1);
  expect(await decisions()).toEqual(['copy', 'copy']);
  await copies.show('Copies');
  await copies.groups.filter({ hasText: TITLE }).waitFor();
  await window.press('Control+z');
  await expect.poll(() => copies.count('To decide')).toBe(before);
  await expect.poll(() => window.rail.count('Copies to decide')).toBe(before);
});

it('shows a recurring report with what differs in it, and not as a copy', async () => {
  await copies.show('Recurring reports');
  await copies.groups.filter({ hasText: 'Bulletin of the river authority' }).click();
  await expect.poll(() => app.page.getByRole('button', { name: '312 → 344' }).count()).toBeGreaterThan(0);
  expect((await groupOf('Bulletin of the river authority, 12 March 2025')) ?? null).toBeNull();
});

const SIZES = [
  { width: 1024, height: 700 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

describe.each(SIZES)('$width × $height', (size) => {
  it.each(['light', 'dark'] as const)('%s', async (colorScheme) => {
    await app.page.setViewportSize(size);
    await app.page.emulateMedia({ colorScheme });
    await copies.show('To decide');
    await copies.texts.waitFor();
    // the panel of the import is not what is looked at
    await window.press('Escape', 'n');
    await app.screenshot(`copies-${size.width}-${colorScheme}`);
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
