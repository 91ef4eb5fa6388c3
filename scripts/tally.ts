import { readFileSync } from 'node:fs';

/** How many tests of a suite came out how. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of vitest's JSON report that is counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/**
 * Counts a run of vitest by its JSON report. A file that could not even be loaded counts as one failed test, and so
 * does a run that failed without saying so in its report.
 * @param code exit code of the run
 */
export function readReport(file: string, code: number): Tally {
  const report = reportIn(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** What failed in a run of vitest: each file with its failed tests. Null where there is no report. */
export function failuresIn(file: string): ReadonlyMap<string, readonly string[]> | null {
  const report = reportIn(file);
  if (!report) return null;
  const failed = report.testResults.filter(({ status }) => status === 'failed');
  return new Map(
    failed.map(({ name, assertionResults }) => [
      name,
      assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    ]),
  );
}

/**
 * The count of a suite whose failed files ran a second time: what passed then counts as passed.
 * @param again the count of those files alone, the second time
 * @param failed how many of their tests had failed the first time
 */
export function afterSecondRun(first: Tally, again: Tally, failed: number): Tally {
  const mended = Math.max(0, failed - again.failed);
  return { passed: first.passed + mended, failed: first.failed - mended, skipped: first.skipped };
}

function reportIn(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
