import { basename } from 'node:path';
import type { Outcome, Problem } from '../../preload/contract/index.ts';

/** The line that an import gives for each file. */
export function imported(path: string, fileName: string, articleId: string, title: string | null): Outcome {
  return { path, fileName, outcome: 'imported', code: null, why: null, articleId, title };
}

export function alreadyHere(
  path: string,
  fileName: string,
  same: { readonly id: string; readonly title: string; readonly fileName: string },
): Outcome {
  return {
    path,
    fileName,
    outcome: 'already here',
    code: null,
    why: `The same file is here as “${same.title}”.`,
    articleId: same.id,
    title: same.title,
  };
}

export function refused(path: string, problem: Problem): Outcome {
  return {
    path,
    fileName: basename(path),
    outcome: 'refused',
    code: problem.code,
    why: problem.message,
    articleId: null,
    title: null,
  };
}

export function cancelled(path: string): Outcome {
  return {
    path,
    fileName: basename(path),
    outcome: 'cancelled',
    code: 'cancelled',
    why: 'Cancelled before it was read. Import it again to take it in.',
    articleId: null,
    title: null,
  };
}
