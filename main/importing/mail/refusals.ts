/** The sentences for mails that are not read. */
import { type Result, refuse } from '../../../preload/contract/result.ts';

const KEPT = 'The file is as it was';

export function tooDeepMail(fileName: string): Result<never> {
  return refuse(
    'file-too-deep',
    `The parts of “${fileName}” lie dozens of levels inside each other, as in no mail that a program writes, so it was not imported. ${KEPT}. Open it in a mail program, copy the text and paste it.`,
  );
}

export function tooManyParts(fileName: string, limit: number): Result<never> {
  return refuse(
    'archive-too-many-entries',
    `“${fileName}” has more than ${limit.toLocaleString('en')} parts, as no mail that a program writes, so it was not imported. ${KEPT}. Open it in a mail program, copy the text and paste it.`,
  );
}

export function encryptedMail(fileName: string): Result<never> {
  return refuse(
    'file-encrypted',
    `“${fileName}” is encrypted, so it could not be read. ${KEPT}. Open it in the mail program that has the key, save the text and import that.`,
  );
}

export function damagedMail(fileName: string): Result<never> {
  return refuse(
    'file-damaged',
    `“${fileName}” is damaged: it has the head of a mail and no mail behind it, so it was not imported. ${KEPT}. Save the mail again from the mail program and import it again.`,
  );
}
