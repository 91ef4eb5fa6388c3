import type Database from 'better-sqlite3';
import type { Outlet, OutletGrade } from '../../../preload/contract/index.ts';
import { gradeOf } from './rows.ts';
import { statement } from './statement.ts';
import type { Tx } from './store.ts';

interface OutletColumns {
  readonly id: string;
  readonly name: string;
  readonly grade: string | null;
  readonly note: string;
  readonly articles: number;
}

export function listOutlets(db: Database.Database): Outlet[] {
  return statement<OutletColumns>(
    db,
    `SELECT o.id, o.name, o.grade, o.note, count(a.id) AS articles
     FROM outlet o LEFT JOIN article a ON a.outlet_id = o.id GROUP BY o.id ORDER BY o.name COLLATE NOCASE`,
  )
    .all()
    .map((row) => ({ ...row, grade: gradeOf(row.grade) }));
}

/** The outlet of a name, made when there is none; case does not matter. */
export function outletNamed(tx: Tx, name: string): string {
  const found = statement<{ id: string }>(tx.db, 'SELECT id FROM outlet WHERE name = ?').get(name);
  if (found) return found.id;
  const id = tx.newId();
  statement(tx.db, 'INSERT INTO outlet (id, name, made_by, made_at, made_seq) VALUES (?, ?, ?, ?, ?)').run(
    id,
    name,
    tx.maker.by,
    tx.maker.at,
    tx.maker.seq,
  );
  return id;
}

/** Another outlet of this name, if there is one. */
export function otherOutletNamed(db: Database.Database, id: string, name: string): string | null {
  const row = statement<{ id: string }>(db, 'SELECT id FROM outlet WHERE name = ? AND id <> ?').get(name, id);
  return row?.id ?? null;
}

export function editOutlet(
  tx: Tx,
  id: string,
  patch: { readonly name?: string; readonly grade?: OutletGrade | null; readonly note?: string },
): boolean {
  const sets: string[] = [];
  const values: unknown[] = [];
  for (const [column, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    sets.push(`${column} = ?`);
    values.push(value);
  }
  if (sets.length === 0) return true;
  return statement(tx.db, `UPDATE outlet SET ${sets.join(', ')} WHERE id = ?`).run(...values, id).changes > 0;
}

/** Gives the articles of one outlet to another and removes the first. */
export function mergeOutlets(tx: Tx, from: string, into: string): void {
  statement(tx.db, 'UPDATE article SET outlet_id = ? WHERE outlet_id = ?').run(into, from);
  statement(tx.db, 'DELETE FROM outlet WHERE id = ?').run(from);
}
