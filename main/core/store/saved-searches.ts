import type Database from 'better-sqlite3';
import { statement } from './statement.ts';
import type { Tx } from './store.ts';

/** A query that is kept, and what was found when somebody last looked at it. */
export interface StoredSearch {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly madeBy: string;
  /** Milliseconds. */
  readonly madeAt: number;
  readonly seenAt: number;
  /** The articles that were found then, in the form of the search thread (fingerprints); empty for none. */
  readonly found: Uint8Array;
}

const SEARCH = `
  SELECT s.id, s.name, s.query, s.made_by AS madeBy, s.made_at AS madeAt,
    ifnull(e.seen_at, s.made_at) AS seenAt, ifnull(e.found, x'') AS found
  FROM saved_search s LEFT JOIN saved_search_seen e ON e.search_id = s.id`;

export function listSavedSearches(db: Database.Database): StoredSearch[] {
  return statement<StoredSearch>(db, `${SEARCH} ORDER BY fold(s.name), s.id`).all();
}

export function savedSearchById(db: Database.Database, id: string): StoredSearch | null {
  return statement<StoredSearch>(db, `${SEARCH} WHERE s.id = ?`).get(id) ?? null;
}

export function insertSavedSearch(tx: Tx, name: string, query: string): string {
  const id = tx.newId();
  statement(
    tx.db,
    'INSERT INTO saved_search (id, name, query, made_by, made_at, made_seq) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(id, name, query, tx.maker.by, tx.maker.at, tx.maker.seq);
  return id;
}

export function updateSavedSearch(tx: Tx, id: string, name: string, query: string): boolean {
  return (
    statement(tx.db, 'UPDATE saved_search SET name = ?, query = ? WHERE id = ?').run(name, query, id)
      .changes > 0
  );
}

export function removeSavedSearch(tx: Tx, id: string): boolean {
  return statement(tx.db, 'DELETE FROM saved_search WHERE id = ?').run(id).changes > 0;
}

/** Writes down what was found when somebody looked. Not undoable: looking is no change. */
export function noteSearchSeen(db: Database.Database, id: string, found: Uint8Array): void {
  statement(
    db,
    `INSERT INTO saved_search_seen (search_id, seen_at, found) VALUES (?, ?, ?)
     ON CONFLICT (search_id) DO UPDATE SET seen_at = excluded.seen_at, found = excluded.found`,
  ).run(id, Date.now(), found);
}
