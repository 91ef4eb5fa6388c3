import type { Entry } from 'yauzl';
import { ok, type Result } from '../../../preload/contract/result.ts';
import { isUnsafeName } from './names.ts';
import {
  archiveTooLarge,
  damagedArchive,
  encryptedEntry,
  entryTooLarge,
  expandsTooFar,
  overlapping,
  unknownMethod,
  unsafeName,
} from './refusals.ts';

export type ArchiveLimits = {
  readonly [Limit in 'archiveEntries' | 'archiveBytes' | 'entryBytes' | 'archiveRatio']: number;
};

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const MEGABYTE = 1_000_000;
/** The bit of an entry that is locked with a password. */
const ENCRYPTED = 0x1;
const STORED = 0;
const DEFLATED = 8;

/** Where the packed bytes of an entry lie in the archive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the bytes of each entry by its local header, without unpacking anything.
 *
 * @returns 'file-damaged' where one lies outside the file, 'archive-unsafe' where two share bytes
 */
export function extentsOf(
  bytes: Uint8Array,
  entries: readonly Entry[],
  fileName: string,
): Result<readonly Extent[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const extents: Extent[] = [];
  const whole: Extent[] = [];
  for (const { relativeOffsetOfLocalHeader: header, compressedSize } of entries) {
    if (header + LOCAL_HEADER_BYTES > bytes.length) return damagedArchive(fileName);
    if (view.getUint32(header, true) !== LOCAL_HEADER) return damagedArchive(fileName);
    const names = view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const start = header + LOCAL_HEADER_BYTES + names;
    const end = start + compressedSize;
    if (end > bytes.length) return damagedArchive(fileName);
    extents.push({ start, end });
    whole.push({ start: header, end });
  }
  return overlap(whole) ? overlapping(fileName) : ok(extents);
}

function overlap(extents: Extent[]): boolean {
  const sorted = extents.sort((a, b) => a.start - b.start);
  return sorted.some(({ start }, i) => i > 0 && start < (sorted[i - 1]?.end ?? 0));
}

/** Whether an archive may be unpacked at all, by what it declares. */
export function checkTotal(entries: readonly Entry[], fileName: string, limits: ArchiveLimits): Result<null> {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  return total > limits.archiveBytes ? archiveTooLarge(fileName, total, limits.archiveBytes) : ok(null);
}

/** Why one entry may not be read, by what it declares; null where it may. */
export function entryRefusal(
  entry: Entry,
  name: string,
  fileName: string,
  limits: ArchiveLimits,
): Result<never> | null {
  const { uncompressedSize: size, compressedSize: packed, compressionMethod: method } = entry;
  if (isUnsafeName(name)) return unsafeName(fileName, name);
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) return encryptedEntry(fileName, name);
  if (method !== STORED && method !== DEFLATED) return unknownMethod(fileName, name);
  if (size > MEGABYTE && size > packed * limits.archiveRatio) return expandsTooFar(fileName, name);
  if (size > limits.entryBytes) return entryTooLarge(fileName, name, size, limits.entryBytes);
  return null;
}
