/**
 * Saved searches. What each found when somebody last looked at it is no content of the project and not undone: it stands
 * apart, and without a reference, so that a search whose removal is taken back is as seen as it was.
 */
export const savedSearches = {
  version: 7,
  name: 'saved-searches',
  sql: `
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  made_by TEXT NOT NULL, made_at INTEGER NOT NULL, made_seq INTEGER NOT NULL
);

CREATE TABLE saved_search_seen (
  search_id TEXT PRIMARY KEY,
  seen_at INTEGER NOT NULL,
  found BLOB NOT NULL
) WITHOUT ROWID;
`,
} as const;
