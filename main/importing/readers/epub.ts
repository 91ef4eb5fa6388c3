import { ok, type Result } from '../../../preload/contract/result.ts';
import { type Archive, archiveKind, openArchive } from '../archive/index.ts';
import type { Missing, Reading } from '../article.ts';
import { decode } from '../decode.ts';
import { writeChapter } from '../epub/chapters.ts';
import { bookMetadata } from '../epub/metadata.ts';
import { lockedNames, type Package, packageName, readPackage } from '../epub/package.ts';
import { damagedBook, lockedBook } from '../epub/refusals.ts';
import { declaredCharset } from '../html/charset.ts';
import { LIMITS } from '../limits.ts';
import { tooDeep, tooLarge } from '../refusals.ts';
import type { Reader } from './reader.ts';
import { Writer } from './writer.ts';

/** E-books: their documents in reading order are one article. */
export const epubReader: Reader = {
  format: 'epub',
  label: 'e-books (.epub)',
  recognise({ bytes }) {
    return archiveKind(bytes) === 'epub' ? 0.95 : 0;
  },
  async read({ bytes, fileName }) {
    const opened = await openArchive(bytes, fileName);
    if (!opened.ok) return opened;
    const book = await packageOf(opened.value, fileName);
    return book.ok ? readBook(opened.value, book.value, fileName) : book;
  },
};

async function packageOf(archive: Archive, fileName: string): Promise<Result<Package>> {
  const container = await readEntry(archive, 'META-INF/container.xml');
  const said = container && packageName(container);
  const name = said ?? archive.entries.find((entry) => entry.name.endsWith('.opf'))?.name ?? null;
  const opf = name === null ? null : await readEntry(archive, name);
  if (name === null || opf === null) return damagedBook(fileName);
  const book = readPackage(opf, name);
  if (!book) return tooDeep(fileName);
  const encryption = await readEntry(archive, 'META-INF/encryption.xml');
  const locked = encryption ? lockedNames(encryption) : new Set();
  return book.spine.some((entry) => locked.has(entry)) ? lockedBook(fileName) : ok(book);
}

async function readEntry(archive: Archive, name: string): Promise<Uint8Array | null> {
  const entry = archive.find(name);
  const read = entry && (await archive.read(entry));
  return read?.ok ? read.value : null;
}

async function readBook(archive: Archive, book: Package, fileName: string): Promise<Result<Reading>> {
  const stated = bookMetadata(book);
  const writer = new Writer();
  writer.add(stated.title?.value ?? '', 'title');
  let encoding = 'UTF-8';
  let size = 0;
  let chapters = 0;
  let unread = 0;
  let lost: Result<never> | null = null;
  for (const name of book.spine) {
    const entry = archive.find(name);
    if (!entry) {
      unread++;
      continue;
    }
    size += entry.size;
    if (size > LIMITS.textBytes) return tooLarge(fileName, size, LIMITS.textBytes);
    const bytes = await archive.read(entry);
    if (!bytes.ok) {
      lost ??= bytes;
      unread++;
      continue;
    }
    const decoded = decode(bytes.value, fileName, declaredCharset(bytes.value));
    if (!decoded.ok) return decoded;
    encoding = decoded.value.encoding;
    if (!writeChapter(writer, decoded.value.text)) return tooDeep(fileName);
    chapters++;
  }
  if (chapters === 0) return lost ?? damagedBook(fileName);
  const empty = writer.drafts.every(({ kind }) => kind === 'title');
  return ok({
    encoding,
    text: writer.text(),
    drafts: writer.drafts,
    links: writer.links,
    stated,
    ...(empty && { notice: 'no text' as const }),
    ...(unread > 0 && { missing: missingChapters(unread, chapters + unread) }),
  });
}

function missingChapters(unread: number, all: number): Missing {
  return { what: `${unread} of ${all} chapters could not be read`, where: 'anywhere' };
}
