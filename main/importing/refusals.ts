/** The sentences for files that cannot be imported: what happened, that nothing was lost, what to do. */
import { type Result, refuse } from '../../preload/contract/result.ts';
import type { Missing } from './article.ts';

const KEPT = 'The file is as it was';

/** What is said of a file that ends before what it began. */
export const CUT_OFF: Missing = { what: 'The end of the file is missing', where: 'end' };

export function emptyFile(fileName: string): Result<never> {
  return refuse(
    'file-empty',
    `“${fileName}” is empty, so there was nothing to import. ${KEPT}. If it should hold an article, save or download it again.`,
  );
}

export function tooLarge(fileName: string, bytes: number, limit: number): Result<never> {
  return refuse(
    'file-too-large',
    `“${fileName}” has ${megabytes(bytes)}; Collate reads files of up to ${megabytes(limit)}, so it was not imported. ${KEPT}. Split it into single articles and import those.`,
  );
}

/** A table of millions of rows is no table of articles. @param word what it holds: "rows", "records" */
export function tooManyRecords(fileName: string, word: string, limit: number): Result<never> {
  return refuse(
    'file-too-large',
    `“${fileName}” holds more than ${limit.toLocaleString('en')} ${word}, more than Collate takes from one file, so it was not imported. ${KEPT}. Split it into smaller files and import those.`,
  );
}

/** Said behind the last of so many. */
export function tooManyArticles(fileName: string, limit: number): Result<never> {
  return refuse(
    'file-too-large',
    `“${fileName}” holds more than ${limit.toLocaleString('en')} articles, more than Collate takes from one file, so the rest of them was not imported. ${KEPT}. Split it into smaller files and import the others.`,
  );
}

export function timedOut(fileName: string, ms: number): Result<never> {
  return refuse(
    'file-timeout',
    `Reading “${fileName}” took longer than ${Math.max(1, Math.round(ms / 1000))} seconds and was stopped, so it was not imported. ${KEPT}. Save it as plain text and import that.`,
  );
}

/** Nobody writes such a file; it was made to hold a program up. */
export function tooDeep(fileName: string): Result<never> {
  return refuse(
    'file-too-deep',
    `The parts of “${fileName}” are nested thousands of levels deep, as in no page that a program writes, so it was not imported. ${KEPT}. Open it in a browser, copy the article's text and paste it.`,
  );
}

/** Quotations in quotations, lists in lists, by marks alone. */
export function tooDeepMarks(fileName: string, limit: number): Result<never> {
  return refuse(
    'file-too-deep',
    `The quotations or lists of “${fileName}” are nested more than ${limit.toLocaleString('en')} levels deep, as nobody writes them, so it was not imported. ${KEPT}. Save its text with the ending .txt and import that.`,
  );
}

/** Archives in mails in archives, deeper than anybody files things. */
export function tooNested(name: string, limit: number): Result<never> {
  return refuse(
    'file-too-deep',
    `“${name}” lies more than ${limit} files inside each other, so it was not imported. ${KEPT}. Unpack the outer files and import it by itself.`,
  );
}

/** Archives in archives whose files together are more than an archive may hold. */
export function tooManyInside(name: string, limit: number): Result<never> {
  return refuse(
    'archive-too-many-entries',
    `The archives inside each other around “${name}” hold more than ${limit.toLocaleString('en')} files, so the rest of them was not imported. ${KEPT}. Unpack the outer files and import the inner ones one by one.`,
  );
}

export function tooMuchMemory(fileName: string): Result<never> {
  return refuse(
    'file-unreadable',
    `Reading “${fileName}” needed more memory than a single file may take, so it was not imported. ${KEPT}. Save its text as smaller files and import those.`,
  );
}

/** The reader thread died on this file: out of memory, or a fault of the program. */
export function readerDied(fileName: string, error: unknown): Result<never> {
  if (systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuchMemory(fileName);
  const said = error instanceof Error ? ` (${error.message})` : '';
  return refuse(
    'file-unreadable',
    `Collate failed while it read “${fileName}”${said}, so it was not imported. ${KEPT}. Save its text as a new plain text file and import that; the failure is a fault of the program and worth reporting.`,
  );
}

/** A refusal for what the file system says. `name` is the file's or folder's. */
export function unreadable(name: string, error: unknown): Result<never> {
  const code = systemCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse(
        'file-missing',
        `“${name}” is not there any more, so it was not imported. Nothing in the project changed. Check where it was moved to and import it from there.`,
      );
    case 'EACCES':
    case 'EPERM':
      return refuse(
        'file-unreadable',
        `You do not have the right to read “${name}”, so it was not imported. ${KEPT}. Change its permissions, or copy it to a folder of yours, and import it again.`,
      );
    default:
      return refuse(
        'file-unreadable',
        `“${name}” could not be read (${code ?? 'unknown error'}), so it was not imported. ${KEPT}. Check the disk or the connection it is on and import it again.`,
      );
  }
}

/** A pipe, a device, a socket: opening one could wait for ever. */
export function notAFile(name: string): Result<never> {
  return refuse(
    'file-unreadable',
    `“${name}” is not an ordinary file, so it was not imported. Nothing was changed. Copy its content into a file and import that.`,
  );
}

function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function megabytes(bytes: number): string {
  const mb = bytes / 1_000_000;
  return `${mb >= 10 ? Math.round(mb) : Math.round(mb * 10) / 10} MB`;
}
