import type Database from 'better-sqlite3';
import {
  type MetadataField,
  type MetadataOrigin,
  metadataField,
  type PartialDate,
} from '../../../preload/contract/index.ts';
import { outletNamed } from './outlets.ts';
import { statement } from './statement.ts';
import type { Tx } from './store.ts';

export type MetadataValue = string | PartialDate | null;

interface OriginColumns {
  readonly field: string;
  readonly origin: MetadataOrigin['origin'];
  readonly start: number | null;
  readonly end: number | null;
  readonly sure: number;
}

export function metadataOrigins(db: Database.Database, articleId: string): MetadataOrigin[] {
  return statement<OriginColumns>(
    db,
    'SELECT field, origin, start, end, sure FROM metadata_origin WHERE article_id = ? ORDER BY field',
  )
    .all(articleId)
    .map((row) => ({
      field: metadataField.parse(row.field),
      origin: row.origin,
      range: row.start === null || row.end === null ? null : { start: row.start, end: row.end },
      sure: row.sure,
    }));
}

/** Writes a value that a person gave; what the program had read stays, for `resetMetadata`. */
export function setMetadata(tx: Tx, articleId: string, field: MetadataField, value: MetadataValue): boolean {
  if (!setColumn(tx, articleId, field, value)) return false;
  statement(
    tx.db,
    `INSERT INTO metadata_origin (article_id, field, origin, sure) VALUES (?, ?, 'person', 1)
     ON CONFLICT (article_id, field) DO UPDATE SET origin = 'person'`,
  ).run(articleId, field);
  return true;
}

/** Brings back the value that the program read, or empties the field where it had read none. */
export function resetMetadata(tx: Tx, articleId: string, field: MetadataField): boolean {
  const row = statement<{ proposed: string | null; proposed_origin: string | null }>(
    tx.db,
    'SELECT proposed, proposed_origin FROM metadata_origin WHERE article_id = ? AND field = ?',
  ).get(articleId, field);
  const value = row?.proposed ? (JSON.parse(row.proposed) as MetadataValue) : null;
  if (!setColumn(tx, articleId, field, value)) return false;
  if (row?.proposed_origin) {
    statement(
      tx.db,
      'UPDATE metadata_origin SET origin = proposed_origin WHERE article_id = ? AND field = ?',
    ).run(articleId, field);
  } else {
    statement(tx.db, 'DELETE FROM metadata_origin WHERE article_id = ? AND field = ?').run(articleId, field);
  }
  return true;
}

/** Notes where the value of a field was read, with the value itself. */
export function recordOrigin(tx: Tx, articleId: string, origin: MetadataOrigin, value: MetadataValue): void {
  statement(
    tx.db,
    `INSERT INTO metadata_origin (article_id, field, origin, start, end, sure, proposed, proposed_origin)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    articleId,
    origin.field,
    origin.origin,
    origin.range?.start ?? null,
    origin.range?.end ?? null,
    origin.sure,
    JSON.stringify(value),
    origin.origin,
  );
}

function setColumn(tx: Tx, articleId: string, field: MetadataField, value: MetadataValue): boolean {
  const run = (sql: string, ...values: unknown[]) =>
    statement(tx.db, sql).run(...values, articleId).changes > 0;
  if (field === 'published') {
    const date = typeof value === 'string' ? null : value;
    return run(
      'UPDATE article SET published = ?, published_precision = ? WHERE id = ?',
      date?.date ?? null,
      date?.precision ?? null,
    );
  }
  const text = typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  if (field === 'outlet') {
    return run('UPDATE article SET outlet_id = ? WHERE id = ?', text === null ? null : outletNamed(tx, text));
  }
  return run(`UPDATE article SET ${field} = ? WHERE id = ?`, text);
}
