import type Database from 'better-sqlite3';
import type { ListedName, NameKind } from '../../../preload/contract/index.ts';
import { nameKey, nameText } from '../../../preload/contract/name-key.ts';
import { IN_JSON, statement } from './statement.ts';
import type { Tx } from './store.ts';

interface NameColumns {
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  readonly aliases: string;
  readonly articles: number;
}

/** The list of names, by name; `id` for one of them. */
export function listedNames(db: Database.Database, id: string | null = null): ListedName[] {
  return statement<NameColumns>(
    db,
    `WITH form (name_id, form) AS (SELECT id, name FROM name UNION SELECT name_id, alias FROM name_alias),
       found (name_id, articles) AS (
         SELECT f.name_id, count(DISTINCT a.id) FROM form f
         JOIN name_found n ON n.name = f.form JOIN article a ON a.version_id = n.version_id GROUP BY f.name_id)
     SELECT n.id, n.kind, n.name, ifnull(f.articles, 0) AS articles,
       (SELECT json_group_array(alias) FROM (SELECT alias FROM name_alias WHERE name_id = n.id ORDER BY folded, alias)) AS aliases
     FROM name n LEFT JOIN found f ON f.name_id = n.id
     WHERE $id IS NULL OR n.id = $id ORDER BY n.folded, n.name, n.id`,
  )
    .all({ id })
    .map((row) => ({ ...row, aliases: JSON.parse(row.aliases) as string[] }));
}

export function listedName(db: Database.Database, id: string): ListedName | null {
  return listedNames(db, id)[0] ?? null;
}

export function hasName(db: Database.Database, id: string): boolean {
  return statement(db, 'SELECT 1 FROM name WHERE id = ?').get(id) !== undefined;
}

export interface NewName {
  readonly kind: NameKind;
  readonly name: string;
  readonly aliases: readonly string[];
}

export function insertName(tx: Tx, { kind, name, aliases }: NewName): string {
  const id = tx.newId();
  const { by, at, seq } = tx.maker;
  statement(
    tx.db,
    'INSERT INTO name (id, kind, name, folded, made_by, made_at, made_seq) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(id, kind, nameText(name), nameKey(name), by, at, seq);
  addAliases(tx, id, aliases);
  return id;
}

/** Adds what a name has not yet among its forms. */
export function addAliases(tx: Tx, id: string, aliases: readonly string[]): void {
  const { by, at, seq } = tx.maker;
  for (const alias of aliases.map(nameText)) {
    statement(
      tx.db,
      `INSERT INTO name_alias (name_id, alias, folded, made_by, made_at, made_seq)
       SELECT $id, $alias, $folded, $by, $at, $seq
       WHERE NOT EXISTS (SELECT 1 FROM name WHERE id = $id AND name = $alias)
         AND NOT EXISTS (SELECT 1 FROM name_alias WHERE name_id = $id AND alias = $alias)`,
    ).run({ id, alias, folded: nameKey(alias), by, at, seq });
  }
}

/** @returns whether it had this alias */
export function takeAlias(tx: Tx, id: string, alias: string): boolean {
  const gone = statement(tx.db, 'DELETE FROM name_alias WHERE name_id = ? AND alias = ?').run(id, alias);
  return gone.changes > 0;
}

export function editName(
  tx: Tx,
  id: string,
  {
    kind,
    name,
    aliases,
  }: { readonly kind?: NameKind; readonly name?: string; readonly aliases?: readonly string[] },
): void {
  if (kind !== undefined) statement(tx.db, 'UPDATE name SET kind = ? WHERE id = ?').run(kind, id);
  if (name !== undefined) {
    statement(tx.db, 'UPDATE name SET name = ?, folded = ? WHERE id = ?').run(
      nameText(name),
      nameKey(name),
      id,
    );
    takeAlias(tx, id, nameText(name));
  }
  if (aliases === undefined) return;
  const kept = JSON.stringify(aliases.map(nameText));
  statement(tx.db, `DELETE FROM name_alias WHERE name_id = ? AND NOT alias ${IN_JSON}`).run(id, kept);
  addAliases(tx, id, aliases);
}

export function removeNames(tx: Tx, ids: readonly string[]): number {
  return statement(tx.db, `DELETE FROM name WHERE id ${IN_JSON}`).run(JSON.stringify(ids)).changes;
}

/** Gives one name the words of another, and removes the other. */
export function mergeName(tx: Tx, from: string, into: string): void {
  const other = listedName(tx.db, from);
  if (!other || from === into) return;
  removeNames(tx, [from]);
  addAliases(tx, into, [other.name, ...other.aliases]);
}

export interface NameForm {
  readonly id: string;
  readonly kind: NameKind;
  readonly form: string;
}

/** Every form of every name of the list that is written like `words`, case and diacritics apart; the oldest name first. */
export function formsLike(db: Database.Database, words: string): NameForm[] {
  return statement<NameForm>(
    db,
    `SELECT id, kind, name AS form FROM name WHERE folded = $key
     UNION SELECT n.id, n.kind, a.alias FROM name_alias a JOIN name n ON n.id = a.name_id WHERE a.folded = $key
     ORDER BY id`,
  ).all({ key: nameKey(words) });
}

/** All forms of the list. */
export function nameForms(db: Database.Database): NameForm[] {
  return statement<NameForm>(
    db,
    `SELECT id, kind, name AS form FROM name
     UNION SELECT n.id, n.kind, a.alias FROM name_alias a JOIN name n ON n.id = a.name_id ORDER BY id`,
  ).all();
}

/** The two names of a decision in the order in which they are stored. */
export function decided(one: string, other: string): readonly [string, string] {
  const [a, b] = [nameText(one), nameText(other)];
  return a <= b ? [a, b] : [b, a];
}

export function nameDecisions(db: Database.Database): { readonly a: string; readonly b: string }[] {
  return statement<{ a: string; b: string }>(db, 'SELECT a, b FROM name_decision').all();
}

/** Remembers that two names are not the same. */
export function tellApart(tx: Tx, one: string, other: string): void {
  const { by, at, seq } = tx.maker;
  const [a, b] = decided(one, other);
  statement(
    tx.db,
    'INSERT INTO name_decision (a, b, made_by, made_at, made_seq) VALUES (?, ?, ?, ?, ?) ON CONFLICT (a, b) DO NOTHING',
  ).run(a, b, by, at, seq);
}

/** Forgets that any of the forms of one name and of another are not the same. */
export function tellTogether(tx: Tx, some: readonly string[], others: readonly string[]): void {
  for (const one of some) {
    for (const other of others) {
      statement(tx.db, 'DELETE FROM name_decision WHERE a = ? AND b = ?').run(...decided(one, other));
    }
  }
}
