import { chromium } from 'playwright-core';
import type { PrintJob } from '../host.ts';
import { PRINT_POLICY } from '../policy.ts';
import { QUIET, SANDBOX } from './flags.ts';
import { ORIGIN } from './serve.ts';

/** How long one document may take. */
const LIMIT_MS = 120_000;

/**
 * Prints a document in a browser of its own, without a window, and ends it. The document may load nothing and run
 * nothing.
 * @param browser path of the installed browser
 */
export async function printWithBrowser(browser: string, job: PrintJob): Promise<Uint8Array> {
  const running = await chromium.launch({
    executablePath: browser,
    headless: true,
    chromiumSandbox: SANDBOX,
    args: QUIET,
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  try {
    const context = await running.newContext({ javaScriptEnabled: false, acceptDownloads: false });
    context.setDefaultTimeout(LIMIT_MS);
    const address = `${ORIGIN}/print.html`;
    await context.route('**/*', (route) =>
      route.request().url() === address
        ? route.fulfill({
            headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PRINT_POLICY },
            body: job.html,
          })
        : route.abort('blockedbyclient'),
    );
    const page = await context.newPage();
    await page.goto(address);
    return await page.pdf({
      format: job.pageSize,
      // margins, page numbers and what else stands around the text are the document's own (@page)
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
  } finally {
    await running.close();
  }
}
