/** Whether a word of a verb of saying is that verb where it stands: finite, in the passive, behind another verb. */
import { isAdverb } from '../languages/rules.ts';
import type { Reading } from '../reading.ts';
import { GAP, isWord, type Token } from '../tokens.ts';
import type { Phrase } from './phrases.ts';

/** Whether a form of a verb of saying is the verb here, not a noun ("the report", "Clinton's claim"). */
export function isCue(reading: Reading, at: number): boolean {
  const { tokens, rules } = reading;
  const token = tokens[at];
  if (!isWord(token) || !rules.speech.cues.has(token.lower)) return false;
  const before = tokens[at - 1];
  // "The Late Evening Show": a verb inside a sentence has no capital
  if (before === undefined || (token.capital && opensBehindMarks(reading, at))) return !token.capital;
  const relative =
    rules.speech.relatives.has(before.lower) && rules.speech.cues.get(token.lower) === 'finite';
  if (rules.speech.determiners.has(before.lower) && !rules.speech.pronouns.has(before.lower) && !relative)
    return false;
  if (before.lower === "'s" && token.gap !== GAP.none) return false;
  // "member states have": the verb comes next
  if (token.lower.endsWith('s') && rules.speech.verbs.has(tokens[at + 1]?.lower ?? '')) return false;
  if (before.lower === '-' && token.gap === GAP.none && before.gap === GAP.none) return false;
  // "the firm said orders were up": a noun behind the verb
  if (rules.speech.reporting.has(before.lower) && rules.speech.cues.get(before.lower) === 'finite') {
    const form = rules.speech.cues.get(token.lower);
    if (form === 'base' || (form === 'finite' && token.lower.endsWith('s'))) return false;
  }
  const form = rules.speech.cues.get(token.lower);
  const led = form === 'base' && catenativeBefore(reading, at) < at;
  if (form === 'base' && !led && !takesBase(reading, before)) return false;
  if (rules.speech.clausal.has(token.lower) && !takesClause(reading, at)) return false;
  // "and I quote", ", quote,"
  if (rules.speech.quoting.has(token.lower) && (before.kind === 'mark' || isOwn(reading, before)))
    return false;
  return led || !(rules.speech.links.has(before.lower) && (form === 'finite' || form === 'base'));
}

const isOwn = ({ rules }: Reading, { lower }: Token) => rules.speech.pronouns.get(lower)?.person === 1;

/** "Held | that the law was dead", not "held that office". */
function takesClause({ tokens, rules }: Reading, at: number): boolean {
  const next = tokens[at + 2];
  return (
    rules.speech.that.has(tokens[at + 1]?.lower ?? '') &&
    next !== undefined &&
    (next.capital || rules.speech.determiners.has(next.lower) || rules.speech.pronouns.has(next.lower))
  );
}

/** The first token of "used to say", « aimait dire »: the verb that another one stands behind; else the token itself. */
export function catenativeBefore({ tokens, rules }: Reading, at: number): number {
  const { catenative, to } = rules.speech;
  let first = to.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
  if (!catenative.has(tokens[first - 1]?.lower ?? '')) return at;
  while (first > at - 4 && catenative.has(tokens[first - 1]?.lower ?? '')) first--;
  return first;
}

/** Whether a base form can be a verb behind a word: "critics fear", "I think", "would say", not "a parliamentary term". */
function takesBase({ rules }: Reading, before: Token): boolean {
  const { pronouns, relatives, between, conjunctions, and, alone, verbEndings } = rules.speech;
  // infinitives, where they are forms of their own
  if (verbEndings.length === 0) return false;
  return (
    before.capital ||
    before.kind !== 'word' ||
    before.lower.endsWith('s') ||
    rules.figures.plurals.has(before.lower) ||
    isAdverb(rules, before.lower) ||
    [pronouns, relatives, between, conjunctions, and, alone].some((words) => words.has(before.lower))
  );
}

/** Whether a cue is a finite verb: by its form, or a participle with its auxiliary ("has written", "a déclaré"). */
export function isFiniteCue(reading: Reading, at: number): boolean {
  if (!isCue(reading, at) || isPassive(reading, at)) return false;
  const { cues, between } = reading.rules.speech;
  const form = cues.get(reading.tokens[at]?.lower ?? '');
  return (
    form === 'finite' ||
    form === 'base' ||
    (form === 'past' && between.has(reading.tokens[at - 1]?.lower ?? ''))
  );
}

const REFLEXIVE = new Set(["s'", 'se', "m'", 'me', "t'", 'te', 'nous', 'vous']);

/** Whether a verb of saying is in the passive, so that its subject does not speak: "was told", not "was quoted". */
export function isPassive({ tokens, rules }: Reading, at: number): boolean {
  const { passive, cues, between, cited } = rules.speech;
  const word = tokens[at]?.lower ?? '';
  const form = cues.get(word);
  if (form === undefined || form === 'base' || form === 'participle' || word.endsWith('s')) return false;
  if (cited.has(word)) return false;
  let be = at - 1;
  while (
    be > at - 4 &&
    tokens[be]?.kind === 'word' &&
    !passive.be.has(tokens[be]?.lower ?? '') &&
    (between.has(tokens[be]?.lower ?? '') || isAdverb(rules, tokens[be]?.lower ?? ''))
  )
    be--;
  return passive.be.has(tokens[be]?.lower ?? '') && !REFLEXIVE.has(tokens[be - 1]?.lower ?? '');
}

/** Whether a part of a sentence begins behind marks, so that the sentence's subject stands before it. */
export const opensBehindMarks = ({ sentences, sentenceOf }: Reading, floor: number) =>
  (sentences[sentenceOf[floor] ?? 0]?.first ?? floor) < floor;

/** "a-t-il déclaré", "dit-elle": the pronoun tied to its verb by a hyphen. */
export function inverted(reading: Reading, at: number): Phrase | null {
  const { tokens, rules } = reading;
  let hyphen = at + 1;
  if (tokens[hyphen]?.lower === '-' && tokens[hyphen + 1]?.lower === 't') hyphen += 2;
  const pronoun = tokens[hyphen + 1];
  if (tokens[hyphen]?.lower !== '-' || !isWord(pronoun) || !rules.speech.pronouns.has(pronoun.lower))
    return null;
  return { kind: 'pronoun', first: hyphen + 1, last: hyphen + 2 };
}

export function nextCue(reading: Reading, from: number, until: number): number {
  for (let at = from; at < until; at++)
    if (reading.rules.speech.cues.has(reading.tokens[at]?.lower ?? '')) return at;
  return -1;
}
