import { expect } from 'vitest';
import { violations } from './axe.ts';
import type { App } from './launch.ts';

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Pictures of the window by day and by night in each of some sizes; it must be accessible in each. Ends by day in the
 * first size.
 */
export async function look(app: App, name: string, sizes: readonly WindowSize[]): Promise<void> {
  for (const size of sizes) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await drawn(app, size, colorScheme);
      await app.screenshot(`${name}-${size.width}-${colorScheme}`);
      expect(await violations(app.page), `${name} ${size.width} ${colorScheme}`).toEqual([]);
    }
  }
  if (sizes[0]) await drawn(app, sizes[0], 'light');
}

/** Until the window has the size and the colours, and what they change is drawn. */
async function drawn({ page }: App, size: WindowSize, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(
    ({ width, scheme }) => innerWidth === width && matchMedia(`(prefers-color-scheme: ${scheme})`).matches,
    { width: size.width, scheme: colorScheme },
  );
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}
