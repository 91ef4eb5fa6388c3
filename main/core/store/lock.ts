import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Refusal } from '../refusal.ts';

/**
 * Holds a project for one writer: an exclusive lock on a small file beside it. The system lets go of it when the
 * process ends, however it ends, so a crash never leaves a project locked.
 */
export interface Lock {
  release(): void;
}

/** @throws Refusal 'project-locked' when another process holds the project. */
export function lockProject(path: string): Lock {
  const file = `${path}-lock`;
  const db = new Database(file, { timeout: 0 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
  } catch {
    db.close();
    throw new Refusal(
      'project-locked',
      'This project is already open in another window or program. Nothing was changed. Close it there, or go on there.',
    );
  }
  return {
    release() {
      db.exec('ROLLBACK');
      db.close();
      rmSync(file, { force: true });
    },
  };
}
