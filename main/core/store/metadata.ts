import type Database from 'better-sqlite3';
import {
  type ArticleMetadataRow,
  METADATA_FIELDS,
  type MetadataField,
  type MetadataOrigin,
  metadataField,
  type PartialDate,
} from '../../../preload/contract/index.ts';
import { outletNamed } from './outlets.ts';
import { IN_JSON, statement } from './statement.ts';
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

type GridValue = ArticleMetadataRow['values'][number];

/** The values of articles that are there, each with where it is from. */
export function metadataValues(
  db: Database.Database,
  ids: readonly string[],
): ReadonlyMap<string, GridValue[]> {
  const rows = statement<
    { article_id: string; value: string | null } & Pick<OriginColumns, 'field' | 'origin' | 'sure'>
  >(
    db,
    `SELECT m.article_id, m.field, m.origin, m.sure, CASE m.field ${FIELD_VALUES} END AS value
     FROM metadata_origin m JOIN article a ON a.id = m.article_id LEFT JOIN outlet o ON o.id = a.outlet_id
     WHERE m.article_id ${IN_JSON}`,
  ).all(JSON.stringify(ids));
  const byArticle = new Map<string, GridValue[]>();
  for (const { article_id: articleId, field, origin, sure, value } of rows) {
    if (value === null) continue;
    const values = byArticle.get(articleId) ?? [];
    values.push({ field: metadataField.parse(field), value, origin, sure: origin === 'person' ? 1 : sure });
    byArticle.set(articleId, values);
  }
  return byArticle;
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

/**
 * Takes a value that another file states, where a person gave none and none that is surer was read.
 *
 * @returns whether it was taken
 */
export function completeMetadata(
  tx: Tx,
  articleId: string,
  origin: MetadataOrigin,
  value: MetadataValue,
): boolean {
  const { field, sure } = origin;
  const known = statement<{ origin: string; sure: number }>(
    tx.db,
    'SELECT origin, sure FROM metadata_origin WHERE article_id = ? AND field = ?',
  ).get(articleId, field);
  if (known && (known.origin === 'person' || known.sure >= sure)) return false;
  if (!setColumn(tx, articleId, field, value)) return false;
  statement(tx.db, 'DELETE FROM metadata_origin WHERE article_id = ? AND field = ?').run(articleId, field);
  recordOrigin(tx, articleId, { ...origin, origin: 'file', range: null }, value);
  return true;
}

/** Puts what was read anew in the place of what was read before; what a person gave stays. */
export function replaceRead(
  tx: Tx,
  articleId: string,
  origins: readonly MetadataOrigin[],
  values: Readonly<Record<MetadataField, MetadataValue>>,
): void {
  const kept = new Set(
    metadataOrigins(tx.db, articleId)
      .filter(({ origin }) => origin === 'person')
      .map(({ field }) => field),
  );
  for (const field of METADATA_FIELDS) {
    if (kept.has(field)) continue;
    const origin = origins.find((candidate) => candidate.field === field);
    setColumn(tx, articleId, field, origin ? values[field] : null);
    statement(tx.db, 'DELETE FROM metadata_origin WHERE article_id = ? AND field = ?').run(articleId, field);
    if (origin) recordOrigin(tx, articleId, origin, values[field]);
  }
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
  return run(`UPDATE article SET ${COLUMNS[field]} = ? WHERE id = ?`, text);
}

const FIELD_VALUES = `WHEN 'title' THEN a.title WHEN 'alternativeTitle' THEN a.alternative_title
  WHEN 'author' THEN a.author WHEN 'outlet' THEN o.name WHEN 'published' THEN a.published WHEN 'place' THEN a.place
  WHEN 'language' THEN a.language WHEN 'url' THEN a.url WHEN 'canonicalUrl' THEN a.canonical_url`;

const COLUMNS: Record<Exclude<MetadataField, 'published' | 'outlet'>, string> = {
  title: 'title',
  alternativeTitle: 'alternative_title',
  author: 'author',
  place: 'place',
  language: 'language',
  url: 'url',
  canonicalUrl: 'canonical_url',
};
