import type { Locator, Page } from 'playwright-core';
import type { Bridge, Input, MethodName, Output, Result } from '../../preload/contract/index.ts';
import { NavRail } from './nav-rail.ts';

/** The whole window with an open project. */
export class Window {
  readonly page: Page;
  readonly rail: NavRail;
  readonly main: Locator;
  readonly inspector: Locator;
  readonly foot: Locator;
  readonly search: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rail = new NavRail(page);
    this.main = page.getByRole('main');
    this.inspector = page.getByRole('region', { name: 'Inspector' });
    this.foot = page.getByRole('contentinfo');
    this.search = page.getByRole('combobox', { name: /search/i });
  }

  /** Until the open project is there to be worked with. */
  async ready(): Promise<void> {
    await this.rail.root.waitFor();
  }

  /** Presses keys as a person does, one after the other: "c", "Control+z". */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types a query into the search box, by keyboard; the results come by themselves. */
  async searchFor(query: string): Promise<void> {
    // a screen that has just been opened may still take the focus for itself
    const focused = this.search.and(this.page.locator(':focus'));
    while (!(await focused.isVisible())) {
      await this.page.keyboard.press('/');
      await this.page.waitForTimeout(100);
    }
    await this.page.keyboard.type(query);
  }

  /** Asks the core what is kept, by the way the window itself does; only to check, never to act. */
  async kept<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
    const result = (await this.page.evaluate(
      ([name, value]) => (globalThis as unknown as { collate: Bridge }).collate.call(name, value),
      [method, input] as const,
    )) as Result<Output<M>>;
    if (!result.ok) throw new Error(`${method}: ${result.error.code} ${result.error.message}`);
    return result.value;
  }
}
