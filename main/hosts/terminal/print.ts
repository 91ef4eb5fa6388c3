import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROGRAM_ROOT } from '../folders.ts';
import type { PrintJob } from '../host.ts';

/** The built entry point that prints one document and ends (hosts/electron/print-job.ts). */
export const PRINT_PROGRAM = join(PROGRAM_ROOT, 'out/main/print-job.js');

/** How long one document may take. */
const LIMIT_MS = 120_000;

/**
 * Prints a document in an Electron of its own.
 * @param electron path of its binary
 */
export async function printWithElectron(electron: string, job: PrintJob): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'collate-print-'));
  try {
    const question = join(folder, 'job.json');
    const answer = join(folder, 'out.pdf');
    await writeFile(question, JSON.stringify(job));
    await promisify(execFile)(electron, [PRINT_PROGRAM, question, answer], { timeout: LIMIT_MS });
    return await readFile(answer);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
