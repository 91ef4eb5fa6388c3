/**
 * The first shape of a project.
 *
 * `original`, `text_version` and `block` hold what never changes once it is written, so undo leaves them where they
 * are and only takes back the article that points to them; what nothing points to is swept when a project closes.
 * `made_seq` is the number of the write, since clocks can be wrong.
 */
export const first = {
  version: 1,
  name: 'first',
  sql: `
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE original (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL
);

CREATE TABLE text_version (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  encoding TEXT NOT NULL,
  text TEXT NOT NULL,
  made_at INTEGER NOT NULL
);
CREATE INDEX text_version_article ON text_version (article_id);

CREATE TABLE block (
  version_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  kind TEXT NOT NULL,
  furniture INTEGER NOT NULL,
  reason TEXT,
  PRIMARY KEY (version_id, position)
) WITHOUT ROWID;

CREATE TABLE outlet (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  grade TEXT CHECK (grade IN ('A', 'B', 'C', 'D', 'E', 'F')),
  note TEXT NOT NULL DEFAULT '',
  made_by TEXT NOT NULL, made_at INTEGER NOT NULL, made_seq INTEGER NOT NULL
);

CREATE TABLE article (
  id TEXT PRIMARY KEY,
  original_id TEXT NOT NULL REFERENCES original (id),
  version_id TEXT NOT NULL REFERENCES text_version (id),
  file_name TEXT NOT NULL,
  path TEXT NOT NULL,
  format TEXT NOT NULL,
  title TEXT,
  author TEXT,
  outlet_id TEXT REFERENCES outlet (id) ON DELETE SET NULL,
  published TEXT,
  published_precision TEXT,
  place TEXT,
  language TEXT,
  url TEXT,
  opening TEXT NOT NULL,
  words INTEGER NOT NULL,
  read INTEGER NOT NULL DEFAULT 0,
  made_by TEXT NOT NULL, made_at INTEGER NOT NULL, made_seq INTEGER NOT NULL
);
CREATE INDEX article_original ON article (original_id);
CREATE INDEX article_outlet ON article (outlet_id);
CREATE INDEX article_version ON article (version_id);

CREATE TABLE metadata_origin (
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('text', 'file', 'person')),
  start INTEGER,
  end INTEGER,
  sure REAL NOT NULL,
  proposed TEXT,
  proposed_origin TEXT,
  PRIMARY KEY (article_id, field)
) WITHOUT ROWID;

CREATE TABLE passage (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  version_id TEXT NOT NULL REFERENCES text_version (id),
  kind TEXT NOT NULL CHECK (kind IN ('claim', 'quote', 'figure', 'note')),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  found INTEGER NOT NULL DEFAULT 1,
  comment TEXT NOT NULL DEFAULT '',
  made_by TEXT NOT NULL, made_at INTEGER NOT NULL, made_seq INTEGER NOT NULL
);
CREATE INDEX passage_article ON passage (article_id, start);
CREATE INDEX passage_kind ON passage (kind);

CREATE TABLE claim (
  passage_id TEXT PRIMARY KEY REFERENCES passage (id) ON DELETE CASCADE,
  asserted_by TEXT,
  credibility INTEGER CHECK (credibility BETWEEN 1 AND 6)
);

CREATE TABLE quote (
  passage_id TEXT PRIMARY KEY REFERENCES passage (id) ON DELETE CASCADE,
  speaker TEXT,
  cue TEXT,
  direct INTEGER NOT NULL
);

CREATE TABLE measure (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  unit TEXT,
  counted TEXT,
  note TEXT NOT NULL DEFAULT '',
  position REAL NOT NULL,
  overruled TEXT,
  overruled_note TEXT,
  made_by TEXT NOT NULL, made_at INTEGER NOT NULL, made_seq INTEGER NOT NULL
);

CREATE TABLE figure (
  passage_id TEXT PRIMARY KEY REFERENCES passage (id) ON DELETE CASCADE,
  value REAL,
  min REAL,
  max REAL,
  quantifier TEXT NOT NULL,
  change TEXT,
  unit TEXT,
  counted TEXT,
  as_of TEXT,
  as_of_precision TEXT,
  place TEXT,
  attribution TEXT,
  measure_id TEXT REFERENCES measure (id) ON DELETE SET NULL,
  role TEXT CHECK (role IN ('counted', 'superseded', 'left out'))
);
CREATE INDEX figure_measure ON figure (measure_id);

CREATE TABLE tag (
  id TEXT PRIMARY KEY,
  parent_id TEXT REFERENCES tag (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  made_by TEXT NOT NULL, made_at INTEGER NOT NULL, made_seq INTEGER NOT NULL
);
CREATE UNIQUE INDEX tag_name ON tag (ifnull(parent_id, ''), name COLLATE NOCASE);

CREATE TABLE passage_tag (
  passage_id TEXT NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
  tag_id TEXT NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (passage_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX passage_tag_tag ON passage_tag (tag_id);

CREATE TABLE briefing (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  document TEXT NOT NULL,
  page_size TEXT NOT NULL CHECK (page_size IN ('A4', 'Letter')),
  unreviewed INTEGER NOT NULL DEFAULT 0,
  changed_at INTEGER NOT NULL,
  made_by TEXT NOT NULL, made_at INTEGER NOT NULL, made_seq INTEGER NOT NULL
);
`,
} as const;
