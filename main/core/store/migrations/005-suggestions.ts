/**
 * What a person does not want proposed again, by its words and what stands around them, so that it is known again in a
 * newer text. Suggestions themselves are read anew whenever they are asked for, and never stored.
 */
export const suggestions = {
  version: 5,
  name: 'suggestions',
  sql: `
CREATE TABLE dismissed_suggestion (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  made_by TEXT NOT NULL, made_at INTEGER NOT NULL, made_seq INTEGER NOT NULL
);
CREATE INDEX dismissed_suggestion_article ON dismissed_suggestion (article_id);
`,
} as const;
