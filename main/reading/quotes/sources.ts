/** "According to …" behind another attribution: "X said, according to Reuters", "…, according to the army, according to Tass". */
import type { Names } from '../names/names.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import { sourceAt } from './attribution.ts';
import { type Phrase, phraseFrom, type Reported } from './phrases.ts';
import { mediumFrom } from './reporters.ts';

/** Where such words stand: from the comma in front of them. */
export interface Source {
  readonly comma: number;
  readonly cueFirst: number;
  readonly cueLast: number;
  readonly phrase: Phrase;
  /** Whether the sentence ends with them. */
  readonly ends: boolean;
}

/** No clause of news is longer. */
const REACH = 80;
const CLAUSE_WORDS = 3;

/** The first such words from a token on, outside marks; null where there are none. */
export function sourceBehind(
  reading: Reading,
  names: Names,
  quoted: Uint8Array,
  from: number,
  until: number,
): Source | null {
  const { tokens } = reading;
  for (let comma = from; comma < Math.min(until - 1, from + REACH); comma++) {
    if (tokens[comma]?.lower !== ',' || quoted[comma]) continue;
    const length = sourceAt(reading, comma + 1);
    const cueLast = comma + 1 + length;
    const phrase = length > 0 ? phraseFrom(reading, cueLast, until, names) : null;
    if (!phrase || phrase.kind === 'pronoun') continue;
    let end = phrase.last;
    while (end < until && tokens[end]?.kind === 'mark' && tokens[end]?.lower !== ',') end++;
    return { comma, cueFirst: comma + 1, cueLast, phrase, ends: end >= until };
  }
  return null;
}

/**
 * What a sentence reports, told apart by its sources: who reported what another said stands in `source`, and a second
 * clause with a source of its own is a report by itself.
 */
export function bySources(
  reading: Reading,
  names: Names,
  quoted: Uint8Array,
  sentence: Sentence,
  main: Reported,
): readonly Reported[] {
  const behindVerb = main.first >= main.cueLast;
  const from = behindVerb ? main.first : Math.max(main.cueLast, main.phrase.last);
  const source = sourceBehind(reading, names, quoted, from, sentence.last);
  if (!source) return [main];
  const { comma, cueFirst, cueLast, phrase, ends } = source;
  if (behindVerb) {
    // "the firm confirmed that it was the fastest, according to a test": the test is part of what is said
    const says = reading.rules.speech.reporting.has(reading.tokens[main.cueFirst]?.lower ?? '');
    const reports = says || mediumFrom(reading, names, cueLast, sentence.last) !== null;
    const apart = reports && ends && comma > main.first && comma < main.last;
    return apart ? [{ ...main, last: comma, source: phrase }] : [main];
  }
  if (comma === from) return [{ ...main, source: phrase }];
  const first = clauseBehind(reading, from);
  if (comma - first < CLAUSE_WORDS) return [main];
  return [
    { ...main, until: from },
    { first, last: comma, phrase, cueFirst, cueLast },
  ];
}

/** "…, according to the ministry, | and killed forty": behind the comma and the word that joins. */
function clauseBehind({ tokens, rules }: Reading, from: number): number {
  let at = from;
  while (tokens[at]?.lower === ',' || rules.speech.conjunctions.has(tokens[at]?.lower ?? '')) at++;
  return at;
}
