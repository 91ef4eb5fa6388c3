/**
 * Folders whose new files are imported, with what was seen in them (derived: thrown away, every file is looked at again);
 * what a person said of blocks for all articles of an outlet, by their folded words; and the short lines of each article by
 * the hash of these words (derived), so that those which many articles of an outlet have are found.
 */
export const watching = {
  version: 4,
  name: 'watching',
  sql: `
CREATE TABLE watched_folder (
  path TEXT PRIMARY KEY,
  made_by TEXT NOT NULL, made_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE watched_file (
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified REAL NOT NULL
) WITHOUT ROWID;

CREATE TABLE outlet_block (
  outlet_id TEXT NOT NULL REFERENCES outlet (id) ON DELETE CASCADE,
  words TEXT NOT NULL,
  furniture INTEGER NOT NULL,
  made_by TEXT NOT NULL, made_at INTEGER NOT NULL, made_seq INTEGER NOT NULL,
  PRIMARY KEY (outlet_id, words)
) WITHOUT ROWID;

CREATE TABLE outlet_line (
  outlet_id TEXT NOT NULL,
  hash INTEGER NOT NULL,
  article_id TEXT NOT NULL,
  version_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  words INTEGER NOT NULL,
  PRIMARY KEY (outlet_id, hash, article_id, position)
) WITHOUT ROWID;
CREATE INDEX outlet_line_article ON outlet_line (article_id);
`,
} as const;
