import type Database from 'better-sqlite3';
import { IN_JSON, statement } from './statement.ts';
import type { Tx } from './store.ts';

/** A short block that is furniture if it stands in other articles of the outlet too. */
export interface OutletLine {
  readonly position: number;
  /** Of its words as they are compared. */
  readonly hash: number;
  /** How many words it has. */
  readonly words: number;
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

type OutletText = Pick<OutletArticle, 'id' | 'outletId' | 'versionId'>;

/** Notes the short lines of an article that is new. Derived. */
export function insertLines(db: Database.Database, article: OutletText, lines: readonly OutletLine[]): void {
  const insert = statement(
    db,
    `INSERT INTO outlet_line (outlet_id, hash, article_id, version_id, position, words) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  for (const { hash, position, words } of lines)
    insert.run(article.outletId, hash, article.id, article.versionId, position, words);
}

/** As `insertLines`, in the place of those that were noted of it before. */
export function replaceLines(db: Database.Database, article: OutletText, lines: readonly OutletLine[]): void {
  statement(db, 'DELETE FROM outlet_line WHERE article_id = ?').run(article.id);
  insertLines(db, article, lines);
}

export interface RepeatedLine extends OutletLine {
  readonly articleId: string;
  readonly versionId: string;
  /** In how many articles of the outlet it stands. */
  readonly articles: number;
}

/** Where the lines stand that at least so many articles of an outlet have. */
export function repeatedLines(db: Database.Database, outletId: string, least: number): RepeatedLine[] {
  return statement<RepeatedLine>(
    db,
    `WITH here AS (
       SELECT l.* FROM outlet_line l JOIN article a ON a.id = l.article_id AND a.version_id = l.version_id
       WHERE l.outlet_id = @outletId AND a.outlet_id = @outletId
     ), counted AS (
       SELECT hash, count(DISTINCT article_id) AS articles FROM here GROUP BY hash HAVING articles >= @least
     )
     SELECT h.hash, h.article_id AS articleId, h.version_id AS versionId, h.position, h.words, c.articles
     FROM here h JOIN counted c ON c.hash = h.hash`,
  ).all({ outletId, least });
}

/** The outlets of articles, each once. */
export function outletsOf(db: Database.Database, articleIds: readonly string[]): string[] {
  return statement(db, `SELECT DISTINCT outlet_id FROM article WHERE outlet_id IS NOT NULL AND id ${IN_JSON}`)
    .pluck()
    .all(JSON.stringify(articleIds)) as string[];
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
