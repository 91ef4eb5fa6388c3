/** Where a quotation's attribution stands: the verb of saying and its subject, around the marks. */
import { isAdverb, phraseAt } from '../languages/rules.ts';
import type { Names } from '../names/names.ts';
import type { Reading } from '../reading.ts';
import { inverted, isCue, isFiniteCue, isPassive, opensBehindMarks } from './cues.ts';
import type { Stretch } from './marks.ts';
import { type Phrase, phraseFrom, subjectOf } from './phrases.ts';
import { subjectBefore } from './subjects.ts';

export interface Attribution {
  readonly phrase: Phrase | null;
  /** The verb or phrase that attributes, as tokens. */
  readonly cueFirst: number;
  readonly cueLast: number;
  readonly place: 'before' | 'after';
}

/** The length in tokens of "according to" and the like at a token; 0 for none. */
export const sourceAt = ({ tokens, rules }: Reading, at: number): number =>
  phraseAt(tokens, at, rules.speech.sources);

const BEFORE_REACH = 60;

/** The attribution that stands before the opening mark in the same sentence, from token `floor` on. */
export function attributionBefore(
  reading: Reading,
  stretch: Stretch,
  floor: number,
  names: Names,
): Attribution | null {
  return cueBefore(reading, stretch.open, Math.max(floor, stretch.open - BEFORE_REACH), names);
}

/**
 * The last verb of saying (or "according to") before a token that has a subject, from `floor` on; a verb that reports
 * only now and then ("found") where there is no better one. Without a phrase the verb's subject stands before the floor.
 */
export function cueBefore(reading: Reading, before: number, floor: number, names: Names): Attribution | null {
  const { tokens, rules } = reading;
  let relative: Attribution | null = null;
  let weaker: Attribution | null = null;
  for (let at = before - 1; at >= floor; at--) {
    const token = tokens[at];
    if (!token) break;
    const source = sourceAt(reading, at) || viewAt(reading, at, names);
    if (source > 0) {
      const phrase = phraseFrom(reading, at + source, before, names);
      if (phrase) return { phrase, cueFirst: at, cueLast: at + source, place: 'before' };
    }
    if (!isCue(reading, at)) continue;
    const common = { cueFirst: at, cueLast: at + 1, place: 'before' } as const;
    if (isPassive(reading, at)) {
      const agent = rules.speech.passive.by.has(tokens[at + 1]?.lower ?? '')
        ? phraseFrom(reading, at + 2, before, names)
        : null;
      if (agent) return { phrase: agent, ...common };
      weaker ??= { phrase: null, ...common };
      continue;
    }
    const form = rules.speech.cues.get(token.lower);
    if (form === 'past' && !isFiniteCue(reading, at)) continue;
    const phrase =
      inverted(reading, at) ??
      (form === 'participle'
        ? participleSubject(reading, at, floor, names)
        : (subjectBefore(reading, at, floor, names) ?? sharedSubject(reading, at, floor, names)));
    if (!phrase) {
      if (sharesSubject(reading, at, floor)) weaker ??= { phrase: null, ...common };
      continue;
    }
    const found: Attribution = { phrase, ...common };
    if (rules.speech.weak.has(token.lower) && hasWord(reading, at + 1, before)) {
      weaker ??= found;
      continue;
    }
    // "told a woman who suggested that …": the verb outside the relative clause comes first
    if (!rules.speech.relatives.has(tokens[at - 1]?.lower ?? '')) return found;
    relative ??= found;
  }
  return relative ?? weaker;
}

function hasWord({ tokens }: Reading, from: number, until: number): boolean {
  for (let at = from; at < until; at++) if (tokens[at]?.kind === 'word') return true;
  return false;
}

/** "For Ann Reed, the plan is “…”": one whose view it is opens the sentence; 0 where none does. */
function viewAt({ tokens, rules, sentences, sentenceOf }: Reading, at: number, names: Names): number {
  if (!rules.speech.viewing.has(tokens[at]?.lower ?? '')) return 0;
  const opens =
    sentences[sentenceOf[at] ?? 0]?.first === at || [':', ';'].includes(tokens[at - 1]?.lower ?? '');
  if (!opens) return 0;
  const mention = names.mentions[names.mentionOf[at + 1] ?? -1];
  const whole = mention?.titleFirst === at + 1 && tokens[mention.last]?.lower === ',';
  return whole && (mention.named.person || mention.named.words.length > 1) ? 1 : 0;
}

/** Whether a verb has its subject from a verb before it ("welcomed the deal and said"), and where that conjunction stands. */
function conjunctionBefore({ tokens, rules }: Reading, at: number): number {
  let back = at - 1;
  while (
    back > at - 5 &&
    (rules.speech.between.has(tokens[back]?.lower ?? '') || isAdverb(rules, tokens[back]?.lower ?? ''))
  )
    back--;
  const word = tokens[back]?.lower ?? '';
  return rules.speech.and.has(word) || rules.speech.conjunctions.has(word) ? back : -1;
}

/** "X welcomed the deal | and said": the subject of the sentence. */
function sharedSubject(reading: Reading, at: number, floor: number, names: Names): Phrase | null {
  const conjunction = conjunctionBefore(reading, at);
  return conjunction > floor ? subjectAround(reading, floor, conjunction, names) : null;
}

/**
 * The subject of a part of a sentence: its own where it opens with one, else that of the whole sentence, where this
 * does not open with marks.
 */
function subjectAround(reading: Reading, floor: number, until: number, names: Names): Phrase | null {
  if (!opensBehindMarks(reading, floor)) return subjectOf(reading, floor, until, names);
  const { tokens, rules, sentences, sentenceOf } = reading;
  let at = floor;
  while (at < until && (tokens[at]?.kind === 'mark' || rules.speech.and.has(tokens[at]?.lower ?? ''))) at++;
  const own = phraseFrom(reading, at, until, names);
  if (own && (own.kind !== 'role' || rules.speech.determiners.has(tokens[own.first]?.lower ?? '')))
    return own;
  const first = sentences[sentenceOf[floor] ?? 0]?.first ?? floor;
  return tokens[first]?.kind === 'mark' ? null : subjectOf(reading, first, until, names);
}

const sharesSubject = (reading: Reading, at: number, floor: number) =>
  opensBehindMarks(reading, floor) &&
  (conjunctionBefore(reading, at) >= 0 ||
    reading.rules.speech.cues.get(reading.tokens[at]?.lower ?? '') === 'participle');

/** "State television quoted | the minister | as saying": who is quoted, and where what is said begins. */
export function citedBehind(
  reading: Reading,
  at: number,
  until: number,
  names: Names,
): { readonly phrase: Phrase; readonly from: number } | null {
  const { tokens, rules } = reading;
  if (
    !rules.reporters.citing.has(tokens[at]?.lower ?? '') ||
    rules.speech.passive.be.has(tokens[at - 1]?.lower ?? '')
  )
    return null;
  const phrase = phraseFrom(reading, at + 1, until, names);
  const says = phrase ? tokens[phrase.last + 1] : undefined;
  if (!phrase || tokens[phrase.last]?.lower !== 'as' || !says) return null;
  return rules.speech.cues.get(says.lower) === 'participle' ? { phrase, from: phrase.last + 2 } : null;
}

/** Whose "saying" it is: "was quoted by state media as saying" looks back to "was", else the sentence's subject. */
function participleSubject(reading: Reading, at: number, floor: number, names: Names): Phrase | null {
  const { tokens, rules } = reading;
  if (tokens[at - 1]?.lower === 'as')
    for (let back = at - 2; back >= floor && at - back < 14; back--)
      if (isCue(reading, back)) {
        const cited = citedBehind(reading, back, at + 1, names);
        if (cited?.from === at + 1) return cited.phrase;
        const phrase = subjectBefore(reading, back, floor, names);
        if (phrase) return phrase;
      }
  if (tokens[at - 1]?.kind === 'word' && !rules.speech.between.has(tokens[at - 1]?.lower ?? '')) {
    // "with Clinton saying", "Trump, saying": the name next to it
    const phrase = subjectBefore(reading, at, floor, names);
    if (phrase?.kind === 'name' && phrase.last === at) return phrase;
  }
  return subjectAround(reading, floor, at, names);
}

/** The attribution of a whole sentence, wherever in it the verb of saying stands. */
export function attributionAround(
  reading: Reading,
  sentence: { readonly first: number; readonly last: number },
  names: Names,
): Attribution | null {
  return cueBefore(reading, sentence.last, sentence.first, names);
}
