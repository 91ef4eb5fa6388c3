import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCore } from '../main/hosts/core-thread.ts';
import { terminalHost } from '../main/hosts/terminal/host.ts';
import { violations } from './axe.ts';
import { type App, launch, temporaryFolder } from './launch.ts';
import { MetadataGrid } from './pages/metadata-grid.ts';
import { Window } from './pages/window.ts';

/** Six articles as somebody saves them: three with a date, one without a year, two without a date. */
const ARTICLES = [
  ['a.txt', 'The first gate\nBy Mira Dolan\nCorvane Herald, 20 December 2025'],
  ['b.txt', 'The second gate\nBy Jon Harl\nCorvane Herald, 21 December 2025'],
  ['c.txt', 'The third gate\nBy Jon Harl\nCorvane Herald, 23 December 2025'],
  ['d.txt', 'The fourth gate\n22 Dec'],
  ['e.txt', 'The fifth gate'],
  ['f.txt', 'The sixth gate'],
] as const;

describe('correcting many articles at once', () => {
  const folder = temporaryFolder();
  let app: App;
  let window: Window;
  let grid: MetadataGrid;

  beforeAll(async () => {
    const paths = ARTICLES.map(([name, head], at) => {
      const path = join(folder.path, name);
      const body = `The gate number ${at} of the dam was opened on Monday, the ministry said, and nobody was hurt.`;
      writeFileSync(path, `${head}\n\n${body}\n`);
      return path;
    });
    const project = join(folder.path, 'project.collate');
    const core = startCore(terminalHost(), { userData: folder.path, documents: folder.path, samples: '' });
    await core.call('project.create', { path: project });
    const done = new Promise<void>((resolve) => {
      core.subscribe((event) => event.event === 'job' && event.job.state === 'done' && resolve());
    });
    await core.call('imports.start', { paths });
    await done;
    await core.close();
    app = await launch({ userData: join(folder.path, 'user'), project });
    window = new Window(app.page);
    grid = new MetadataGrid(app.page);
    await window.ready();
    await grid.open();
  });
  afterAll(async () => {
    await app.kill();
    folder.remove();
  });

  const undo = async (): Promise<void> => {
    await window.press('Control+z');
    await expect
      .poll(() => app.page.getByRole('status').filter({ hasText: 'Undone' }).count())
      .toBeGreaterThan(0);
  };

  it('goes from cell to cell as in a spreadsheet, and corrects what is typed', async () => {
    await grid.to(5, 'Outlet');
    await app.page.keyboard.type('Daily Post');
    await window.press('Tab');
    await app.page.keyboard.type('22 Dec 2025');
    await window.press('Enter');
    await expect.poll(() => grid.cell(5, 'Outlet').innerText()).toContain('Daily Post');
    await expect.poll(() => grid.cell(5, 'Date').innerText()).toContain('22 Dec 2025');
    // Enter went down
    expect(await grid.focused.getAttribute('aria-colindex')).toBe('4');
    expect(await grid.cell(6, 'Date').evaluate((cell) => cell === document.activeElement)).toBe(true);
    await undo();
    await expect.poll(() => grid.cell(5, 'Date').innerText()).not.toContain('2025');
    await undo();
    await expect.poll(() => grid.cell(5, 'Outlet').innerText()).not.toContain('Daily Post');
  });

  it('gives up on Esc, and says of what is no date that it is none', async () => {
    await grid.to(1, 'Date');
    await window.press('Enter', 'Control+a');
    await app.page.keyboard.type('yesterday');
    await window.press('Enter');
    await grid.table
      .getByRole('alert')
      .getByText(/This is no date/)
      .waitFor();
    await window.press('Escape');
    await expect.poll(() => grid.cell(1, 'Date').innerText()).toContain('20 Dec 2025');
    expect(await grid.focused.count()).toBe(1);
  });

  it('fills down, fills what is chosen and empties it, each one step of undo', async () => {
    await grid.to(3, 'Author');
    await window.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await expect.poll(() => grid.cell(5, 'Author').innerText()).toContain('Jon Harl');
    await window.press('Delete');
    await expect.poll(() => grid.cell(3, 'Author').innerText()).not.toContain('Jon Harl');
    await undo();
    await expect.poll(() => grid.cell(3, 'Author').innerText()).toContain('Jon Harl');
    await undo();
    await expect.poll(() => grid.cell(4, 'Author').innerText()).not.toContain('Jon Harl');
    await grid.to(1, 'Place');
    await window.press('Shift+Control+ArrowDown');
    await app.page.keyboard.type('Corvane');
    await window.press('Control+Enter');
    await expect.poll(() => grid.cell(6, 'Place').innerText()).toContain('Corvane');
    expect(await grid.cell(1, 'Place').innerText()).toContain('Corvane');
    await undo();
    await expect.poll(() => grid.cell(6, 'Place').innerText()).not.toContain('Corvane');
  });

  it('takes a column of a spreadsheet, and leaves alone what it cannot read', async () => {
    await grid.to(4, 'Outlet');
    await grid.paste('Post\t22 Dec 2025\nCourier\tsoon\nHerald\t2025-12\nToo much\t2025\n');
    await expect.poll(() => grid.cell(6, 'Date').innerText()).toContain('Dec 2025');
    expect(await grid.cell(5, 'Outlet').innerText()).toContain('Courier');
    expect(await grid.cell(5, 'Date').innerText()).not.toContain('soon');
    await app.page
      .getByRole('status')
      .getByText(/1 value could not be read.*“soon”.*2 found no cell/)
      .waitFor();
    await window.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight');
    expect(await grid.copy()).toBe('Post\t22 Dec 2025\nCourier\t\nHerald\tDec 2025');
    await undo();
    await expect.poll(() => grid.cell(6, 'Date').innerText()).not.toContain('2025');
    expect(await grid.cell(5, 'Outlet').innerText()).not.toContain('Courier');
  });

  it('takes cells back to what was read', async () => {
    await grid.to(1, 'Title');
    await app.page.keyboard.type('Another title');
    await window.press('Enter', 'ArrowUp');
    await grid.facts.getByText('Corrected by hand').waitFor();
    await window.press('Control+Backspace');
    await expect.poll(() => grid.cell(1, 'Title').innerText()).toContain('The first gate');
    await grid.facts.getByText(/Read in the text/).waitFor();
  });

  it('offers a year for a date without one, and takes it only by a key', async () => {
    await grid.show('No year');
    await expect.poll(() => grid.cell(1, 'Date').innerText()).toMatch(/22 Dec.*2025\?/s);
    const [id = ''] = await window.kept('articles.metadataIds', { filter: { only: 'no year' } });
    expect((await window.kept('articles.get', { id })).published).toMatchObject({ date: '--12-22' });
    await grid.to(1, 'Date');
    await grid.facts.getByText(/Perhaps 22 December 2025: 3 of 3 articles/).waitFor();
    await window.press('Control+g');
    await expect
      .poll(async () => (await window.kept('articles.get', { id })).published)
      .toEqual({ date: '2025-12-22', precision: 'day' });
    // the row stays in its place until the table is narrowed anew
    await expect.poll(() => grid.cell(1, 'Date').innerText()).toContain('22 Dec 2025');
    await window.press('F9');
    await app.page.getByText('Nothing is left here').waitFor();
    await undo();
    await grid.show('Everything');
    await grid.cell(6, 'Title').waitFor();
  });

  it('opens the article of a row', async () => {
    await grid.to(2, 'Title');
    await window.press('Alt+Enter');
    await window.main.getByRole('heading', { name: 'The second gate' }).waitFor();
    await window.press('Alt+ArrowLeft');
    await grid.table.waitFor();
  });

  it('is accessible and fits, by day and by night, small and large', async () => {
    for (const size of [
      { width: 1024, height: 700 },
      { width: 1280, height: 800 },
      { width: 1920, height: 1080 },
    ]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await app.page.setViewportSize(size);
        await app.page.emulateMedia({ colorScheme });
        await grid.to(4, 'Date');
        await app.screenshot(`metadata-${size.width}-${colorScheme}`);
        expect(await violations(app.page)).toEqual([]);
        const wider = await app.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wider).toBeLessThanOrEqual(0);
      }
    }
    expect(app.complaints).toEqual([]);
  });
});
