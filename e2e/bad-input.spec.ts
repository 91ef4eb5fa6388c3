import { chmodSync, copyFileSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startCore } from '../main/hosts/core-thread.ts';
import { terminalHost } from '../main/hosts/terminal/host.ts';
import { type App, launch, temporaryFolder } from './launch.ts';
import { Window } from './pages/window.ts';

/** What a file's rights forbid cannot be tried as root. */
const AS_ROOT = process.getuid?.() === 0;

const folder = temporaryFolder();
const running: App[] = [];

async function start(user: string, project?: string): Promise<{ app: App; window: Window }> {
  const options = { userData: join(folder.path, user) };
  const app = await launch(project === undefined ? options : { ...options, project });
  running.push(app);
  return { app, window: new Window(app.page) };
}

afterEach(async () => {
  for (const app of running.splice(0)) await app.kill();
});
afterAll(() => {
  chmodSync(join(folder.path, 'locked'), 0o755);
  folder.remove();
});

/** A project with one article in it, closed. */
const healthy = join(folder.path, 'healthy.collate');

beforeAll(async () => {
  mkdirSync(join(folder.path, 'locked'));
  const article = join(folder.path, 'article.txt');
  writeFileSync(article, 'A title\n\nA first paragraph of an article that is long enough to be one.\n');
  const core = startCore(terminalHost(), { userData: folder.path, documents: folder.path, samples: '' });
  expect(await core.call('project.create', { path: healthy })).toMatchObject({ ok: true });
  const done = new Promise<void>((resolve) => {
    core.subscribe((event) => event.event === 'job' && event.job.state === 'done' && resolve());
  });
  expect(await core.call('imports.start', { paths: [article] })).toMatchObject({ ok: true });
  await done;
  await core.close();
});

describe('files that cannot be read', () => {
  /** What a file is made of, and what the window has to say of it. */
  const BAD = [
    ['empty.txt', new Uint8Array(0), 'file-empty', /is empty/],
    [
      'picture.txt',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
      'file-binary',
      /not (a )?text|picture|binary/i,
    ],
    [
      'bytes.txt',
      Uint8Array.from({ length: 600 }, (_, i) => 0x80 + ((i * 37) % 128)),
      'file-undecodable',
      /text/,
    ],
    ['huge.txt', 300_000_000, 'file-too-large', /300 MB/],
    ['report.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0), 'file-format-unknown', /Word|format/],
  ] as const;

  it('says of each what is wrong, and imports the good one beside them', async () => {
    const { app, window } = await start('files', healthy);
    await window.ready();
    const bad = BAD.map(([name, content]) => {
      const path = join(folder.path, name);
      writeFileSync(path, typeof content === 'number' ? '' : content);
      if (typeof content === 'number') truncateSync(path, content);
      return path;
    });
    const good = join(folder.path, 'good.md');
    writeFileSync(good, '# A good one\n\nIts first paragraph, which says something about something.\n');
    await app.drop([...bad, good], window.main);
    const panel = app.page.getByRole('region', { name: 'Import' });
    await panel.getByRole('heading', { name: /^Import finished/ }).waitFor();
    const [job] = await window.kept('jobs.list', {});
    const outcomes = await window.kept('imports.outcomes', { jobId: job?.id ?? '', offset: 0, limit: 50 });
    expect(Object.fromEntries(outcomes.rows.map((row) => [row.fileName, row.code ?? row.outcome]))).toEqual({
      ...Object.fromEntries(BAD.map(([name, , code]) => [name, code])),
      'good.md': 'imported',
    });
    for (const [name, , , words] of BAD) {
      const line = panel.getByRole('listitem').filter({ hasText: name });
      expect(await line.innerText(), name).toMatch(words);
      // what happened, that nothing was lost, what to do
      expect((await line.innerText()).split(/[.!] /).length, name).toBeGreaterThanOrEqual(3);
    }
    await expect.poll(() => window.rail.count('Articles')).toBe(2);
    await app.screenshot('bad-files');
  });

  it('says of a folder without rights that it may not be read', async (context) => {
    if (AS_ROOT) return context.skip('root may read every folder');
    const { app, window } = await start('rights', healthy);
    await window.ready();
    chmodSync(join(folder.path, 'locked'), 0o000);
    await app.drop([join(folder.path, 'locked')], window.main);
    const panel = app.page.getByRole('region', { name: 'Import' });
    await panel.getByText(/do not have the right to read/).waitFor();
  });
});

describe('projects that cannot be opened', () => {
  const trouble = (app: App) => app.page.getByRole('alert');

  it('refuses a file that is no project, and leaves it as it is', async () => {
    const text = join(folder.path, 'letter.collate');
    writeFileSync(text, 'Dear reader, this is a letter and no project. '.repeat(20));
    const { app } = await start('no-project', text);
    await trouble(app).getByText('This file is not a Collate project. It was left as it is.').waitFor();
  });

  it('refuses a project of a newer version, and leaves it as it is', async () => {
    const newer = join(folder.path, 'newer.collate');
    copyFileSync(healthy, newer);
    const db = new Database(newer);
    db.pragma('user_version = 9999');
    db.close();
    const { app } = await start('newer', newer);
    await trouble(app)
      .getByText(/made by a newer version of Collate.*Update Collate to open it/)
      .waitFor();
  });

  it('refuses a project that is not there', async () => {
    const { app } = await start('missing', join(folder.path, 'nowhere.collate'));
    await trouble(app)
      .getByText(/not there any more/)
      .waitFor();
  });

  it('says of a project that may not be written that it is read-only, also to root', async () => {
    const readOnly = join(folder.path, 'read-only.collate');
    copyFileSync(healthy, readOnly);
    chmodSync(readOnly, 0o444);
    const { app } = await start('read-only', readOnly);
    await trouble(app)
      .getByText(/This project cannot be written to.*It was left as it is/)
      .waitFor();
  });

  it('refuses a project that is open elsewhere, and leaves that window alone', async () => {
    const first = await start('one', healthy);
    await first.window.ready();
    const second = await start('two', healthy);
    await trouble(second.app).getByText(/open/).waitFor();
    expect(await second.window.kept('project.current', {})).toBeNull();
    expect(await first.window.kept('project.current', {})).toMatchObject({ path: healthy });
    expect(await first.window.rail.count('Articles')).toBeGreaterThanOrEqual(1);
  });

  it('says when the project is removed while it is open, and takes no change that would vanish', async () => {
    const doomed = join(folder.path, 'doomed.collate');
    copyFileSync(healthy, doomed);
    const { app, window } = await start('doomed', doomed);
    await window.ready();
    rmSync(doomed);
    await trouble(app).first().waitFor();
    const [id = ''] = await window.kept('articles.ids', {});
    await expect(window.kept('articles.setRead', { ids: [id], read: true })).rejects.toThrow(
      'project-removed',
    );
    await app.screenshot('removed-while-open');
  });
});
