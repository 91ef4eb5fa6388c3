import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 A and AA, and axe's own best practices. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds wrong with what is on the screen, one line for each element. */
export async function violations(page: Page): Promise<string[]> {
  // evaluated through the driver, so the window's own policy against scripts from elsewhere stays in force
  await page.evaluate(SOURCE);
  const found = await page.evaluate(async (rules) => {
    const { axe: runner } = globalThis as unknown as { axe: typeof axe };
    const results = await runner.run({
      runOnly: { type: 'tag', values: rules },
      resultTypes: ['violations'],
    });
    return results.violations.flatMap((violation) =>
      violation.nodes.map(
        (node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary ?? violation.help}`,
      ),
    );
  }, RULES);
  return found.map((line) => line.replaceAll(/\s+/g, ' '));
}
