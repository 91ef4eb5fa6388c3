import { Refusal } from '../refusal.ts';

/** Says what an error of SQLite or of the file system means for a person; gives back what it does not know. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') {
    return new Refusal(
      'disk-full',
      'The disk is full, so this change was not saved. Everything before it is safe. Free some space and try again.',
    );
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') {
    return new Refusal(
      'project-read-only',
      'This project cannot be written to, so the change was not saved. Everything before it is safe. Save a copy in a folder where you may write.',
    );
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new Refusal(
      'project-damaged',
      'The project file is damaged at this place, so this could not be done. The file was left as it is. Save a copy of the project and go on from your latest backup.',
    );
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return new Refusal(
      'disk-full',
      'The disk refused to write, so this change was not saved. Everything before it is safe. Check that the disk is connected and has space, and try again.',
    );
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new Refusal(
      'project-locked',
      'Another program holds the project file, so this change was not saved. Close the other program and try again.',
    );
  }
  return error;
}
