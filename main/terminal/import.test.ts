import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Store } from '../core/store/store.ts';
import { BRIDGE, type Terminal, terminal } from './terminal.fixture.ts';

let at: Terminal;
beforeEach(() => {
  at = terminal();
});
afterEach(() => at.remove());

/** Until a program that imports has stored a first article: then more are on their way. */
async function firstStored(project: string): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (!existsSync(`${project}-wal`)) continue;
    const db = new Database(project, { readonly: true });
    try {
      if (Number(db.prepare('SELECT count(*) FROM article').pluck().get()) > 0) return;
    } catch {
      // the tables are not made yet
    } finally {
      db.close();
    }
  }
}

describe('import', { timeout: 120_000 }, () => {
  it('makes the project, walks folders and gives a line of JSON for each file', async () => {
    const run = await at.collate(['import', '--project', at.project, 'in', '--json']);
    expect(run).toMatchObject({ code: 0, json: [{ outcome: 'imported' }, { outcome: 'imported' }] });
    expect(run.json.map((line) => line.fileName)).toEqual(['bridge.txt', 'ferry.txt']);
    expect(run.err).toContain('2 imported');
    const again = await at.collate(['import', '-p', at.project, 'in/ferry.txt', '--json']);
    expect(again).toMatchObject({ code: 0, json: [{ outcome: 'already here' }] });
  });

  it('ends with 1 when a file was refused, and imports the others', async () => {
    writeFileSync(at.path('in/empty.txt'), '');
    const run = await at.collate(['import', '-p', at.project, 'in', 'nowhere.txt', '--json']);
    expect(run.code).toBe(1);
    expect(run.json.map((line) => [line.fileName, line.outcome, line.code])).toEqual([
      ['empty.txt', 'refused', 'file-empty'],
      ['nowhere.txt', 'refused', 'file-missing'],
      ['bridge.txt', 'imported', null],
      ['ferry.txt', 'imported', null],
    ]);
  });

  it('says why a project cannot be opened', async () => {
    writeFileSync(
      at.project,
      'not a at.project, only some text that is long enough to be a file header of some kind',
    );
    const run = await at.collate(['import', '-p', at.project, 'in']);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toMatch(/^collate: /);
  });

  it('stops at Ctrl+C with whole articles, and can go on later', async () => {
    mkdirSync(at.path('many'));
    for (let n = 0; n < 4000; n++)
      writeFileSync(at.path(`many/${n}.txt`), `${BRIDGE}\nNumber ${n} of many.\n`);
    const child = at.start('import', '-p', at.project, 'many', '--json');
    child.stdin.end();
    child.stdout.resume();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    const closed = once(child, 'close');
    await Promise.race([firstStored(at.project), closed]);
    child.kill('SIGINT');
    const [code] = await closed;
    expect(code).toBe(130);
    expect(err).toContain('Stopped.');

    const store = Store.open(at.project, 'ana');
    const imported = store.db.prepare('SELECT count(*) FROM article').pluck().get() as number;
    const texts = store.db
      .prepare("SELECT count(*) FROM text_version WHERE text LIKE '%of many.%'")
      .pluck()
      .get();
    store.close();
    expect(imported).toBeLessThan(4000);
    expect(texts).toBe(imported);
    expect(err).toContain(`${4000 - imported} cancelled`);
  });

  it('leaves whole articles when it is killed, and takes the rest in when it is run again', async () => {
    mkdirSync(at.path('many'));
    const files = 1600;
    for (let n = 0; n < files; n++)
      writeFileSync(at.path(`many/${n}.txt`), `${BRIDGE}\nNumber ${n} of many.\n`);
    const child = at.start('import', '-p', at.project, 'many', '--json');
    child.stdin.end();
    child.stdout.resume();
    child.stderr.resume();
    const closed = once(child, 'close');
    await Promise.race([firstStored(at.project), closed]);
    child.kill('SIGKILL');
    await closed;

    const whole = `SELECT count(*) FROM article a JOIN text_version v ON v.id = a.version_id
      JOIN original o ON o.id = a.original_id WHERE (SELECT count(*) FROM block WHERE version_id = v.id) = 4`;
    const count = (sql: string): unknown => {
      const store = Store.open(at.project, 'ana');
      const number = store.db.prepare(sql).pluck().get();
      store.close();
      return number;
    };
    const before = Number(count('SELECT count(*) FROM article'));
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(files);
    expect(count(whole)).toBe(before);
    const again = await at.collate(['import', '-p', at.project, 'many', '--json']);
    expect(again.code).toBe(0);
    const kinds = again.json.map((line) => line.outcome);
    expect(kinds.filter((kind) => kind === 'imported')).toHaveLength(files - before);
    expect(kinds.filter((kind) => kind === 'already here')).toHaveLength(before);
    expect(count(whole)).toBe(files);
  });
});
