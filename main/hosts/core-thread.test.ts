import { afterEach, describe, expect, it } from 'vitest';
import type { CollateEvent } from '../../preload/contract/index.ts';
import { type CoreThread, startCore } from './core-thread.ts';
import type { Folders, Host } from './host.ts';

const folders: Folders = { userData: '/data', documents: '/documents', samples: '/samples' };
const host: Host = {
  info: { host: 'terminal', version: '1', saveDialog: true, asksOutside: false },
  askSavePath: async (question) => `/chosen/${question.suggested}`,
  printPdf: async () => {
    throw new Error('The printer is on fire.');
  },
  reveal: async () => {},
  openOutside: async (url) => url.startsWith('https:'),
};

const started: CoreThread[] = [];
function start(): CoreThread {
  const core = startCore(host, folders, new URL('./core-thread.fixture.ts', import.meta.url));
  started.push(core);
  return core;
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((core) => core.close()));
});

describe('startCore', () => {
  it('hands the thread its host and folders', async () => {
    expect(await start().call('start', {})).toEqual({ ok: true, value: { host: host.info, folders } });
  });

  it('gives every call its own answer', async () => {
    const core = start();
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => core.call('echo', { n })));
    expect(answers).toEqual(Array.from({ length: 200 }, (_, n) => ({ ok: true, value: { n } })));
  });

  it('passes events on until the subscription ends', async () => {
    const core = start();
    const heard: CollateEvent[] = [];
    const end = core.subscribe((event) => heard.push(event));
    void core.call('announce', {});
    await core.call('echo', {});
    end();
    void core.call('announce', {});
    await core.call('echo', {});
    expect(heard).toEqual([{ event: 'index', indexed: 1, articles: 2 }]);
  });

  it('answers the questions of the core from the host, a failing host with a refusal', async () => {
    const core = start();
    const question = { title: 'Export', suggested: 'b.pdf', extension: 'pdf' };
    expect(await core.call('ask', { ask: 'savePath', question })).toEqual({
      ok: true,
      value: '/chosen/b.pdf',
    });
    const page = { html: '', title: '', pageSize: 'A4' };
    expect(await core.call('ask', { ask: 'printPdf', page })).toEqual({
      ok: false,
      error: { code: 'printing-failed', message: 'The printer is on fire.' },
    });
    expect(await core.call('ask', { ask: 'reveal', path: '/a' })).toEqual({ ok: true, value: null });
    const link = { ask: 'openOutside', url: 'https://sorn.example/' };
    expect(await core.call('ask', link)).toEqual({ ok: true, value: true });
  });

  it('refuses what is not plain data', async () => {
    const answer = await start().call('echo', { f: () => 1 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });

  it('answers every open call and says so when the thread dies', async () => {
    const core = start();
    const heard: CollateEvent[] = [];
    core.subscribe((event) => heard.push(event));
    const open = core.call('never answered', {});
    const died = core.call('die', {});
    expect(await open).toMatchObject({ ok: false, error: { code: 'internal', details: ['as asked'] } });
    expect(await died).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(await core.call('echo', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(heard).toMatchObject([{ event: 'trouble', code: 'internal' }]);
    await core.close();
  });

  it('closes once, without a word of trouble, and refuses what comes after', async () => {
    const core = start();
    const heard: CollateEvent[] = [];
    core.subscribe((event) => heard.push(event));
    await Promise.all([core.close(), core.close()]);
    expect(heard).toEqual([]);
    expect(await core.call('echo', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});
