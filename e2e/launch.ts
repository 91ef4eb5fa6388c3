import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { findBrowser, findElectron } from '../main/hosts/installed.ts';
import { whatLeft } from './net-log.ts';

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '..');

/** Pictures of a run, for a person to look at when it failed. */
const SHOTS = join(ROOT, 'e2e/.artifacts');

/** README's pictures; taken only when PICTURES=1. */
const PICTURES = join(ROOT, 'docs/pictures');

const START_LIMIT_MS = 30_000;

/** How long an element may take to be there, or an action to be possible. */
const ACTION_LIMIT_MS = 10_000;

/** An address of the window itself, in either host. */
export const OWN = /^(https:\/\/collate\.app\.invalid|collate:\/\/app)\//;

/** A new folder of its own under the system's temporary one; `remove` it when the spec is done. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'collate-e2e-'));
  return {
    path,
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

export interface LaunchOptions {
  /** Settings and recent projects; the same folder again is the same person starting again. */
  readonly userData: string;
  /** Opens this project instead of the one that was open last. */
  readonly project?: string;
}

/** The built program, running in its host as a person would run it. */
export interface App {
  /** The window's page; another one after `reopened`. */
  readonly page: Page;
  readonly host: 'electron' | 'chromium';
  /** What the page's console said in anger: errors, breaches of the policy, exceptions nobody caught. */
  readonly complaints: readonly string[];
  /** Drags files and folders from disk onto a place of the window and lets them go: real drag events. */
  drop(paths: readonly string[], target: Locator): Promise<void>;
  /** Waits until the program has opened its window again by itself, after its page crashed. */
  reopened(): Promise<void>;
  /** A picture of the window among the artifacts of the run. */
  screenshot(name: string): Promise<void>;
  /** A picture for the README; only when PICTURES=1. */
  picture(name: string): Promise<void>;
  /** Ends everything at once as a power cut would: SIGKILL, no last words. */
  kill(): Promise<void>;
  /** Closes the window as a person does and waits for the program to end. Gives its exit code. */
  close(): Promise<number | null>;
  /** Everything that left the machine in this run, by the browser's own log; known after `close` or `kill`. */
  readonly left: readonly string[] | null;
}

/**
 * Starts the built program in the host of COLLATE_HOST (scripts/e2e.mjs sets it to the best there is).
 *
 * The program runs as a process of its own, so that it can be killed and started again, and the host drives the
 * browser over a pipe that nobody else can join. For a spec there is a second way in, which the program opens only
 * when it is told to (COLLATE_WATCHED; in Electron the switch of the command line): a debugging port of the browser's
 * own choice on the loopback address. It was chosen over relaying the driver through the host, because the spec then
 * has the whole of Playwright, and the host's code under test is the one people run.
 */
export async function launch(options: LaunchOptions): Promise<App> {
  const host = process.env.COLLATE_HOST === 'electron' ? 'electron' : 'chromium';
  const watched = mkdtempSync(join(tmpdir(), 'collate-watched-'));
  const netLog = join(watched, 'net-log.json');
  mkdirSync(SHOTS, { recursive: true });

  const child = host === 'electron' ? startElectron(options, netLog) : startChromium(options, watched);
  const portFile = join(
    host === 'electron' ? options.userData : join(watched, 'profile'),
    'DevToolsActivePort',
  );
  child.stdout?.pipe(process.stdout, { end: false });
  child.stderr?.pipe(process.stderr, { end: false });
  // a spec that ends before its time must not leave its program behind
  const last = (): void => void child.kill('SIGKILL');
  process.once('exit', last);
  const complaints: string[] = [];
  let view = await attach(child, portFile, complaints).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  let left: readonly string[] | null = null;

  async function clearUp(): Promise<void> {
    process.off('exit', last);
    await view.browser.close().catch(() => {});
    left ??= whatLeft(netLog);
    rmSync(watched, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  return {
    get page() {
      return view.page;
    },
    host,
    complaints,
    async drop(paths, target) {
      const box = await target.boundingBox();
      if (box === null) throw new Error('The place to drop on is not to be seen.');
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const data = { items: [], files: [...paths], dragOperationsMask: 1 };
      const session = await view.page.context().newCDPSession(view.page);
      for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const) {
        await session.send('Input.dispatchDragEvent', { type, ...at, data });
      }
      await session.detach();
    },
    async reopened() {
      const before = view.port;
      // Electron loads the page again in the same window
      if (host === 'chromium') {
        await waitFor('The program did not open its window again.', () => readPort(portFile) !== before);
      }
      await view.browser.close().catch(() => {});
      view = await attach(child, portFile, complaints);
    },
    screenshot: async (name) => void (await view.page.screenshot({ path: join(SHOTS, `${name}.png`) })),
    async picture(name) {
      if (process.env.PICTURES !== '1') return;
      await view.page.screenshot({ path: join(PICTURES, `${name}.png`), scale: 'css' });
    },
    async kill() {
      child.kill('SIGKILL');
      if (view.pid !== child.pid) killIfThere(view.pid);
      await ended;
      await clearUp();
    },
    async close() {
      await view.page.close();
      const [code] = await ended;
      await clearUp();
      return code;
    },
    get left() {
      return left;
    },
  };
}

/** Its own pipes, so that a program that stays behind does not keep the spec's process from ending. */
const QUIET = ['ignore', 'pipe', 'pipe'] as const;

function startChromium(options: LaunchOptions, watched: string): ChildProcess {
  const browser = findBrowser();
  if (browser === null) throw new Error('No Chromium, Chrome or Edge is installed.');
  const args = [join(ROOT, 'out/main/chromium.js'), ...(options.project ? [options.project] : [])];
  return spawn(process.execPath, args, {
    stdio: [...QUIET],
    env: {
      ...process.env,
      COLLATE_BROWSER: browser,
      COLLATE_USER_DATA: options.userData,
      COLLATE_WATCHED: watched,
    },
  });
}

function startElectron(options: LaunchOptions, netLog: string): ChildProcess {
  const binary = findElectron();
  if (binary === null) throw new Error('Electron is not downloaded.');
  rmSync(join(options.userData, 'DevToolsActivePort'), { force: true });
  const switches = ['--remote-debugging-port=0', `--log-net-log=${netLog}`];
  return spawn(binary, [ROOT, ...(options.project ? [options.project] : []), ...switches], {
    stdio: [...QUIET],
    env: { ...process.env, COLLATE_USER_DATA: options.userData },
  });
}

/** The window as the spec sees it. */
interface View {
  readonly browser: Browser;
  readonly page: Page;
  /** Process id of the browser, or of Electron. */
  readonly pid: number;
  readonly port: string;
}

/** Connects to the browser once it has said on which port it listens, and waits for the window's page. */
async function attach(child: ChildProcess, portFile: string, complaints: string[]): Promise<View> {
  const port = await waitFor('The program did not open its window in time.', () => {
    if (child.exitCode !== null) throw new Error(`The program ended at its start with ${child.exitCode}.`);
    return readPort(portFile);
  });
  const browser = await chromium.connectOverCDP(`ws://127.0.0.1:${port}`);
  const page = await waitFor('The window did not load its page in time.', () =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((candidate) => OWN.test(candidate.url())),
  );
  page.setDefaultTimeout(ACTION_LIMIT_MS);
  listenForComplaints(page, complaints);
  await page.waitForLoadState('load');
  return { browser, page, pid: await pidOf(browser), port };
}

/** "PORT/devtools/browser/KEY", as the browser writes it into its profile; undefined until then. */
function readPort(portFile: string): string | undefined {
  const [port, path] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : [];
  return port && path ? port + path : undefined;
}

/** Asks again and again until there is an answer. */
async function waitFor<T>(otherwise: string, ask: () => T | undefined | false): Promise<T> {
  for (const until = Date.now() + START_LIMIT_MS; Date.now() < until; await delay(50)) {
    const answer = ask();
    if (answer !== undefined && answer !== false) return answer;
  }
  throw new Error(otherwise);
}

function listenForComplaints(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
}

async function pidOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const own = processInfo.find((info) => info.type === 'browser');
  if (own === undefined) throw new Error('The browser does not say which process it is.');
  return own.id;
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it went down with its host
  }
}
