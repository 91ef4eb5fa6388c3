import { existsSync } from 'node:fs';
import type { Host, PrintJob } from '../host.ts';
import { findBrowser, findElectron } from '../installed.ts';
import { PRINT_PROGRAM, printWithElectron } from './print.ts';

const NO_PRINTER =
  'A PDF needs an installed Chromium, Chrome or Edge to be printed, and none was found. Install one, or name it ' +
  'in COLLATE_BROWSER, or export as Markdown. Nothing was lost.';

/** A terminal as the host: no window and no dialogs; a PDF is printed by a browser without a window. */
export function terminalHost(): Host {
  return {
    info: {
      host: 'terminal',
      version: `Node ${process.versions.node}`,
      saveDialog: false,
      asksOutside: false,
    },
    async askSavePath() {
      throw new Error('A terminal has no dialog for saving; give the path with -o.');
    },
    printPdf,
    async reveal(path) {
      throw new Error(`A terminal has no file manager. The file is ${path}`);
    },
    async openOutside(url) {
      throw new Error(`A terminal opens no links. The address is ${url}`);
    },
  };
}

async function printPdf(job: PrintJob): Promise<Uint8Array> {
  const browser = findBrowser();
  if (browser !== null) {
    // only now: most runs in a terminal print nothing, and the driver takes a while to load
    const { printWithBrowser } = await import('../chromium/print.ts');
    return printWithBrowser(browser, job);
  }
  const electron = findElectron();
  if (electron !== null && existsSync(PRINT_PROGRAM)) return printWithElectron(electron, job);
  throw new Error(NO_PRINTER);
}
