import type { Locator, Page } from 'playwright-core';

/** The screen of names: the list with the open name, or the pairs that are likely the same. */
export class Names {
  readonly page: Page;
  readonly list: Locator;
  readonly lines: Locator;
  readonly panel: Locator;
  readonly aliases: Locator;
  readonly pairs: Locator;
  readonly question: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('listbox', { name: 'Names', exact: true });
    this.lines = this.list.getByRole('option');
    this.panel = page.getByRole('region', { name: 'The name' });
    this.aliases = this.panel.getByRole('list', { name: 'Also called' }).getByRole('listitem');
    this.pairs = page.getByRole('listbox', { name: 'Pairs of names' }).getByRole('option');
    this.question = page.getByRole('heading', { name: /the same\?$/ });
  }

  /** The number behind "List" or "The same?". */
  async count(label: string): Promise<number> {
    const words = await this.page.getByRole('radio', { name: new RegExp(`^${label}`) }).innerText();
    return Number(words.replaceAll(/\D/g, ''));
  }
}
