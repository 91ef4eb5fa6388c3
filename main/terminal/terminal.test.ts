import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Store } from '../core/store/store.ts';
import { type TestFolder, testFolder } from '../core/store/testing.ts';
import { findBrowser } from '../hosts/installed.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

const BRIDGE = `Bridge closed after storm

OSTERVILLE, March 3, 2025 — The old bridge was closed on Monday after a storm. About 1,200 people were taken to safety, the mayor, Ada Brandt, said.

“We have never seen the river so high,” Brandt told reporters. The repair will cost 4.5 million euros.
`;
const FERRY = `Ferry takes over

LINDEN, March 5, 2025 — A ferry will replace the bridge until May. It carries 300 people at a time, the county said.
`;

/** What Node compiled for one command serves the next one of these tests. */
const compiled = testFolder();
let folder: TestFolder;
let project: string;

afterAll(() => compiled.remove());

beforeEach(() => {
  folder = testFolder();
  project = folder.path('storm.collate');
  mkdirSync(folder.path('in'));
  writeFileSync(folder.path('in/bridge.txt'), BRIDGE);
  writeFileSync(folder.path('in/ferry.txt'), FERRY);
});
afterEach(() => folder.remove());

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly json: Record<string, unknown>[];
}

function start(...args: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [CLI, ...args], {
    cwd: folder.path(''),
    env: {
      ...process.env,
      COLLATE_USER_DATA: folder.path('user data'),
      NODE_COMPILE_CACHE: compiled.path('compiled'),
    },
  });
}

async function collate(args: readonly string[], input = ''): Promise<Run> {
  const child = start(...args);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  const lines = out.split('\n').filter((line) => line.startsWith('{'));
  return { code, out, err, json: lines.map((line) => JSON.parse(line)) };
}

describe('import', { timeout: 60_000 }, () => {
  it('makes the project, walks folders and gives a line of JSON for each file', async () => {
    const run = await collate(['import', '--project', project, 'in', '--json']);
    expect(run).toMatchObject({ code: 0, json: [{ outcome: 'imported' }, { outcome: 'imported' }] });
    expect(run.json.map((line) => line.fileName)).toEqual(['bridge.txt', 'ferry.txt']);
    expect(run.err).toContain('2 imported');
    const again = await collate(['import', '-p', project, 'in/ferry.txt', '--json']);
    expect(again).toMatchObject({ code: 0, json: [{ outcome: 'already here' }] });
  });

  it('ends with 1 when a file was refused, and imports the others', async () => {
    writeFileSync(folder.path('in/empty.txt'), '');
    const run = await collate(['import', '-p', project, 'in', 'nowhere.txt', '--json']);
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
      project,
      'not a project, only some text that is long enough to be a file header of some kind',
    );
    const run = await collate(['import', '-p', project, 'in']);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toMatch(/^collate: /);
  });

  it('stops at Ctrl+C with whole articles, and can go on later', async () => {
    mkdirSync(folder.path('many'));
    for (let n = 0; n < 4000; n++)
      writeFileSync(folder.path(`many/${n}.txt`), `${BRIDGE}\nNumber ${n} of many.\n`);
    const child = start('import', '-p', project, 'many', '--json');
    child.stdin.end();
    child.stdout.resume();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    while (!existsSync(`${project}-wal`)) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 150));
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    expect(err).toContain('Stopped.');

    const store = Store.open(project, 'ana');
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
    mkdirSync(folder.path('many'));
    for (let n = 0; n < 1500; n++)
      writeFileSync(folder.path(`many/${n}.txt`), `${BRIDGE}\nNumber ${n} of many.\n`);
    const child = start('import', '-p', project, 'many', '--json');
    child.stdin.end();
    child.stdout.resume();
    child.stderr.resume();
    const closed = once(child, 'close');
    // until a first batch is on the disk
    while (!existsSync(`${project}-wal`) || readFileSync(`${project}-wal`).length < 500_000)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await closed;

    const whole = `SELECT count(*) FROM article a JOIN text_version v ON v.id = a.version_id
      JOIN original o ON o.id = a.original_id WHERE (SELECT count(*) FROM block WHERE version_id = v.id) = 4`;
    const count = (sql: string): unknown => {
      const store = Store.open(project, 'ana');
      const number = store.db.prepare(sql).pluck().get();
      store.close();
      return number;
    };
    const before = Number(count('SELECT count(*) FROM article'));
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(1500);
    expect(count(whole)).toBe(before);
    const again = await collate(['import', '-p', project, 'many', '--json']);
    expect(again.code).toBe(0);
    const kinds = again.json.map((line) => line.outcome);
    expect(kinds.filter((kind) => kind === 'imported')).toHaveLength(1500 - before);
    expect(kinds.filter((kind) => kind === 'already here')).toHaveLength(before);
    expect(count(whole)).toBe(1500);
  });
});

describe('inspect', () => {
  it('prints what it reads in a file, with offsets into its text', async () => {
    const { code, json } = await collate(['inspect', 'in/bridge.txt']);
    expect(code).toBe(0);
    const [read] = json as unknown as [
      {
        text: string;
        blocks: { start: number; end: number; kind: string; furniture: boolean }[];
        quotes: { start: number; end: number; text: string }[];
        figures: { start: number; end: number; text: string; value: number }[];
        dates: { start: number; end: number; text: string }[];
      },
    ];
    expect(read).toMatchObject({ id: 'in/bridge.txt', format: 'txt', language: 'en', url: null });
    expect(read).toMatchObject({ title: 'Bridge closed after storm', place: 'Osterville' });
    expect(Object.keys(read)).toEqual(
      'id format encoding sha256 notice title alternativeTitle author outlet published place language url canonicalUrl sure text blocks quotes figures dates'.split(
        ' ',
      ),
    );
    for (const found of [...read.quotes, ...read.figures, ...read.dates]) {
      expect(read.text.slice(found.start, found.end)).toBe(found.text);
    }
    expect(read.figures.map((figure) => figure.value)).toContain(1200);
    expect(read.quotes.length).toBeGreaterThan(0);
    for (const block of read.blocks)
      expect(Object.keys(block)).toEqual(['start', 'end', 'kind', 'furniture']);
  });

  it('answers requests line by line, in order, and goes on after one that it cannot answer', async () => {
    const lines = [
      { id: 'a', text: 'About 1,200 people were taken to safety.' },
      'no JSON',
      { id: 'b', path: 'in/nowhere.txt' },
      { id: 7, path: 'in/ferry.txt' },
      { id: 'c' },
      { id: 'd', text: ' \r\nnot cut, e\u0301 not composed ' },
    ];
    const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    const { code, json } = await collate(['inspect', '--stdin'], input);
    expect(code).toBe(1);
    expect(json).toMatchObject([
      { id: 'a', figures: [{ value: 1200, quantifier: 'about' }] },
      { id: null, error: { code: 'bad-input' } },
      { id: 'b', error: { code: 'file-missing' } },
      { id: 7, title: 'Ferry takes over' },
      { id: 'c', error: { code: 'bad-input' } },
      { id: 'd', text: ' \r\nnot cut, e\u0301 not composed ' },
    ]);
  });

  it('answers each request before the next one comes', async () => {
    const child = start('inspect', '--stdin');
    const answers = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
    for (const id of ['one', 'two', 'three']) {
      child.stdin.write(`${JSON.stringify({ id, text: 'A ferry will replace the bridge.' })}\n`);
      expect(JSON.parse((await answers.next()).value)).toMatchObject({ id });
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('ends quietly when its reader goes', async () => {
    const child = start('inspect', '--stdin');
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdin.on('error', () => {});
    const request = `${JSON.stringify({ id: 1, text: 'A ferry. '.repeat(500) })}\n`;
    child.stdin.write(request.repeat(200));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('a project that is there', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    expect((await collate(['import', '-p', project, 'in'])).code).toBe(0);
  });

  it('is listed, also while it is open elsewhere', async () => {
    const window = Store.open(project, 'ana');
    try {
      const articles = await collate(['articles', '-p', project, '--json']);
      expect(articles).toMatchObject({
        code: 0,
        err: '',
        json: [
          { file: 'bridge.txt', title: 'Bridge closed after storm' },
          { file: 'ferry.txt', title: 'Ferry takes over' },
        ],
      });
      expect((await collate(['passages', '-p', project, '--json'])).code).toBe(0);
      expect((await collate(['figures', '-p', project])).code).toBe(0);
      expect((await collate(['search', 'ferry', '-p', project, '--json'])).json).toHaveLength(1);
      const blocked = await collate(['import', '-p', project, 'in']);
      expect(blocked).toMatchObject({ code: 1, out: '' });
    } finally {
      window.close();
    }
  });

  it('is listed as CSV and as columns', async () => {
    const { out } = await collate(['articles', '-p', project, '--csv']);
    const [head, first] = out.split('\r\n');
    expect(head).toBe(
      'id,file,part,title,alternativeTitle,author,outlet,grade,published,place,language,url,canonicalUrl,notice,words,read,format,encoding,sha256,imported',
    );
    expect(first).toMatch(/^[0-9a-f-]{36},bridge\.txt,,Bridge closed after storm,/);
    expect((await collate(['articles', '-p', project])).out).toMatch(/Ferry takes over +ferry\.txt\n$/);
    expect((await collate(['passages', '-p', project, '--csv'])).out).toMatch(/^kind,text,/);
    expect((await collate(['figures', '-p', project, '--csv'])).out).toMatch(/^measure,unit,counted,/);
  });

  it('is searched, one query or many', async () => {
    const { code, json } = await collate(
      ['search', '-p', project, '--stdin', '--json'],
      'ferry\n\n“old bridge”\nzebra\n',
    );
    expect(code).toBe(0);
    expect(json).toMatchObject([
      { query: 'ferry', hits: [{ file: 'ferry.txt' }] },
      {
        query: '“old bridge”',
        total: 1,
        hits: [{ file: 'bridge.txt', snippet: expect.stringContaining('old bridge') }],
      },
      { query: 'zebra', total: 0, hits: [] },
    ]);
    expect(typeof json[0]?.ms).toBe('number');
    const asked = await collate(
      ['search', '-p', project, '--stdin', '--json', '--facets'],
      'ferry before:soon\n(ferry OR bridge) kind:article\n',
    );
    expect(asked.json).toMatchObject([
      { total: 1, mistakes: [{ range: { start: 13, end: 17 }, nearest: null }] },
      { total: 2, mistakes: [], facets: { kind: expect.any(Array), outlet: expect.any(Array) } },
    ]);
    const csv = await collate(['search', '-p', project, 'title:ferry', '--csv']);
    expect(csv.out).toMatch(/^query,score,file,title,article,passage,snippet\r\ntitle:ferry,/);
    const text = await collate(['search', '-p', project, 'Brandt']);
    expect(text.out).toContain('1 article');
    expect(text.out).not.toContain('\u001b');
  });

  it('stops a search at Ctrl+C while it waits for queries', async () => {
    const child = start('search', '-p', project, '--stdin', '--json');
    child.stdin.write('ferry\n');
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([130, null]);
  });

  it('says which briefings there are when the one asked for is not', async () => {
    const run = await collate(['export', '-p', project, '--briefing', 'Storm', '-o', 'storm.md']);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('no briefing');
  });
});

describe('brief', { timeout: 60_000 }, () => {
  it('writes a draft that says that nobody has reviewed it, and keeps the project when asked to', async () => {
    const run = await collate([
      'brief',
      'in',
      '-o',
      'storm.md',
      '--name',
      'The storm',
      '--keep',
      'kept.collate',
    ]);
    expect(run).toMatchObject({ code: 0, out: '' });
    const written = readFileSync(folder.path('storm.md'), 'utf8');
    expect(written).toContain('# The storm');
    expect(written).toMatch(/not reviewed/);
    expect(written).toContain('Bridge closed after storm');

    const exported = await collate(['export', '-p', 'kept.collate', '-b', 'the storm', '-o', 'again.md']);
    expect(exported.code).toBe(0);
    expect(readFileSync(folder.path('again.md'), 'utf8')).toBe(written);
    const passages = await collate(['passages', '-p', 'kept.collate', '--json']);
    expect(new Set(passages.json.map((line) => line.madeBy))).toEqual(new Set(['Collate, not reviewed']));
  });

  it('writes nothing when no article could be imported', async () => {
    const run = await collate(['brief', 'nowhere.txt', '-o', 'storm.md']);
    expect(run.code).toBe(1);
    expect(existsSync(folder.path('storm.md'))).toBe(false);
    expect(readdirSync(folder.path('')).sort()).toEqual(['in', 'user data']);
  });

  it.skipIf(findBrowser() === null)(
    'writes a PDF (skipped where no browser is installed to print it)',
    async () => {
      const run = await collate(['brief', 'in', '-o', 'storm.pdf']);
      expect(run).toMatchObject({ code: 0, out: '' });
      expect(readFileSync(folder.path('storm.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    },
  );
});

describe('usage', () => {
  it.each([
    [['articles']],
    [['nonsense']],
    [[]],
    [['search', '-p', 'x.collate']],
    [['search', 'word', '--stdin', '-p', 'x.collate']],
    [['articles', '-p', 'x.collate', '--json', '--csv']],
    [['search', 'word', '-p', 'x.collate', '--limit', 'many']],
    [['brief', 'in', '-o', 'storm.docx']],
    [['inspect']],
  ])('%j ends with 2 and says on stderr what is missing', async (args) => {
    const run = await collate(args);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).not.toBe('');
  });

  it('prints help and version on stdout', async () => {
    const help = await collate(['--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const command of [
      'import',
      'inspect',
      'articles',
      'copies',
      'passages',
      'figures',
      'search',
      'export',
      'brief',
    ]) {
      expect(help.out).toContain(`  ${command} `);
    }
    expect((await collate(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
