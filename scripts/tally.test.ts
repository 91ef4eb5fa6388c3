import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { afterSecondRun, failuresIn, readReport, sum } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'collate-tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(passed: number, failed: number, pending: number, broken: number): string {
  const file = join(folder, 'report.json');
  const results = Array.from({ length: broken }, () => ({ status: 'failed', assertionResults: [] }));
  const numbers = {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
  };
  writeFileSync(file, JSON.stringify({ ...numbers, testResults: results }));
  return file;
}

it('counts the tests of a run', () => {
  expect(readReport(report(7, 0, 2, 0), 0)).toEqual({ passed: 7, failed: 0, skipped: 2 });
});

it('counts a file that could not be loaded as a failure', () => {
  expect(readReport(report(7, 1, 0, 2), 1)).toEqual({ passed: 7, failed: 3, skipped: 0 });
});

it('never passes a run that failed in another way', () => {
  expect(readReport(report(7, 0, 0, 0), 1).failed).toBe(1);
  expect(readReport(join(folder, 'missing.json'), 0).failed).toBe(1);
});

it('sums suites', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
});

it('names what failed, file by file', () => {
  const file = join(folder, 'failed.json');
  const test = (fullName: string, status: string) => ({ fullName, status });
  const testResults = [
    { name: 'a.test.ts', status: 'passed', assertionResults: [test('a', 'passed')] },
    { name: 'b.test.ts', status: 'failed', assertionResults: [test('b', 'failed'), test('c', 'passed')] },
    { name: 'd.test.ts', status: 'failed', assertionResults: [] },
  ];
  writeFileSync(file, JSON.stringify({ testResults }));
  expect([...(failuresIn(file) ?? [])]).toEqual([
    ['b.test.ts', ['b']],
    ['d.test.ts', []],
  ]);
  expect(failuresIn(join(folder, 'missing.json'))).toBeNull();
});

it('counts as passed what passed at the second run, and nothing else', () => {
  const first = { passed: 10, failed: 3, skipped: 1 };
  const again = (failed: number) => ({ passed: 5, failed, skipped: 0 });
  expect(afterSecondRun(first, again(0), 3)).toEqual({ passed: 13, failed: 0, skipped: 1 });
  expect(afterSecondRun(first, again(2), 3)).toEqual({ passed: 11, failed: 2, skipped: 1 });
  // a second run that fails in another way mends nothing that it did not show
  expect(afterSecondRun(first, again(9), 3)).toEqual(first);
});
