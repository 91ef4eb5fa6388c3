/** What is known of an article's speakers at one place of it. */
import type { Mention, Names } from '../names/names.ts';
import type { Reading } from '../reading.ts';

/** What is known of the article's speakers at one place of it. */
export interface Scene {
  readonly reading: Reading;
  readonly names: Names;
  /** 1 for each token that stands between quotation marks. */
  readonly quoted: Uint8Array;
  /** Who spoke last before this place. */
  readonly last: {
    readonly speaker: string;
    readonly sentence: number;
    /** Whether what was said last stands in no marks. */
    readonly reported: boolean;
  } | null;
}

/** The mention that ends last before a token. */
export function mentionBefore(names: Names, token: number): number {
  let low = 0;
  let high = names.mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names.mentions[middle]?.first ?? Number.POSITIVE_INFINITY) < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export const SENTENCES_BACK = 8;

/** Whether a name is the first of its sentence and stands near its beginning. */
export function opensSentence({ reading, names }: Scene, mention: Mention): boolean {
  const sentence = reading.sentences[reading.sentenceOf[mention.titleFirst] ?? 0];
  if (!sentence) return false;
  const { prepositions } = reading.rules.speech;
  const before = reading.tokens[mention.titleFirst - 1];
  if (mention.titleFirst - sentence.first >= 4 || (before && prepositions.has(before.lower))) return false;
  for (let at = sentence.first; at < mention.titleFirst; at++) {
    const word = reading.tokens[at]?.lower ?? '';
    const { cues } = reading.rules.speech;
    const { roles } = reading.rules.names;
    // "Harlen manager | Carl Otter"
    const office = roles.has(reading.tokens[mention.titleFirst - 1]?.lower ?? '') && !cues.has(word);
    // "He said Mr. Stern had lost": named in what another says
    if (((names.mentionOf[at] ?? -1) >= 0 && !office) || cues.has(word)) return false;
  }
  return true;
}

/** A headline shortens and capitalises: the names of its line come up again where they are whole. */
export function inTitleLine({ reading }: Scene, mention: Mention): boolean {
  const head = reading.sentences[0];
  if (!head || reading.sentenceOf[mention.first] !== 0 || reading.sentences.length < 2) return false;
  if (head.paragraph === reading.sentences[1]?.paragraph) return false;
  if (reading.tokens[head.last - 1]?.kind === 'word') return true;
  let capitals = 0;
  for (let at = head.first; at < head.last; at++) {
    const token = reading.tokens[at];
    if (token?.kind !== 'word') continue;
    if (token.capital) capitals++;
    else if (token.lower.length > 3) return false;
  }
  return capitals > 3;
}
