import type Database from 'better-sqlite3';
import type { Block, BlockKind, Link, Page } from '../../../preload/contract/index.ts';
import type { ImportedArticle } from './imported.ts';
import { statement } from './statement.ts';
import type { Tx } from './store.ts';

/** Stores a text with its blocks, links and pages, which never change afterwards. Gives its key. */
export function insertVersion(tx: Tx, articleId: string, read: ImportedArticle): string {
  const { db } = tx;
  const id = tx.newId();
  statement(
    db,
    'INSERT INTO text_version (id, article_id, sha256, encoding, text, made_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(id, articleId, read.textSha256, read.encoding, read.text, tx.maker.at);
  const insertBlock = statement(
    db,
    'INSERT INTO block (version_id, position, start, end, kind, furniture, reason) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  read.blocks.forEach(({ start, end, kind, furniture, reason }, position) => {
    insertBlock.run(id, position, start, end, kind, furniture ? 1 : 0, reason);
  });
  const insertLink = statement(
    db,
    'INSERT INTO link (version_id, position, start, end, url) VALUES (?, ?, ?, ?, ?)',
  );
  read.links.forEach(({ start, end, url }, position) => {
    insertLink.run(id, position, start, end, url);
  });
  const insertPage = statement(
    db,
    'INSERT INTO page (version_id, position, start, label) VALUES (?, ?, ?, ?)',
  );
  read.pages.forEach(({ start, label }, position) => {
    insertPage.run(id, position, start, label);
  });
  return id;
}

export function blocks(db: Database.Database, versionId: string): Block[] {
  return statement<Omit<Block, 'furniture' | 'kind'> & { furniture: number; kind: string }>(
    db,
    'SELECT start, end, kind, furniture, reason FROM block WHERE version_id = ? ORDER BY position',
  )
    .all(versionId)
    .map(({ furniture, reason, ...row }) => ({
      ...row,
      kind: row.kind as BlockKind,
      furniture: furniture === 1,
      // that a person put it back is only the program's business
      reason: furniture === 1 ? reason : null,
    }));
}

export function links(db: Database.Database, versionId: string): Link[] {
  return statement<Link>(db, 'SELECT start, end, url FROM link WHERE version_id = ? ORDER BY position').all(
    versionId,
  );
}

export function pages(db: Database.Database, versionId: string): Page[] {
  return statement<Page>(db, 'SELECT start, label FROM page WHERE version_id = ? ORDER BY position').all(
    versionId,
  );
}
