/** Runs everything: types, lint, unit, build, e2e. Ends with the sum of all suites on a line of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './output.ts';
import { type Ended, ROOT, run, runNode } from './run.ts';
import { afterSecondRun, failuresIn, readReport, sum, type Tally } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'collate-test-'));

interface Suite {
  readonly name: string;
  run(): Promise<Tally>;
}

/** A check that passes or fails as a whole. */
function check(name: string, work: () => Promise<Ended>): Suite {
  return {
    name,
    async run() {
      const { code } = await work();
      return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
    },
  };
}

/** Tests that failed once and passed when their file ran again: what they wait for is worth a look. */
const unsteady: string[] = [];
/** With more files failing than this, something is broken, and a second run would only take its time. */
const AGAIN = 4;

/**
 * A run of vitest, counted by its tests. Files that fail run a second time, whole, since a busy machine can be too slow
 * for a test of a window; what only then passes is listed at the end.
 */
function tests(name: string, work: (args: readonly string[]) => Promise<Ended>): Suite {
  const report = async (file: string, args: readonly string[] = []) => {
    const path = join(folder, file);
    const { code } = await work([
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path}`,
    ]);
    return { tally: readReport(path, code), failures: failuresIn(path) };
  };
  return {
    name,
    async run() {
      const { tally, failures } = await report(`${name}.json`);
      if (tally.failed === 0 || !failures || failures.size === 0 || failures.size > AGAIN) return tally;
      console.log(`\n=== ${name}, once more: ${[...failures.keys()].join(', ')}`);
      const again = await report(`${name}-again.json`, [...failures.keys()]);
      const still = new Set([...(again.failures?.values() ?? [])].flat());
      unsteady.push(
        ...[...failures.values()].flat().filter((test) => again.failures !== null && !still.has(test)),
      );
      return afterSecondRun(tally, again.tally, tally.failed);
    },
  };
}

const suites: readonly Suite[] = [
  check('types', () => runNode('typescript/bin/tsc', ['--noEmit'])),
  check('lint', () => runNode('@biomejs/biome/bin/biome', ['check', '.'])),
  check('imports', () =>
    runNode('dependency-cruiser/bin/dependency-cruise.mjs', [
      '--config',
      '.dependency-cruiser.cjs',
      'main',
      'preload',
      'renderer',
      'e2e',
      'bench',
    ]),
  ),
  tests('unit', (args) => runNode('vitest/vitest.mjs', ['run', ...args])),
  check('build', build),
  tests('e2e', (args) => run(process.execPath, [join(ROOT, 'scripts/e2e.mjs'), ...args])),
];

const results: { name: string; tally: Tally; seconds: number }[] = [];
for (const suite of suites) {
  console.log(`\n=== ${suite.name}`);
  const began = performance.now();
  const tally = await suite.run();
  results.push({ name: suite.name, tally, seconds: (performance.now() - began) / 1000 });
}
rmSync(folder, { recursive: true, force: true });

console.log('');
for (const { name, tally, seconds } of results) {
  console.log(`${name.padEnd(8)} ${say(tally)} (${seconds.toFixed(1)} s)`);
}
if (unsteady.length > 0) {
  console.log(`\nfailed once and passed when run again:\n${unsteady.map((test) => `  ${test}`).join('\n')}`);
}
const total = sum(results.map((result) => result.tally));
console.log(`\n${say(total)}`);
process.exit(total.failed === 0 ? 0 : 1);

function say({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
