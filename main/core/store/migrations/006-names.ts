/**
 * Names: the list that a person keeps, what a person said of two names that look the same, and what was found in the
 * texts of articles. The last may be thrown away at any time and is read again; it goes when what is furniture changes.
 * A decision is about two names by their folded words, since most of them were only found and have no key.
 */
export const names = {
  version: 6,
  name: 'names',
  sql: `
CREATE TABLE name (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'place', 'other')),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  made_by TEXT NOT NULL, made_at INTEGER NOT NULL, made_seq INTEGER NOT NULL
);
CREATE INDEX name_folded ON name (folded);

CREATE TABLE name_alias (
  name_id TEXT NOT NULL REFERENCES name (id) ON DELETE CASCADE,
  alias TEXT NOT NULL,
  folded TEXT NOT NULL,
  made_by TEXT NOT NULL, made_at INTEGER NOT NULL, made_seq INTEGER NOT NULL,
  PRIMARY KEY (name_id, alias)
) WITHOUT ROWID;
CREATE INDEX name_alias_folded ON name_alias (folded);

CREATE TABLE name_decision (
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  made_by TEXT NOT NULL, made_at INTEGER NOT NULL, made_seq INTEGER NOT NULL,
  PRIMARY KEY (a, b),
  CHECK (a <= b)
) WITHOUT ROWID;

CREATE TABLE name_read (
  version_id TEXT PRIMARY KEY,
  rules INTEGER NOT NULL,
  language TEXT
) WITHOUT ROWID;
CREATE TABLE name_found (
  version_id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  aliases TEXT NOT NULL,
  PRIMARY KEY (version_id, name)
) WITHOUT ROWID;
CREATE INDEX name_found_name ON name_found (name);
CREATE TRIGGER name_found_old AFTER UPDATE OF furniture ON block
WHEN old.furniture <> new.furniture BEGIN
  DELETE FROM name_read WHERE version_id = new.version_id;
  DELETE FROM name_found WHERE version_id = new.version_id;
END;
`,
} as const;
