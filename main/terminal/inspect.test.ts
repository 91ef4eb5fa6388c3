import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Terminal, terminal } from './terminal.fixture.ts';

let at: Terminal;
beforeAll(() => {
  at = terminal();
});
afterAll(() => at.remove());

describe('inspect', { timeout: 120_000 }, () => {
  it('prints what it reads in a file, with offsets into its text', async () => {
    const { code, json } = await at.collate(['inspect', 'in/bridge.txt']);
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
      'id format encoding sha256 notice missing title alternativeTitle author outlet published place language url canonicalUrl sure text blocks quotes figures dates'.split(
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
    const { code, json } = await at.collate(['inspect', '--stdin'], input);
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
    const child = at.start('inspect', '--stdin');
    const answers = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
    for (const id of ['one', 'two', 'three']) {
      child.stdin.write(`${JSON.stringify({ id, text: 'A ferry will replace the bridge.' })}\n`);
      expect(JSON.parse((await answers.next()).value)).toMatchObject({ id });
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('ends quietly when its reader goes', async () => {
    const child = at.start('inspect', '--stdin');
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
