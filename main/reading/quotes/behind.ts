/** The attribution behind a closing mark: `," said X`, `," X said`, `," according to X`, a dash and a name. */
import type { Names } from '../names/names.ts';
import type { Reading } from '../reading.ts';
import { GAP, isWord } from '../tokens.ts';
import { type Attribution, citedBehind, sourceAt } from './attribution.ts';
import { inverted, isFiniteCue, nextCue } from './cues.ts';
import type { Stretch } from './marks.ts';
import { type Phrase, phraseFrom } from './phrases.ts';
import { subjectBefore } from './subjects.ts';

const AFTER_REACH = 40;

const SIGNING = new Set(['—', '–', '―', '-']);

/** `“…” — Pamela Padilla`: a dash and a name that end the line. */
export function signatureBehind(
  reading: Reading,
  stretch: Stretch,
  until: number,
  names: Names,
): Attribution | null {
  const { tokens } = reading;
  const dash = stretch.close + 1;
  if (!SIGNING.has(tokens[dash]?.lower ?? '')) return null;
  const mention = names.mentions[names.mentionOf[dash + 1] ?? -1];
  if (!mention || mention.titleFirst !== dash + 1 || mention.last > until) return null;
  const behind = tokens[mention.last];
  const ends = !behind || behind.gap >= GAP.line || behind.lower === ',' || behind.lower === '.';
  if (!ends) return null;
  return {
    phrase: { kind: 'name', first: mention.titleFirst, last: mention.last },
    cueFirst: dash,
    cueLast: dash + 1,
    place: 'after',
  };
}

/** The attribution that follows the closing mark: `," said X`, `," X said`, `," according to X`. */
export function attributionAfter(
  reading: Reading,
  stretch: Stretch,
  until: number,
  names: Names,
): Attribution | null {
  const { tokens, rules } = reading;
  if (!stretch.closed) return null;
  let first = stretch.close + 1;
  while (first < until && tokens[first]?.kind === 'mark' && tokens[first]?.lower !== '(') first++;
  const opening = tokens[first];
  if (!opening || first >= until || opening.gap >= GAP.line) return null;
  const ceiling = Math.min(until, first + AFTER_REACH);
  const source = sourceAt(reading, first);
  if (source > 0) {
    const phrase = phraseFrom(reading, first + source, ceiling, names);
    if (phrase) return { phrase, cueFirst: first, cueLast: first + source, place: 'after' };
  }
  const signature = signatureBehind(reading, stretch, until, names);
  if (signature) return signature;
  const auxiliary = inverted(reading, first);
  if (auxiliary) {
    const cue = rules.speech.cues.has(opening.lower)
      ? first
      : nextCue(reading, auxiliary.last, Math.min(ceiling, auxiliary.last + 4));
    if (cue >= 0) return { phrase: auxiliary, cueFirst: cue, cueLast: cue + 1, place: 'after' };
  }
  for (let at = first; at < ceiling; at++) {
    const token = tokens[at];
    if (!token || token.lower === ';' || token.lower === ':') break;
    if (!isFiniteCue(reading, at)) continue;
    // the verb first, with at most its auxiliary before it: "said Trump", "a déclaré Macron"
    if (at === first || onlyBetween(reading, first, at)) {
      const phrase = subjectBehind(reading, at + 1, ceiling, names);
      if (phrase && phrase.kind !== 'pronoun')
        return { phrase, cueFirst: at, cueLast: at + 1, place: 'after' };
      if (phrase && at === first) return { phrase, cueFirst: at, cueLast: at + 1, place: 'after' };
      continue;
    }
    // "…, the agency quoted an aide as saying"
    const cited = citedBehind(reading, at, ceiling, names);
    const phrase = cited?.phrase ?? subjectBefore(reading, at, first, names);
    if (phrase) return { phrase, cueFirst: at, cueLast: at + 1, place: 'after' };
  }
  return null;
}

const AUXILIARIES = 3;

/** Whether only auxiliaries stand before a verb: "a | déclaré", "s'est | réjouie". */
function onlyBetween({ tokens, rules }: Reading, first: number, at: number): boolean {
  if (at - first > AUXILIARIES) return false;
  for (let word = first; word < at; word++)
    if (!rules.speech.between.has(tokens[word]?.lower ?? '')) return false;
  return true;
}

/** An attribution that begins with its verb at a token and ends before another: "a rappelé le député", "dit-elle". */
export function verbFirst(reading: Reading, first: number, until: number, names: Names): Attribution | null {
  const { cues, between } = reading.rules.speech;
  const tied = inverted(reading, first);
  if (tied) {
    const cue = cues.has(reading.tokens[first]?.lower ?? '') ? first : nextCue(reading, tied.last, until);
    return cue < 0 ? null : { phrase: tied, cueFirst: cue, cueLast: cue + 1, place: 'after' };
  }
  let at = first;
  while (at < until && at < first + 3 && between.has(reading.tokens[at]?.lower ?? '')) at++;
  if (at >= until || !isFiniteCue(reading, at)) return null;
  const phrase = subjectBehind(reading, at + 1, until, names);
  return phrase ? { phrase, cueFirst: at, cueLast: at + 1, place: 'after' } : null;
}

/** The subject behind its verb, over adverbs, days and what is said to whom: "a déclaré mardi à la presse le ministre". */
export function subjectBehind(reading: Reading, from: number, until: number, names: Names): Phrase | null {
  const { tokens, rules } = reading;
  let at = from;
  for (let steps = 0; at < until && steps < SUBJECT_STEPS; steps++) {
    const token = tokens[at];
    if (token?.kind === 'number') return phraseFrom(reading, at, until, names);
    if (!isWord(token)) return null;
    const day = rules.dates.weekdays.has(token.lower) || rules.dates.days.has(token.lower);
    const adverb =
      !token.capital && rules.speech.between.has(token.lower) && !rules.speech.determiners.has(token.lower);
    if (day || adverb) {
      at++;
      continue;
    }
    if (!rules.speech.incise || !rules.speech.prepositions.has(token.lower))
      return phraseFrom(reading, at, until, names);
    at = objectEnd(reading, at + 1, until, names);
  }
  return null;
}

const SUBJECT_STEPS = 8;

/** One past what a preposition takes: a name, or a noun up to the next determiner or capital ("à la presse | Nadia"). */
function objectEnd(reading: Reading, from: number, until: number, names: Names): number {
  const { tokens, rules } = reading;
  let at = from;
  while (at < until && rules.speech.determiners.has(tokens[at]?.lower ?? '')) at++;
  const mention = names.mentions[names.mentionOf[at] ?? -1];
  if (mention) return Math.max(at + 1, mention.last);
  at++;
  while (at < until) {
    const token = tokens[at];
    if (
      !isWord(token) ||
      token.capital ||
      rules.speech.determiners.has(token.lower) ||
      rules.speech.prepositions.has(token.lower)
    )
      return at;
    at++;
  }
  return at;
}
