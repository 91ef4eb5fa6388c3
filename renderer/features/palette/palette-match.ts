/** Which actions fit what was typed, the best first. Pure. */

export interface Named {
  readonly label: string;
}

/**
 * Those whose label has every typed word at the beginning of one of its words, or the typed letters in their order;
 * labels that begin with what was typed come first, then words, then letters. Within these the order given stays.
 */
export function matching<T extends Named>(entries: readonly T[], typed: string): readonly T[] {
  const wanted = plain(typed);
  if (wanted === '') return entries;
  return entries
    .map((entry) => ({ entry, rank: rankOf(plain(entry.label), wanted) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

const NO_MATCH = 3;

function rankOf(label: string, wanted: string): number {
  if (label.startsWith(wanted)) return 0;
  const words = label.split(/\W+/);
  if (wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return 1;
  return lettersInOrder(label, wanted.replace(/ /g, '')) ? 2 : NO_MATCH;
}

function lettersInOrder(label: string, letters: string): boolean {
  let at = 0;
  for (const letter of label) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
