/**
 * What could not be read of a damaged file, and how a person wanted a file of many articles to be read. A column's check cannot be changed where it stands, so the notice moves to a
 * new column of its name.
 */
export const partlyRead = {
  version: 8,
  name: 'partly-read',
  sql: `
DROP INDEX article_notice;
ALTER TABLE article RENAME COLUMN notice TO old_notice;
ALTER TABLE article ADD COLUMN notice TEXT CHECK (notice IN ('no text', 'no text layer', 'partly read'));
ALTER TABLE article ADD COLUMN missing TEXT CHECK (missing IS NULL OR notice IS 'partly read');
UPDATE article SET notice = old_notice WHERE old_notice IS NOT NULL;
ALTER TABLE article DROP COLUMN old_notice;
ALTER TABLE article ADD COLUMN how TEXT CHECK (how IS NULL OR json_valid(how));
CREATE INDEX article_notice ON article (notice) WHERE notice IS NOT NULL;
`,
} as const;
