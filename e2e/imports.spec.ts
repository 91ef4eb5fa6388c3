import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCore } from '../main/hosts/core-thread.ts';
import { terminalHost } from '../main/hosts/terminal/host.ts';
import { violations } from './axe.ts';
import { type App, launch, temporaryFolder } from './launch.ts';
import { ImportPanel, PreviewDialog } from './pages/import-panel.ts';
import { SaveDialog } from './pages/save-dialog.ts';
import { Window } from './pages/window.ts';

/** An export of a news database: articles under repeated headers. */
function databaseExport(articles: number): string {
  return Array.from(
    { length: articles },
    (_, at) => `Document ${at + 1} of ${articles}

Ferry number ${at + 1} stays in port

Corvane Herald

${at + 3} December 2025

Length: 40 words

Byline: Mira Dolan

Body

The ferry number ${at + 1} of the company was held in port on Monday, the ministry of harbours said, because its papers had run out. Nobody knows when it will leave. The captain told reporters that he would wait for ${at + 2} days.

Copyright 2025 Corvane Herald. All Rights Reserved`,
  ).join('\n\n\n');
}

/** A table whose columns have names that say nothing. */
function table(rows: number): string {
  const line = (at: number): string =>
    [
      `"Harbour ${at}, closed"`,
      `"Its second name ${at}"`,
      at === 3
        ? ''
        : `"The harbour of town ${at} was closed on Monday, the ministry said. More than ${at * 7 + 5} people waited there for a ship, and nobody could say when one would come."`,
    ].join(',');
  return `headline,other,body\n${Array.from({ length: rows }, (_, at) => line(at)).join('\n')}\n`;
}

const article = (about: string): string =>
  `${about} was opened\n\n${about} was opened on Monday, the ministry said, and everybody who had waited for it was there.\n`;

describe('importing', () => {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder.path, name);
  const project = at('project.collate');
  let app: App;
  let window: Window;
  let panel: ImportPanel;
  let preview: PreviewDialog;

  beforeAll(async () => {
    const core = startCore(terminalHost(), { userData: folder.path, documents: folder.path, samples: '' });
    await core.call('project.create', { path: project });
    await core.close();
    app = await launch({ userData: at('user'), project });
    window = new Window(app.page);
    panel = new ImportPanel(app.page);
    preview = new PreviewDialog(app.page);
    await window.ready();
  });
  afterAll(async () => {
    await app.kill();
    folder.remove();
  });

  const focused = (): Promise<string> =>
    app.page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '',
    );

  it('gives a line for each file, narrows them, and does not take the focus', async () => {
    mkdirSync(at('files'));
    for (let number = 0; number < 20; number++)
      writeFileSync(at(`files/gate-${number}.txt`), article(`The gate number ${number} of the dam`));
    writeFileSync(at('files/gate-again.txt'), article('The gate number 3 of the dam'));
    writeFileSync(at('files/empty.txt'), '');
    await window.search.focus();
    const before = await focused();
    await app.drop([at('files')], window.main);
    await panel.finished();
    expect(await focused()).toBe(before);
    await expect
      .poll(() => panel.root.getByRole('heading').innerText())
      .toMatch(/1 refused, 20 imported, 1 already here/);
    await panel.narrowTo('Already here');
    await expect.poll(() => panel.lines.count()).toBe(1);
    const same = panel.line('The gate number 3 of the dam');
    expect(await same.innerText()).not.toContain('The same file is here');
    await same.getByRole('button', { name: 'Show why' }).click();
    await same.getByText(/The same file is here as “The gate number 3/).waitFor();
    await panel.narrowTo('Refused');
    await panel.line('empty.txt').getByText('file-empty').waitFor();
    await panel.narrowTo('All');
    expect(await violations(app.page)).toEqual([]);
  });

  it('goes through the lines by keyboard and opens an article', async () => {
    await window.press('Escape', 'Escape');
    await panel.root.waitFor({ state: 'hidden' });
    await window.press('Control+Shift+L');
    await panel.lines.first().waitFor();
    await panel.lines.first().focus();
    await window.press('ArrowDown', 'ArrowDown', 'Enter');
    await window.main.getByRole('heading', { name: /The gate number 1 of the dam was opened/ }).waitFor();
  });

  it('tries again what was refused, once the file is in order', async () => {
    writeFileSync(at('files/empty.txt'), article('The gate that was forgotten'));
    await panel.button(/^Try 1 again/).click();
    await expect
      .poll(() => panel.root.getByRole('heading').innerText(), { timeout: 20_000 })
      .toMatch(/Import finished: 1 imported/);
    await panel.line('The gate that was forgotten').waitFor();
  });

  it('goes back to an earlier import and saves its list', async () => {
    await panel.button(/Which import/).click();
    await app.page.getByRole('option', { name: /^Import 1/ }).click();
    await expect.poll(() => panel.root.getByRole('heading').innerText()).toMatch(/1 refused, 20 imported/);
    await panel.button('Save the list…').click();
    await new SaveDialog(app.page).answer(at('list.csv'));
    await expect.poll(() => readFileSync(at('list.csv'), 'utf8').split('\n').length).toBeGreaterThan(22);
    expect(readFileSync(at('list.csv'), 'utf8')).toMatch(/empty\.txt,.*refused,file-empty/);
  });

  it('shows how an export would be parted before anything is stored', async () => {
    writeFileSync(at('export.txt'), databaseExport(12));
    const before = await window.rail.count('Articles');
    await app.drop([at('export.txt')], window.main);
    await panel.finished();
    await panel
      .line('export.txt')
      .getByText(/12 articles/)
      .waitFor({ timeout: 20_000 });
    await panel.line('export.txt').focus();
    await window.press('Enter');
    await expect.poll(() => preview.rows.count(), { timeout: 20_000 }).toBe(12);
    expect(await preview.rows.nth(4).innerText()).toMatch(/Ferry number 5 stays in port/);
    expect(await violations(app.page)).toEqual([]);
    await app.screenshot('import-split');
    expect(await window.rail.count('Articles').catch(() => before)).toBe(before);
    await preview.button('Import 12 articles').press('Enter');
    await expect
      .poll(() => panel.root.getByRole('heading').innerText(), { timeout: 20_000 })
      .toMatch(/12 imported/);
    await expect.poll(() => window.rail.count('Articles')).toBe(before + 12);
  });

  it('lets the columns of a table be chosen, and shows at once what comes of it', async () => {
    writeFileSync(at('table.csv'), table(9));
    await app.drop([at('table.csv')], window.main);
    await panel.finished();
    await panel.line('table.csv').getByRole('button', { name: 'Look' }).click();
    await expect.poll(() => preview.rows.count(), { timeout: 20_000 }).toBe(9);
    await preview.readFrom('Title', /^other/);
    await expect
      .poll(() => preview.rows.first().innerText(), { timeout: 20_000 })
      .toContain('Its second name 0');
    await app.screenshot('import-table');
    expect(await violations(app.page)).toEqual([]);
    await preview.button(/^Import \d articles/).press('Enter');
    await panel.line('Its second name 1').waitFor({ timeout: 20_000 });
  });

  it('says of a file that is gone meanwhile that it is gone, and leaves it out', async () => {
    writeFileSync(at('gone.csv'), table(5));
    await app.drop([at('gone.csv')], window.main);
    const look = panel.line('gone.csv').getByRole('button', { name: 'Look' });
    await look.waitFor({ timeout: 20_000 });
    rmSync(at('gone.csv'));
    await look.click();
    await preview.root.getByRole('alert').getByText('file-missing').waitFor({ timeout: 20_000 });
    await preview.button('Leave out').click();
    await panel.line('gone.csv').getByText('not read').waitFor();
    await panel.button('Close').click();
  });

  it('watches a folder, tells quietly what came, and stops', async () => {
    mkdirSync(at('inbox'));
    const before = await window.rail.count('Articles');
    await app.page.getByRole('button', { name: /^Project/ }).click();
    await app.page.getByRole('menuitem', { name: 'Watch a folder…' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Watched folders' });
    await dialog.getByRole('textbox').fill(at('nowhere'));
    await window.press('Enter');
    await dialog.getByText(/is not a folder that can be watched/).waitFor();
    await dialog.getByRole('textbox').fill(at('inbox'));
    await window.press('Enter');
    await dialog.getByRole('listitem').filter({ hasText: 'inbox' }).waitFor();
    expect(await violations(app.page)).toEqual([]);
    await app.screenshot('import-watched');
    await window.press('Escape');
    await window.search.focus();
    const place = await focused();
    writeFileSync(at('inbox/new.txt'), article('The bridge behind the dam'));
    await app.page
      .getByRole('status')
      .getByText(/New files in inbox: 1 imported/)
      .waitFor({ timeout: 20_000 });
    expect(await panel.root.count()).toBe(0);
    expect(await focused()).toBe(place);
    await expect.poll(() => window.rail.count('Articles')).toBe(before + 1);
    rmSync(at('inbox'), { recursive: true });
    await window.press('Escape');
    await app.page.getByRole('button', { name: /^Project/ }).click();
    await app.page.getByRole('menuitem', { name: 'Watch a folder…' }).click();
    await dialog.getByText(/is not there now/).waitFor();
    await dialog.getByRole('button', { name: 'Stop watching' }).click();
    await dialog.getByRole('listitem').waitFor({ state: 'detached' });
    await window.press('Escape');
  });

  it('can be cancelled, and says of the rest that it was not read', async () => {
    mkdirSync(at('many'));
    for (let number = 0; number < 1500; number++)
      writeFileSync(at(`many/${number}.txt`), article(`The lock number ${number} of the canal`));
    await app.drop([at('many')], window.main);
    await panel.line('The lock number').first().waitFor({ timeout: 20_000 });
    await panel.button('Cancel').click();
    await panel.finished();
    await panel.root.getByRole('heading', { name: /^Import cancelled/ }).waitFor();
    await panel.button(/^Try [\d,]+ again/).waitFor();
    await panel.narrowTo('Not read');
    await panel.line('not read').first().waitFor();
  });

  it('looks right by day and by night, small and large', async () => {
    for (const size of [
      { width: 1024, height: 700 },
      { width: 1280, height: 800 },
      { width: 1920, height: 1080 },
    ]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await app.page.setViewportSize(size);
        await app.page.emulateMedia({ colorScheme });
        await app.screenshot(`import-panel-${size.width}-${colorScheme}`);
        expect(await violations(app.page)).toEqual([]);
      }
    }
    expect(app.complaints).toEqual([]);
  });
});
