import type { ImportedArticle } from './imported.ts';
import { recordOrigin } from './metadata.ts';
import { outletNamed } from './outlets.ts';
import { statement } from './statement.ts';
import type { Tx } from './store.ts';

/** Characters; enough to tell one untitled article from another in a list. */
const OPENING_LENGTH = 120;

/** Stores a whole article: original, text, blocks, metadata. Gives its key. */
export function insertArticle(tx: Tx, read: ImportedArticle): string {
  const { db, maker } = tx;
  const id = tx.newId();
  const originalId = storeOriginal(tx, read);
  const versionId = tx.newId();
  statement(
    db,
    'INSERT INTO text_version (id, article_id, sha256, encoding, text, made_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(versionId, id, read.textSha256, read.encoding, read.text, maker.at);
  const insertBlock = statement(
    db,
    'INSERT INTO block (version_id, position, start, end, kind, furniture, reason) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  read.blocks.forEach((block, position) => {
    insertBlock.run(
      versionId,
      position,
      block.start,
      block.end,
      block.kind,
      block.furniture ? 1 : 0,
      block.reason,
    );
  });
  const { metadata } = read;
  statement(
    db,
    `INSERT INTO article (id, original_id, version_id, file_name, path, format, title, author, outlet_id, published,
       published_precision, place, language, url, opening, words, made_by, made_at, made_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    originalId,
    versionId,
    read.fileName,
    read.path,
    read.format,
    metadata.title,
    metadata.author,
    metadata.outlet === null ? null : outletNamed(tx, metadata.outlet),
    metadata.published?.date ?? null,
    metadata.published?.precision ?? null,
    metadata.place,
    metadata.language,
    metadata.url,
    opening(read),
    read.words,
    maker.by,
    maker.at,
    maker.seq,
  );
  for (const origin of read.origins) recordOrigin(tx, id, origin, metadata[origin.field]);
  return id;
}

function storeOriginal(tx: Tx, read: ImportedArticle): string {
  const found = statement<{ id: string }>(tx.db, 'SELECT id FROM original WHERE sha256 = ?').get(read.sha256);
  if (found) return found.id;
  const id = tx.newId();
  statement(tx.db, 'INSERT INTO original (id, sha256, size, bytes) VALUES (?, ?, ?, ?)').run(
    id,
    read.sha256,
    read.size,
    read.original,
  );
  return id;
}

/** The first words of the article, for where it has no title. */
function opening(read: ImportedArticle): string {
  const block = read.blocks.find((candidate) => !candidate.furniture) ?? { start: 0, end: read.text.length };
  const words = read.text
    .slice(block.start, Math.min(block.end, block.start + 4 * OPENING_LENGTH))
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= OPENING_LENGTH) return words;
  return `${words.slice(0, OPENING_LENGTH).replace(/\s\S*$/, '')}…`;
}
