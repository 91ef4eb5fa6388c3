import type Database from 'better-sqlite3';
import {
  type Briefing,
  type BriefingDocument,
  briefingDocument,
  pageSize,
} from '../../../preload/contract/index.ts';
import { isoTime } from './rows.ts';
import { statement } from './statement.ts';
import type { Tx } from './store.ts';

export interface BriefingRow {
  readonly id: string;
  readonly name: string;
  readonly unreviewed: boolean;
  readonly changedAt: string;
}

interface BriefingColumns {
  readonly id: string;
  readonly name: string;
  readonly document: string;
  readonly page_size: string;
  readonly unreviewed: number;
  readonly changed_at: number;
}

export function listBriefings(db: Database.Database): BriefingRow[] {
  return statement<Omit<BriefingColumns, 'document' | 'page_size'>>(
    db,
    'SELECT id, name, unreviewed, changed_at FROM briefing ORDER BY made_seq, id',
  )
    .all()
    .map((row) => ({
      id: row.id,
      name: row.name,
      unreviewed: row.unreviewed === 1,
      changedAt: isoTime(row.changed_at),
    }));
}

export function briefing(db: Database.Database, id: string): Briefing | null {
  const row = statement<BriefingColumns>(
    db,
    'SELECT id, name, document, page_size, unreviewed, changed_at FROM briefing WHERE id = ?',
  ).get(id);
  if (!row) return null;
  return {
    id,
    name: row.name,
    document: briefingDocument.parse(JSON.parse(row.document)),
    pageSize: pageSize.parse(row.page_size),
    unreviewed: row.unreviewed === 1,
    changedAt: isoTime(row.changed_at),
  };
}

export function insertBriefing(
  tx: Tx,
  name: string,
  document: BriefingDocument,
  unreviewed: boolean,
): string {
  const id = tx.newId();
  statement(
    tx.db,
    `INSERT INTO briefing (id, name, document, page_size, unreviewed, changed_at, made_by, made_at, made_seq)
     VALUES (?, ?, ?, 'A4', ?, ?, ?, ?, ?)`,
  ).run(
    id,
    name,
    JSON.stringify(document),
    unreviewed ? 1 : 0,
    tx.maker.at,
    tx.maker.by,
    tx.maker.at,
    tx.maker.seq,
  );
  return id;
}

export function updateBriefing(tx: Tx, changed: Omit<Briefing, 'changedAt'>): void {
  statement(
    tx.db,
    'UPDATE briefing SET name = ?, document = ?, page_size = ?, unreviewed = ?, changed_at = ? WHERE id = ?',
  ).run(
    changed.name,
    JSON.stringify(changed.document),
    changed.pageSize,
    changed.unreviewed ? 1 : 0,
    tx.maker.at,
    changed.id,
  );
}

export function removeBriefing(tx: Tx, id: string): boolean {
  return statement(tx.db, 'DELETE FROM briefing WHERE id = ?').run(id).changes > 0;
}
