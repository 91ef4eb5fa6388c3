import type { Occurrences } from './side-by-side.ts';

/** What stands somewhere, and how many words it has. */
export interface Runs {
  readonly occurrences: Occurrences;
  readonly words: number;
}

/**
 * The documents in which two things stand within so many words of each other, in any order and without overlapping; each
 * once, rising. Two texts are farther apart than any distance that can be asked for.
 */
export function near(one: Runs, other: Runs, distance: number): number[] {
  const { documents, firsts } = one.occurrences;
  const others = other.occurrences;
  const found: number[] = [];
  let nearest = 0;
  for (let at = 0; at < documents.length; at++) {
    const document = documents.array[at] as number;
    if (document === found.at(-1)) continue;
    const first = firsts.array[at] as number;
    const last = first + one.words - 1;
    // what ends too far before this one is too far from the following ones, too
    while (nearest < others.length && isBefore(others, nearest, document, first - distance - other.words + 1))
      nearest++;
    for (let beside = nearest; beside < others.length; beside++) {
      if (others.documents.array[beside] !== document) break;
      const start = others.firsts.array[beside] as number;
      if (start > last + distance) break;
      if (start > last || start + other.words - 1 < first) {
        found.push(document);
        break;
      }
    }
  }
  return found;
}

function isBefore({ documents, firsts }: Occurrences, at: number, document: number, first: number): boolean {
  const its = documents.array[at] as number;
  return its < document || (its === document && (firsts.array[at] as number) < first);
}
