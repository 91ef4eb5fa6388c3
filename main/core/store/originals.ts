import type Database from 'better-sqlite3';
import type { ImportHow } from '../../../preload/contract/index.ts';
import { howOf } from './how.ts';
import type { ImportedArticle } from './imported.ts';
import { statement } from './statement.ts';
import type { Tx } from './store.ts';

/** Stores the bytes of a file once, however many articles they hold. Gives their key. */
export function storeOriginal(tx: Tx, read: ImportedArticle): string {
  const found = statement<{ id: string }>(tx.db, 'SELECT id FROM original WHERE sha256 = ?').get(read.sha256);
  if (found) return found.id;
  if (read.original === null) throw new Error(`the bytes of ${read.fileName} did not come with it`);
  const id = tx.newId();
  statement(tx.db, 'INSERT INTO original (id, sha256, size, bytes) VALUES (?, ?, ?, ?)').run(
    id,
    read.sha256,
    read.size,
    read.original,
  );
  return id;
}

export interface KeptOriginal {
  readonly fileName: string;
  readonly part: string;
  /** Compressed, as they are kept. */
  readonly bytes: Uint8Array;
  /** What they were decoded from. */
  readonly encoding: string;
  /** How a person wanted them to be read. */
  readonly how: ImportHow | undefined;
}

/** The original bytes as they are kept (compressed), with the name of the file they came from. */
export function original(db: Database.Database, articleId: string): KeptOriginal | null {
  const row = statement<{
    fileName: string;
    part: string;
    bytes: Uint8Array;
    encoding: string;
    how: string | null;
  }>(
    db,
    `SELECT a.file_name AS fileName, a.part, a.how, g.bytes, v.encoding
     FROM article a JOIN original g ON g.id = a.original_id JOIN text_version v ON v.id = a.version_id WHERE a.id = ?`,
  ).get(articleId);
  return row ? { ...row, how: howOf(row.how) } : null;
}

/** The article that was made from these very bytes, or completed by them, if there is one. */
export function articleOfBytes(
  db: Database.Database,
  sha256: string,
  part: string,
): { readonly id: string; readonly title: string; readonly fileName: string } | null {
  return (
    statement<{ id: string; title: string; fileName: string }>(
      db,
      `SELECT a.id, ifnull(a.title, a.opening) AS title, a.file_name AS fileName
       FROM original g JOIN article a ON a.original_id = g.id AND a.part = +@part WHERE g.sha256 = +@sha256
       UNION ALL
       SELECT a.id, ifnull(a.title, a.opening), s.file_name
       FROM original g JOIN article_source s ON s.original_id = g.id AND s.part = +@part
         JOIN article a ON a.id = s.article_id
       WHERE g.sha256 = +@sha256
       LIMIT 1`,
    ).get({ sha256, part }) ?? null
  );
}

/** Notes a further file that an article's metadata or text came from. */
export function addSource(
  tx: Tx,
  articleId: string,
  originalId: string,
  file: { readonly part: string; readonly fileName: string; readonly path: string; readonly format: string },
): void {
  statement(
    tx.db,
    `INSERT INTO article_source (article_id, original_id, part, file_name, path, format, made_by, made_at, made_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  ).run(
    articleId,
    originalId,
    file.part,
    file.fileName,
    file.path,
    file.format,
    tx.maker.by,
    tx.maker.at,
    tx.maker.seq,
  );
}

/** Which original an article was read from, and where it was. */
export function originalKey(
  db: Database.Database,
  articleId: string,
): {
  readonly originalId: string;
  readonly part: string;
  readonly path: string;
  readonly fileName: string;
} | null {
  return (
    statement<{ originalId: string; part: string; path: string; fileName: string }>(
      db,
      'SELECT original_id AS originalId, part, path, file_name AS fileName FROM article WHERE id = ?',
    ).get(articleId) ?? null
  );
}
