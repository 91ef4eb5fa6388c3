/**
 * Copies: what a person said of two articles, and what was found, which may be thrown away at any time and is made again.
 * `a` is the smaller key, which is the article that was made first. What was found points to nothing that undo removes and
 * brings back, so that it is still there afterwards. A signature is made of the blocks that are the article: it goes when
 * these change.
 */
export const copies = {
  version: 3,
  name: 'copies',
  sql: `
CREATE TABLE copy_decision (
  a TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  b TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  decision TEXT NOT NULL CHECK (decision IN ('copy', 'not a copy')),
  made_by TEXT NOT NULL, made_at INTEGER NOT NULL, made_seq INTEGER NOT NULL,
  PRIMARY KEY (a, b),
  CHECK (a < b)
) WITHOUT ROWID;
CREATE INDEX copy_decision_b ON copy_decision (b);

CREATE TABLE copy_signature (
  version_id TEXT PRIMARY KEY,
  rules INTEGER NOT NULL,
  hashes BLOB NOT NULL
);
CREATE TRIGGER copy_signature_old AFTER UPDATE OF furniture ON block
WHEN old.furniture <> new.furniture BEGIN
  DELETE FROM copy_signature WHERE version_id = new.version_id;
END;

CREATE TABLE copy_pair (
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  rules INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('same', 'near', 'abridged', 'series', 'other')),
  score REAL NOT NULL,
  differs TEXT NOT NULL,
  PRIMARY KEY (a, b),
  CHECK (a < b)
) WITHOUT ROWID;
CREATE INDEX copy_pair_b ON copy_pair (b);
CREATE INDEX copy_pair_copy ON copy_pair (a, b, kind, score) WHERE kind IN ('same', 'near', 'abridged');
`,
} as const;
