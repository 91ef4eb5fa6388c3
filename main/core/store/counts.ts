import type Database from 'better-sqlite3';
import { statement } from './statement.ts';

/** The counts that SQL alone can give; conflicts are computed from the figures. */
export interface StoredCounts {
  readonly articles: number;
  readonly unread: number;
  readonly passages: number;
  readonly figures: number;
  readonly figuresToPlace: number;
  readonly measures: number;
  readonly quotesWithoutSpeaker: number;
  readonly briefings: number;
  readonly names: number;
}

export function counts(db: Database.Database): StoredCounts {
  const row = statement<StoredCounts>(
    db,
    `SELECT
       (SELECT count(*) FROM article) AS articles,
       (SELECT count(*) FROM article WHERE read = 0) AS unread,
       (SELECT count(*) FROM passage) AS passages,
       (SELECT count(*) FROM figure) AS figures,
       (SELECT count(*) FROM figure WHERE measure_id IS NULL AND role IS NULL) AS figuresToPlace,
       (SELECT count(*) FROM measure) AS measures,
       (SELECT count(*) FROM quote WHERE ifnull(speaker, '') = '') AS quotesWithoutSpeaker,
       (SELECT count(*) FROM briefing) AS briefings,
       (SELECT count(*) FROM name) AS names`,
  ).get();
  if (!row) throw new Error('SELECT without FROM gave no row');
  return row;
}
