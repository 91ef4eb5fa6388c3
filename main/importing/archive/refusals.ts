/** The sentences for archives, and for what is in them, that are not read. */
import { type Result, refuse } from '../../../preload/contract/result.ts';

const KEPT = 'The file is as it was';

export function damagedArchive(fileName: string): Result<never> {
  return refuse(
    'file-damaged',
    `“${fileName}” is damaged or was cut off, so it could not be opened. ${KEPT}. Get it again from where it came from, or repair it in the program that made it, and import it again.`,
  );
}

export function tooManyEntries(fileName: string, count: number, limit: number): Result<never> {
  return refuse(
    'archive-too-many-entries',
    `“${fileName}” holds ${grouped(count)} files; Collate opens archives of up to ${grouped(limit)}, so it was not imported. ${KEPT}. Unpack it and import its folders one by one.`,
  );
}

export function archiveTooLarge(fileName: string, size: number, limit: number): Result<never> {
  return refuse(
    'archive-too-large',
    `“${fileName}” would unpack to ${megabytes(size)}; Collate opens archives of up to ${megabytes(limit)}, so it was not imported. ${KEPT}. Unpack it and import its folders one by one.`,
  );
}

export function overlapping(fileName: string): Result<never> {
  return refuse(
    'archive-unsafe',
    `The files inside “${fileName}” lie over each other, as in an archive made to fill a disk, so it was not imported. ${KEPT}. Do not unpack it unless you trust where it came from.`,
  );
}

export function expandsTooFar(fileName: string, entry: string): Result<never> {
  return refuse(
    'archive-unsafe',
    `“${entry}” in “${fileName}” would grow several hundred times when unpacked, as in an archive made to fill a disk, so it was not read. ${KEPT}. Do not unpack it unless you trust where it came from.`,
  );
}

export function falseSize(fileName: string, entry: string): Result<never> {
  return refuse(
    'archive-unsafe',
    `“${entry}” in “${fileName}” unpacks to more than the archive says, so it was not read. ${KEPT}. Do not unpack it unless you trust where it came from.`,
  );
}

export function unsafeName(fileName: string, entry: string): Result<never> {
  return refuse(
    'archive-unsafe',
    `“${entry}” in “${fileName}” has a name that leads out of the archive, so it was not read. ${KEPT}. Do not unpack it unless you trust where it came from.`,
  );
}

export function entryTooLarge(fileName: string, entry: string, size: number, limit: number): Result<never> {
  return refuse(
    'archive-too-large',
    `“${entry}” in “${fileName}” has ${megabytes(size)}; Collate reads files of up to ${megabytes(limit)} inside an archive, so it was not read. ${KEPT}. Unpack the archive and import that file by itself.`,
  );
}

export function encryptedEntry(fileName: string, entry: string): Result<never> {
  return refuse(
    'file-encrypted',
    `“${entry}” in “${fileName}” is locked with a password, so it could not be read. ${KEPT}. Unpack it with its password and import what comes out.`,
  );
}

export function unknownMethod(fileName: string, entry: string): Result<never> {
  return refuse(
    'file-format-unknown',
    `“${entry}” in “${fileName}” is packed in a way Collate does not know, so it could not be read. ${KEPT}. Unpack the archive and import what comes out.`,
  );
}

export function damagedEntry(fileName: string, entry: string): Result<never> {
  return refuse(
    'file-damaged',
    `“${entry}” in “${fileName}” is damaged, so it could not be read. ${KEPT}. Get the archive again from where it came from and import it again.`,
  );
}

function megabytes(bytes: number): string {
  const mb = bytes / 1_000_000;
  return `${grouped(mb >= 10 ? Math.round(mb) : Math.round(mb * 10) / 10)} MB`;
}

function grouped(value: number): string {
  return value.toLocaleString('en');
}
