/** What was found in articles, apart from the list that a person keeps: derived, and thrown away when the rules change. */
import type Database from 'better-sqlite3';
import type { FoundName, NameKind } from '../../../preload/contract/index.ts';
import { IN_JSON, statement } from './statement.ts';

/** Rises when the same text may be read for other names. */
export const NAME_RULES = 3;

/** Articles whose text was not read for names by these rules; the keys alone. */
export function unreadForNames(db: Database.Database, rules: number): { id: string; versionId: string }[] {
  return statement<{ id: string; versionId: string }>(
    db,
    `SELECT a.id, a.version_id AS versionId FROM article a LEFT JOIN name_read r ON r.version_id = a.version_id
     WHERE r.version_id IS NULL OR r.rules <> ? OR r.language IS NOT a.language`,
  ).all(rules);
}

export interface ReadNames {
  readonly versionId: string;
  readonly language: string | null;
  readonly names: readonly Pick<FoundName, 'name' | 'kind' | 'aliases'>[];
}

/** Stores what was read; call it inside a transaction. */
export function storeFoundNames(db: Database.Database, rules: number, read: readonly ReadNames[]): void {
  for (const { versionId, language, names } of read) {
    statement(db, 'DELETE FROM name_found WHERE version_id = ?').run(versionId);
    statement(db, 'INSERT OR REPLACE INTO name_read (version_id, rules, language) VALUES (?, ?, ?)').run(
      versionId,
      rules,
      language,
    );
    const add = statement(
      db,
      'INSERT OR IGNORE INTO name_found (version_id, name, kind, aliases) VALUES (?, ?, ?, ?)',
    );
    for (const { name, kind, aliases } of names) add.run(versionId, name, kind, JSON.stringify(aliases));
  }
}

/**
 * Where a project is open for reading only: the same tables in memory, in front of those of the file, so that what is
 * read can be kept for this session.
 */
export function keepFoundInMemory(db: Database.Database): void {
  for (const table of ['name_read', 'name_found']) {
    db.exec(`CREATE TEMP TABLE IF NOT EXISTS ${table} AS SELECT * FROM main.${table}`);
  }
  db.exec(`
    CREATE UNIQUE INDEX IF NOT EXISTS temp.name_read_version ON name_read (version_id);
    CREATE UNIQUE INDEX IF NOT EXISTS temp.name_found_version ON name_found (version_id, name);
    CREATE INDEX IF NOT EXISTS temp.name_found_name ON name_found (name);
  `);
}

/** A name as articles give it. */
export interface NameInArticles {
  readonly name: string;
  readonly kind: NameKind;
  readonly aliases: readonly string[];
  readonly articles: number;
}

/** Every name that is found in any article (or the one that is asked for), with the aliases of all; by name. */
export function namesInArticles(db: Database.Database, name: string | null = null): NameInArticles[] {
  const rows = statement<{ name: string; kind: NameKind; aliases: string; articles: number }>(
    db,
    `SELECT n.name, n.kind, n.aliases, count(*) AS articles FROM name_found n
     JOIN article a ON a.version_id = n.version_id ${name === null ? '' : 'WHERE n.name = ?'}
     GROUP BY n.name, n.kind, n.aliases ORDER BY n.name, articles DESC, n.kind`,
  ).all(...(name === null ? [] : [name]));
  const all = new Map<
    string,
    { name: string; kinds: Map<NameKind, number>; aliases: Set<string>; articles: number }
  >();
  for (const { name, kind, aliases, articles } of rows) {
    const one = all.get(name) ?? { name, kinds: new Map(), aliases: new Set(), articles: 0 };
    for (const alias of JSON.parse(aliases) as string[]) one.aliases.add(alias);
    one.kinds.set(kind, (one.kinds.get(kind) ?? 0) + articles);
    one.articles += articles;
    all.set(name, one);
  }
  return [...all.values()].map(({ name, kinds, aliases, articles }) => ({
    name,
    kind: mostly(kinds),
    aliases: [...aliases],
    articles,
  }));
}

/** Whether one article has a name of the one list and one of the other. */
export function namedTogether(
  db: Database.Database,
  some: readonly string[],
  others: readonly string[],
): boolean {
  const row = statement(
    db,
    `SELECT 1 FROM name_found a JOIN name_found b ON b.version_id = a.version_id
     WHERE a.name ${IN_JSON} AND b.name ${IN_JSON} LIMIT 1`,
  ).get(JSON.stringify(some), JSON.stringify(others));
  return row !== undefined;
}

/** What most articles take it for; what is known says more than "other". */
function mostly(kinds: ReadonlyMap<NameKind, number>): NameKind {
  const known = [...kinds].filter(([kind]) => kind !== 'other');
  const sorted = known.toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b));
  return sorted[0]?.[0] ?? 'other';
}
