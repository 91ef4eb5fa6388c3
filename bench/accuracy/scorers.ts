/** The scorers of `../shared/eval`, run on the readers. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
const TEXTS = fileURLToPath(new URL('./candidate.ts', import.meta.url));
const PAGES = fileURLToPath(new URL('./pages.ts', import.meta.url));
const execute = promisify(execFile);

const RUNS: readonly (readonly [name: string, file: string, candidate: string, args: readonly string[]])[] = [
  ['Quotations (PolNeAR, dev)', 'quotes.mjs', TEXTS, ['--compartment', 'dev']],
  ['Figures (Recognizers-Text, quantulum3)', 'quantities.mjs', TEXTS, ['--sets', 'recognizers,quantulum']],
  ['Dates (Recognizers-Text)', 'dates.mjs', TEXTS, []],
  ['Body of web pages', 'html-extraction.mjs', PAGES, []],
  ['Metadata of web pages', 'html-metadata.mjs', PAGES, []],
];

/** What each scorer prints; null where there are none. A scorer that fails says so in its place. */
export async function runScorers(): Promise<readonly { name: string; output: string }[] | null> {
  if (!existsSync(`${SHARED}eval`) || !existsSync(`${SHARED}data`)) return null;
  const results: { name: string; output: string }[] = [];
  for (const [name, file, candidate, args] of RUNS) {
    const output = await execute(process.execPath, [
      `${SHARED}eval/${file}`,
      '--candidate',
      candidate,
      ...args,
    ]).then(
      ({ stdout }) => stdout.trimEnd(),
      (error: Error) => `failed: ${error.message.split('\n')[0]}`,
    );
    results.push({ name, output });
  }
  return results;
}
