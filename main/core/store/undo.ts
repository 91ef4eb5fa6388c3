import type Database from 'better-sqlite3';
import type { HistoryState } from '../../../preload/contract/index.ts';
import { statement } from './statement.ts';

/**
 * Undo by triggers (https://sqlite.org/undoredo.html): temporary triggers write down, for every change, the statement
 * that takes it back with its values, with the table and the article that it touches. A step is the statements of one labelled action.
 */

interface Step {
  readonly id: number;
  readonly label: string;
  /** Writes with the same key join this step, see `UndoLog.begin`. */
  readonly key: string | null;
  at: number;
}

/** A statement that takes a change back, and its parameters as JSON: apart, so that each form of it is compiled once. */
interface Inverse {
  readonly sql: string;
  readonly bound: string;
}

export interface Touched {
  readonly tables: readonly string[];
  readonly articleIds: readonly string[];
}

/** How a table's rows lead to the article they belong to; `$` stands for new or old. None of them holds bytes, which JSON cannot. */
const TABLES: Record<string, { readonly article: string | null; readonly only?: 'update' }> = {
  outlet: { article: null },
  outlet_block: { article: null },
  article: { article: '$.id' },
  metadata_origin: { article: '$.article_id' },
  article_source: { article: '$.article_id' },
  // blocks belong to a text that never changes; only what is furniture does
  block: { article: '(SELECT article_id FROM text_version WHERE id = $.version_id)', only: 'update' },
  passage: { article: '$.article_id' },
  claim: { article: '(SELECT article_id FROM passage WHERE id = $.passage_id)' },
  quote: { article: '(SELECT article_id FROM passage WHERE id = $.passage_id)' },
  figure: { article: '(SELECT article_id FROM passage WHERE id = $.passage_id)' },
  dismissed_suggestion: { article: '$.article_id' },
  measure: { article: null },
  tag: { article: null },
  passage_tag: { article: '(SELECT article_id FROM passage WHERE id = $.passage_id)' },
  briefing: { article: null },
  copy_decision: { article: null },
  name: { article: null },
  name_alias: { article: null },
  name_decision: { article: null },
  saved_search: { article: null },
};

/** Steps kept; the oldest are forgotten first. */
const KEPT = 1000;

export class UndoLog {
  readonly #db: Database.Database;
  #undo: Step[] = [];
  #redo: Step[] = [];
  #nextId = 1;

  constructor(db: Database.Database) {
    this.#db = db;
    db.exec(`
      CREATE TEMP TABLE undo_log (seq INTEGER PRIMARY KEY, step INTEGER NOT NULL, tbl TEXT NOT NULL, article_id TEXT, sql TEXT NOT NULL, bound TEXT NOT NULL);
      CREATE INDEX temp.undo_log_step ON undo_log (step);
      CREATE TEMP TABLE undo_step (current INTEGER NOT NULL);
      INSERT INTO undo_step VALUES (0);
    `);
    for (const [table, { article, only }] of Object.entries(TABLES))
      db.exec(triggers(db, table, article, only));
  }

  state(): HistoryState {
    return { undo: this.#undo.at(-1)?.label ?? null, redo: this.#redo.at(-1)?.label ?? null };
  }

  /**
   * Opens the step that the following changes belong to; call it inside the transaction. With a `key` they join
   * an earlier step of that key: anywhere in the stack when `joinWithin` is null, else only the latest step and
   * only within that many milliseconds.
   */
  begin(label: string, key: string | null, joinWithin: number | null): Step {
    const found = key === null ? undefined : this.#joinable(key, joinWithin);
    const step = found ?? { id: this.#nextId++, label, key, at: Date.now() };
    this.#db.prepare('UPDATE undo_step SET current = ?').run(step.id);
    return step;
  }

  /** Closes a step after the commit; gives what it touched. An action that changed nothing leaves no step. */
  commit(step: Step, after: number): Touched {
    const touched = this.#touched(after);
    step.at = Date.now();
    if (touched.tables.length > 0 && !this.#undo.includes(step)) {
      this.#undo.push(step);
      if (this.#undo.length > KEPT) this.#forget(this.#undo.splice(0, this.#undo.length - KEPT));
    }
    if (touched.tables.length > 0) this.#forget(this.#redo.splice(0));
    return touched;
  }

  /** The number of the last statement written down; what comes after belongs to the action that follows. */
  mark(): number {
    return (this.#db.prepare('SELECT ifnull(max(seq), 0) FROM undo_log').pluck().get() as number) ?? 0;
  }

  /** Takes back the latest step (or the latest undone one); null when there is none. Call it inside a transaction. */
  replay(direction: 'undo' | 'redo'): { readonly label: string; readonly commit: () => Touched } | null {
    const from = direction === 'undo' ? this.#undo : this.#redo;
    const to = direction === 'undo' ? this.#redo : this.#undo;
    const step = from.at(-1);
    if (!step) return null;
    const inverse: Step = { id: this.#nextId++, label: step.label, key: null, at: 0 };
    const inverses = this.#db
      .prepare<[number], Inverse>('SELECT sql, bound FROM undo_log WHERE step = ? ORDER BY seq DESC')
      .all(step.id);
    const after = this.mark();
    this.#db.prepare('UPDATE undo_step SET current = ?').run(inverse.id);
    // children come back before their parents, and parents go before their children
    this.#db.pragma('defer_foreign_keys = ON');
    for (const { sql, bound } of inverses) statement(this.#db, sql).run(...(JSON.parse(bound) as unknown[]));
    return {
      label: step.label,
      commit: () => {
        const touched = this.#touched(after);
        from.pop();
        to.push(inverse);
        this.#forget([step]);
        return touched;
      },
    };
  }

  #joinable(key: string, within: number | null): Step | undefined {
    if (within === null) return this.#undo.find((step) => step.key === key);
    const last = this.#redo.length === 0 ? this.#undo.at(-1) : undefined;
    return last?.key === key && Date.now() - last.at <= within ? last : undefined;
  }

  #touched(after: number): Touched {
    const tables = this.#db.prepare('SELECT DISTINCT tbl FROM undo_log WHERE seq > ?').pluck().all(after);
    const articleIds = this.#db
      .prepare('SELECT DISTINCT article_id FROM undo_log WHERE seq > ? AND article_id IS NOT NULL')
      .pluck()
      .all(after);
    return { tables: tables as string[], articleIds: articleIds as string[] };
  }

  #forget(steps: readonly Step[]): void {
    const remove = this.#db.prepare('DELETE FROM undo_log WHERE step = ?');
    for (const step of steps) remove.run(step.id);
  }
}

function triggers(db: Database.Database, table: string, article: string | null, only?: 'update'): string {
  const columns = db
    .prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)')
    .all(table);
  const key = columns.filter((column) => column.pk > 0).map((column) => column.name);
  const names = columns.map((column) => column.name);
  const list = (values: readonly string[]) => values.join(', ');
  const where = key.map((name) => `${name} = ?`).join(' AND ');
  const keys = (row: string) => `json_array(${list(key.map((name) => `${row}.${name}`))})`;
  const log = (name: string, on: string, row: string, sql: string, bound: string, when = '') => `
    CREATE TEMP TRIGGER undo_${table}_${name} ${on} ON main.${table} ${when} BEGIN
      INSERT INTO undo_log (step, tbl, article_id, sql, bound)
      SELECT current, '${table}', ${article?.replaceAll('$', row) ?? 'NULL'}, ${sql}, ${bound} FROM undo_step;
    END;`;
  const insert = `'INSERT INTO ${table} (${list(names)}) VALUES (${list(names.map(() => '?'))})'`;
  const values = `json_array(${list(names.map((name) => `old.${name}`))})`;
  // only what changed: a key that is set, even to what it was, has every table looked at that refers to it
  const ifChanged = (what: (name: string) => string) =>
    names.map((name) => `iif(old.${name} IS NOT new.${name}, ${what(name)}, '')`).join(' || ');
  const update = `'UPDATE ${table} SET ' || substr(${ifChanged((name) => `', ${name} = ?'`)}, 3) || ' WHERE ${where}'`;
  const former = `'[' || ${ifChanged((name) => `json_quote(old.${name}) || ','`)} || substr(${keys('new')}, 2)`;
  const remove = `'DELETE FROM ${table} WHERE ${where}'`;
  // an update that changes nothing is nothing to take back
  const differs = names.map((name) => `old.${name} IS NOT new.${name}`).join(' OR ');
  const onUpdate = log('update', 'AFTER UPDATE', 'new', update, former, `WHEN ${differs}`);
  if (only === 'update') return onUpdate;
  return (
    log('insert', 'AFTER INSERT', 'new', remove, keys('new')) +
    onUpdate +
    log('delete', 'BEFORE DELETE', 'old', insert, values)
  );
}
