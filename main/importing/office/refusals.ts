/** The sentences for documents of word processors that are not read. */
import { type Result, refuse } from '../../../preload/contract/result.ts';

const KEPT = 'The file is as it was';

export function damagedDocument(fileName: string): Result<never> {
  return refuse(
    'file-damaged',
    `“${fileName}” is damaged or was cut off, so it was not imported. ${KEPT}. Open it in a word processor, which may repair it, save it anew and import that.`,
  );
}

export function encryptedDocument(fileName: string): Result<never> {
  return refuse(
    'file-encrypted',
    `“${fileName}” is locked with a password, so it was not imported. ${KEPT}. Open it with its password, save it without one and import that.`,
  );
}

/** Nobody writes such a file; it was made to hold a program up. */
export function tooDeepDocument(fileName: string): Result<never> {
  return refuse(
    'file-too-deep',
    `The parts of “${fileName}” are nested hundreds of levels deep, as in no document that a program writes, so it was not imported. ${KEPT}. Open it in a word processor, save it as plain text and import that.`,
  );
}

export function oldWordDocument(fileName: string): Result<never> {
  return refuse(
    'file-format-unknown',
    `“${fileName}” is a document of old versions of Word or Office (before 2007), which Collate does not read, so it was not imported. ${KEPT}. Open it in a word processor, save it as .docx and import that.`,
  );
}

/** Nobody writes such a file either. */
export function tooManyBlocks(fileName: string): Result<never> {
  return refuse(
    'file-too-large',
    `“${fileName}” holds more than 500,000 paragraphs, so it was not imported. ${KEPT}. Split it in a word processor and import the parts.`,
  );
}
