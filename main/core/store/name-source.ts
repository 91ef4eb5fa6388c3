import type Database from 'better-sqlite3';
import type { Block } from '../../../preload/contract/index.ts';
import {
  keepFoundInMemory,
  NAME_RULES,
  type ReadNames,
  storeFoundNames,
  unreadForNames,
} from './names-found.ts';
import { openProjectFile } from './open.ts';
import { statement } from './statement.ts';
import { blocks } from './versions.ts';

export interface SourceText {
  readonly versionId: string;
  readonly language: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The reading connection of the thread that reads for names; it never writes to the file. */
export interface NameSource {
  readonly db: Database.Database;
  /** The articles that were not read for names by these rules. */
  unread(): readonly { readonly id: string; readonly versionId: string }[];
  article(id: string): SourceText | null;
  /** Keeps what was found in memory, where the project is open for reading only. */
  keep(found: readonly ReadNames[]): void;
  /** Something else after each change. */
  state(): string;
  close(): void;
}

/**
 * @param inMemory whether the project is open for reading only, so that nothing that is found comes into the file
 * @throws Refusal, see open.ts
 */
export function openNameSource(path: string, inMemory: boolean): NameSource {
  const db = openProjectFile(path, { readOnly: true });
  if (inMemory) keepFoundInMemory(db);
  let kept = 0;
  return {
    db,
    unread: () => unreadForNames(db, NAME_RULES),
    article: (id) => sourceText(db, id),
    keep: (found) => {
      kept += found.length;
      if (found.length > 0) storeFoundNames(db, NAME_RULES, found);
    },
    state: () => `${Number(db.pragma('data_version', { simple: true }))} ${kept}`,
    close: () => db.close(),
  };
}

function sourceText(db: Database.Database, id: string): SourceText | null {
  const found = statement<Omit<SourceText, 'blocks'>>(
    db,
    `SELECT a.version_id AS versionId, a.language, v.text
     FROM article a JOIN text_version v ON v.id = a.version_id WHERE a.id = ?`,
  ).get(id);
  return found ? { ...found, blocks: blocks(db, found.versionId) } : null;
}
