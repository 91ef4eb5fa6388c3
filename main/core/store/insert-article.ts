import { howText } from './how.ts';
import type { ImportedArticle } from './imported.ts';
import { recordOrigin } from './metadata.ts';
import { storeOriginal } from './originals.ts';
import { insertLines } from './outlet-blocks.ts';
import { outletNamed } from './outlets.ts';
import { statement } from './statement.ts';
import type { Tx } from './store.ts';
import { insertVersion } from './versions.ts';

/** Characters; enough to tell one untitled article from another in a list. */
const OPENING_LENGTH = 120;

/** Stores a whole article: original, text, blocks, metadata. Gives its key. */
export function insertArticle(tx: Tx, read: ImportedArticle): string {
  const { db, maker } = tx;
  const id = tx.newId();
  const originalId = storeOriginal(tx, read);
  const versionId = insertVersion(tx, id, read);
  const { metadata } = read;
  const outletId = metadata.outlet === null ? null : outletNamed(tx, metadata.outlet);
  statement(
    db,
    `INSERT INTO article (id, original_id, version_id, file_name, path, part, format, title, alternative_title, author,
       outlet_id, published, published_precision, place, language, url, canonical_url, notice, missing, how, opening, words,
       made_by, made_at, made_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    originalId,
    versionId,
    read.fileName,
    read.path,
    read.part,
    read.format,
    metadata.title,
    metadata.alternativeTitle,
    metadata.author,
    outletId,
    metadata.published?.date ?? null,
    metadata.published?.precision ?? null,
    metadata.place,
    metadata.language,
    metadata.url,
    metadata.canonicalUrl,
    read.notice,
    read.missing,
    howText(read.how),
    opening(read),
    read.words,
    maker.by,
    maker.at,
    maker.seq,
  );
  if (outletId !== null) insertLines(db, { id, outletId, versionId }, read.repeatable);
  for (const origin of read.origins) recordOrigin(tx, id, origin, metadata[origin.field]);
  return id;
}

/** The first words of the article, or the name of its file, for where it has no title. */
export function opening(read: ImportedArticle): string {
  const block = read.blocks.find((candidate) => !candidate.furniture) ?? { start: 0, end: read.text.length };
  const words = read.text
    .slice(block.start, Math.min(block.end, block.start + 4 * OPENING_LENGTH))
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '') return read.fileName;
  if (words.length <= OPENING_LENGTH) return words;
  return `${words.slice(0, OPENING_LENGTH).replace(/\s\S*$/, '')}…`;
}
