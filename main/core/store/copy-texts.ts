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

/** The text of an article; null when it is not there. In one statement, because it is read for every article. */
export function copyText(db: Database.Database, id: string): CopyText | null {
  const row = statement<Omit<CopyText, 'skipped'> & { readonly skipped: string | null }>(
    db,
    `SELECT a.id, a.version_id AS versionId, ifnull(a.title, a.opening) AS title, v.text,
       (SELECT group_concat(start || ' ' || end) FROM block WHERE version_id = a.version_id
          AND (furniture = 1 OR kind IN ('title', 'byline', 'date', 'credit'))) AS skipped
     FROM article a JOIN text_version v ON v.id = a.version_id WHERE a.id = +?`,
  ).get(id);
  return row ? { ...row, skipped: rangesOf(row.skipped ?? '') } : null;
}

/** "0 12,14 30" */
function rangesOf(listed: string): readonly Range[] {
  return [...listed.matchAll(/(\d+) (\d+)/g)].map(([, start, end]) => ({
    start: Number(start),
    end: Number(end),
  }));
}
