/** The sentences for e-books that are not read. */
import { type Result, refuse } from '../../../preload/contract/result.ts';

const KEPT = 'The file is as it was';

export function lockedBook(fileName: string): Result<never> {
  return refuse(
    'file-encrypted',
    `“${fileName}” is locked by its shop or library, so it could not be read. ${KEPT}. Ask for a copy without a lock, or type the passages you need into a note.`,
  );
}

export function damagedBook(fileName: string): Result<never> {
  return refuse(
    'file-damaged',
    `“${fileName}” is damaged: no chapter could be found in it, so it was not imported. ${KEPT}. Get it again from where it came from and import it again.`,
  );
}
