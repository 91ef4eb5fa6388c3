import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Store } from '../core/store/store.ts';
import { type Terminal, terminal } from './terminal.fixture.ts';

let at: Terminal;
beforeAll(() => {
  at = terminal();
});
afterAll(() => at.remove());

describe('a project that is there', { timeout: 120_000 }, () => {
  // made once: nothing below changes it
  beforeAll(async () => {
    expect((await at.collate(['import', '-p', at.project, 'in'])).code).toBe(0);
  }, 120_000);

  it('is listed, also while it is open elsewhere', async () => {
    const window = Store.open(at.project, 'ana');
    try {
      const articles = await at.collate(['articles', '-p', at.project, '--json']);
      expect(articles).toMatchObject({
        code: 0,
        err: '',
        json: [
          { file: 'bridge.txt', title: 'Bridge closed after storm' },
          { file: 'ferry.txt', title: 'Ferry takes over' },
        ],
      });
      expect((await at.collate(['passages', '-p', at.project, '--json'])).code).toBe(0);
      expect((await at.collate(['figures', '-p', at.project])).code).toBe(0);
      expect((await at.collate(['search', 'ferry', '-p', at.project, '--json'])).json).toHaveLength(1);
      const blocked = await at.collate(['import', '-p', at.project, 'in']);
      expect(blocked).toMatchObject({ code: 1, out: '' });
    } finally {
      window.close();
    }
  });

  it('is listed as CSV and as columns', async () => {
    const { out } = await at.collate(['articles', '-p', at.project, '--csv']);
    const [head, first] = out.split('\r\n');
    expect(head).toBe(
      'id,file,part,title,alternativeTitle,author,outlet,grade,published,place,language,url,canonicalUrl,notice,missing,words,read,format,encoding,sha256,imported',
    );
    expect(first).toMatch(/^[0-9a-f-]{36},bridge\.txt,,Bridge closed after storm,/);
    expect((await at.collate(['articles', '-p', at.project])).out).toMatch(/Ferry takes over +ferry\.txt\n$/);
    expect((await at.collate(['passages', '-p', at.project, '--csv'])).out).toMatch(/^kind,text,/);
    expect((await at.collate(['figures', '-p', at.project, '--csv'])).out).toMatch(/^measure,unit,counted,/);
  });

  it('is searched, one query or many', async () => {
    const { code, json } = await at.collate(
      ['search', '-p', at.project, '--stdin', '--json'],
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
    const asked = await at.collate(
      ['search', '-p', at.project, '--stdin', '--json', '--facets'],
      'ferry before:soon\n(ferry OR bridge) kind:article\n',
    );
    expect(asked.json).toMatchObject([
      { total: 1, mistakes: [{ range: { start: 13, end: 17 }, nearest: null }] },
      { total: 2, mistakes: [], facets: { kind: expect.any(Array), outlet: expect.any(Array) } },
    ]);
    const csv = await at.collate(['search', '-p', at.project, 'title:ferry', '--csv']);
    expect(csv.out).toMatch(/^query,score,file,title,article,passage,snippet\r\ntitle:ferry,/);
    const text = await at.collate(['search', '-p', at.project, 'Brandt']);
    expect(text.out).toContain('1 article');
    expect(text.out).not.toContain('\u001b');
  });

  it('stops a search at Ctrl+C while it waits for queries', async () => {
    const child = at.start('search', '-p', at.project, '--stdin', '--json');
    child.stdin.write('ferry\n');
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([130, null]);
  });

  it('says which briefings there are when the one asked for is not', async () => {
    const run = await at.collate(['export', '-p', at.project, '--briefing', 'Storm', '-o', 'storm.md']);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('no briefing');
  });
});
