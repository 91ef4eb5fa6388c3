import type Database from 'better-sqlite3';
import { statement } from './statement.ts';
import type { Tx } from './store.ts';

/** A short block that could be furniture if it stands in other articles of the outlet too. */
export interface OutletLine {
  readonly position: number;
  /** Its words as they are compared. */
  readonly words: string;
}

/** Where an article stands among its outlet's. */
export interface OutletArticle {
  readonly id: string;
  readonly outletId: string;
  readonly versionId: string;
  readonly text: string;
}

export function outletArticle(db: Database.Database, articleId: string): OutletArticle | null {
  return (
    statement<OutletArticle>(
      db,
      `SELECT a.id, a.outlet_id AS outletId, a.version_id AS versionId, v.text
       FROM article a JOIN text_version v ON v.id = a.version_id WHERE a.id = ? AND a.outlet_id IS NOT NULL`,
    ).get(articleId) ?? null
  );
}

export function articlesOfOutlet(db: Database.Database, outletId: string): OutletArticle[] {
  return statement<OutletArticle>(
    db,
    `SELECT a.id, a.outlet_id AS outletId, a.version_id AS versionId, v.text
     FROM article a JOIN text_version v ON v.id = a.version_id WHERE a.outlet_id = ? ORDER BY a.made_seq, a.id`,
  ).all(outletId);
}

/** Notes the short lines of an article, in the place of those that were noted of it before. Derived. */
export function noteLines(db: Database.Database, article: OutletArticle, lines: readonly OutletLine[]): void {
  statement(db, 'DELETE FROM outlet_line WHERE article_id = ?').run(article.id);
  const insert = statement(
    db,
    `INSERT INTO outlet_line (outlet_id, words, article_id, version_id, position) VALUES (?, ?, ?, ?, ?)`,
  );
  for (const { words, position } of lines)
    insert.run(article.outletId, words, article.id, article.versionId, position);
}

export interface RepeatedLine {
  readonly words: string;
  readonly articleId: string;
  readonly versionId: string;
  readonly position: number;
  /** In how many articles of the outlet it stands. */
  readonly articles: number;
}

/** Where the lines stand that at least so many articles of an outlet have, of those that these articles have. */
export function repeatedLines(
  db: Database.Database,
  outletId: string,
  articleIds: readonly string[],
  least: number,
): RepeatedLine[] {
  return statement<RepeatedLine>(
    db,
    `WITH here AS (
       SELECT l.* FROM outlet_line l JOIN article a ON a.id = l.article_id AND a.version_id = l.version_id
       WHERE l.outlet_id = @outletId AND a.outlet_id = @outletId
         AND l.words IN (SELECT words FROM outlet_line WHERE article_id IN (SELECT value FROM json_each(@ids)))
     ), counted AS (
       SELECT words, count(DISTINCT article_id) AS articles FROM here GROUP BY words HAVING articles >= @least
     )
     SELECT h.words, h.article_id AS articleId, h.version_id AS versionId, h.position, c.articles
     FROM here h JOIN counted c ON c.words = h.words
     WHERE h.words NOT IN (SELECT words FROM outlet_block WHERE outlet_id = @outletId AND furniture = 0)`,
  ).all({ outletId, ids: JSON.stringify(articleIds), least });
}

/** Sets blocks aside that nobody has put back by hand. */
export function setAside(
  tx: Tx,
  lines: readonly RepeatedLine[],
  reason: (line: RepeatedLine) => string,
): void {
  const update = statement(
    tx.db,
    `UPDATE block SET furniture = 1, reason = ? WHERE version_id = ? AND position = ? AND furniture = 0 AND reason IS NULL`,
  );
  for (const line of lines) update.run(reason(line), line.versionId, line.position);
}

/** Remembers what a person said of blocks with these words, for all articles of the outlet. */
export function rememberBlocks(tx: Tx, outletId: string, words: readonly string[], furniture: boolean): void {
  const insert = statement(
    tx.db,
    `INSERT INTO outlet_block (outlet_id, words, furniture, made_by, made_at, made_seq) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (outlet_id, words) DO UPDATE SET furniture = excluded.furniture`,
  );
  for (const one of words)
    insert.run(outletId, one, furniture ? 1 : 0, tx.maker.by, tx.maker.at, tx.maker.seq);
}

/** What a person said of blocks of this outlet: furniture or not, by their words. */
export function rememberedBlocks(db: Database.Database, outletId: string): ReadonlyMap<string, boolean> {
  const rows = statement<{ words: string; furniture: number }>(
    db,
    'SELECT words, furniture FROM outlet_block WHERE outlet_id = ?',
  ).all(outletId);
  return new Map(rows.map(({ words, furniture }) => [words, furniture === 1]));
}

/** Sets a block aside or puts it back, as a person said for the whole outlet; answers whether that changed it. */
export function setBlock(tx: Tx, versionId: string, position: number, furniture: boolean): boolean {
  return (
    statement(
      tx.db,
      `UPDATE block SET furniture = @furniture, reason = @reason
       WHERE version_id = @versionId AND position = @position AND furniture <> @furniture`,
    ).run({
      furniture: furniture ? 1 : 0,
      reason: furniture ? 'set aside in all articles of this outlet' : 'put back by hand',
      versionId,
      position,
    }).changes > 0
  );
}

/** The words of the article itself; 0 where it is gone. */
export function wordsOfArticle(db: Database.Database, articleId: string): number {
  return (
    statement<{ words: number }>(db, 'SELECT words FROM article WHERE id = ?').get(articleId)?.words ?? 0
  );
}
