import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { ok, type Result } from '../../../preload/contract/result.ts';
import { LIMITS } from '../limits.ts';
import { type ArchiveLimits, checkTotal, type Extent, entryRefusal, extentsOf } from './checks.ts';
import { entryNames } from './names.ts';
import { damagedArchive, damagedEntry, falseSize, tooManyEntries } from './refusals.ts';

export interface ArchiveEntry {
  /** With its folders, "/" between them. */
  readonly name: string;
  /** Bytes it unpacks to, as the archive says; `read` lets no more come out. */
  readonly size: number;
  /** Why it will not be read, where that is known before unpacking. */
  readonly refusal: Result<never> | null;
}

/** An opened ZIP archive: also a Word, OpenDocument or e-book file. */
export interface Archive {
  /** Its files in the order of its directory; folders and links left out, hidden files not. */
  readonly entries: readonly ArchiveEntry[];
  /** The first entry of that name. */
  find(name: string): ArchiveEntry | null;
  /** The bytes of an entry of this archive, in a buffer of their own; or its refusal, 'file-damaged' or 'archive-unsafe'. */
  read(entry: ArchiveEntry): Promise<Result<Uint8Array>>;
}

/**
 * Opens bytes as a ZIP archive. Everything that an archive declares is checked before a byte is unpacked: how many
 * entries, how large, how far they grow, whether they lie over each other; what it declares falsely is noticed while
 * unpacking, which stops at the declared size. Nothing is ever written to a disk, so a name can do no harm; one that
 * tries is refused all the same.
 *
 * @returns 'file-damaged', 'archive-too-many-entries', 'archive-too-large' or 'archive-unsafe' where nothing of it can be read
 */
export async function openArchive(
  bytes: Uint8Array,
  fileName: string,
  limits: ArchiveLimits = LIMITS,
): Promise<Result<Archive>> {
  const listed = await listEntries(bytes, fileName, limits);
  if (!listed.ok) return listed;
  const extents = extentsOf(bytes, listed.value, fileName);
  if (!extents.ok) return extents;
  const total = checkTotal(listed.value, fileName, limits);
  if (!total.ok) return total;

  const names = entryNames(listed.value);
  const sources = new Map<ArchiveEntry, { readonly entry: Entry; readonly extent: Extent }>();
  for (const [i, entry] of listed.value.entries()) {
    const extent = extents.value[i];
    const name = names[i] ?? '';
    if (!extent || name.endsWith('/') || isLink(entry)) continue;
    const refusal = entryRefusal(entry, name, fileName, limits);
    sources.set({ name, size: entry.uncompressedSize, refusal }, { entry, extent });
  }
  const entries = [...sources.keys()];
  const byName = new Map(entries.toReversed().map((entry) => [entry.name, entry]));
  return ok({
    entries,
    find: (name) => byName.get(name) ?? null,
    async read(wanted) {
      const source = sources.get(wanted);
      if (!source) return damagedEntry(fileName, wanted.name);
      if (wanted.refusal) return wanted.refusal;
      return unpack(bytes, source.entry, source.extent, fileName, wanted.name);
    },
  });
}

async function listEntries(
  bytes: Uint8Array,
  fileName: string,
  limits: ArchiveLimits,
): Promise<Result<readonly Entry[]>> {
  const entries: Entry[] = [];
  try {
    const zip = await open(bytes);
    if (zip.entryCount > limits.archiveEntries)
      return tooManyEntries(fileName, zip.entryCount, limits.archiveEntries);
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return ok(entries);
  } catch {
    return damagedArchive(fileName);
  }
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // names and sizes are checked here, entry by entry, where the library would refuse the whole archive for one
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false };
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

const MADE_ON_UNIX = 3;
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/** Its content is a path, no text. */
function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  return (
    versionMadeBy >> 8 === MADE_ON_UNIX && ((externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK
  );
}

function unpack(
  bytes: Uint8Array,
  entry: Entry,
  { start, end }: Extent,
  fileName: string,
  name: string,
): Result<Uint8Array> {
  const packed = bytes.subarray(start, end);
  const size = entry.uncompressedSize;
  let unpacked: Uint8Array;
  try {
    // at least one byte, or nothing at all could be asked for
    unpacked =
      entry.compressionMethod === 0
        ? packed.slice()
        : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    const more = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return more ? falseSize(fileName, name) : damagedEntry(fileName, name);
  }
  if (unpacked.length > size) return falseSize(fileName, name);
  const whole = unpacked.length === size && crc32(unpacked) === entry.crc32;
  return whole ? ok(unpacked) : damagedEntry(fileName, name);
}
