import type Database from 'better-sqlite3';
import type { StoredPair } from './copies.ts';
import { statement } from './statement.ts';

/** What was found out about an article, in place of all that was known of it. */
export interface FoundCopies {
  readonly id: string;
  readonly versionId: string;
  readonly hashes: Uint32Array;
  readonly pairs: readonly StoredPair[];
}

/** Stores what was found. @returns whether any pair was written or went */
export function storeFound(
  db: Database.Database,
  rules: number,
  articles: readonly FoundCopies[],
  asked: readonly StoredPair[],
): boolean {
  const sign = statement(
    db,
    'INSERT OR REPLACE INTO copy_signature (version_id, rules, hashes) VALUES (?, ?, ?)',
  );
  const forget = statement(db, 'DELETE FROM copy_pair WHERE a = @id OR b = @id');
  const pair = statement(
    db,
    'INSERT OR REPLACE INTO copy_pair (a, b, rules, kind, score, differs) VALUES (?, ?, ?, ?, ?, ?)',
  );
  let changed = false;
  const store = ({ a, b, kind, score, differs }: StoredPair) => {
    pair.run(a, b, rules, kind, score, JSON.stringify(differs));
    changed = true;
  };
  for (const { id, versionId, hashes, pairs } of articles) {
    sign.run(versionId, rules, Buffer.from(hashes.buffer, hashes.byteOffset, hashes.byteLength));
    if (forget.run({ id }).changes > 0) changed = true;
    for (const each of pairs) store(each);
  }
  for (const each of asked) store(each);
  return changed;
}

/** Throws away what other rules found. */
export function dropOldFindings(db: Database.Database, rules: number): void {
  // all is thrown away at once, so that one row tells of which rules all are
  const old = (table: string) => {
    const stored = statement(db, `SELECT rules FROM ${table} LIMIT 1`).pluck().get();
    return stored !== undefined && stored !== rules;
  };
  if (!old('copy_signature') && !old('copy_pair')) return;
  db.exec('DELETE FROM copy_signature; DELETE FROM copy_pair;');
}

/** Whether there is an article that was not looked at yet. */
export function hasUnsigned(db: Database.Database): boolean {
  return (
    statement(
      db,
      `SELECT 1 FROM article a WHERE NOT EXISTS (SELECT 1 FROM copy_signature s WHERE s.version_id = a.version_id)
       LIMIT 1`,
    ).get() !== undefined
  );
}
