import type Database from 'better-sqlite3';
import type {
  Passage,
  PassageDetails,
  PassageKind,
  PassageRow,
  Range,
  TagRef,
} from '../../../preload/contract/index.ts';
import { type DetailColumns, detailsOf, insertDetails, removeDetails } from './passage-details.ts';
import { dateOf, gradeOf, isoTime } from './rows.ts';
import { IN_JSON, statement } from './statement.ts';
import type { Tx } from './store.ts';
import { tagsOfPassages } from './tags.ts';

/** Where a passage stands, with what finds it again: W3C Web Annotation's position and quote selectors. */
export interface Selectors extends Range {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

interface PassageColumns extends DetailColumns, Selectors {
  readonly id: string;
  readonly article_id: string;
  readonly version_id: string;
  readonly found: number;
  readonly page: string | null;
  readonly comment: string;
  readonly made_by: string;
  readonly made_at: number;
}

const COLUMNS = `
  p.id, p.article_id, p.version_id, p.kind, p.start, p.end, p.exact, p.prefix, p.suffix, p.found, p.comment,
  p.made_by, p.made_at,
  c.asserted_by, c.credibility, q.speaker, q.cue, q.reported_by, q.direct,
  f.value, f.min, f.max, f.quantifier, f.change, f.unit, f.counted, f.as_of, f.as_of_precision, f.place, f.attribution,
  (SELECT label FROM page g WHERE g.version_id = p.version_id AND g.start <= p.start
   ORDER BY g.position DESC LIMIT 1) AS page`;
const TABLES = `
  passage p LEFT JOIN claim c ON c.passage_id = p.id LEFT JOIN quote q ON q.passage_id = p.id
  LEFT JOIN figure f ON f.passage_id = p.id`;

export function passage(db: Database.Database, id: string): Passage | null {
  const row = statement<PassageColumns>(db, `SELECT ${COLUMNS} FROM ${TABLES} WHERE p.id = ?`).get(id);
  return row ? passageOf(row, tagsOfPassages(db, [id])) : null;
}

/** In reading order. */
export function passagesOfArticle(db: Database.Database, articleId: string): Passage[] {
  const rows = statement<PassageColumns>(
    db,
    `SELECT ${COLUMNS} FROM ${TABLES} WHERE p.article_id = ? ORDER BY p.start, p.end DESC, p.id`,
  ).all(articleId);
  const tags = tagsOfPassages(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => passageOf(row, tags));
}

interface EvidenceColumns extends PassageColumns {
  readonly article_title: string;
  readonly outlet: string | null;
  readonly grade: string | null;
  readonly published: string | null;
  readonly published_precision: string | null;
  readonly measure: string | null;
}

/** In the order of the keys; keys that are gone are left out. */
export function passageRows(db: Database.Database, ids: readonly string[]): PassageRow[] {
  const rows = statement<EvidenceColumns>(
    db,
    `SELECT ${COLUMNS}, ifnull(a.title, a.opening) AS article_title, o.name AS outlet, o.grade, a.published,
       a.published_precision, m.name AS measure
     FROM ${TABLES} JOIN article a ON a.id = p.article_id LEFT JOIN outlet o ON o.id = a.outlet_id
     LEFT JOIN measure m ON m.id = f.measure_id WHERE p.id ${IN_JSON}`,
  ).all(JSON.stringify(ids));
  const tags = tagsOfPassages(db, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    return [
      {
        ...passageOf(row, tags),
        articleTitle: row.article_title,
        outlet: row.outlet,
        grade: gradeOf(row.grade),
        published: dateOf(row.published, row.published_precision),
        measure: row.measure,
      },
    ];
  });
}

export interface NewPassage {
  readonly articleId: string;
  readonly versionId: string;
  readonly selectors: Selectors;
  readonly details: PassageDetails;
}

export function insertPassage(tx: Tx, added: NewPassage): string {
  const id = tx.newId();
  const { selectors } = added;
  statement(
    tx.db,
    `INSERT INTO passage (id, article_id, version_id, kind, start, end, exact, prefix, suffix, made_by, made_at, made_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    added.articleId,
    added.versionId,
    added.details.kind,
    selectors.start,
    selectors.end,
    selectors.exact,
    selectors.prefix,
    selectors.suffix,
    tx.maker.by,
    tx.maker.at,
    tx.maker.seq,
  );
  insertDetails(tx, id, added.details);
  return id;
}

export function movePassage(tx: Tx, id: string, versionId: string, selectors: Selectors): void {
  statement(
    tx.db,
    'UPDATE passage SET version_id = ?, start = ?, end = ?, exact = ?, prefix = ?, suffix = ?, found = 1 WHERE id = ?',
  ).run(versionId, selectors.start, selectors.end, selectors.exact, selectors.prefix, selectors.suffix, id);
}

/** Says of a passage that the article's present text does not have it; its words and its old place stay. */
export function losePassage(tx: Tx, id: string): void {
  statement(tx.db, 'UPDATE passage SET found = 0 WHERE id = ?').run(id);
}

export function retypePassage(tx: Tx, id: string, from: PassageKind, details: PassageDetails): void {
  removeDetails(tx, id, from);
  statement(tx.db, 'UPDATE passage SET kind = ? WHERE id = ?').run(details.kind, id);
  insertDetails(tx, id, details);
}

export function setComment(tx: Tx, id: string, comment: string): void {
  statement(tx.db, 'UPDATE passage SET comment = ? WHERE id = ?').run(comment, id);
}

export function removePassages(tx: Tx, ids: readonly string[]): number {
  return statement(tx.db, `DELETE FROM passage WHERE id ${IN_JSON}`).run(JSON.stringify(ids)).changes;
}

function passageOf(row: PassageColumns, tags: ReadonlyMap<string, TagRef[]>): Passage {
  return {
    id: row.id,
    articleId: row.article_id,
    versionId: row.version_id,
    start: row.start,
    end: row.end,
    exact: row.exact,
    prefix: row.prefix,
    suffix: row.suffix,
    found: row.found === 1,
    page: row.page,
    details: detailsOf(row),
    comment: row.comment,
    tags: tags.get(row.id) ?? [],
    madeBy: row.made_by,
    madeAt: isoTime(row.made_at),
  };
}
