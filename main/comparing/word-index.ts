/** Phrases by their words, so that the one most like another is found without comparing with each. */
export interface WordIndex {
  /** Words of each phrase. */
  readonly sizes: readonly number[];
  /** The phrases that have a word. */
  readonly phrases: ReadonlyMap<string, readonly number[]>;
}

export function wordIndex(phrases: readonly ReadonlySet<string>[]): WordIndex {
  const byWord = new Map<string, number[]>();
  for (const [phrase, words] of phrases.entries()) {
    for (const word of words) {
      const known = byWord.get(word);
      if (known) known.push(phrase);
      else byWord.set(word, [phrase]);
    }
  }
  return { sizes: phrases.map((words) => words.size), phrases: byWord };
}

/**
 * How much the phrase that is most like the given words has in common with them, 0 to 1: Dice's coefficient, twice
 * the shared words by the words of both.
 */
export function mostAlike({ sizes, phrases }: WordIndex, words: ReadonlySet<string>): number {
  const shared = new Map<number, number>();
  for (const word of words) {
    for (const phrase of phrases.get(word) ?? []) shared.set(phrase, (shared.get(phrase) ?? 0) + 1);
  }
  let most = 0;
  for (const [phrase, count] of shared) {
    most = Math.max(most, (2 * count) / (words.size + (sizes[phrase] ?? 0)));
  }
  return most;
}
