/**
 * Runs an entry point of the built program in this process, with the stand-in in the place of `electron`, tries
 * every door, and sends what happened to the spec that started it.
 */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const STAND_IN = new URL('./stand-in.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: STAND_IN, shortCircuit: true } : next(name, context),
});
// the very module that the program gets, by the same name
const ELECTRON: string = 'electron';
const electron = (await import(ELECTRON)) as typeof import('./stand-in.ts');

const [entry = '', ...args] = process.argv.slice(2);
process.argv = [process.execPath, entry, ...args];
electron.app.paths.documents = process.env.STAND_IN_DOCUMENTS ?? '';
const quit = new Promise<void>((resolve) => electron.app.once('stand-in:quit', resolve));
await import(pathToFileURL(entry).href);

const answers = entry.endsWith('index.js') && process.env.STAND_IN_SECOND !== '1' ? await tryDoors() : null;
await quit;
process.send?.({ recorded: electron.recorded, answers }, () => process.exit(0));

/** What a page in the window could try. */
async function tryDoors() {
  const window = await firstWindow();
  const handlers = electron.session.defaultSession.handlers;
  const contents = window.webContents;

  const permissions = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fileSystem',
    'openExternal',
  ];
  const request = handlers.get('permissionRequest') as unknown as (
    contents: unknown,
    permission: string,
    answer: (granted: boolean) => void,
  ) => void;
  const requested = permissions.map((name) => {
    let granted: boolean | null = null;
    request(contents, name, (answer) => {
      granted = answer;
    });
    return granted;
  });
  const check = handlers.get('permissionCheck') as unknown as (contents: unknown, name: string) => boolean;
  const device = handlers.get('devicePermission') as unknown as (details: object) => boolean;

  const serve = handlers.get('protocol') as unknown as (request: Request) => Promise<Response>;
  const fetched: Record<string, number> = {};
  for (const url of [
    'collate://app/index.html',
    'collate://app/%2e%2e/main/index.js',
    'collate://app/..%2f..%2fpackage.json',
    'collate://other/index.html',
  ]) {
    fetched[url] = (await serve(new Request(url))).status;
  }
  fetched.post = (await serve(new Request('collate://app/index.html', { method: 'POST' }))).status;

  const before = handlers.get('beforeRequest') as unknown as (
    details: { url: string },
    answer: (what: { cancel: boolean }) => void,
  ) => void;
  const cancelled: Record<string, boolean> = {};
  for (const url of [
    'collate://app/index.html',
    'blob:collate://app/1',
    'data:text/plain,x',
    'https://example.com/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'ws://example.com/',
    'collate://other/',
    'devtools://devtools/bundled/x.js',
  ]) {
    before({ url }, ({ cancel }) => {
      cancelled[url] = cancel;
    });
  }

  const prevented: Record<string, boolean> = {};
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
    contents.emit(name, { url: 'file:///etc/passwd', preventDefault: () => (prevented[name] = true) });
  }
  const opened = [
    'https://example.com/a',
    'mailto:a@example.com',
    'file:///etc/passwd',
    'javascript:1',
    'x',
  ].map((url) => contents.openHandler?.({ url }));

  const call = electron.ipcMain.handlers.get('collate:call');
  const own = { sender: contents, senderFrame: contents.mainFrame };
  const ask = (event: object): unknown => call?.(event, 'host.info', {});
  const calls = {
    own: await ask(own),
    frame: await ask({ sender: contents, senderFrame: { parent: {}, url: 'collate://app/index.html' } }),
    elsewhere: await ask({ sender: contents, senderFrame: { parent: null, url: 'https://example.com/' } }),
    gone: await ask({ sender: contents, senderFrame: null }),
    stranger: await ask({ sender: {}, senderFrame: contents.mainFrame }),
    unknown: await call?.(own, 'no.such', {}),
    outside: await call?.(own, 'host.openOutside', { url: 'http://example.com/b?c=1' }),
    notOutside: await call?.(own, 'host.openOutside', { url: 'file:///etc/passwd' }),
  };
  // the first project takes a moment, and opening it is what there is to tell
  const current = (): unknown => call?.(own, 'project.current', {});
  for (let tries = 0; tries < 600 && !isOpen(await current()); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const sentBefore = contents.sent.length;
  electron.ipcMain.emit('collate:hears', own);
  const sentAfter = contents.sent.map(([channel]) => channel);

  window.emit('close');
  electron.app.emit('window-all-closed');
  return {
    requested,
    checked: permissions.map((name) => check(contents, name)),
    device: device({}),
    fetched,
    cancelled,
    prevented,
    opened,
    calls,
    sentBefore,
    sentAfter,
  };
}

function isOpen(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'value' in answer && answer.value !== null;
}

/** The program's window, once its page is loaded. */
async function firstWindow() {
  for (let tries = 0; tries < 600; tries += 1) {
    const window = electron.BrowserWindow.all[0];
    if (window !== undefined && electron.recorded.some(({ what }) => what === 'loaded')) return window;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The program opened no window.');
}

export type Answers = Awaited<ReturnType<typeof tryDoors>>;
