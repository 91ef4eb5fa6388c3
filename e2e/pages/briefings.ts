import type { Locator, Page } from 'playwright-core';

/** The briefing that is being written, with the evidence beside it. */
export class Briefings {
  readonly page: Page;
  readonly text: Locator;
  readonly evidence: Locator;
  readonly passages: Locator;
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole('textbox', { name: 'Text of the briefing' });
    this.evidence = page.getByRole('searchbox', { name: 'Search the evidence' });
    this.passages = page.getByRole('listbox', { name: 'Passages' });
    this.preview = page.getByRole('region', { name: 'Preview' });
  }

  /** Finds a passage in the evidence list by keyboard and inserts it as a block, or cites it at the cursor. */
  async insert(words: string, how: 'block' | 'citation'): Promise<void> {
    await this.page.keyboard.press('Control+Shift+E');
    await this.evidence.fill(words);
    // the list is narrowed when the first line is one that was asked for
    const first = this.passages.getByRole('option').first();
    await first.filter({ hasText: words }).waitFor();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press(how === 'block' ? 'Enter' : 'Control+Enter');
    if (how === 'block') await this.page.keyboard.press('Escape');
    // back in the text; what is typed elsewhere would be taken for the keys of actions
    await this.text.and(this.page.locator(':focus')).waitFor();
  }
}
