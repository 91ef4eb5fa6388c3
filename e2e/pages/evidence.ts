import type { Locator, Page } from 'playwright-core';

/** The table of all passages. */
export class Evidence {
  readonly page: Page;
  readonly table: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('main').getByRole('grid', { name: 'Passages' });
    // the first row is the head
    this.rows = this.table.getByRole('row').filter({ has: page.getByRole('checkbox', { name: 'Chosen' }) });
  }

  /** Leaves only the passages of some kind: "Claim", "Quote". */
  async narrowToKind(kind: RegExp): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: /^Kind/, expanded: false }).click();
    await this.page.getByRole('listbox', { name: 'Kind' }).getByRole('option', { name: kind }).click();
    await this.page.keyboard.press('Escape');
  }
}
