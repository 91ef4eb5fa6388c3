import type Database from 'better-sqlite3';
import type { SuggestionKind } from '../../../preload/contract/index.ts';
import type { Selectors } from './passages.ts';
import { IN_JSON, statement } from './statement.ts';
import type { Tx } from './store.ts';

/** A suggestion that a person does not want to see again. */
export interface Dismissed extends Pick<Selectors, 'exact' | 'prefix' | 'suffix'> {
  readonly id: string;
  readonly kind: SuggestionKind;
}

export function dismissedOf(db: Database.Database, articleId: string): Dismissed[] {
  return statement<Dismissed>(
    db,
    'SELECT id, kind, exact, prefix, suffix FROM dismissed_suggestion WHERE article_id = ?',
  ).all(articleId);
}

export function dismiss(tx: Tx, articleId: string, kind: SuggestionKind, at: Selectors): void {
  statement(
    tx.db,
    `INSERT INTO dismissed_suggestion (id, article_id, kind, exact, prefix, suffix, made_by, made_at, made_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(tx.newId(), articleId, kind, at.exact, at.prefix, at.suffix, tx.maker.by, tx.maker.at, tx.maker.seq);
}

export function proposeAgain(tx: Tx, ids: readonly string[]): void {
  statement(tx.db, `DELETE FROM dismissed_suggestion WHERE id ${IN_JSON}`).run(JSON.stringify(ids));
}
