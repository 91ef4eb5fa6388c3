import type Database from 'better-sqlite3';

/** Removes the texts and originals that no article points to any more; undo is over when a project closes. */
export function sweep(db: Database.Database): void {
  db.transaction(() => {
    db.exec(`
      CREATE TEMP TABLE unused AS
        SELECT id FROM text_version WHERE article_id NOT IN (SELECT id FROM article)
          OR (id NOT IN (SELECT version_id FROM article) AND id NOT IN (SELECT version_id FROM passage));
      DELETE FROM block WHERE version_id IN (SELECT id FROM unused);
      DELETE FROM link WHERE version_id IN (SELECT id FROM unused);
      DELETE FROM page WHERE version_id IN (SELECT id FROM unused);
      DELETE FROM text_version WHERE id IN (SELECT id FROM unused);
      DELETE FROM copy_signature WHERE version_id IN (SELECT id FROM unused);
      DELETE FROM copy_pair WHERE a NOT IN (SELECT id FROM article) OR b NOT IN (SELECT id FROM article);
      DELETE FROM name_read WHERE version_id IN (SELECT id FROM unused);
      DELETE FROM name_found WHERE version_id IN (SELECT id FROM unused);
      DROP TABLE unused;
      DELETE FROM saved_search_seen WHERE search_id NOT IN (SELECT id FROM saved_search);
      DELETE FROM outlet_line WHERE article_id NOT IN (SELECT id FROM article);
      DELETE FROM original WHERE id NOT IN (SELECT original_id FROM article)
        AND id NOT IN (SELECT original_id FROM article_source);
    `);
  })();
}
