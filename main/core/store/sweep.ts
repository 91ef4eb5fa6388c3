import type Database from 'better-sqlite3';

/** Removes the texts and originals that no article points to any more; undo is over when a project closes. */
export function sweep(db: Database.Database): void {
  db.transaction(() => {
    db.exec(`
      DELETE FROM block WHERE version_id IN (SELECT id FROM text_version WHERE article_id NOT IN (SELECT id FROM article));
      DELETE FROM text_version WHERE article_id NOT IN (SELECT id FROM article);
      DELETE FROM original WHERE id NOT IN (SELECT original_id FROM article);
    `);
  })();
}
