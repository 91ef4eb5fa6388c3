import type Database from 'better-sqlite3';
import type { PassageFilter, PassageSort } from '../../../preload/contract/index.ts';
import { fold } from './fold.ts';
import { IN_JSON, statement } from './statement.ts';

const SPEAKER = 'coalesce(q.speaker, c.asserted_by, f.attribution)';

const ORDERS: Record<PassageSort['by'], string> = {
  made: 'p.made_seq $, p.id $',
  kind: 'p.kind $, p.made_seq, p.id',
  text: 'fold(p.exact) $, p.id',
  speaker: `${SPEAKER} IS NULL, fold(${SPEAKER}) $, p.id`,
  article: 'fold(ifnull(a.title, a.opening)) $, a.id, p.start, p.id',
  published: "a.published IS NULL, a.published LIKE '--%', a.published $, a.id, p.start, p.id",
};

/** A tag and all below it. */
const TAGS_BELOW = `
  WITH RECURSIVE below (id) AS (
    SELECT value FROM json_each(?) UNION SELECT t.id FROM tag t JOIN below b ON t.parent_id = b.id
  ) SELECT pt.passage_id FROM passage_tag pt JOIN below b ON b.id = pt.tag_id`;

const FROM = `
  FROM passage p JOIN article a ON a.id = p.article_id
  LEFT JOIN claim c ON c.passage_id = p.id LEFT JOIN quote q ON q.passage_id = p.id
  LEFT JOIN figure f ON f.passage_id = p.id`;

/** The keys of the passages that a filter lets through, sorted. */
export function passageIds(db: Database.Database, filter: PassageFilter, sort: PassageSort): string[] {
  const where: string[] = [];
  const values: unknown[] = [];
  const add = (condition: string, ...given: unknown[]) => {
    where.push(condition);
    values.push(...given);
  };
  if (filter.kinds?.length) add(`p.kind ${IN_JSON}`, JSON.stringify(filter.kinds));
  if (filter.articleIds?.length) add(`p.article_id ${IN_JSON}`, JSON.stringify(filter.articleIds));
  if (filter.speakers?.length) add(`${SPEAKER} ${IN_JSON}`, JSON.stringify(filter.speakers));
  if (filter.tagIds?.length) add(`p.id IN (${TAGS_BELOW})`, JSON.stringify(filter.tagIds));
  if (filter.withoutSpeaker) add("p.kind = 'quote' AND ifnull(q.speaker, '') = ''");
  for (const word of fold(filter.words ?? '')
    .split(/\s+/)
    .filter(Boolean)) {
    add(
      `instr(fold(p.exact || ' ' || p.comment || ' ' || ifnull(${SPEAKER}, '') || ' ' || ifnull(q.reported_by, '') || ' ' ||
         ifnull(f.counted, '') || ' ' ||
         ifnull((SELECT group_concat(t.name, ' ') FROM passage_tag pt JOIN tag t ON t.id = pt.tag_id WHERE pt.passage_id = p.id), '')), ?) > 0`,
      word,
    );
  }
  const orderBy = ORDERS[sort.by].replaceAll('$', sort.down ? 'DESC' : 'ASC');
  return statement(
    db,
    `SELECT p.id ${FROM} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${orderBy}`,
  )
    .pluck()
    .all(...values) as string[];
}

export interface Facet {
  readonly value: string;
  readonly label: string;
  readonly passages: number;
}

/** What passages can be filtered by; a tag counts what stands below it too. */
export function passageFacets(db: Database.Database): {
  readonly kinds: Facet[];
  readonly tags: Facet[];
  readonly speakers: Facet[];
  readonly articles: Facet[];
} {
  const all = (sql: string) => statement<Facet>(db, sql).all();
  return {
    kinds: all(
      'SELECT kind AS value, kind AS label, count(*) AS passages FROM passage GROUP BY kind ORDER BY kind',
    ),
    tags: all(`
      WITH RECURSIVE path (id, label, root) AS (
        SELECT id, name, id FROM tag WHERE parent_id IS NULL
        UNION ALL SELECT t.id, p.label || ' / ' || t.name, t.id FROM tag t JOIN path p ON t.parent_id = p.id
      ), below (root, id) AS (
        SELECT id, id FROM tag UNION SELECT b.root, t.id FROM tag t JOIN below b ON t.parent_id = b.id
      )
      SELECT p.id AS value, p.label, count(DISTINCT pt.passage_id) AS passages
      FROM path p JOIN below b ON b.root = p.id LEFT JOIN passage_tag pt ON pt.tag_id = b.id
      GROUP BY p.id ORDER BY fold(p.label)`),
    speakers: all(`
      SELECT ${SPEAKER} AS value, ${SPEAKER} AS label, count(*) AS passages ${FROM}
      WHERE ifnull(${SPEAKER}, '') <> '' GROUP BY 1 ORDER BY passages DESC, fold(label)`),
    articles: all(`
      SELECT a.id AS value, ifnull(a.title, a.opening) AS label, count(*) AS passages
      FROM passage p JOIN article a ON a.id = p.article_id GROUP BY a.id ORDER BY fold(label)`),
  };
}
