import { existsSync, rmSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import Database from 'better-sqlite3';

export type PieceKind = 'words' | 'documents' | 'postings' | 'places' | 'gone';

/** "CoIx", so that nothing else is taken for the file of an index. */
const APPLICATION_ID = 0x436f4978;
/** A piece is written in rows of this size, so that a large one does not keep a query waiting. */
const ROW = 1 << 20;

/** Whose index a file holds and how it was made: where either is another, it is made anew. */
export interface Maker {
  readonly project: string;
  readonly rules: string;
}

/** A piece as it is read back. */
export interface KeptPiece {
  readonly kind: PieceKind;
  /** Its place among those of its kind. */
  readonly at: number;
  readonly bytes: Uint8Array;
}

/**
 * The derived file in which an index is kept, a SQLite database of checksummed pieces. What it holds can be made again, so it
 * is written without waiting for the disk: a process that is killed leaves the state of the last commit, a power cut at
 * worst a file whose checksums do not match, which is thrown away.
 */
export class PieceFile {
  readonly #db: Database.Database;
  readonly readOnly: boolean;

  private constructor(db: Database.Database, readOnly: boolean) {
    this.#db = db;
    this.readOnly = readOnly;
  }

  /** Opens the file, or makes it; null where there is none that may be read or written. */
  static open(path: string, maker: Maker, readOnly: boolean): PieceFile | null {
    const kept = openKept(path, maker, readOnly);
    if (kept) return new PieceFile(kept, readOnly);
    return readOnly ? null : PieceFile.create(path, maker);
  }

  /** Makes an empty file in the place of what is there; null where that cannot be. */
  static create(path: string, maker: Maker): PieceFile | null {
    try {
      removeFile(path);
      return new PieceFile(create(path, maker), false);
    } catch {
      // a folder that cannot be written to, a full disk: the index lives in memory alone
      return null;
    }
  }

  /** Takes no more than so many pages of 16 kB, as a full disk would. For tests. */
  limit(pages: number): void {
    this.#db.pragma(`max_page_count = ${pages}`);
  }

  /** All pieces in order. @throws Error where one is missing or damaged */
  pieces(): KeptPiece[] {
    const rows = this.#db
      .prepare('SELECT kind, at, row, size, crc, bytes FROM piece ORDER BY kind, at, row')
      .raw()
      .iterate() as IterableIterator<[PieceKind, number, number, number, number, Buffer]>;
    const found: KeptPiece[] = [];
    let digest = 0;
    let open: { kind: PieceKind; at: number; bytes: Uint8Array; filled: number } | null = null;
    for (const [kind, at, row, size, crc, bytes] of rows) {
      if (crc32(bytes) !== crc) throw new Error('A piece is damaged.');
      digest = digestOf(digest, kind, at, row, crc);
      if (row === 0) {
        if (open && open.filled !== open.bytes.length) throw new Error('A piece is cut off.');
        // most are a single row, which is as good as a copy of it
        open = { kind, at, bytes: size === bytes.length ? bytes : new Uint8Array(size), filled: 0 };
        found.push(open);
      }
      if (open?.kind !== kind || open.at !== at || row * ROW !== open.filled)
        throw new Error('A piece is missing.');
      if (open.bytes !== bytes) open.bytes.set(bytes, open.filled);
      open.filled += bytes.length;
    }
    if (open && open.filled !== open.bytes.length) throw new Error('A piece is cut off.');
    if (String(digest) !== (this.#head('digest') ?? '0')) throw new Error('A piece is missing.');
    return found;
  }

  /** The places of the pieces of a kind. */
  places(kind: PieceKind): number[] {
    return this.#db
      .prepare('SELECT DISTINCT at FROM piece WHERE kind = ? ORDER BY at')
      .pluck()
      .all(kind) as number[];
  }

  /** The project's state that the pieces are known to stand for; null when they may be behind it. */
  state(): string | null {
    return this.#head('state');
  }

  setState(state: string | null): void {
    this.#setHead('state', state);
  }

  begin(): void {
    this.#db.exec('BEGIN IMMEDIATE');
  }

  /** Writes a row of a piece; whether more are to come. */
  put(kind: PieceKind, at: number, bytes: Uint8Array, row: number): boolean {
    const start = row * ROW;
    const part = bytes.subarray(start, start + ROW);
    this.#db
      .prepare('INSERT INTO piece (kind, at, row, size, crc, bytes) VALUES (?, ?, ?, ?, ?, ?)')
      .run(kind, at, row, bytes.length, crc32(part), part);
    return start + ROW < bytes.length;
  }

  remove(kind: PieceKind, at: number): void {
    this.#db.prepare('DELETE FROM piece WHERE kind = ? AND at = ?').run(kind, at);
  }

  commit(): void {
    const rows = this.#db
      .prepare('SELECT kind, at, row, crc FROM piece ORDER BY kind, at, row')
      .raw()
      .all() as [PieceKind, number, number, number][];
    this.#setHead(
      'digest',
      String(rows.reduce((digest, [kind, at, row, crc]) => digestOf(digest, kind, at, row, crc), 0)),
    );
    this.#db.exec('COMMIT');
  }

  rollback(): void {
    if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
  }

  close(): void {
    this.#db.close();
  }

  #head(key: string): string | null {
    return (
      (this.#db.prepare('SELECT value FROM head WHERE key = ?').pluck().get(key) as string | undefined) ??
      null
    );
  }

  #setHead(key: string, value: string | null): void {
    if (value === null) this.#db.prepare('DELETE FROM head WHERE key = ?').run(key);
    else this.#db.prepare('INSERT OR REPLACE INTO head (key, value) VALUES (?, ?)').run(key, value);
  }
}

/** Removes the file of an index with what SQLite may have left beside it. */
export function removeFile(path: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(path + end, { force: true });
}

/** A file that is there, of the same maker; null where it is not, or cannot be read as one. */
function openKept(path: string, maker: Maker, readOnly: boolean): Database.Database | null {
  if (!existsSync(path)) return null;
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { readonly: readOnly, fileMustExist: true, timeout: 500 });
    tune(db);
    if (db.pragma('application_id', { simple: true }) === APPLICATION_ID) {
      const head = db.prepare('SELECT value FROM head WHERE key = ?').pluck();
      if (head.get('project') === maker.project && head.get('rules') === maker.rules) return db;
    }
  } catch {
    // damaged, or no database at all
  }
  db?.close();
  return null;
}

function create(path: string, maker: Maker): Database.Database {
  const db = new Database(path);
  try {
    db.pragma('page_size = 16384');
    tune(db);
    db.exec(`
      PRAGMA application_id = ${APPLICATION_ID};
      CREATE TABLE head (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE piece (
        kind TEXT NOT NULL, at INTEGER NOT NULL, row INTEGER NOT NULL, size INTEGER NOT NULL, crc INTEGER NOT NULL,
        bytes BLOB NOT NULL
      );
      CREATE UNIQUE INDEX piece_place ON piece (kind, at, row, crc);
    `);
    const head = db.prepare('INSERT INTO head (key, value) VALUES (?, ?)');
    head.run('project', maker.project);
    head.run('rules', maker.rules);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function tune(db: Database.Database): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  if (db.readonly) return;
  db.pragma('journal_mode = DELETE');
  db.pragma('synchronous = OFF');
}

function digestOf(digest: number, kind: PieceKind, at: number, row: number, crc: number): number {
  return crc32(`${kind} ${at} ${row} ${crc}`, digest);
}
