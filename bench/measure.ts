/** Percentiles of times, in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

/** The percentiles of measured milliseconds (nearest rank). */
export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p50: rounded(at(0.5)), p95: rounded(at(0.95)) };
}

/** Asks every query and takes the time of each; a fifth is asked once before, so that the code is warm. */
export async function timeQueries(
  queries: readonly string[],
  ask: (query: string) => unknown,
): Promise<Times> {
  for (let at = 0; at < queries.length; at += 5) await ask(queries[at] ?? '');
  const milliseconds: number[] = [];
  for (const query of queries) {
    const begun = performance.now();
    await ask(query);
    milliseconds.push(performance.now() - begun);
  }
  return timesOf(milliseconds);
}

/** Runs something and answers how long it took, in seconds. */
export async function seconds(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return rounded((performance.now() - begun) / 1000);
}

/** What the process and its threads hold of the machine's memory, in MB. */
export function residentMemory(): number {
  globalThis.gc?.();
  return rounded(process.memoryUsage.rss() / 1e6);
}

/** What this thread's heap takes of the machine's memory, in MB; a part of what `residentMemory` counts. */
export function ownHeap(): number {
  globalThis.gc?.();
  const { heapTotal, external } = process.memoryUsage();
  return rounded((heapTotal + external) / 1e6);
}

/** What this thread holds in memory, in MB, after what can be collected is collected. */
export function heapMemory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return rounded((heapUsed + external) / 1e6);
}

/** Three significant digits at least; what is measured is not more exact than that. */
export function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
