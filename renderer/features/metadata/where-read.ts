/** The words around a place in a text. Pure. */
import type { Range } from '../../../preload/contract/index.ts';

export interface Around {
  readonly before: string;
  readonly words: string;
  readonly behind: string;
}

const CHARACTERS = 40;

/** A place in a text with some words before and behind it, on one line; "…" where the text goes on. */
export function around(text: string, { start, end }: Range): Around {
  const from = Math.max(0, start - CHARACTERS);
  const to = Math.min(text.length, end + CHARACTERS);
  const before = oneLine(text.slice(from, start));
  const behind = oneLine(text.slice(end, to));
  return {
    // no half words at the ends
    before: from === 0 ? before : `…${before.replace(/^\S*\s/, '')}`,
    words: oneLine(text.slice(start, end)),
    behind: to === text.length ? behind : `${behind.replace(/\s\S*$/, '')}…`,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
