import type { Locator, Page } from 'playwright-core';

/** The details of all articles in one table. */
export class MetadataGrid {
  readonly page: Page;
  readonly table: Locator;
  readonly facts: Locator;
  readonly focused: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('main').getByRole('grid', { name: 'Details of the articles' });
    this.facts = page.getByRole('region', { name: 'The chosen cell' });
    this.focused = this.table.locator('td:focus');
  }

  /** Opens it by its key and waits until its cursor is there. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+E');
    await this.table.waitFor();
    await this.focused.waitFor();
  }

  /** A cell by the place of its row, from 1, and the head of its column. */
  cell(row: number, column: string): Locator {
    const at = COLUMNS.indexOf(column) + 2;
    return this.table.locator(`tr[aria-rowindex="${row + 1}"] > [aria-colindex="${at}"]`);
  }

  /** Puts the cursor on a cell. */
  async to(row: number, column: string): Promise<void> {
    await this.cell(row, column).click();
  }

  /** Pastes as if it had been copied in a spreadsheet. */
  async paste(text: string): Promise<void> {
    await this.focused.evaluate((cell, words) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', words);
      cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** What Ctrl+C would put on the clipboard. */
  copy(): Promise<string> {
    return this.focused.evaluate((cell) => {
      const clipboardData = new DataTransfer();
      cell.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData('text/plain');
    });
  }

  /** Leaves what the table is narrowed to by a chip: "Everything", "Guesses". */
  async show(chip: string): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${chip}`) }).click();
  }
}

const COLUMNS = [
  'Title',
  'Outlet',
  'Date',
  'Author',
  'Place',
  'Language',
  'Other title',
  'Address',
  'Canonical address',
];
