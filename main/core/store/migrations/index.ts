import { first } from './001-first.ts';
import { imports } from './002-imports.ts';
import { copies } from './003-copies.ts';
import { watching } from './004-watching.ts';
import { suggestions } from './005-suggestions.ts';
import { names } from './006-names.ts';
import { savedSearches } from './007-saved-searches.ts';
import { partlyRead } from './008-partly-read.ts';
import { reportedBy } from './009-reported-by.ts';

/** One step from a version of the project's shape to the next. Never edited after it has landed. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  first,
  imports,
  copies,
  watching,
  suggestions,
  names,
  savedSearches,
  partlyRead,
  reportedBy,
];
