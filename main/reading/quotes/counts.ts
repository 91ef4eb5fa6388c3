/** Who gives a number in part of a sentence: "police put the crowd at 5,000", "5,000 according to police". */
import type { Names } from '../names/names.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import { sourceAt } from './attribution.ts';
import { isPassive } from './cues.ts';
import { type Phrase, phraseFrom, type Reported } from './phrases.ts';
import { subjectBefore } from './subjects.ts';

const NUMBER_REACH = 4;
/** No clause with a number is longer: what is longer is no news and would cost time. */
const CLAUSE = 40;
const JOINTS = 3;

/** The numbers of a sentence that somebody gives beside its verb, behind token `from`; each clause is one. */
export function readCounts(
  reading: Reading,
  sentence: Sentence,
  from: number,
  names: Names,
  quoted: Uint8Array,
): readonly Reported[] {
  const { tokens, rules } = reading;
  const counts: Reported[] = [];
  let start = sentence.first;
  for (let at = sentence.first; at < sentence.last; at++) {
    if (quoted[at]) continue;
    const word = tokens[at];
    if (!word) break;
    if (word.lower === ',') start = at + 1;
    const source = at > from ? sourceAt(reading, at) : 0;
    if (
      source > 0 &&
      at - start < CLAUSE &&
      tokens[start - 1]?.lower === ',' &&
      numberIn(reading, start, at) >= 0
    ) {
      const phrase = phraseFrom(reading, at + source, sentence.last, names);
      if (phrase) counts.push({ first: start, last: at, phrase, cueFirst: at, cueLast: at + source });
      continue;
    }
    const link = rules.speech.counting.get(word.lower);
    if (link === undefined || word.capital || isPassive(reading, at)) continue;
    const number = numberIn(reading, at + 1, Math.min(sentence.last, at + 1 + NUMBER_REACH));
    const linked = link === '' || tokens[number - 1]?.lower === link;
    const phrase = number < 0 || !linked ? null : subjectBefore(reading, at, sentence.first, names);
    if (!phrase || phrase.kind === 'pronoun') continue;
    const end = clauseEnd(reading, number, sentence.last);
    counts.push({ first: behindLinks(reading, at + 1), last: end, phrase, cueFirst: at, cueLast: at + 1 });
    const other = otherCount(reading, end, sentence.last, names);
    if (other) counts.push({ ...other, cueFirst: at, cueLast: at + 1 });
  }
  return counts;
}

/** The first number in digits from a token on, with nothing but words before it. */
function numberIn({ tokens }: Reading, from: number, until: number): number {
  for (let at = from; at < until; at++) {
    if (tokens[at]?.kind === 'number') return at;
    if (tokens[at]?.kind !== 'word') return -1;
  }
  return -1;
}

function behindLinks({ tokens, rules }: Reading, from: number): number {
  return rules.speech.links.has(tokens[from]?.lower ?? '') ? from + 1 : from;
}

function clauseEnd({ tokens, rules }: Reading, from: number, until: number): number {
  const end = Math.min(until, from + CLAUSE);
  for (let at = from + 1; at < end; at++) {
    const token = tokens[at];
    if (token?.kind === 'mark' && token.lower !== '%' && token.lower !== '-') return at;
    if (rules.speech.conjunctions.has(token?.lower ?? '')) return at;
  }
  return end;
}

/** "organisers spoke of 20,000, | police of 5,000": the verb is not said again. */
function otherCount(
  reading: Reading,
  end: number,
  until: number,
  names: Names,
): { readonly first: number; readonly last: number; readonly phrase: Phrase } | null {
  const { tokens, rules } = reading;
  let at = end;
  while (
    at < Math.min(until, end + JOINTS) &&
    (tokens[at]?.lower === ',' || rules.speech.conjunctions.has(tokens[at]?.lower ?? ''))
  )
    at++;
  if (at === end) return null;
  const phrase = phraseFrom(reading, at, until, names);
  if (!phrase || phrase.kind === 'pronoun') return null;
  const first = behindLinks(reading, phrase.last);
  return tokens[first]?.kind === 'number' ? { first, last: clauseEnd(reading, first, until), phrase } : null;
}
