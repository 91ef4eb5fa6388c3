import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { rounded, seconds, timeQueries } from '../measure.ts';
import type { PartInput } from './input.ts';
import { handOut, queriesOf, type SearchMeasured } from './texts.ts';

/**
 * SQLite's FTS5: every word must occur, the last one as a prefix, the best 20 keys by bm25. As it comes, or with its index
 * of prefixes of one to three letters.
 */
export async function measureFts5(input: PartInput, prefixes: boolean): Promise<SearchMeasured> {
  const queries = queriesOf(input);
  const path = join(input.folder, 'fts5.db');
  rmSync(path, { force: true });
  const db = new Database(path);
  const prefix = prefixes ? ", prefix = '1 2 3'" : '';
  db.exec(
    `CREATE VIRTUAL TABLE texts USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2'${prefix})`,
  );
  const insert = db.prepare('INSERT INTO texts (title, body) VALUES (?, ?)');
  db.exec('BEGIN');
  const inserted = handOut(input, (articles) => {
    for (const { title, body } of articles) insert.run(title, body);
  });
  const build = rounded(inserted + (await seconds(() => db.exec('COMMIT'))));

  const select = db.prepare('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 20').pluck();
  const typing = await timeQueries(queries.typing, (query) => select.all(prefixQuery(query)));
  const phrase = await timeQueries(queries.phrases, (query) => select.all(query));
  db.close();
  const memory = rounded(statSync(path).size / 1e6);
  const asked = queries.typing.length;
  return { build, typing, phrase, memory, onDisk: true, asked, of: asked };
}

function prefixQuery(query: string): string {
  const words = query.match(/\p{L}+/gu) ?? [];
  const quoted = words.map((word) => `"${word}"`).join(' ');
  return query.endsWith(' ') ? quoted : `${quoted}*`;
}
