import type { Locator, Page } from 'playwright-core';

/** The rail at the left: the screens and the work that is left to do. */
export class NavRail {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('navigation', { name: 'Screens' });
  }

  /** The line of a screen or of a kind of work, e.g. "Articles", "Figures to place". */
  item(label: string): Locator {
    return this.root.getByRole('button', { name: new RegExp(`^${label}`) });
  }

  async open(label: string): Promise<void> {
    await this.item(label).click();
  }

  /** The number beside a line. */
  async count(label: string): Promise<number> {
    const text = (await this.item(label).innerText()).replaceAll(/[^\d]/g, '');
    return Number(text);
  }
}
