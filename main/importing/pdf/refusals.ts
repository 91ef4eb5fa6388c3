/** The sentences for documents that cannot be read: what happened, that nothing was lost, what to do. */
import { type Result, refuse } from '../../../preload/contract/result.ts';

const KEPT = 'The file is as it was';

export function damagedPdf(fileName: string): Result<never> {
  return refuse(
    'file-damaged',
    `“${fileName}” is damaged or not complete, and no text could be read from it, so it was not imported. ${KEPT}. Download it again, or open it in a PDF viewer, save it from there and import that.`,
  );
}

export function encryptedPdf(fileName: string): Result<never> {
  return refuse(
    'file-encrypted',
    `“${fileName}” is protected by a password, so it was not imported. ${KEPT}. Open it in a PDF viewer with its password, save it without one and import that.`,
  );
}

export function tooManyPages(fileName: string, pages: number, limit: number): Result<never> {
  return refuse(
    'file-too-large',
    `“${fileName}” has ${pages.toLocaleString('en')} pages; Collate reads documents of up to ${limit.toLocaleString('en')}, so it was not imported. ${KEPT}. Split it in a PDF program and import the parts.`,
  );
}
