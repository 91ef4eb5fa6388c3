/**
 * Every refusal that a person can meet, by its code. The sentence that goes with it says what happened, that
 * nothing was lost and what to do; the code is what tests and scripts look at.
 */
export const ERROR_CODES = [
  // the door
  'unknown-method',
  'bad-input',
  'internal',
  'cancelled',
  'not-found',
  // projects
  'no-project',
  'project-missing',
  'project-exists',
  'project-not-a-project',
  'project-newer',
  'project-damaged',
  'project-read-only',
  'project-locked',
  'project-removed',
  'folder-missing',
  'disk-full',
  // reading files
  'file-missing',
  'file-empty',
  'file-binary',
  'file-too-large',
  'file-unreadable',
  'file-undecodable',
  'file-format-unknown',
  'file-timeout',
  'file-too-deep',
  'file-damaged',
  'file-encrypted',
  'archive-too-large',
  'archive-too-many-entries',
  'archive-unsafe',
  'folder-not-watched',
  // passages and figures
  'range-outside-article',
  'range-empty',
  'measure-in-use',
  // names
  'name-exists',
  // briefings
  'citation-broken',
  'printing-failed',
  'host-cannot',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface Problem {
  readonly code: ErrorCode;
  /** Sentences for a person. */
  readonly message: string;
  /** One line for each particular, e.g. each broken citation. */
  readonly details?: readonly string[];
}

/** What crosses the bridge in answer to a call: a value, or a refusal with its reason. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Problem };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(code: ErrorCode, message: string, details?: readonly string[]): Result<never> {
  return { ok: false, error: details ? { code, message, details: [...details] } : { code, message } };
}

/** Closes a union: a new member that a `switch` forgets becomes a compile error. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
