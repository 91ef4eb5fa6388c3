import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importedProject } from './imported-project.ts';
import { type App, launch, temporaryFolder } from './launch.ts';
import { look } from './look.ts';
import { Briefings } from './pages/briefings.ts';
import { Evidence } from './pages/evidence.ts';
import { SaveDialog } from './pages/save-dialog.ts';
import { Search } from './pages/search.ts';
import { Window } from './pages/window.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const;
const TITLE = 'No new bridge over the Ilmer this year';
const WORDS = 'The bridge will not be rebuilt before the winter';
const ARTICLE = `${TITLE}
By Jon Ferry
The Valley Post, March 3, 2026

ORLANY — The crossing stays closed after the flood.

“${WORDS},” Ada Novak, the deputy minister of transport, was quoted by state media as saying on Monday.

“We take the ferry,” said Pavel Renn, a farmer. About 1,200 people cross the river each day.
`;

describe('who is said to have reported a quote', () => {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder.path, name);
  let app: App;
  let window: Window;

  beforeAll(async () => {
    mkdirSync(at('articles'));
    writeFileSync(at('articles/bridge.txt'), ARTICLE);
    app = await launch({
      userData: at('user'),
      project: await importedProject(folder.path, [at('articles')]),
    });
    window = new Window(app.page);
    await window.ready();
  });
  afterAll(async () => {
    await app.kill();
    folder.remove();
  });

  const kept = async () => {
    const ids = await window.kept('passages.ids', { filter: {}, sort: { by: 'made', down: false } });
    return (await window.kept('passages.rows', { ids })).map(({ details }) => details);
  };

  it('is read with the quotation and accepted with it, by key', async () => {
    const { page } = app;
    const text = page.getByRole('document', { name: `Text of ${TITLE}` });
    await text.waitFor();
    const list = page.getByRole('region', { name: 'Suggestions' });
    await list.waitFor();
    const chosen = () => list.getByRole('button', { pressed: true });
    await text.focus();
    await window.press('Control+Home', 'Tab');
    while (!(await chosen().innerText()).includes(WORDS)) await window.press('Tab');
    expect(await chosen().innerText()).toContain('Ada Novak');
    expect(await chosen().innerText()).toContain('reported by state media');
    await look(app, 'reported-suggested', SIZES);
    await window.press('Enter');
    await expect
      .poll(kept)
      .toMatchObject([{ kind: 'quote', speaker: 'Ada Novak', reportedBy: 'state media', direct: true }]);
    // the other quote of the article was reported by nobody else
    while (!(await chosen().innerText()).includes('We take the ferry')) await window.press('Tab');
    await window.press('Enter');
    await expect
      .poll(async () => (await kept()).at(1))
      .toMatchObject({ speaker: 'Pavel Renn', reportedBy: null });
  });

  it('is corrected in its field, and taken back', async () => {
    const { page } = app;
    await page.getByRole('document', { name: `Text of ${TITLE}` }).focus();
    await window.press('Control+Home', ']');
    const field = page.getByRole('combobox', { name: 'Reported by' });
    await field.waitFor();
    await expect.poll(() => field.inputValue()).toBe('state media');
    await look(app, 'reported-chosen', SIZES);
    await field.focus();
    await window.press('Control+a');
    await page.keyboard.type('the Osterian News Agency');
    await look(app, 'reported-corrected', SIZES);
    await window.press('Enter');
    await expect
      .poll(async () => (await kept())[0])
      .toMatchObject({ reportedBy: 'the Osterian News Agency' });
    await page.getByRole('document', { name: `Text of ${TITLE}` }).focus();
    await window.press('Control+z');
    await expect.poll(async () => (await kept())[0]).toMatchObject({ reportedBy: 'state media' });
    await window.press('Control+Shift+z');
    await expect
      .poll(async () => (await kept())[0])
      .toMatchObject({ reportedBy: 'the Osterian News Agency' });
  });

  it('stands in the table of evidence and is found there by its words', async () => {
    const { page } = app;
    await window.press('Control+2');
    const evidence = new Evidence(page);
    await expect.poll(() => evidence.rows.count()).toBe(2);
    await look(app, 'reported-evidence', SIZES);
    await page.getByRole('searchbox', { name: 'Filter by words' }).fill('osterian agency');
    await expect.poll(() => evidence.rows.count()).toBe(1);
    expect(await evidence.rows.first().innerText()).toContain('reported by the Osterian News Agency');
    await page.getByRole('searchbox', { name: 'Filter by words' }).fill('');
    await expect.poll(() => evidence.rows.count()).toBe(2);
    await window.press('Escape');
  });

  it('is found by the search, by its words and by via:', async () => {
    const search = new Search(app.page);
    await search.searchFor('osterian');
    await expect.poll(() => search.places.allInnerTexts()).toHaveLength(1);
    expect(await search.places.first().innerText()).toContain(WORDS);
    await search.type('via:');
    await search.offers.getByRole('option', { name: /the Osterian News Agency/ }).waitFor();
    await look(app, 'reported-search-via', SIZES);
    await window.press('Tab');
    await expect.poll(() => search.box.inputValue()).toContain('via:"the Osterian News Agency"');
    await expect.poll(() => search.titles()).toEqual([TITLE]);
    await window.press('Enter');
    await app.page.getByRole('region', { name: 'Narrow the search' }).getByText('Reported by').waitFor();
    await look(app, 'reported-search', SIZES);
  });

  it('is said where the quote is cited, in the editor, the preview and what is exported', async () => {
    const { page } = app;
    const briefings = new Briefings(page);
    await window.press('Control+4', 'n');
    await briefings.text.click();
    await page.keyboard.type('No bridge before the winter');
    await briefings.insert(WORDS.slice(0, 20), 'citation');
    await page.keyboard.type('.');
    await briefings.insert(WORDS.slice(0, 20), 'block');
    await window.press('Control+Shift+P');
    await briefings.preview.waitFor();
    const said = /Ada Novak \(“quoted”\), reported by the Osterian News Agency/;
    await briefings.preview.getByText(said).first().waitFor();
    await briefings.text.getByText(said).first().waitFor();
    await look(app, 'reported-briefing', SIZES);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: /^Markdown/ }).click();
    await new SaveDialog(page).answer(at('briefing.md'));
    await page.getByText(`Exported to ${at('briefing.md')}`).waitFor();
    expect(readFileSync(at('briefing.md'), 'utf8')).toMatch(said);
  });

  it('had nothing to complain of', () => {
    expect(app.complaints).toEqual([]);
  });
});
