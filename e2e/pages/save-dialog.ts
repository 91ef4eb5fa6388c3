import type { Page } from 'playwright-core';

/** The window's own question where to save, where the host has no dialog for it. */
export class SaveDialog {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Types a path and confirms with Enter. */
  async answer(path: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Save as (the whole path)' });
    await field.fill(path);
    // on trial: waits until the path is checked and the button can be pressed
    await this.page.getByRole('button', { name: /^(Save|Replace)$/ }).click({ trial: true });
    await field.press('Enter');
    await field.waitFor({ state: 'hidden' });
  }
}
