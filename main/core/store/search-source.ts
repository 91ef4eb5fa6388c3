import type Database from 'better-sqlite3';
import type {
  OutletGrade,
  PartialDate,
  Passage,
  PassageKind,
  Range,
} from '../../../preload/contract/index.ts';
import { personOf } from '../../../preload/contract/person.ts';
import { openProjectFile } from './open.ts';
import { passagesOfArticle } from './passages.ts';
import { dateOf, gradeOf } from './rows.ts';
import { type AttributeReader, readAttributes } from './search-attributes.ts';
import { type SearchBriefing, searchBriefings } from './search-briefings.ts';
import { readSetting } from './settings.ts';
import { IN_JSON, statement } from './statement.ts';

/** What the search index reads of an article. */
export interface SearchArticle {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly grade: OutletGrade | null;
  readonly published: PartialDate | null;
  readonly language: string | null;
  /** Names the text: another text has another version. */
  readonly version: string;
  readonly text: string;
  /** The blocks that are not the article; they are not searched. */
  readonly furniture: readonly Range[];
}

/** What the search index reads of a passage. */
export interface SearchPassage {
  readonly id: string;
  readonly articleId: string;
  readonly kind: PassageKind;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly comment: string;
  /** Who speaks, asserts, or is given as the source of a figure. */
  readonly speaker: string | null;
  /** Who is said to have reported a quote: "state media". */
  readonly reportedBy: string | null;
  /** Whole paths: "force / plans". */
  readonly tags: readonly string[];
}

/** What of an article decides what is found of it. */
export type Stamped = Pick<
  SearchArticle,
  'title' | 'fileName' | 'author' | 'outlet' | 'language' | 'version' | 'furniture'
>;

/** A number that is another one when anything was changed that the index reads of an article: 53 bits of two hashes. */
export function stampOf(article: Stamped, passages: readonly SearchPassage[]): number {
  const { title, fileName, author, outlet, language, version, furniture } = article;
  const parts = [title, fileName, author ?? '', outlet ?? '', language ?? '', version];
  for (const { start, end } of furniture) parts.push(`${start}-${end}`);
  for (const { comment, speaker, reportedBy, tags } of passages) {
    parts.push(comment, speaker ?? '', reportedBy ?? '', ...tags);
  }
  let low = 0x811c9dc5;
  let high = 0x2545f491;
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) {
      const code = part.charCodeAt(at);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x5bd1e995);
    }
    low = Math.imul(low ^ 0xffff, 0x01000193);
    high = Math.imul(high ^ part.length, 0x5bd1e995);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** The index's own reading connection to a project; it never writes. */
export interface SearchSource {
  /** Whose articles these are. */
  readonly project: string;
  /** Changes with every commit, so that the same state is the same articles, as long as one program writes at a time. */
  state(): string;
  count(): number;
  /** What of each article is to be compared with what was indexed, by key, from behind a key on; [] at the end. */
  stamps(after: string, limit: number): readonly { readonly id: string; readonly stamp: number }[];
  articleIds(): readonly string[];
  article(id: string): SearchArticle | null;
  passagesOf(articleId: string): readonly SearchPassage[];
  /** Reads what articles are filtered and counted by: of some articles, or of all (null). */
  attributes(articleIds: readonly string[] | null, reader: AttributeReader): void;
  briefings(): readonly SearchBriefing[];
  close(): void;
}

/** Opens the reading connection of a project's search index. @throws Refusal, see open.ts */
export function openSearchSource(path: string): SearchSource {
  const db = openProjectFile(path, { readOnly: true });
  return {
    project: readSetting(db, 'id') ?? '',
    state: () => readSetting(db, 'sequence') ?? '',
    count: () => statement(db, 'SELECT count(*) FROM article').pluck().get() as number,
    stamps: (after, limit) => stampsOf(db, after, limit),
    articleIds: () => statement(db, 'SELECT id FROM article ORDER BY made_seq, id').pluck().all() as string[],
    article: (id) => searchArticle(db, id),
    passagesOf: (articleId) => searchPassages(db, articleId),
    attributes: (articleIds, reader) => readAttributes(db, articleIds, reader),
    briefings: () => searchBriefings(db),
    close: () => db.close(),
  };
}

function searchPassages(db: Database.Database, articleId: string): readonly SearchPassage[] {
  // most articles have none, and are asked for one after the other while an import is indexed
  return passagesIfAny(db, articleId).map((passage) => ({
    id: passage.id,
    articleId,
    kind: passage.details.kind,
    start: passage.start,
    end: passage.end,
    exact: passage.exact,
    comment: passage.comment,
    speaker: personOf(passage.details),
    reportedBy: passage.details.kind === 'quote' ? passage.details.reportedBy : null,
    tags: passage.tags.map((tag) => tag.path),
  }));
}

type StampRow = readonly [
  string,
  string,
  string,
  string | null,
  string | null,
  string | null,
  string,
  number,
];

function stampsOf(
  db: Database.Database,
  after: string,
  limit: number,
): readonly { readonly id: string; readonly stamp: number }[] {
  const rows = statement(
    db,
    `SELECT a.id, ifnull(a.title, a.opening), a.file_name, a.author, o.name, a.language, a.version_id,
       EXISTS (SELECT 1 FROM passage p WHERE p.article_id = a.id)
     FROM article a LEFT JOIN outlet o ON o.id = a.outlet_id WHERE a.id > ? ORDER BY a.id LIMIT ?`,
  )
    .raw()
    .all(after, limit) as StampRow[];
  const furniture = new Map<string, Range[]>();
  const versions = JSON.stringify(rows.map((row) => row[6]));
  for (const [version, start, end] of statement(
    db,
    `SELECT version_id, start, end FROM block WHERE version_id ${IN_JSON} AND furniture = 1 ORDER BY version_id, position`,
  )
    .raw()
    .iterate(versions) as IterableIterator<[string, number, number]>) {
    const known = furniture.get(version);
    if (known) known.push({ start, end });
    else furniture.set(version, [{ start, end }]);
  }
  return rows.map(([id, title, fileName, author, outlet, language, version, passages]) => {
    const article = {
      title,
      fileName,
      author,
      outlet,
      language,
      version,
      furniture: furniture.get(version) ?? [],
    };
    return { id, stamp: stampOf(article, passages ? searchPassages(db, id) : []) };
  });
}

function passagesIfAny(db: Database.Database, articleId: string): readonly Passage[] {
  const any = statement(db, 'SELECT 1 FROM passage WHERE article_id = ? LIMIT 1').get(articleId);
  return any === undefined ? [] : passagesOfArticle(db, articleId);
}

interface SearchArticleColumns {
  readonly title: string;
  readonly file_name: string;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly grade: string | null;
  readonly published: string | null;
  readonly published_precision: string | null;
  readonly language: string | null;
  readonly text: string;
  readonly version_id: string;
}

function searchArticle(db: Database.Database, id: string): SearchArticle | null {
  const row = statement<SearchArticleColumns>(
    db,
    `SELECT ifnull(a.title, a.opening) AS title, a.file_name, a.author, o.name AS outlet, o.grade, a.published,
       a.published_precision, a.language, v.text, a.version_id
     FROM article a JOIN text_version v ON v.id = a.version_id LEFT JOIN outlet o ON o.id = a.outlet_id WHERE a.id = +?`,
  ).get(id);
  if (!row) return null;
  return {
    id,
    title: row.title,
    fileName: row.file_name,
    author: row.author,
    outlet: row.outlet,
    grade: gradeOf(row.grade),
    published: dateOf(row.published, row.published_precision),
    language: row.language,
    version: row.version_id,
    text: row.text,
    furniture: statement<Range>(
      db,
      'SELECT start, end FROM block WHERE version_id = ? AND furniture = 1 ORDER BY position',
    ).all(row.version_id),
  };
}
