import { basename } from 'node:path';
import type { Outcome, Problem } from '../../preload/contract/index.ts';
import { counted } from './words.ts';

/** A file, or a place inside it, that a line of an import is about. */
export interface ImportedPlace {
  readonly path: string;
  readonly fileName: string;
  /** The place inside the file; '' for the file itself. */
  readonly part: string;
}

interface Known {
  readonly id: string;
  readonly title: string | null;
}

/** The line that an import gives for each file. */
export function imported(place: ImportedPlace, article: Known, missing: string | null): Outcome {
  const known = { articleId: article.id, title: article.title };
  if (missing === null) return line(place, { outcome: 'imported', ...known });
  return line(place, {
    outcome: 'imported in part',
    why: `${missing}. What could be read is here, and the file is kept as it is. If there is a better copy of it, import that too.`,
    ...known,
  });
}

export function alreadyHere(place: ImportedPlace, same: Known): Outcome {
  return line(place, {
    outcome: 'already here',
    why: `The same file is here as “${same.title}”.`,
    articleId: same.id,
    title: same.title,
  });
}

/** @param what what the article was given, e.g. "its author and its date" */
export function joinedTo(place: ImportedPlace, article: Known, what: string): Outcome {
  return line(place, {
    outcome: 'joined',
    why: `“${article.title}” was here, and was given ${what}.`,
    articleId: article.id,
    title: article.title,
  });
}

export function toConfirm(place: ImportedPlace, articles: number, why: string): Outcome {
  return line(place, {
    outcome: 'to confirm',
    why: `It seems to hold ${counted(articles, 'article')}: ${why}. Look at them, then import them.`,
  });
}

export function refused(place: ImportedPlace, problem: Problem): Outcome {
  return line(place, { outcome: 'refused', code: problem.code, why: problem.message });
}

export function leftOut(place: ImportedPlace): Outcome {
  return line(place, { outcome: 'cancelled', code: 'cancelled', why: 'You left it out.' });
}

export function cancelled(path: string): Outcome {
  return line(
    { path, fileName: basename(path), part: '' },
    {
      outcome: 'cancelled',
      code: 'cancelled',
      why: 'Cancelled before it was read. Import it again to take it in.',
    },
  );
}

function line(place: ImportedPlace, what: Partial<Outcome> & Pick<Outcome, 'outcome'>): Outcome {
  return {
    path: place.path,
    fileName: place.fileName,
    part: place.part,
    code: null,
    why: null,
    articleId: null,
    title: null,
    ...what,
  };
}
