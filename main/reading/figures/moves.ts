/** What somebody raises or cuts: "raised its key rate by 25 basis points to 4.75 percent". */
import type { Change } from '../../../preload/contract/text.ts';
import type { Reading } from '../reading.ts';
import { GAP, isWord } from '../tokens.ts';
import { isPlural } from './plurals.ts';

/** How far behind the verb a number may stand. */
const REACH = 16;

export interface Move {
  readonly direction: Change;
  /** The token behind the verb, where what is moved begins. */
  readonly object: number;
}

/** The verb of rising or falling before a token in its clause that has an object between it and the number. */
export function moveBefore(reading: Reading, first: number): Move | null {
  const { tokens, rules, sentences, sentenceOf } = reading;
  const { figures, speech } = rules;
  const begin = Math.max(sentences[sentenceOf[first] ?? 0]?.first ?? 0, first - REACH);
  for (let at = first - 1; at >= begin; at--) {
    const token = tokens[at];
    if (!token || ';:()'.includes(token.lower) || token.gap >= GAP.line) return null;
    if (speech.conjunctions.has(token.lower) && at < first - 1 && !figures.rangeOr.has(token.lower))
      return null;
    if (speech.relatives.has(token.lower)) return null;
    const direction = figures.up.has(token.lower) ? 'up' : figures.down.has(token.lower) ? 'down' : null;
    if (!direction || token.capital) continue;
    const opens = tokens[at + 1];
    // "a rise in rates", "its growth": a noun, which has no object
    if (speech.determiners.has(tokens[at - 1]?.lower ?? '') || figures.of.has(tokens[at - 1]?.lower ?? ''))
      continue;
    const bare = isPlural(reading, at + 1) && figures.stepOver.has(tokens[at + 2]?.lower ?? '');
    if (!isWord(opens) || at + 1 >= first || !(bare || speech.determiners.has(opens.lower))) continue;
    return { direction, object: at + 1 };
  }
  return null;
}
