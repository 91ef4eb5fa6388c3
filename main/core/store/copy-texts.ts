import type Database from 'better-sqlite3';
import type { Range } from '../../../preload/contract/index.ts';
import { statement } from './statement.ts';

/** An article's text as copies are compared by. */
export interface CopyText {
  readonly id: string;
  readonly versionId: string;
  readonly title: string;
  readonly text: string;
  /** The blocks that every outlet has its own of: furniture, and who wrote it when under which title. */
  readonly skipped: readonly Range[];
}

/** The text of an article; null when it is not there. */
export function copyText(db: Database.Database, id: string): CopyText | null {
  const row = statement<Omit<CopyText, 'skipped'>>(
    db,
    `SELECT a.id, a.version_id AS versionId, ifnull(a.title, a.opening) AS title, v.text
     FROM article a JOIN text_version v ON v.id = a.version_id WHERE a.id = ?`,
  ).get(id);
  if (!row) return null;
  const skipped = statement<Range>(
    db,
    `SELECT start, end FROM block
     WHERE version_id = ? AND (furniture = 1 OR kind IN ('title', 'byline', 'date', 'credit')) ORDER BY position`,
  ).all(row.versionId);
  return { ...row, skipped };
}
