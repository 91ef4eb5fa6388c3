import type { Numbers } from './growable.ts';
import type { PhraseCursor } from './phrase-cursor.ts';
import { END } from './place-cursor.ts';

/** Adds the documents of a segment in which a phrase stands. */
export function findPhrase(phrase: PhraseCursor, found: Numbers): void {
  if (phrase.size === 0) return;
  for (let document = phrase.next(0); document !== END; document = phrase.next(document + 1)) {
    if (phrase.read(document).length > 0) found.push(document);
  }
}

/**
 * Adds the documents of a segment in which two phrases stand within so many words of each other, in any order and
 * without overlapping. Two texts are farther apart than any distance that can be asked for.
 */
export function findNear(one: PhraseCursor, other: PhraseCursor, distance: number, found: Numbers): void {
  const [lead, beside] = one.size <= other.size ? [one, other] : [other, one];
  if (lead.size === 0) return;
  for (let document = lead.next(0); document !== END; document = lead.next(document + 1)) {
    if (!beside.isIn(document)) continue;
    const firsts = lead.read(document);
    if (firsts.length === 0) continue;
    if (areNear(firsts, lead.words, beside.read(document), beside.words, distance)) found.push(document);
  }
}

/** Whether of two phrases, by where they begin and how long they are, any two stand near to each other. */
function areNear(
  ones: Numbers,
  length: number,
  others: Numbers,
  otherLength: number,
  distance: number,
): boolean {
  for (let at = 0, nearest = 0; at < ones.length; at++) {
    const first = ones.array[at] as number;
    const last = first + length - 1;
    // what ends too far before this one is too far from the following ones, too
    while (nearest < others.length && (others.array[nearest] as number) + otherLength - 1 < first - distance)
      nearest++;
    for (let beside = nearest; beside < others.length; beside++) {
      const start = others.array[beside] as number;
      if (start > last + distance) break;
      if (start > last || start + otherLength - 1 < first) return true;
    }
  }
  return false;
}
