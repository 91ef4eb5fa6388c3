import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Terminal, terminal } from './terminal.fixture.ts';

let at: Terminal;
beforeAll(() => {
  at = terminal();
});
afterAll(() => at.remove());

describe('usage', { timeout: 120_000 }, () => {
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
    const run = await at.collate(args);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).not.toBe('');
  });

  it('prints help and version on stdout', async () => {
    const help = await at.collate(['--help']);
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
    expect((await at.collate(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
