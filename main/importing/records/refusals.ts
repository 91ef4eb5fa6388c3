/** The sentences for files of records that cannot be read as they stand. */
import { type Result, refuse } from '../../../preload/contract/result.ts';

const KEPT = 'The file is as it was';

/** What comes behind a place in the file cannot be told apart any more. */
export function damagedFrom(fileName: string, word: string, number: number): Result<never> {
  return refuse(
    'file-damaged',
    `“${fileName}” cannot be read from ${word} ${number} on: it ends in the middle of one, as a file that was cut off does. What came before was read. ${KEPT}. Save or download it again and import that.`,
  );
}

export function damagedRecord(word: string, number: number): Result<never> {
  return refuse(
    'file-damaged',
    `${word.charAt(0).toUpperCase()}${word.slice(1)} ${number} is damaged, so it was not imported; the others were read. ${KEPT}. Correct it in a text editor, or save the file again, and import it.`,
  );
}

export function damagedFile(fileName: string, what: string): Result<never> {
  return refuse(
    'file-damaged',
    `“${fileName}” is damaged or not whole: it cannot be read as ${what}. It was not imported. ${KEPT}. Save or download it again and import that.`,
  );
}

export function tooDeeplyNested(fileName: string): Result<never> {
  return refuse(
    'file-too-deep',
    `The values of “${fileName}” are nested more deeply than in any file of articles, so it was not imported. ${KEPT}. Save its articles as a plain list and import that.`,
  );
}

export function noRecords(fileName: string): Result<never> {
  return refuse(
    'file-format-unknown',
    `“${fileName}” holds data, but no list of articles that Collate can see, so it was not imported. ${KEPT}. If it holds articles, save them as a list of records with a title and a text and import that.`,
  );
}
