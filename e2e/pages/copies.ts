import type { Locator, Page } from 'playwright-core';

/** The screen of likely copies: groups at the left, two texts side by side at the right. */
export class Copies {
  readonly page: Page;
  readonly groups: Locator;
  /** The articles of the group, the original first. */
  readonly members: Locator;
  readonly texts: Locator;
  /** The differences that are looked at now, one on either side. */
  readonly now: Locator;

  constructor(page: Page) {
    this.page = page;
    this.groups = page.getByRole('region', { name: 'Groups' }).getByRole('option');
    this.members = page.getByRole('region', { name: 'Articles of this group' }).getByRole('listitem');
    this.texts = page.getByRole('region', { name: 'The two texts side by side' });
    this.now = this.texts.locator('[data-now]');
  }

  /** Opens the screen by its key, and waits until two texts stand there. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Shift+C');
    await this.texts.waitFor();
  }

  /** Goes to the group whose original has this title. */
  async choose(title: string): Promise<void> {
    await this.groups.filter({ hasText: title }).click();
    await this.texts.getByRole('button', { name: title }).first().waitFor();
  }

  /** "To decide", "Copies", "Recurring reports", "Not copies". */
  async show(label: string): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${label}`) }).click();
  }

  /** The number behind a view. */
  async count(label: string): Promise<number> {
    const words = await this.page.getByRole('radio', { name: new RegExp(`^${label}`) }).innerText();
    return Number(words.replaceAll(/\D/g, ''));
  }
}
