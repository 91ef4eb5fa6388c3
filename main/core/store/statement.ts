import type Database from 'better-sqlite3';

const cache = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/**
 * A prepared statement, compiled once for each connection. SQLite compiles one that joins tables anew at each call when a
 * column is compared with a bare parameter, in case its value makes another plan better (sqlite.org/c3ref/prepare.html):
 * where that takes longer than the statement itself, `= +?` keeps it from looking at the value.
 */
export function statement<Row = unknown>(
  db: Database.Database,
  sql: string,
): Database.Statement<unknown[], Row> {
  let statements = cache.get(db);
  if (!statements) {
    statements = new Map();
    cache.set(db, statements);
  }
  let found = statements.get(sql);
  if (!found) {
    found = db.prepare(sql);
    statements.set(sql, found);
  }
  return found as Database.Statement<unknown[], Row>;
}

/** `?, ?, ?` for a list; SQLite takes up to 32,766 parameters, so longer lists go through `json_each`. */
export const IN_JSON = 'IN (SELECT value FROM json_each(?))';
