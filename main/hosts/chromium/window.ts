import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import type { CollateEvent } from '../../../preload/contract/index.ts';
import type { CoreThread } from '../core-thread.ts';
import { readWindowPlace, type WindowPlace, writeWindowPlace } from '../window-place.ts';
import { bridge } from './bridge.ts';
import { QUIET, SANDBOX, UNWANTED, windowFlags } from './flags.ts';
import { makeProfile, type Profile } from './profile.ts';
import { ORIGIN, serveWindow } from './serve.ts';

export interface WindowOptions {
  /** Path of the installed browser. */
  readonly browser: string;
  /** Folder of the built window. */
  readonly root: string;
  readonly userData: string;
  /** Only for tests: a folder for the run's profile and its log of the network; opens a way in for the driver. */
  readonly watched: string | null;
}

export interface AppWindow {
  /** "Chromium 156.0.8078.79" */
  readonly version: string;
  /** Resolves when the window is gone: closed by the person, or its page has crashed. */
  readonly ended: Promise<'closed' | 'crashed'>;
  /** Loads the window's page and ties it to the core. */
  connect(core: CoreThread): Promise<void>;
  /** Tells the page something that does not come from the core. */
  deliver(event: CollateEvent): void;
  close(): Promise<void>;
}

/** How often the place of the window is looked at; the protocol has no event for it. */
const PLACE_EVERY_MS = 3_000;

/** Starts the browser with one empty window of its own. */
export async function openWindow(options: WindowOptions): Promise<AppWindow> {
  const profile = options.watched ? watchedProfile(options.watched) : makeProfile(options.browser);
  const context = await chromium
    .launchPersistentContext(profile.folder, {
      executablePath: options.browser,
      headless: false,
      chromiumSandbox: SANDBOX,
      viewport: null,
      // null: whatever the system says, also while the window is open
      colorScheme: null,
      contrast: null,
      forcedColors: null,
      reducedMotion: null,
      acceptDownloads: false,
      serviceWorkers: 'block',
      ignoreDefaultArgs: UNWANTED,
      args: [
        ...QUIET,
        ...windowFlags(readWindowPlace(options.userData)),
        ...(options.watched ? watchedFlags(options.watched) : []),
      ],
      // this process ends the browser itself, after the core has closed the project
      handleSIGHUP: false,
      handleSIGINT: false,
      handleSIGTERM: false,
    })
    .catch((error: unknown) => {
      profile.remove();
      throw error;
    });
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  context.setDefaultTimeout(0);
  context.on('page', (other) => void other.close().catch(() => {}));

  const ended = new Promise<'closed' | 'crashed'>((resolve) => {
    page.once('crash', () => resolve('crashed'));
    page.once('close', () => resolve('closed'));
    context.once('close', () => resolve('closed'));
  });
  const watching = watchPlace(session, (place) => writeWindowPlace(options.userData, place));
  const early: CollateEvent[] = [];
  let deliver = (event: CollateEvent): void => void early.push(event);
  let unsubscribe: () => void = () => {};

  return {
    version: `Chromium ${context.browser()?.version() ?? ''}`.trim(),
    ended,
    async connect(core) {
      await serveWindow(context, options.root);
      const pageBridge = await bridge(page, session, core);
      deliver = pageBridge.deliver;
      early.splice(0).forEach(deliver);
      unsubscribe = core.subscribe(deliver);
      await keepInPlace(context, page);
      await page.goto(`${ORIGIN}/index.html`);
    },
    deliver: (event) => deliver(event),
    async close() {
      clearInterval(watching);
      unsubscribe();
      await context.close().catch(() => {});
      profile.remove();
    },
  };
}

/** The page stays the window's own: a link, a drop of a file or a script that leads elsewhere is sent back. */
async function keepInPlace(context: BrowserContext, page: Page): Promise<void> {
  await context.addInitScript(() => {
    // a file dropped outside any drop zone would otherwise be opened in place of the window
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => event.preventDefault());
  });
  page.on('framenavigated', (frame) => {
    const away = frame === page.mainFrame() && !frame.url().startsWith(`${ORIGIN}/`);
    if (away) void page.goto(`${ORIGIN}/index.html`).catch(() => {});
  });
}

function watchPlace(session: CDPSession, note: (place: WindowPlace) => void): NodeJS.Timeout {
  let noted = '';
  const look = async (): Promise<void> => {
    const { bounds } = await session.send('Browser.getWindowForTarget');
    if (bounds.windowState !== 'normal' && bounds.windowState !== 'maximized') return;
    const { left = 0, top = 0, width = 0, height = 0 } = bounds;
    const place = { x: left, y: top, width, height, maximized: bounds.windowState === 'maximized' };
    if (noted !== '' && noted !== JSON.stringify(place)) note(place);
    noted = JSON.stringify(place);
  };
  return setInterval(() => void look().catch(() => {}), PLACE_EVERY_MS);
}

function watchedProfile(folder: string): Profile {
  return { folder: join(folder, 'profile'), remove: () => {} };
}

function watchedFlags(folder: string): string[] {
  return ['--remote-debugging-port=0', `--log-net-log=${join(folder, 'net-log.json')}`];
}
