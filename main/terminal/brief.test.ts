import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../hosts/installed.ts';
import { type Terminal, terminal } from './terminal.fixture.ts';

let at: Terminal;
beforeEach(() => {
  at = terminal();
});
afterEach(() => at.remove());

describe('brief', { timeout: 120_000 }, () => {
  it('writes a draft that says that nobody has reviewed it, and keeps the project when asked to', async () => {
    const run = await at.collate([
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
    const written = readFileSync(at.path('storm.md'), 'utf8');
    expect(written).toContain('# The storm');
    expect(written).toMatch(/not reviewed/);
    expect(written).toContain('Bridge closed after storm');

    const exported = await at.collate(['export', '-p', 'kept.collate', '-b', 'the storm', '-o', 'again.md']);
    expect(exported.code).toBe(0);
    expect(readFileSync(at.path('again.md'), 'utf8')).toBe(written);
    const passages = await at.collate(['passages', '-p', 'kept.collate', '--json']);
    expect(new Set(passages.json.map((line) => line.madeBy))).toEqual(new Set(['Collate, not reviewed']));
  });

  it('writes nothing when no article could be imported', async () => {
    const run = await at.collate(['brief', 'nowhere.txt', '-o', 'storm.md']);
    expect(run.code).toBe(1);
    expect(existsSync(at.path('storm.md'))).toBe(false);
    expect(readdirSync(at.path('')).sort()).toEqual(['in', 'user data']);
  });

  it.skipIf(findBrowser() === null)(
    'writes a PDF (skipped where no browser is installed to print it)',
    async () => {
      const run = await at.collate(['brief', 'in', '-o', 'storm.pdf']);
      expect(run).toMatchObject({ code: 0, out: '' });
      expect(readFileSync(at.path('storm.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    },
  );
});
