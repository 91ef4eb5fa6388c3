import type { Locator, Page } from 'playwright-core';

/** The figures table and the figures that wait for a measure. */
export class Figures {
  readonly page: Page;
  readonly table: Locator;
  readonly tray: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('grid', { name: /^Figures/ }).first();
    this.tray = page.getByRole('grid', { name: 'Figures to place' });
  }

  /** The figures to place, as the tray shows them. */
  waiting(words: string | RegExp): Locator {
    return this.tray.getByRole('row').filter({ hasText: words });
  }

  /** The row of a measure by its name. */
  measure(name: string | RegExp): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }
}
