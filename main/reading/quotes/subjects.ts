/** The subject that stands before a verb of saying: next to it, or before an apposition. */
import { isAdverb } from '../languages/rules.ts';
import type { Mention, Names } from '../names/names.ts';
import type { Reading } from '../reading.ts';
import { GAP, isWord } from '../tokens.ts';
import { catenativeBefore } from './cues.ts';
import { isDateWord, isPhraseWord, type Phrase } from './phrases.ts';

const REACH = 40;
const QUOTE_MARKS = new Set(['"', '“', '”', '«', '»', '„']);
const HARD = new Set([';', ':', '?', '!', '—', '–', '…']);

/** The token before `at` that is no adverb, auxiliary, bracket or "on Thursday" between a subject and its verb. */
function skipBack(reading: Reading, from: number, floor: number): number {
  const { tokens, rules } = reading;
  let at = from;
  for (;;) {
    const token = tokens[at];
    if (at < floor || !token) return at;
    if (token.lower === ')') {
      let open = at;
      while (open > floor && tokens[open]?.lower !== '(' && at - open < 20) open--;
      if (tokens[open]?.lower !== '(') return at;
      at = open - 1;
      continue;
    }
    if (isWord(token) && !token.capital) {
      if (rules.speech.between.has(token.lower) || isAdverb(rules, token.lower)) {
        at--;
        continue;
      }
    }
    if (isDateWord(reading, token) || token.kind === 'number') {
      let back = at;
      while (back > floor && at - back < 5) {
        const word = tokens[back];
        if (!word) break;
        if (rules.speech.prepositions.has(word.lower)) break;
        if (
          !isDateWord(reading, word) &&
          word.kind !== 'number' &&
          !rules.dates.beside.has(word.lower) &&
          word.lower !== ',' &&
          word.lower !== '.'
        )
          break;
        back--;
      }
      if (rules.speech.prepositions.has(tokens[back]?.lower ?? '') && back > floor) {
        at = back - 1;
        continue;
      }
      if (isDateWord(reading, token)) {
        at -= rules.dates.leaning.turns.has(tokens[at - 1]?.lower ?? '') ? 2 : 1;
        continue;
      }
    }
    return at;
  }
}

interface Segment {
  readonly first: number;
  readonly mention: number;
}

/** What belongs to the word at `end` on its left: a name with its titles and roles, or a noun up to its determiner. */
function segmentEndingAt(reading: Reading, end: number, floor: number, names: Names): Segment {
  const { tokens, rules } = reading;
  const mention = names.mentionOf[end] ?? -1;
  let first = mention >= 0 ? Math.max(names.mentions[mention]?.titleFirst ?? end, floor) : end;
  for (let at = first - 1, steps = 0; at >= floor && steps < 12; at--, steps++) {
    const word = tokens[at];
    if (!word || (tokens[at + 1]?.gap ?? GAP.paragraph) >= GAP.line) break;
    if (word.lower === '-' || word.lower === "'s" || (word.lower === '.' && word.gap === GAP.none)) continue;
    if (!isWord(word)) break;
    if (rules.speech.determiners.has(word.lower)) {
      // "the three countries"
      // "said that detectives found": the word that opens what is said is no part of it
      if (rules.speech.that.has(word.lower) && rules.speech.cues.has(tokens[at - 1]?.lower ?? '')) break;
      first = at > floor && rules.speech.determiners.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
      break;
    }
    if (!isPhraseWord(reading, at) || rules.speech.pronouns.has(word.lower)) break;
    if (rules.speech.between.has(word.lower) || rules.speech.links.has(word.lower)) break;
    const cue = rules.speech.cues.get(word.lower);
    if (
      cue !== undefined &&
      !word.capital &&
      !rules.names.roles.has(word.lower) &&
      tokens[at - 1]?.lower !== "'s"
    )
      break;
    first = at;
  }
  return { first, mention };
}

/** A noun phrase that ends at `end` (inclusive), with what it belongs to: "the head of Amnesty International". */
function phraseEndingAt(reading: Reading, end: number, floor: number, names: Names): Phrase | null {
  const { tokens, rules } = reading;
  const token = tokens[end];
  if (!isWord(token)) return null;
  if (rules.speech.pronouns.has(token.lower)) return { kind: 'pronoun', first: end, last: end + 1 };
  if (!isPhraseWord(reading, end)) return null;
  if (rules.speech.determiners.has(token.lower) && !rules.speech.alone.has(token.lower)) return null;
  let segment = segmentEndingAt(reading, end, floor, names);
  // "a Department for Education spokeswoman" is the spokeswoman, "Laessing of the foundation" is Laessing
  const headsItself =
    (names.mentionOf[end] ?? -1) < 0 && !rules.speech.determiners.has(tokens[segment.first]?.lower ?? '');
  let several = false;
  let last = end + 1;
  for (let rounds = 0; rounds < 6; rounds++) {
    // « le directeur | du port »: a link and a determiner in one
    const own = tokens[segment.first]?.lower ?? '';
    const contracted = rules.speech.links.has(own) && rules.speech.determiners.has(own);
    const link = tokens[contracted ? segment.first : segment.first - 1];
    const at = contracted ? segment.first - 1 : segment.first - 2;
    const holder = tokens[at];
    if (!link || !isWord(holder) || at < floor) break;
    const named = (names.mentionOf[at] ?? -1) >= 0;
    const joined: boolean = (rules.speech.and.has(link.lower) || (several && link.lower === ',')) && named;
    const linked = rules.speech.links.has(link.lower) && (named || isHolder(reading, at, floor));
    if (!joined && !linked) break;
    several = joined;
    if (linked && named) last = at + 1;
    segment = segmentEndingAt(reading, at, floor, names);
  }
  const mention = names.mentions[segment.mention];
  if (mention && !several && !headsItself && !isRolePlural(reading, mention))
    return {
      kind: 'name',
      first: mention.titleFirst,
      last: Math.max(mention.last, Math.min(last, mention.last)),
    };
  return { kind: 'role', first: segment.first, last: end + 1 };
}

/** "Leaders of the three states": a sentence's first word has its capital from there, and is no name. */
function isRolePlural(reading: Reading, { named }: Mention): boolean {
  const [word = ''] = named.words;
  return named.words.length === 1 && !named.person && reading.rules.names.roles.has(word.replace(/s$/, ''));
}

/** Whether a common noun can have something of its own behind it: "spokesman for", "the head of". */
function isHolder(reading: Reading, at: number, floor: number): boolean {
  const token = reading.tokens[at];
  if (!isWord(token) || !isPhraseWord(reading, at)) return false;
  const { roles } = reading.rules.names;
  return (
    roles.has(token.lower) || roles.has(token.lower.replace(/s$/, '')) || hasDeterminer(reading, at, floor)
  );
}

function hasDeterminer(reading: Reading, at: number, floor: number): boolean {
  for (let back = at; back >= floor && at - back < 6; back--) {
    const token = reading.tokens[back];
    if (!token) return false;
    if (reading.rules.speech.determiners.has(token.lower) || token.lower === "'s") return true;
    if (!isPhraseWord(reading, back) && token.lower !== '-') return false;
  }
  return false;
}

/** Where the words between two commas are a name by itself: "the manager, Kellyanne Conway, said". */
function wholeName(reading: Reading, first: number, last: number, names: Names): Phrase | null {
  const mention = names.mentions[names.mentionOf[last - 1] ?? -1];
  if (!mention || mention.first >= last) return null;
  if (reading.rules.speech.prepositions.has(reading.tokens[first - 2]?.lower ?? '')) return null;
  const opening = names.mentions[names.mentionOf[first] ?? -1];
  if (
    opening &&
    opening !== mention &&
    opening.titleFirst === first &&
    reading.rules.speech.and.has(reading.tokens[opening.last]?.lower ?? '') &&
    opening.last + 1 === mention.titleFirst
  )
    return { kind: 'role', first, last };
  return mention.titleFirst === first
    ? { kind: 'name', first: mention.titleFirst, last: mention.last }
    : null;
}

/**
 * The subject that stands before a verb, behind `floor`: next to it, or before an apposition or a relative clause
 * set off by commas.
 */
export function subjectBefore(reading: Reading, verb: number, floor: number, names: Names): Phrase | null {
  const { tokens, rules } = reading;
  const from = Math.max(floor, verb - REACH);
  let at = skipBack(reading, catenativeBefore(reading, verb) - 1, from);
  for (let rounds = 0; rounds < 6 && at >= from; rounds++) {
    const token = tokens[at];
    if (!token) return null;
    if (token.lower === ',' || token.lower === '—' || token.lower === '–' || isDash(reading, at)) {
      const mark = token.lower;
      const next = commaBefore(reading, at - 1, from, mark);
      if (next < 0) {
        // one comma alone: "Asked about the plan, said X" or a subject that the sentence opens with
        return rounds > 0 ? null : phraseEndingAt(reading, at - 1, from, names);
      }
      const inside = wholeName(reading, next + 1, at, names);
      if (inside) return inside;
      const presented = nameGiven(reading, next + 1, at, names);
      at = skipBack(reading, next - 1, from);
      const before = tokens[at];
      if (!before) return null;
      const phrase = phraseEndingAt(reading, at, from, names);
      if (presented && phrase?.kind === 'role') return presented;
      const bearer = phrase?.kind === 'role' ? nameBefore(reading, phrase.first - 1, from, names) : null;
      if (bearer) return bearer;
      // a list inside an apposition: go on to the comma before it
      if (
        phrase?.kind === 'role' &&
        tokens[phrase.first - 1]?.lower === mark &&
        !looksLikeSubject(reading, phrase)
      ) {
        at = phrase.first - 1;
        continue;
      }
      return phrase;
    }
    if (isWord(token) && rules.speech.relatives.has(token.lower)) {
      at = skipBack(reading, at - 1, from);
      if (tokens[at]?.lower === ',') at = skipBack(reading, at - 1, from);
      continue;
    }
    // "a report | released last year found": the noun before the participle
    if (isReduced(reading, at, from)) {
      at = skipBack(reading, at - 1, from);
      continue;
    }
    // "a resident | reached by telephone said"
    const reached = reachedBefore(reading, at, from);
    if (reached >= 0) {
      at = reached;
      continue;
    }
    return phraseEndingAt(reading, at, from, names);
  }
  return null;
}

/** "a steward, who gave her name only as | Joss, said": the name at the end of what is told of a role. */
function nameGiven({ tokens, rules }: Reading, first: number, last: number, names: Names): Phrase | null {
  const mention = names.mentions[names.mentionOf[last - 1] ?? -1];
  if (!mention || mention.titleFirst <= first || mention.last !== last) return null;
  return rules.speech.presenting.has(tokens[mention.titleFirst - 1]?.lower ?? '')
    ? { kind: 'name', first: mention.titleFirst, last }
    : null;
}

/** Whether a word is a participle that tells more of the noun before it. */
function isReduced({ tokens, rules }: Reading, at: number, floor: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  return (
    at > floor &&
    isWord(token) &&
    !token.capital &&
    rules.speech.verbEndings.some(
      (ending) => token.lower.length > ending.length + 2 && token.lower.endsWith(ending),
    ) &&
    !rules.names.roles.has(token.lower) &&
    isWord(before) &&
    !rules.speech.determiners.has(before.lower) &&
    !rules.speech.conjunctions.has(before.lower) &&
    !rules.speech.prepositions.has(before.lower) &&
    token.gap !== GAP.none
  );
}

/** Before "reached by telephone", « joint par téléphone »: the last token of who was; -1 where no such words end here. */
function reachedBefore(reading: Reading, at: number, floor: number): number {
  const { tokens, rules } = reading;
  const [reached, link, by] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (!isWord(by) || by.capital || !isWord(reached) || at - 3 < floor) return -1;
  const joined = rules.speech.prepositions.has(link?.lower ?? '') && rules.speech.reached.has(reached.lower);
  return joined && isWord(tokens[at - 3]) ? at - 3 : -1;
}

/** "Scott Pruitt, | the attorney general of Oklahoma": the name that an apposition behind a comma belongs to. */
function nameBefore(reading: Reading, comma: number, floor: number, names: Names): Phrase | null {
  if (reading.tokens[comma]?.lower !== ',' || comma - 1 < floor) return null;
  const mention = names.mentions[names.mentionOf[comma - 1] ?? -1];
  if (!mention || mention.titleFirst < floor) return null;
  const before = reading.tokens[mention.titleFirst - 1];
  if (before && mention.titleFirst > floor && reading.rules.speech.prepositions.has(before.lower))
    return null;
  return { kind: 'name', first: mention.titleFirst, last: mention.last };
}

function looksLikeSubject(reading: Reading, phrase: Phrase): boolean {
  const first = reading.tokens[phrase.first];
  return first !== undefined && reading.rules.speech.determiners.has(first.lower);
}

/** A hyphen with blanks around it stands for a dash. */
const isDash = ({ tokens }: Reading, at: number) =>
  tokens[at]?.lower === '-' && tokens[at]?.gap !== GAP.none && tokens[at + 1]?.gap !== GAP.none;

function commaBefore(reading: Reading, from: number, floor: number, mark: string): number {
  for (let at = from; at >= floor; at--) {
    const lower = reading.tokens[at]?.lower ?? '';
    if (lower === mark && (mark !== '-' || isDash(reading, at))) return at;
    if (QUOTE_MARKS.has(lower) || HARD.has(lower)) return -1;
  }
  return -1;
}
