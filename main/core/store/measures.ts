import type Database from 'better-sqlite3';
import type {
  AgreementKind,
  FigureCell,
  FigureColumn,
  FigureDetails,
  FigureRole,
} from '../../../preload/contract/index.ts';
import { type DetailColumns, detailsOf } from './passage-details.ts';
import { dateOf, gradeOf } from './rows.ts';
import { IN_JSON, statement } from './statement.ts';
import type { Tx } from './store.ts';

/** A measure as it is stored; its agreement is computed from its figures. */
export interface StoredMeasure {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly counted: string | null;
  readonly note: string;
  readonly overruled: AgreementKind | null;
  readonly overruledNote: string | null;
}

const MEASURE =
  'SELECT id, name, unit, counted, note, overruled, overruled_note AS overruledNote FROM measure';

export function listMeasures(db: Database.Database): StoredMeasure[] {
  return statement<StoredMeasure>(db, `${MEASURE} ORDER BY position, id`).all();
}

export function measureById(db: Database.Database, id: string): StoredMeasure | null {
  return statement<StoredMeasure>(db, `${MEASURE} WHERE id = ?`).get(id) ?? null;
}

/** A figure with where it stands and the measure it was given to. */
export interface StoredFigure extends FigureCell {
  readonly measureId: string | null;
  /** Its place in the text of the article. */
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
  readonly articleTitle: string;
  readonly outlet: string | null;
}

const FIGURE = `
  SELECT f.*, 'figure' AS kind, NULL AS asserted_by, NULL AS credibility, NULL AS speaker, NULL AS cue, NULL AS reported_by,
    NULL AS direct,
    p.article_id, p.start, p.end, p.exact, p.prefix, p.suffix, ifnull(a.title, a.opening) AS article_title, o.name AS outlet
  FROM figure f JOIN passage p ON p.id = f.passage_id JOIN article a ON a.id = p.article_id
  LEFT JOIN outlet o ON o.id = a.outlet_id`;
const ORDER = 'ORDER BY a.made_seq, a.id, p.start, p.id';

/** The figures that belong to a measure. */
export function placedFigures(db: Database.Database): StoredFigure[] {
  return statement<FigureColumns>(db, `${FIGURE} WHERE f.measure_id IS NOT NULL ${ORDER}`)
    .all()
    .map(figureOf);
}

/** The figures that nobody has placed or left out, by article and place in it. */
export function trayFigures(db: Database.Database): StoredFigure[] {
  return statement<FigureColumns>(db, `${FIGURE} WHERE f.measure_id IS NULL AND f.role IS NULL ${ORDER}`)
    .all()
    .map(figureOf);
}

export function figuresById(db: Database.Database, passageIds: readonly string[]): StoredFigure[] {
  return statement<FigureColumns>(db, `${FIGURE} WHERE f.passage_id ${IN_JSON} ${ORDER}`)
    .all(JSON.stringify(passageIds))
    .map(figureOf);
}

/** The articles that have a figure in a measure, in the order they came in. */
export function figureColumns(db: Database.Database): FigureColumn[] {
  return statement<{
    articleId: string;
    title: string;
    outlet: string | null;
    grade: string | null;
    published: string | null;
    published_precision: string | null;
  }>(
    db,
    `SELECT a.id AS articleId, ifnull(a.title, a.opening) AS title, o.name AS outlet, o.grade, a.published, a.published_precision
     FROM article a LEFT JOIN outlet o ON o.id = a.outlet_id
     WHERE a.id IN (SELECT p.article_id FROM figure f JOIN passage p ON p.id = f.passage_id WHERE f.measure_id IS NOT NULL)
     ORDER BY a.made_seq, a.id`,
  )
    .all()
    .map(({ published, published_precision, ...row }) => ({
      ...row,
      grade: gradeOf(row.grade),
      published: dateOf(published, published_precision),
    }));
}

export function insertMeasure(tx: Tx, name: string, unit: string | null, counted: string | null): string {
  const id = tx.newId();
  statement(
    tx.db,
    `INSERT INTO measure (id, name, unit, counted, position, made_by, made_at, made_seq)
     VALUES (?, ?, ?, ?, (SELECT ifnull(max(position), 0) + 1 FROM measure), ?, ?, ?)`,
  ).run(id, name, unit, counted, tx.maker.by, tx.maker.at, tx.maker.seq);
  return id;
}

export function updateMeasure(tx: Tx, measure: StoredMeasure): void {
  statement(
    tx.db,
    'UPDATE measure SET name = ?, unit = ?, counted = ?, note = ?, overruled = ?, overruled_note = ? WHERE id = ?',
  ).run(
    measure.name,
    measure.unit,
    measure.counted,
    measure.note,
    measure.overruled,
    measure.overruledNote,
    measure.id,
  );
}

/** Removes a measure; its figures go back to the tray. */
export function removeMeasure(tx: Tx, id: string): boolean {
  statement(tx.db, 'UPDATE figure SET role = NULL, measure_id = NULL WHERE measure_id = ?').run(id);
  return statement(tx.db, 'DELETE FROM measure WHERE id = ?').run(id).changes > 0;
}

/** Puts a measure between its new neighbours; `position` counts the others from 0. */
export function moveMeasure(tx: Tx, id: string, position: number): boolean {
  const others = statement<{ position: number }>(
    tx.db,
    'SELECT position FROM measure WHERE id <> ? ORDER BY position, id',
  )
    .all(id)
    .map((row) => row.position);
  const before = others[position - 1] ?? (others[0] ?? 0) - 2;
  const after = others[position] ?? (others.at(-1) ?? 0) + 2;
  return (
    statement(tx.db, 'UPDATE measure SET position = ? WHERE id = ?').run((before + after) / 2, id).changes > 0
  );
}

/** Gives figures to a measure, or with null takes them out of theirs; a role without a measure is 'left out'. */
export function placeFigures(
  tx: Tx,
  passageIds: readonly string[],
  measureId: string | null,
  role: FigureRole | null,
): number {
  return statement(tx.db, `UPDATE figure SET measure_id = ?, role = ? WHERE passage_id ${IN_JSON}`).run(
    measureId,
    role,
    JSON.stringify(passageIds),
  ).changes;
}

export function setRole(tx: Tx, passageId: string, role: FigureRole): boolean {
  return (
    statement(tx.db, 'UPDATE figure SET role = ? WHERE passage_id = ? AND measure_id IS NOT NULL').run(
      role,
      passageId,
    ).changes > 0
  );
}

interface FigureColumns extends DetailColumns {
  readonly passage_id: string;
  readonly article_id: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly article_title: string;
  readonly outlet: string | null;
  readonly measure_id: string | null;
  readonly role: string | null;
}

function figureOf(row: FigureColumns): StoredFigure {
  return {
    passageId: row.passage_id,
    articleId: row.article_id,
    measureId: row.measure_id,
    role: (row.role ?? 'counted') as FigureRole,
    start: row.start,
    end: row.end,
    exact: row.exact,
    prefix: row.prefix,
    suffix: row.suffix,
    articleTitle: row.article_title,
    outlet: row.outlet,
    details: detailsOf(row) as FigureDetails,
  };
}
