import type { Host } from '../host.ts';
import { openOutside } from './outside.ts';
import { printWithBrowser } from './print.ts';
import { reveal } from './reveal.ts';

/**
 * An installed Chromium, Chrome or Edge as the host.
 * @param browser its path
 * @param version as the window names it, e.g. "Chromium 156.0.8078.79"
 */
export function chromiumHost(browser: string, version: string): Host {
  return {
    info: { host: 'chromium', version, saveDialog: false, asksOutside: false },
    askSavePath() {
      throw new Error('This window has no dialog of its own for saving; give the path in words.');
    },
    printPdf: (page) => printWithBrowser(browser, page),
    reveal,
    openOutside: (url) => openOutside(url),
  };
}
