import type Database from 'better-sqlite3';
import type {
  Article,
  ArticleMetadataRow,
  ArticleNotice,
  ArticleRow,
  ImportHow,
} from '../../../preload/contract/index.ts';
import { howText } from './how.ts';
import { metadataOrigins, metadataValues } from './metadata.ts';
import { addSource } from './originals.ts';
import { dateOf, gradeOf, isoTime } from './rows.ts';
import { IN_JSON, statement } from './statement.ts';
import type { Tx } from './store.ts';
import { blocks, links, pages } from './versions.ts';

export interface ArticleOrder {
  readonly by: 'imported' | 'published' | 'title' | 'outlet';
  readonly down: boolean;
}

const ORDERS: Record<ArticleOrder['by'], string> = {
  imported: 'a.made_seq $, a.id $',
  // what has no year sorts behind what has one, what has no date at all comes last
  published: "a.published IS NULL, a.published LIKE '--%', a.published $, a.id",
  title: 'fold(ifnull(a.title, a.opening)) $, a.id',
  outlet: 'o.name IS NULL, fold(o.name) $, a.made_seq, a.id',
};

export function articleIds(
  db: Database.Database,
  order: ArticleOrder,
  filter: { readonly unread?: boolean; readonly outletId?: string } = {},
): string[] {
  const where: string[] = [];
  const values: unknown[] = [];
  if (filter.unread !== undefined) {
    where.push('a.read = ?');
    values.push(filter.unread ? 0 : 1);
  }
  if (filter.outletId !== undefined) {
    where.push('a.outlet_id = ?');
    values.push(filter.outletId);
  }
  const orderBy = ORDERS[order.by].replaceAll('$', order.down ? 'DESC' : 'ASC');
  return statement(
    db,
    `SELECT a.id FROM article a LEFT JOIN outlet o ON o.id = a.outlet_id
     ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${orderBy}`,
  )
    .pluck()
    .all(...values) as string[];
}

interface ArticleRowColumns {
  readonly id: string;
  readonly title: string | null;
  readonly opening: string;
  readonly outlet: string | null;
  readonly grade: string | null;
  readonly published: string | null;
  readonly published_precision: string | null;
  readonly read: number;
  readonly words: number;
  readonly notice: ArticleNotice | null;
  readonly missing: string | null;
  readonly passages: number;
}

/** @param copies how many articles are one text with it, itself included */
export function articleRows(
  db: Database.Database,
  ids: readonly string[],
  copies: (id: string) => number,
): ArticleRow[] {
  const rows = statement<ArticleRowColumns>(
    db,
    `SELECT a.id, a.title, a.opening, o.name AS outlet, o.grade, a.published, a.published_precision, a.read, a.words, a.notice, a.missing,
       (SELECT count(*) FROM passage p WHERE p.article_id = a.id) AS passages
     FROM article a LEFT JOIN outlet o ON o.id = a.outlet_id WHERE a.id ${IN_JSON}`,
  ).all(JSON.stringify(ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    return [
      {
        id,
        title: row.title ?? row.opening,
        untitled: row.title === null,
        outlet: row.outlet,
        grade: gradeOf(row.grade),
        published: dateOf(row.published, row.published_precision),
        read: row.read === 1,
        words: row.words,
        passages: row.passages,
        notice: row.notice,
        missing: row.missing,
        copies: copies(id),
      },
    ];
  });
}

interface ArticleColumns extends Omit<ArticleRowColumns, 'passages'> {
  readonly file_name: string;
  readonly part: string;
  readonly format: string;
  readonly encoding: string;
  readonly sha256: string;
  readonly size: number;
  readonly made_at: number;
  readonly made_by: string;
  readonly alternative_title: string | null;
  readonly author: string | null;
  readonly outlet_id: string | null;
  readonly place: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly canonical_url: string | null;
  readonly version_id: string;
  readonly text: string;
}

export function article(db: Database.Database, id: string): Article | null {
  const row = statement<ArticleColumns>(
    db,
    `SELECT a.*, o.name AS outlet, o.grade, v.encoding, v.text, g.sha256, g.size
     FROM article a JOIN text_version v ON v.id = a.version_id JOIN original g ON g.id = a.original_id
     LEFT JOIN outlet o ON o.id = a.outlet_id WHERE a.id = ?`,
  ).get(id);
  if (!row) return null;
  return {
    id,
    fileName: row.file_name,
    part: row.part,
    format: row.format,
    encoding: row.encoding,
    sha256: row.sha256,
    size: row.size,
    importedAt: isoTime(row.made_at),
    importedBy: row.made_by,
    read: row.read === 1,
    title: row.title,
    alternativeTitle: row.alternative_title,
    author: row.author,
    outletId: row.outlet_id,
    outlet: row.outlet,
    grade: gradeOf(row.grade),
    published: dateOf(row.published, row.published_precision),
    place: row.place,
    language: row.language,
    url: row.url,
    canonicalUrl: row.canonical_url,
    notice: row.notice,
    missing: row.missing,
    origins: metadataOrigins(db, id),
    versionId: row.version_id,
    text: row.text,
    blocks: blocks(db, row.version_id),
    links: links(db, row.version_id),
    pages: pages(db, row.version_id),
    words: row.words,
  };
}

export interface ArticleText {
  readonly versionId: string;
  readonly text: string;
  readonly language: string | null;
  readonly published: string | null;
}

/** What is said of an article's file, and what could not be read of it. */
export function articleNotice(
  db: Database.Database,
  id: string,
): Pick<Article, 'notice' | 'missing'> | undefined {
  return statement<Pick<Article, 'notice' | 'missing'>>(
    db,
    'SELECT notice, missing FROM article WHERE id = ?',
  ).get(id);
}

/** The text that the passages of an article are marked in. */
export function articleText(db: Database.Database, id: string): ArticleText | null {
  return (
    statement<ArticleText>(
      db,
      `SELECT a.version_id AS versionId, v.text, a.language, a.published
       FROM article a JOIN text_version v ON v.id = a.version_id WHERE a.id = ?`,
    ).get(id) ?? null
  );
}

/** @returns false when the article or one of the blocks is not there */
export function setFurniture(tx: Tx, id: string, positions: readonly number[], furniture: boolean): boolean {
  const versionId = articleText(tx.db, id)?.versionId;
  if (!versionId) return false;
  const update = statement(
    tx.db,
    'UPDATE block SET furniture = ?, reason = ? WHERE version_id = ? AND position = ?',
  );
  return positions.every(
    (position) =>
      update.run(furniture ? 1 : 0, furniture ? 'set aside by hand' : 'put back by hand', versionId, position)
        .changes > 0,
  );
}

export function setRead(tx: Tx, ids: readonly string[], read: boolean): void {
  statement(tx.db, `UPDATE article SET read = ? WHERE read <> ? AND id ${IN_JSON}`).run(
    read ? 1 : 0,
    read ? 1 : 0,
    JSON.stringify(ids),
  );
}

export function removeArticles(tx: Tx, ids: readonly string[]): number {
  return statement(tx.db, `DELETE FROM article WHERE id ${IN_JSON}`).run(JSON.stringify(ids)).changes;
}

/** What tells whether a reference and an article are one. */
export interface ArticleKeys {
  readonly id: string;
  notice: ArticleNotice | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  /** As it is stored: "2025-12-23". */
  readonly published: string | null;
}

export function articleKeys(db: Database.Database): ArticleKeys[] {
  return statement<ArticleKeys>(
    db,
    'SELECT id, notice, title, url, canonical_url AS canonicalUrl, published FROM article ORDER BY made_seq, id',
  ).all();
}

export interface ArticleTextChange {
  readonly versionId: string;
  readonly originalId: string;
  readonly fileName: string;
  readonly path: string;
  readonly part: string;
  readonly format: string;
  readonly notice: ArticleNotice | null;
  readonly missing: string | null;
  readonly how?: ImportHow | undefined;
  readonly opening: string;
  readonly words: number;
}

/** Gives an article another file and text; the file it had before stays one of its sources. */
export function setText(tx: Tx, id: string, change: ArticleTextChange): void {
  const old = statement<{
    original_id: string;
    part: string;
    file_name: string;
    path: string;
    format: string;
  }>(tx.db, 'SELECT original_id, part, file_name, path, format FROM article WHERE id = ?').get(id);
  if (old && (old.original_id !== change.originalId || old.part !== change.part)) {
    addSource(tx, id, old.original_id, { ...old, fileName: old.file_name });
  }
  statement(
    tx.db,
    `UPDATE article SET version_id = @versionId, original_id = @originalId, file_name = @fileName, path = @path,
       part = @part, format = @format, notice = @notice, missing = @missing, how = @how, opening = @opening, words = @words WHERE id = @id`,
  ).run({
    id,
    versionId: change.versionId,
    originalId: change.originalId,
    fileName: change.fileName,
    path: change.path,
    part: change.part,
    format: change.format,
    notice: change.notice,
    missing: change.missing,
    how: howText(change.how),
    opening: change.opening,
    words: change.words,
  });
}

interface MetadataRowColumns {
  readonly id: string;
  readonly file_name: string;
  readonly part: string;
  readonly notice: ArticleNotice | null;
  readonly opening: string;
}

/** The metadata of articles with their certainty, in the order of the keys; keys that are gone are left out. */
export function articleMetadataRows(db: Database.Database, ids: readonly string[]): ArticleMetadataRow[] {
  const keys = JSON.stringify(ids);
  const rows = statement<MetadataRowColumns>(
    db,
    `SELECT id, file_name, part, notice, opening FROM article WHERE id ${IN_JSON}`,
  ).all(keys);
  const values = metadataValues(db, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { file_name: fileName, part, notice, opening } = row;
    return [{ id, fileName, part, notice, opening, values: values.get(id) ?? [] }];
  });
}
