/**
 * What the formats beyond plain text bring: links, pages, the place inside a file, and articles that several files speak
 * of. `link` and `page` belong to a text and never change; `article_source` holds the further files of an article, such
 * as the list of references that its metadata came from.
 */
export const imports = {
  version: 2,
  name: 'imports',
  sql: `
ALTER TABLE article ADD COLUMN part TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN alternative_title TEXT;
ALTER TABLE article ADD COLUMN canonical_url TEXT;
ALTER TABLE article ADD COLUMN notice TEXT CHECK (notice IN ('no text', 'no text layer'));
CREATE INDEX article_notice ON article (notice) WHERE notice IS NOT NULL;

CREATE TABLE link (
  version_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (version_id, position)
) WITHOUT ROWID;

CREATE TABLE page (
  version_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (version_id, position)
) WITHOUT ROWID;

CREATE TABLE article_source (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  original_id TEXT NOT NULL REFERENCES original (id),
  part TEXT NOT NULL,
  file_name TEXT NOT NULL,
  path TEXT NOT NULL,
  format TEXT NOT NULL,
  made_by TEXT NOT NULL, made_at INTEGER NOT NULL, made_seq INTEGER NOT NULL,
  PRIMARY KEY (article_id, original_id, part)
) WITHOUT ROWID;
CREATE INDEX article_source_original ON article_source (original_id);
`,
} as const;
