import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_POLICY, PRINT_POLICY } from '../main/hosts/policy.ts';
import type { Answers } from './electron/probe.ts';
import type { Recorded } from './electron/stand-in.ts';
import { ROOT, temporaryFolder } from './launch.ts';

interface Outcome {
  readonly recorded: readonly Recorded[];
  readonly answers: Answers | null;
}

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Runs an entry point of the built output against the stand-in. */
async function runBuilt(
  entry: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const child: ChildProcess = fork(
    join(ROOT, 'e2e/electron/probe.ts'),
    [join(ROOT, 'out/main', entry), ...args],
    {
      env: {
        ...process.env,
        COLLATE_USER_DATA: join(folder.path, 'user'),
        STAND_IN_DOCUMENTS: folder.path,
        ...env,
      },
    },
  );
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The program ended with ${code}.`))),
  ]);
  return message as Outcome;
}

function calls(outcome: Outcome, what: string): readonly (readonly unknown[])[] {
  return outcome.recorded.filter((call) => call.what === what).map((call) => call.args);
}

const HARDENED = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};

describe('the built program in Electron', () => {
  let outcome: Outcome;
  let answers: Answers;

  beforeAll(async () => {
    outcome = await runBuilt('index.js', []);
    if (outcome.answers === null) throw new Error('The doors were not tried.');
    answers = outcome.answers;
  });

  it('is sandboxed, alone and without names of the network before it is ready', () => {
    expect(calls(outcome, 'enableSandbox')).toHaveLength(1);
    expect(calls(outcome, 'requestSingleInstanceLock')).toHaveLength(1);
    expect(calls(outcome, 'appendSwitch')).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
    expect(calls(outcome, 'registerSchemesAsPrivileged')).toEqual([
      [[{ scheme: 'collate', privileges: { standard: true, secure: true, supportFetchAPI: true } }]],
    ]);
  });

  it('opens one window with the hardened preferences and a preload that exists', () => {
    const windows = calls(outcome, 'BrowserWindow') as { webPreferences: Record<string, unknown> }[][];
    expect(windows).toHaveLength(1);
    const preferences = windows[0]?.[0]?.webPreferences ?? {};
    expect(preferences).toMatchObject(HARDENED);
    expect(existsSync(String(preferences.preload))).toBe(true);
  });

  it('loads the built index with its policy, and everything the index names is there', () => {
    const [url, status, headers, body] = calls(outcome, 'loaded')[0] ?? [];
    expect([url, status]).toEqual(['collate://app/index.html', 200]);
    expect(headers).toMatchObject({ 'content-security-policy': CONTENT_POLICY });
    const named = [...String(body).matchAll(/(?:src|href)="\.?\/?([^"#]+)"/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(0);
    for (const file of named) expect(existsSync(join(ROOT, 'out/renderer', file)), file).toBe(true);
    expect(body).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle=|<style|\son\w+=/i);
  });

  it('serves nothing outside its root, from another host or to another method', () => {
    expect(answers.fetched).toEqual({
      'collate://app/index.html': 200,
      'collate://app/%2e%2e/main/index.js': 404,
      'collate://app/..%2f..%2fpackage.json': 404,
      'collate://other/index.html': 404,
      post: 404,
    });
  });

  it('refuses every permission and device', () => {
    expect(new Set(answers.requested)).toEqual(new Set([false]));
    expect(new Set(answers.checked)).toEqual(new Set([false]));
    expect(answers.device).toBe(false);
    expect(calls(outcome, 'default.displayMedia')).toHaveLength(1);
    expect(calls(outcome, 'default.spellChecker')).toEqual([[false]]);
  });

  it('cancels every request but its own', () => {
    expect(answers.cancelled).toEqual({
      'collate://app/index.html': false,
      'blob:collate://app/1': false,
      'data:text/plain,x': false,
      'https://example.com/': true,
      'http://127.0.0.1/': true,
      'file:///etc/passwd': true,
      'ws://example.com/': true,
      'collate://other/': true,
      'devtools://devtools/bundled/x.js': true,
    });
  });

  it('goes nowhere, opens nothing, and asks before a link leaves for another program', () => {
    expect(answers.prevented).toEqual({
      'will-navigate': true,
      'will-frame-navigate': true,
      'will-redirect': true,
      'will-attach-webview': true,
    });
    expect(answers.opened).toEqual(Array(5).fill({ action: 'deny' }));
    const asked = calls(outcome, 'showMessageBox') as { detail: string }[][];
    expect(asked.map(([options]) => options?.detail.split('\n')[0])).toEqual([
      'https://example.com/a',
      'mailto:a@example.com',
      'http://example.com/b?c=1',
    ]);
    expect(calls(outcome, 'openExternal')).toEqual([]);
    expect(answers.calls.outside).toEqual({ ok: true, value: false });
    expect(answers.calls.notOutside).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });

  it('answers its own top frame from the core, and nobody else', () => {
    expect(answers.calls.own).toMatchObject({ ok: true, value: { host: 'electron', saveDialog: true } });
    expect(answers.calls.unknown).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
    for (const who of ['frame', 'elsewhere', 'gone', 'stranger'] as const) {
      expect(answers.calls[who], who).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
  });

  it('keeps events until the page listens', () => {
    expect(answers.sentBefore).toBe(0);
    expect(answers.sentAfter.length).toBeGreaterThan(0);
    expect(new Set(answers.sentAfter)).toEqual(new Set(['collate:event']));
  });

  it('notes where the window stood, and closes the project before it quits', () => {
    expect(JSON.parse(readFileSync(join(folder.path, 'user/window.json'), 'utf8'))).toEqual({
      x: 20,
      y: 30,
      width: 1300,
      height: 800,
      maximized: false,
    });
    expect(outcome.recorded.slice(-2).map(({ what }) => what)).toEqual(['quit prevented', 'quit']);
  });

  it('lets text fields undo and has no developer tools in its menu', () => {
    const menu = JSON.stringify(calls(outcome, 'menu')[0]);
    for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']) {
      expect(menu).toContain(`"role":"${role}"`);
    }
    expect(menu).not.toMatch(/devtools|reload/i);
  });

  it('comes forward instead of opening twice', async () => {
    const second = await runBuilt('index.js', [], { STAND_IN_SECOND: '1' });
    expect(second.recorded.map(({ what }) => what)).toEqual(['requestSingleInstanceLock', 'quit']);
  });

  it('opens a link outside when the person says so', async () => {
    const yes = await runBuilt('index.js', [], { STAND_IN_ANSWER: '0' });
    expect(calls(yes, 'openExternal')).toEqual([
      ['https://example.com/a'],
      ['mailto:a@example.com'],
      ['http://example.com/b?c=1'],
    ]);
    expect(yes.answers?.calls.outside).toEqual({ ok: true, value: true });
  });
});

describe('printing in Electron', () => {
  it('prints in a hidden, scriptless window of its own: tagged, with an outline, as its own styles say', async () => {
    const job = join(folder.path, 'job.json');
    const target = join(folder.path, 'out.pdf');
    writeFileSync(job, JSON.stringify({ html: '<h1>Title</h1>', title: 'Title', pageSize: 'Letter' }));
    const outcome = await runBuilt('print-job.js', [job, target]);
    expect(readFileSync(target, 'utf8')).toBe('%PDF-');
    const [options] = calls(outcome, 'BrowserWindow')[0] as [Record<string, unknown>];
    expect(options).toMatchObject({ show: false, webPreferences: { ...HARDENED, javascript: false } });
    const [url, status, headers, body] = calls(outcome, 'loaded')[0] ?? [];
    expect([url, status, body]).toEqual(['collate://app/print.html', 200, '<h1>Title</h1>']);
    expect(headers).toMatchObject({ 'content-security-policy': PRINT_POLICY });
    const [printed] = calls(outcome, 'printToPDF')[0] as [Record<string, unknown>];
    expect(printed).toMatchObject({
      pageSize: 'Letter',
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
    });
    expect(printed.displayHeaderFooter).toBeUndefined();
  });
});

describe('the built preload', () => {
  /** What a sandboxed preload may require (Electron, "Process sandboxing"). */
  const ALLOWED = new Set(['electron', 'events', 'timers', 'url', 'node:events', 'node:timers', 'node:url']);

  it('evaluates with only what a sandbox allows, and offers call, subscribe and pathsOf', async () => {
    const source = readFileSync(join(ROOT, 'out/preload/index.cjs'), 'utf8');
    const exposed: Record<string, Record<string, (...args: never[]) => unknown>> = {};
    const sent: unknown[][] = [];
    const listeners = new Map<string, (event: unknown, message: unknown) => void>();
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, value: (typeof exposed)[string]) => {
          exposed[name] = value;
        },
      },
      ipcRenderer: {
        invoke: async (...args: unknown[]) => args,
        send: (...args: unknown[]) => sent.push(args),
        on: (channel: string, listener: (event: unknown, message: unknown) => void) =>
          listeners.set(channel, listener),
        off: (channel: string) => listeners.delete(channel),
      },
      webUtils: { getPathForFile: (file: { name: string }) => `/disk/${file.name}` },
    };
    const require = (name: string): unknown => {
      if (!ALLOWED.has(name)) throw new Error(`A sandboxed preload may not require ${name}.`);
      return electron;
    };
    runInContext(source, createContext({ require, exports: {}, module: { exports: {} } }));

    const bridge = exposed.collate;
    expect(Object.keys(exposed)).toEqual(['collate']);
    expect(Object.keys(bridge ?? {}).sort()).toEqual(['call', 'pathsOf', 'subscribe']);
    expect(await bridge?.call?.('host.info' as never, {} as never)).toEqual([
      'collate:call',
      'host.info',
      {},
    ]);
    expect(await bridge?.pathsOf?.([{ name: 'a.txt' }] as never)).toEqual(['/disk/a.txt']);
    const heard: unknown[] = [];
    const end = bridge?.subscribe?.(((event: unknown) => heard.push(event)) as never) as () => void;
    expect(sent).toEqual([['collate:hears']]);
    listeners.get('collate:event')?.({}, { event: 'project', project: null });
    expect(heard).toEqual([{ event: 'project', project: null }]);
    end();
    expect(listeners.size).toBe(0);
  });
});
