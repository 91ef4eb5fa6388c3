import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Bridge } from '../preload/contract/index.ts';
import { type App, launch, OWN, ROOT, temporaryFolder } from './launch.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let app: App | null = null;
async function start(): Promise<App> {
  app = await launch({ userData: join(folder.path, 'user') });
  return app;
}
afterEach(async () => {
  await app?.kill();
  app = null;
});

/** The object that every host puts on the window. */
type Page0 = { collate: Bridge };

async function ownAddress(page: Page): Promise<string> {
  await page.waitForURL(OWN);
  return page.url();
}

describe('the window in its host', () => {
  it('answers calls, and names its host', async () => {
    const { page, host } = await start();
    const info = await page.evaluate(() => (globalThis as unknown as Page0).collate.call('host.info', {}));
    expect(info).toMatchObject({ ok: true, value: { host } });
    const unknown = await page.evaluate(() => (globalThis as unknown as Page0).collate.call('no.such', {}));
    expect(unknown).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
  });

  it('gives the paths of what was dropped, and none for what was made in memory', async () => {
    const { page, drop } = await start();
    const inner = join(folder.path, 'a folder');
    mkdirSync(inner, { recursive: true });
    const paths = [join(folder.path, 'é 1.txt'), join(folder.path, 'b.md'), inner];
    for (const path of paths.slice(0, 2)) writeFileSync(path, 'text');
    await page.evaluate(() => {
      addEventListener('drop', async (event) => {
        const files = [...(event.dataTransfer?.files ?? []), new File(['x'], 'memory.txt')];
        const { collate } = globalThis as unknown as Page0;
        Object.assign(globalThis, { dropped: await collate.pathsOf(files) });
      });
    });
    await drop(paths, page.locator('body'));
    const dropped = await page.waitForFunction(() => (globalThis as { dropped?: string[] }).dropped);
    expect(await dropped.jsonValue()).toEqual([...paths, '']);
    // and the drop has not led the window away
    expect(await ownAddress(page)).toMatch(/index\.html$/);
  });

  it('stays where it is, opens nothing and fetches nothing', async () => {
    const { page, close } = await start();
    const own = await ownAddress(page);
    const tried = await page.evaluate(async () => {
      const refused = async (work: () => Promise<unknown>): Promise<string> => {
        try {
          return String(await work());
        } catch {
          return 'refused';
        }
      };
      open('https://example.com/');
      return {
        fetch: await refused(() => fetch('https://example.com/')),
        // in a task of its own: what the driver evaluates is free of the policy
        evaluation: await refused(
          () =>
            new Promise((yes, no) =>
              setTimeout(() => {
                try {
                  yes(new Function('return 1')());
                } catch (error) {
                  no(error);
                }
              }),
            ),
        ),
        markup: await refused(async () => {
          document.createElement('div').innerHTML = '<b>raw</b>';
        }),
        worker: await refused(async () => new Worker('data:text/javascript,1')),
        notification: await refused(async () => (await Notification.requestPermission()) === 'granted'),
        position: await refused(
          () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no)),
        ),
      };
    });
    expect(tried).toEqual({
      fetch: 'refused',
      evaluation: 'refused',
      markup: 'refused',
      worker: 'refused',
      notification: 'false',
      position: 'refused',
    });
    await page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await page.waitForTimeout(500);
    expect(await ownAddress(page)).toBe(own);
    await expect.poll(() => page.context().pages().length).toBe(1);
    expect(await close()).toBe(0);
  });

  it('opens again after its page has crashed, with the core as it was', async () => {
    const started = await start();
    const session = await started.page.context().newCDPSession(started.page);
    // never answered: the page is gone before it could
    session.send('Page.crash').catch(() => {});
    await started.reopened();
    const ask = () => (globalThis as unknown as Page0).collate.call('host.info', {});
    expect(await started.page.evaluate(ask)).toMatchObject({ ok: true });
    expect(await started.close()).toBe(0);
  });

  it('sends nothing off the machine', async () => {
    const started = await start();
    // the browser's own errands come in its first seconds
    await started.page.waitForTimeout(3000);
    expect(await started.close()).toBe(0);
    expect(started.left).toEqual([]);
  });
});

describe.skipIf(process.env.COLLATE_HOST === 'electron')('the browser as people run it, not watched', () => {
  /** The run's own user data folder, which carries the program's process id in its name. */
  const profiles = (pid: number | undefined): string[] =>
    readdirSync(tmpdir()).filter((name) => name.startsWith(`collate-window-${pid}-`));

  async function startUnwatched(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [join(ROOT, 'out/main/chromium.js')], {
      stdio: 'inherit',
      env: { ...process.env, COLLATE_USER_DATA: join(folder.path, 'user') },
    });
    await expect.poll(() => browsersOf(profiles(child.pid)), { timeout: 20_000 }).not.toEqual([]);
    await expect.poll(() => profiles(child.pid)).toHaveLength(1);
    return child;
  }

  /** Command lines of the running processes that use one of these profiles. */
  function browsersOf(names: readonly string[]): string[] {
    const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
    return processes.filter((line) =>
      names.some((name) => line.includes(`--user-data-dir=${tmpdir()}/${name}`)),
    );
  }

  it('opens no port, and leaves no profile behind', async () => {
    const child = await startUnwatched();
    const commands = browsersOf(profiles(child.pid));
    expect(commands.some((line) => line.includes('--remote-debugging-pipe'))).toBe(true);
    expect(commands.some((line) => line.includes('--remote-debugging-port'))).toBe(false);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(profiles(child.pid)).toEqual([]);
  });

  it('goes down with its program, and the next start clears up', async () => {
    const child = await startUnwatched();
    const left = profiles(child.pid);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await expect.poll(() => browsersOf(left), { timeout: 10_000 }).toEqual([]);
    expect(profiles(child.pid)).toEqual(left);
    const next = await startUnwatched();
    expect(profiles(child.pid)).toEqual([]);
    next.kill('SIGTERM');
    await once(next, 'exit');
  });
});
