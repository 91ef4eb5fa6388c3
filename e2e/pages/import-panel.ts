import type { Locator, Page } from 'playwright-core';

/** What becomes of an import: a line for each file. */
export class ImportPanel {
  readonly page: Page;
  readonly root: Locator;
  readonly lines: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('region', { name: 'Import', exact: true });
    this.lines = this.root.getByRole('region', { name: 'Files of the import' }).getByRole('listitem');
  }

  /** Until the import that is shown is over. */
  async finished(): Promise<void> {
    await this.root
      .getByRole('heading', { name: /^Import (finished|cancelled|failed)/ })
      .waitFor({ timeout: 60_000 });
  }

  line(words: string | RegExp): Locator {
    return this.lines.filter({ hasText: words });
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name });
  }

  /** Narrows the list to an outcome: "Refused". */
  async narrowTo(outcome: string): Promise<void> {
    await this.root.getByRole('radio', { name: new RegExp(`^${outcome}`) }).click();
  }
}

/** What a file that waits would become. */
export class PreviewDialog {
  readonly root: Locator;
  readonly rows: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: /^Before “/ });
    this.rows = this.root.getByRole('region', { name: 'Articles found' }).locator('tbody tr');
    this.status = this.root.getByRole('status');
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name });
  }

  /** Reads a field from another column, by keyboard. */
  async readFrom(field: string, column: string | RegExp): Promise<void> {
    await this.root.getByRole('button', { name: new RegExp(`${field}$`) }).press('Enter');
    await this.root.page().getByRole('listbox').getByRole('option', { name: column }).click();
  }
}
