import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestFolder, testFolder } from '../core/store/testing.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

const STORM = `Bridge closed after storm

OSTERVILLE, March 3, 2025 — The old bridge was closed on Monday after a storm. About 1,200 people were taken to safety, the mayor, Ada Brandt, said.

“We have never seen the river so high,” Brandt told reporters. The repair will cost 4.5 million euros, and nobody knows yet who is to pay for it.
`;
const FERRY = `Ferry takes over

LINDEN, March 5, 2025 — A ferry will replace the bridge until May. It carries 300 people at a time, the county said.
`;

let folder: TestFolder;
beforeEach(() => {
  folder = testFolder();
  mkdirSync(folder.path('in'));
  writeFileSync(folder.path('in/bridge.txt'), STORM);
  writeFileSync(folder.path('in/bridge-later.txt'), STORM.replace('1,200', '1,900'));
  writeFileSync(folder.path('in/ferry.txt'), FERRY);
});
afterEach(() => folder.remove());

async function collate(...args: string[]): Promise<string> {
  const env = { ...process.env, COLLATE_USER_DATA: folder.path('user data') };
  const run = await promisify(execFile)(process.execPath, [CLI, ...args], { cwd: folder.path(''), env });
  return run.stdout;
}

const records = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

it('lists likely copies with what differs, as soon as an import has ended', { timeout: 60_000 }, async () => {
  await collate('import', '-p', 'storm.collate', 'in');
  const [pair, ...more] = records(await collate('copies', '-p', 'storm.collate', '--json'));
  expect(more).toEqual([]);
  expect(pair).toMatchObject({
    kind: 'near',
    differs: [expect.stringMatching(/^1,[29]00 → 1,[29]00$/)],
    decision: null,
  });
  expect(pair.score).toBeGreaterThan(0.9);
  expect([pair.a.file, pair.b.file].toSorted()).toEqual(['bridge-later.txt', 'bridge.txt']);
  expect(pair.a.title).toBe('Bridge closed after storm');

  expect(await collate('copies', '-p', 'storm.collate')).toMatch(
    /^near\?\s+\d+ %\s+bridge.*1,[29]00 → 1,[29]00\n$/,
  );
  const articles = records(await collate('articles', '-p', 'storm.collate', '--json'));
  const group = { group: expect.any(String), articles: 2, confirmed: false };
  expect(Object.fromEntries(articles.map(({ file, copies }) => [file, copies]))).toEqual({
    'bridge.txt': group,
    'bridge-later.txt': group,
    'ferry.txt': null,
  });
});
