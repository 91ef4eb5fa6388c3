/**
 * Entry point for the terminal: `electron print-job.js JOB.json OUT.pdf` prints one document without a window and
 * ends. Used where a terminal has Electron but no other browser.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { app } from 'electron';
import type { PrintJob } from '../host.ts';
import { lockProgram } from './lockdown.ts';
import { printPdf } from './print.ts';
import { declareScheme } from './scheme.ts';

const [job, target] = process.argv.slice(-2);
lockProgram();
declareScheme();
// the printing window is destroyed before the bytes are written
app.on('window-all-closed', () => {});

app
  .whenReady()
  .then(async () => {
    if (job === undefined || target === undefined) throw new Error('Usage: print-job JOB.json OUT.pdf');
    const page = JSON.parse(await readFile(job, 'utf8')) as PrintJob;
    await writeFile(target, await printPdf(page));
    app.exit(0);
  })
  .catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
