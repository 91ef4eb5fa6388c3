import type Database from 'better-sqlite3';
import type { Tag, TagRef } from '../../../preload/contract/index.ts';
import { IN_JSON, statement } from './statement.ts';
import type { Tx } from './store.ts';

/** Every tag with its whole path. */
const PATHS = `
  WITH RECURSIVE tree (id, parent_id, name, path) AS (
    SELECT id, parent_id, name, name FROM tag WHERE parent_id IS NULL
    UNION ALL
    SELECT t.id, t.parent_id, t.name, tree.path || ' / ' || t.name FROM tag t JOIN tree ON t.parent_id = tree.id
  )`;

export function listTags(db: Database.Database): Tag[] {
  return statement<Tag>(
    db,
    `${PATHS} SELECT tree.id, tree.parent_id AS parentId, tree.name, tree.path, count(pt.passage_id) AS passages
     FROM tree LEFT JOIN passage_tag pt ON pt.tag_id = tree.id GROUP BY tree.id ORDER BY fold(tree.path)`,
  ).all();
}

/** The whole path of each tag, by its key. */
export function tagPaths(db: Database.Database): ReadonlyMap<string, string> {
  const rows = statement<{ id: string; path: string }>(db, `${PATHS} SELECT id, path FROM tree`).all();
  return new Map(rows.map(({ id, path }) => [id, path]));
}

export function tagsOfPassages(
  db: Database.Database,
  passageIds: readonly string[],
): ReadonlyMap<string, TagRef[]> {
  const rows = statement<TagRef & { passageId: string }>(
    db,
    `${PATHS} SELECT pt.passage_id AS passageId, tree.id, tree.path FROM passage_tag pt JOIN tree ON tree.id = pt.tag_id
     WHERE pt.passage_id ${IN_JSON} ORDER BY fold(tree.path)`,
  ).all(JSON.stringify(passageIds));
  const tags = new Map<string, TagRef[]>();
  for (const { passageId, id, path } of rows) {
    const list = tags.get(passageId);
    if (list) list.push({ id, path });
    else tags.set(passageId, [{ id, path }]);
  }
  return tags;
}

/** The passages that carry a tag or one below it, by their articles. */
export function articlesOfTags(db: Database.Database): string[] {
  return statement(
    db,
    'SELECT DISTINCT p.article_id FROM passage_tag pt JOIN passage p ON p.id = pt.passage_id',
  )
    .pluck()
    .all() as string[];
}

/** The parts of a path as a person types it: "force / plans", "force/plans". */
export function pathParts(path: string): string[] {
  return path
    .split('/')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** The tag at a path; what is missing of it is made. Null for a path without a name. */
export function tagAt(tx: Tx, path: string): string | null {
  let parent: string | null = null;
  for (const name of pathParts(path)) parent = childNamed(tx.db, parent, name) ?? insertTag(tx, parent, name);
  return parent;
}

export function childNamed(db: Database.Database, parentId: string | null, name: string): string | null {
  const row = statement<{ id: string }>(
    db,
    "SELECT id FROM tag WHERE ifnull(parent_id, '') = ifnull(?, '') AND name = ? COLLATE NOCASE",
  ).get(parentId, name);
  return row?.id ?? null;
}

function insertTag(tx: Tx, parentId: string | null, name: string): string {
  const id = tx.newId();
  statement(
    tx.db,
    'INSERT INTO tag (id, parent_id, name, made_by, made_at, made_seq) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(id, parentId, name, tx.maker.by, tx.maker.at, tx.maker.seq);
  return id;
}

export function addTag(tx: Tx, tagId: string, passageIds: readonly string[]): void {
  const insert = statement(
    tx.db,
    'INSERT INTO passage_tag (passage_id, tag_id) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM passage_tag WHERE passage_id = ? AND tag_id = ?)',
  );
  for (const passageId of passageIds) insert.run(passageId, tagId, passageId, tagId);
}

export function takeTag(tx: Tx, tagId: string, passageIds: readonly string[]): void {
  statement(tx.db, `DELETE FROM passage_tag WHERE tag_id = ? AND passage_id ${IN_JSON}`).run(
    tagId,
    JSON.stringify(passageIds),
  );
}

export function tagById(
  db: Database.Database,
  id: string,
): { readonly id: string; readonly parentId: string | null; readonly name: string } | null {
  return (
    statement<{ id: string; parentId: string | null; name: string }>(
      db,
      'SELECT id, parent_id AS parentId, name FROM tag WHERE id = ?',
    ).get(id) ?? null
  );
}

/** Whether a tag stands in the line of tags above another one, or is that one. */
export function standsAbove(db: Database.Database, id: string, below: string): boolean {
  return (
    statement(
      db,
      `WITH RECURSIVE line (id) AS (
         SELECT ? UNION SELECT t.parent_id FROM tag t JOIN line ON t.id = line.id WHERE t.parent_id IS NOT NULL
       ) SELECT 1 FROM line WHERE id = ?`,
    ).get(below, id) !== undefined
  );
}

export function renameTag(tx: Tx, id: string, name: string): void {
  statement(tx.db, 'UPDATE tag SET name = ? WHERE id = ?').run(name, id);
}

export function moveTag(tx: Tx, id: string, parentId: string | null): void {
  statement(tx.db, 'UPDATE tag SET parent_id = ? WHERE id = ?').run(parentId, id);
}

/** Gives what a tag carries, its passages and the tags below it, to another one, and removes it. */
export function mergeTags(tx: Tx, from: string, into: string): void {
  const passages = statement(tx.db, 'SELECT passage_id FROM passage_tag WHERE tag_id = ?')
    .pluck()
    .all(from) as string[];
  addTag(tx, into, passages);
  const children = statement<{ id: string; name: string }>(
    tx.db,
    'SELECT id, name FROM tag WHERE parent_id = ?',
  ).all(from);
  for (const child of children) {
    const same = childNamed(tx.db, into, child.name);
    if (same) mergeTags(tx, child.id, same);
    else moveTag(tx, child.id, into);
  }
  removeTag(tx, from);
}

export function removeTag(tx: Tx, id: string): void {
  statement(tx.db, 'DELETE FROM tag WHERE id = ?').run(id);
}
