import type Database from 'better-sqlite3';
import { IN_JSON, statement } from './statement.ts';
import { tagPaths } from './tags.ts';

/** id, outlet, author, place, language, published, read (0 or 1). */
export type ArticleAttributes = readonly [
  string,
  string | null,
  string | null,
  string | null,
  string | null,
  string | null,
  number,
];

/** article id, kind, speaker, value, min, max, quantifier, unit, what is counted, paths of tags one a line, who reported a quote. */
export type PassageAttributes = readonly [
  string,
  string,
  string | null,
  number | null,
  number | null,
  number | null,
  string | null,
  string | null,
  string | null,
  string | null,
  string | null,
];

/** Takes what articles are filtered and counted by, a row at a time; the passages of an article one after the other, in the order of the text. */
export interface AttributeReader {
  article(row: ArticleAttributes): void;
  passage(row: PassageAttributes): void;
}

/** Reads what articles can be filtered and counted by: of some articles, or of all (null). */
export function readAttributes(
  db: Database.Database,
  articleIds: readonly string[] | null,
  reader: AttributeReader,
): void {
  const given = articleIds === null ? [] : [JSON.stringify(articleIds)];
  const where = (column: string): string => (articleIds === null ? '' : `WHERE ${column} ${IN_JSON}`);
  const articles = statement<ArticleAttributes>(
    db,
    `SELECT a.id, o.name, a.author, a.place, a.language, a.published, a.read
     FROM article a LEFT JOIN outlet o ON o.id = a.outlet_id ${where('a.id')}`,
  ).raw();
  for (const row of articles.iterate(...given)) reader.article(row as ArticleAttributes);
  const paths = tagPaths(db);
  const passages = statement<PassageAttributes>(
    db,
    `SELECT p.article_id, p.kind, coalesce(q.speaker, c.asserted_by, f.attribution),
       f.value, f.min, f.max, f.quantifier, f.unit, f.counted,
       (SELECT group_concat(pt.tag_id, ' ') FROM passage_tag pt WHERE pt.passage_id = p.id),
       q.reported_by
     FROM passage p LEFT JOIN claim c ON c.passage_id = p.id LEFT JOIN quote q ON q.passage_id = p.id
     LEFT JOIN figure f ON f.passage_id = p.id ${where('p.article_id')} ORDER BY p.article_id, p.start, p.end DESC, p.id`,
  ).raw();
  for (const row of passages.iterate(...given)) reader.passage(withPaths(row as PassageAttributes, paths));
}

/** The ids of a passage's tags, between blanks, as their paths. */
function withPaths(row: PassageAttributes, paths: ReadonlyMap<string, string>): PassageAttributes {
  const tags = row[9];
  if (tags === null) return row;
  const [article, kind, speaker, value, min, max, quantifier, unit, counted, , reportedBy] = row;
  const lines = tags.split(' ').map((id) => paths.get(id) ?? '');
  const tagged = lines.sort().join('\n');
  return [article, kind, speaker, value, min, max, quantifier, unit, counted, tagged, reportedBy];
}
