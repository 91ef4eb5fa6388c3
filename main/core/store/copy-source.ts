import { type CopyText, copyText } from './copy-texts.ts';
import { openProjectFile } from './open.ts';
import { statement } from './statement.ts';

/** What was kept of an article's text to find its copies. */
export interface KeptSignature {
  readonly id: string;
  readonly versionId: string;
  readonly hashes: Uint32Array;
}

/** The reading connection of the thread that looks for copies; it never writes. */
export interface CopySource {
  /** In the order of import. */
  signed(): Iterable<KeptSignature>;
  /** The articles without a signature of these rules, in the order of import. */
  unsigned(): readonly string[];
  /** The present text of an article; null when it is not there. */
  versionOf(id: string): string | null;
  text(id: string): CopyText | null;
  /** The articles that it was compared with. */
  comparedWith(id: string): readonly string[];
  /** Runs something on one state of the project; each statement for itself would have to lock the file. */
  reading<T>(run: () => T): T;
  close(): void;
}

/** @throws Refusal, see open.ts */
export function openCopySource(path: string, rules: number): CopySource {
  const db = openProjectFile(path, { readOnly: true });
  return {
    *signed() {
      const rows = statement<{ id: string; versionId: string; hashes: Buffer }>(
        db,
        `SELECT a.id, a.version_id AS versionId, s.hashes FROM article a
         JOIN copy_signature s ON s.version_id = a.version_id WHERE s.rules = ? ORDER BY a.made_seq, a.id`,
      );
      for (const { hashes, ...row } of rows.iterate(rules)) yield { ...row, hashes: hashesOf(hashes) };
    },
    unsigned: () =>
      statement(
        db,
        `SELECT a.id FROM article a LEFT JOIN copy_signature s ON s.version_id = a.version_id AND s.rules = ?
         WHERE s.version_id IS NULL ORDER BY a.made_seq, a.id`,
      )
        .pluck()
        .all(rules) as string[],
    versionOf: (id) =>
      (statement(db, 'SELECT version_id FROM article WHERE id = ?').pluck().get(id) as string | undefined) ??
      null,
    text: (id) => copyText(db, id),
    comparedWith: (id) =>
      statement(db, 'SELECT b FROM copy_pair WHERE a = @id UNION SELECT a FROM copy_pair WHERE b = @id')
        .pluck()
        .all({ id }) as string[],
    reading: (run) => db.transaction(run).deferred(),
    close: () => db.close(),
  };
}

function hashesOf(bytes: Buffer): Uint32Array {
  // a copy, because a Buffer may begin anywhere
  return new Uint32Array(new Uint8Array(bytes).buffer);
}
