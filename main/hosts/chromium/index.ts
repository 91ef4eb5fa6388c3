/** Entry point of the window in an installed browser: starts the core, opens the window, nothing else. */
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startCore } from '../core-thread.ts';
import { openFirstProject, PATIENCE_MS } from '../first-project.ts';
import { findFolders, WINDOW_ROOT } from '../folders.ts';
import { findBrowser } from '../installed.ts';
import { chromiumHost } from './host.ts';
import { openWindow, type WindowOptions } from './window.ts';

/** A page that crashes again and again is not opened any more: so many times within so many milliseconds. */
const CRASHES = { most: 3, within: 60_000 } as const;

async function main(): Promise<number> {
  const browser = findBrowser();
  if (browser === null) {
    throw new Error('No Chromium, Chrome or Edge was found. Install one, or name it in COLLATE_BROWSER.');
  }
  const told = new Promise<'told'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve('told'));
  });
  const folders = findFolders();
  const options: WindowOptions = {
    browser,
    root: WINDOW_ROOT,
    userData: folders.userData,
    watched: process.env.COLLATE_WATCHED ?? null,
  };
  let window = await openWindow(options);
  const core = startCore(chromiumHost(browser, window.version), folders);
  const asked = process.argv[2];
  const opening = openFirstProject(core, asked === undefined ? null : resolve(asked));
  void opening.then((trouble) => trouble && window.deliver(trouble));
  await Promise.race([opening, delay(PATIENCE_MS), window.ended, told]);

  const crashes: number[] = [];
  for (;;) {
    const loaded = window.connect(core);
    const end = await Promise.race([window.ended, told, loaded.then(() => window.ended)]);
    // a window that is closed while it loads fails to load, and that is all right
    loaded.catch(() => {});
    if (end === 'crashed') crashes.push(Date.now());
    else await core.close();
    await window.close();
    if (end !== 'crashed') return 0;
    if (crashes.filter((at) => Date.now() - at < CRASHES.within).length >= CRASHES.most) {
      console.error('collate: the window crashed several times in a row. Your project is saved.');
      await core.close();
      return 1;
    }
    console.error('collate: the window crashed and is opened again. Nothing was lost.');
    window = await openWindow(options);
  }
}

main()
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    console.error(`collate: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  });
