import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type App, launch, temporaryFolder } from './launch.ts';
import { Search } from './pages/search.ts';
import { Window } from './pages/window.ts';

/** Every screen of the sample project, as an analyst sees it on a laptop and on a desk, by day and by night. */
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const SCHEMES = ['light', 'dark'] as const;

interface Screen {
  /** Name of its picture. */
  readonly name: string;
  /** Goes there and waits until all of it is drawn. */
  go(window: Window): Promise<void>;
  /** Leaves what lies above the window. */
  leave?(window: Window): Promise<void>;
}

const SCREENS: readonly Screen[] = [
  {
    name: 'reader',
    async go(window) {
      await window.press('Control+1');
      const list = window.page.getByRole('listbox', { name: 'Articles' });
      await list.getByRole('option', { name: /killing 31/ }).click();
      await window.inspector.getByText('Marked here').waitFor();
    },
  },
  {
    name: 'evidence',
    async go(window) {
      await window.press('Control+2');
      await window.main.getByRole('grid', { name: 'Passages' }).waitFor();
    },
  },
  {
    name: 'figures',
    async go(window) {
      await window.press('Control+3');
      await window.main.getByRole('grid', { name: 'Figures by measure and article' }).waitFor();
    },
  },
  {
    name: 'figures-to-place',
    async go(window) {
      await window.rail.open('Figures to place');
      await window.main.getByRole('grid', { name: 'Figures to place' }).waitFor();
    },
  },
  {
    name: 'briefing',
    async go(window) {
      await window.press('Control+4');
      await window.page.getByRole('textbox', { name: 'Text of the briefing' }).waitFor();
      await window.press('Control+Shift+P');
      await window.page.getByRole('region', { name: 'Preview' }).getByRole('heading').first().waitFor();
    },
    leave: (window) => window.press('Control+Shift+P'),
  },
  {
    name: 'search',
    async go(window) {
      const search = new Search(window.page);
      await window.press('Control+1');
      await search.searchFor('gate has:figure');
      await search.places.first().waitFor();
      await search.facets
        .and(window.page.locator('[aria-busy="false"]'))
        .getByRole('button')
        .first()
        .waitFor();
    },
    leave: (window) => window.press('Control+1'),
  },
  {
    name: 'palette',
    async go(window) {
      await window.press('Control+k');
      await window.page.getByRole('dialog').waitFor();
    },
    leave: (window) => window.press('Escape'),
  },
  {
    name: 'keys',
    async go(window) {
      await window.press('Control+1', 'Escape', '?');
      await window.page.getByRole('dialog').waitFor();
    },
    leave: (window) => window.press('Escape'),
  },
];

/** Those that the README shows, at the size of a laptop. */
const IN_README = ['reader', 'evidence', 'figures', 'search', 'briefing'].map((name) => `${name}-1280-light`);

describe('every screen', () => {
  const folder = temporaryFolder();
  let app: App;
  let window: Window;

  beforeAll(async () => {
    app = await launch({ userData: join(folder.path, 'user') });
    window = new Window(app.page);
    await window.ready();
  });
  afterAll(async () => {
    await app.kill();
    folder.remove();
  });

  describe.each(SIZES)('$width × $height', (size) => {
    describe.each(SCHEMES)('%s', (colorScheme) => {
      it.each(SCREENS)('$name', async ({ name, go, leave }) => {
        await app.page.setViewportSize(size);
        await app.page.emulateMedia({ colorScheme });
        await go(window);
        const picture = `${name}-${size.width}-${colorScheme}`;
        await app.screenshot(picture);
        if (IN_README.includes(picture)) await app.picture(`${name}-${colorScheme}`);
        const wider = await app.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        const found = await violations(app.page);
        await leave?.(window);
        expect(found).toEqual([]);
        expect(wider, 'pixels that are wider than the window').toBeLessThanOrEqual(0);
      });
    });
  });

  it('had nothing to complain of', () => {
    expect(app.complaints).toEqual([]);
  });
});
