import type { Locator, Page } from 'playwright-core';

/** The search box that is always there, and its results in the main pane. */
export class Search {
  readonly page: Page;
  readonly box: Locator;
  /** What the box offers while one types. */
  readonly offers: Locator;
  /** Under the box: mistakes and what was likely meant. */
  readonly help: Locator;
  readonly results: Locator;
  /** The places found, all rows' together. */
  readonly places: Locator;
  /** The articles and briefings in sight. */
  readonly rows: Locator;
  /** The place that keys act on. */
  readonly current: Locator;
  readonly found: Locator;
  readonly facets: Locator;
  /** In an article that was opened from the results. */
  readonly findBar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.box = page.getByRole('combobox', { name: 'Search' });
    this.offers = page.getByRole('listbox', { name: 'Offers for the search' });
    this.help = page.locator('.query-help');
    this.results = page.getByRole('listbox', { name: 'Results' });
    this.places = this.results.getByRole('option');
    this.rows = this.results.getByRole('group');
    this.current = this.results.getByRole('option', { selected: true });
    this.found = page.locator('.search-found');
    this.facets = page.getByRole('region', { name: 'Narrow the search' });
    this.findBar = page.locator('.find-bar');
  }

  /** Puts the focus into the box by its key; what stands in it is selected and typed over. */
  async focus(): Promise<void> {
    const focused = this.box.and(this.page.locator(':focus'));
    while (!(await focused.isVisible())) {
      await this.page.keyboard.press('/');
      await this.page.waitForTimeout(100);
    }
  }

  /** Types a query in the place of what stands in the box; the results come by themselves. */
  async type(query: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(query);
  }

  /** Types a query and goes on to its results. */
  async searchFor(query: string): Promise<void> {
    await this.type(query);
    await this.page.keyboard.press('Enter');
    await this.page.locator('[data-search-results]:focus').waitFor();
  }

  /** A value to narrow by, pressed where it is chosen. */
  facet(label: string): Locator {
    return this.facets.getByRole('button', { name: new RegExp(`^${label}`) });
  }

  /** The title of each article and briefing in sight. */
  titles(): Promise<string[]> {
    return this.rows.locator('.result-title').allInnerTexts();
  }

  /** The words that are marked as hits in the open article, in its order. */
  marked(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...(CSS.highlights.get('hit') ?? [])]
        .map((range) => range as Range)
        .filter((range) => range.startContainer.isConnected)
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
        .map(String),
    );
  }
}
