/** Who does the saying: the noun phrase before or behind a verb of saying. */
import type { Names } from '../names/names.ts';
import type { Reading } from '../reading.ts';
import { GAP, isWord, type Token } from '../tokens.ts';

/** A noun phrase as tokens `first` up to and without `last`. */
export interface Phrase {
  readonly kind: 'name' | 'pronoun' | 'role';
  readonly first: number;
  readonly last: number;
}

/** What is said in a sentence, as tokens, with its verb and its subject. */
export interface Reported {
  readonly first: number;
  readonly last: number;
  readonly phrase: Phrase;
  readonly cueFirst: number;
  readonly cueLast: number;
  /** Who reported it, where that is told by an "according to" of its own. */
  readonly source?: Phrase;
  /** Where another report of the same sentence begins. */
  readonly until?: number;
}

/** "Brian Fallon", "He", "The campaign's spokesman": the words that may make a phrase. */
export function isPhraseWord(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  const { speech } = reading.rules;
  if (!isWord(token)) return false;
  if (token.capital && !speech.prepositions.has(token.lower) && !speech.conjunctions.has(token.lower))
    return true;
  return (
    !speech.prepositions.has(token.lower) &&
    !speech.conjunctions.has(token.lower) &&
    !speech.that.has(token.lower) &&
    !speech.relatives.has(token.lower) &&
    !speech.verbs.has(token.lower) &&
    speech.cues.get(token.lower) !== 'participle'
  );
}

export const isDateWord = (reading: Reading, token: Token | undefined) =>
  token !== undefined &&
  (reading.rules.dates.weekdays.has(token.lower) ||
    reading.rules.dates.months.has(token.lower) ||
    reading.rules.dates.days.has(token.lower) ||
    reading.rules.dates.units.has(token.lower));

/** The noun phrase that begins at a token, before `ceiling`: behind "said", "according to", or at a sentence's start. */
export function phraseFrom(reading: Reading, from: number, ceiling: number, names: Names): Phrase | null {
  const { tokens, rules } = reading;
  const first = tokens[from];
  if (!first || from >= ceiling || (!isWord(first) && first.kind !== 'number')) return null;
  if (rules.speech.pronouns.has(first.lower) && !owns(reading, from))
    return { kind: 'pronoun', first: from, last: from + 1 };
  let at = from;
  let lastMention = -1;
  let end = from;
  for (; at < ceiling && at - from < 14; at++) {
    const token = tokens[at];
    if (!token || (at > from && token.gap >= GAP.paragraph)) break;
    if (token.lower === '-' || token.lower === "'s") continue;
    // "9/11 widow Terry Strada", "the 34-year-old mother"
    if (token.kind === 'number' || (token.lower === '/' && token.gap === GAP.none)) continue;
    if (!isWord(token)) break;
    const mention = names.mentionOf[at] ?? -1;
    if (mention >= 0) {
      const last = names.mentions[mention]?.last ?? at + 1;
      lastMention = mention;
      end = Math.min(last, ceiling);
      at = end - 1;
      if (tokens[end]?.lower === "'s" || isRoleBehind(reading, end)) lastMention = -1;
      continue;
    }
    if (
      at > from &&
      rules.speech.determiners.has(token.lower) &&
      !rules.speech.determiners.has(tokens[at - 1]?.lower ?? '') &&
      tokens[at - 1]?.lower !== "'s"
    )
      break;
    // "one Harlen-based broker"
    if (at > from && token.gap === GAP.none && tokens[at - 1]?.lower === '-') {
      end = at + 1;
      lastMention = -1;
      continue;
    }
    if (!isPhraseWord(reading, at) && !rules.speech.determiners.has(token.lower)) break;
    // "a statement | carried by Tass"
    const carrying = rules.reporters.carried.has(token.lower)
      ? rules.reporters.links.get(token.lower)
      : undefined;
    if (at > from && carrying?.words.has(tokens[at + 1]?.lower ?? '')) break;
    if (rules.speech.between.has(token.lower) && !rules.speech.determiners.has(token.lower)) break;
    if (at > from && isVerb(reading, at) && !isRoleLike(reading, at)) break;
    if (isDateWord(reading, token)) break;
    // "Osei thanked", "the minister visits": the verb of the phrase
    if (at > from && !token.capital && endsPhrase(reading, at, lastMention >= 0)) break;
    end = at + 1;
    if (lastMention >= 0) lastMention = -1;
  }
  if (lastMention >= 0) {
    const mention = names.mentions[lastMention];
    if (mention) return { kind: 'name', first: mention.titleFirst, last: mention.last };
  }
  if (end === from) return null;
  const last = carryOn(reading, end, ceiling, names);
  // "Trump's campaign manager, Kellyanne Conway"
  if (tokens[last]?.lower === ',') {
    const mention = names.mentions[names.mentionOf[last + 1] ?? -1];
    if (
      mention &&
      mention.titleFirst === last + 1 &&
      mention.last <= ceiling &&
      mention.named.words.length > 1
    )
      return { kind: 'name', first: mention.titleFirst, last: mention.last };
    const behind = mention ? null : nameBehindApposition(reading, last + 1, ceiling, names);
    if (behind) return behind;
  }
  return { kind: 'role', first: from, last };
}

const APPOSITION = 9;

/** "the priest of Dolna, a village of 300, | Father Benedek Ruz": the name behind what was put in between. */
function nameBehindApposition(reading: Reading, from: number, ceiling: number, names: Names): Phrase | null {
  const { tokens, rules } = reading;
  if (!rules.speech.determiners.has(tokens[from]?.lower ?? '')) return null;
  for (let at = from + 1; at < Math.min(ceiling, from + APPOSITION); at++) {
    const token = tokens[at];
    if (!token || token.gap >= GAP.line || (token.kind === 'mark' && token.lower !== ',')) return null;
    if (token.lower !== ',') continue;
    const mention = names.mentions[names.mentionOf[at + 1] ?? -1];
    const ends = mention && [',', '.', undefined].includes(tokens[mention.last]?.lower);
    return mention?.titleFirst === at + 1 && ends && mention.named.person && mention.named.words.length > 1
      ? { kind: 'name', first: mention.titleFirst, last: mention.last }
      : null;
  }
  return null;
}

/** Whether "her" is no pronoun but says whose the noun behind it is. */
function owns({ tokens, rules }: Reading, at: number): boolean {
  const next = tokens[at + 1];
  const { determiners, prepositions, conjunctions, cues, that, between } = rules.speech;
  return (
    determiners.has(tokens[at]?.lower ?? '') &&
    isWord(next) &&
    ![determiners, prepositions, conjunctions, that, between].some((words) => words.has(next.lower)) &&
    (!cues.has(next.lower) || rules.names.roles.has(next.lower))
  );
}

/** Whether a word has a verb's ending behind a name or a role, with an object behind it. */
function endsPhrase({ tokens, rules }: Reading, at: number, named: boolean): boolean {
  const word = tokens[at]?.lower ?? '';
  const ends = (endings: readonly string[]) =>
    endings.some((ending) => word.length > ending.length + 2 && word.endsWith(ending));
  if (tokens[at]?.gap === GAP.none || tokens[at + 1]?.lower === '-') return false;
  if (named) return ends(rules.speech.verbEndings);
  if (rules.speech.verbEndings.length === 0 || !rules.names.roles.has(tokens[at - 1]?.lower ?? ''))
    return false;
  return (
    ends(rules.speech.verbEndings) ||
    (ends(rules.figures.verbEndings) && rules.speech.determiners.has(tokens[at + 1]?.lower ?? ''))
  );
}

/** Whether a form of a verb of saying is a verb: a base form is one behind a plural, a name or a pronoun only. */
function isVerb(reading: Reading, at: number): boolean {
  const { tokens, rules } = reading;
  const form = rules.speech.cues.get(tokens[at]?.lower ?? '');
  if (form !== 'base') return form === 'finite';
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    (before.lower.endsWith('s') || before.capital || rules.speech.pronouns.has(before.lower))
  );
}

function isRoleLike(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token !== undefined && reading.rules.names.roles.has(token.lower);
}

const isRoleBehind = (reading: Reading, at: number) => {
  const token = reading.tokens[at];
  return (
    isWord(token) && !token.capital && token.gap !== GAP.none && reading.rules.names.roles.has(token.lower)
  );
};

/** A role with what it belongs to: "a spokesman | for the ministry". */
function carryOn(reading: Reading, end: number, ceiling: number, names: Names): number {
  const { tokens, rules } = reading;
  const link = tokens[end];
  if (!isWord(link) || !rules.speech.links.has(link.lower) || end + 1 >= ceiling) return end;
  let at = end + 1;
  while (at < ceiling && at - end < 9) {
    const token = tokens[at];
    if (!token || token.gap >= GAP.line) break;
    const mention = names.mentions[names.mentionOf[at] ?? -1];
    if (mention) {
      at = Math.min(mention.last, ceiling);
      continue;
    }
    if (token.lower === "'s" || token.lower === '-') {
      at++;
      continue;
    }
    if (
      !isWord(token) ||
      (!isPhraseWord(reading, at) && token.lower !== 'of') ||
      (rules.speech.between.has(token.lower) && !rules.speech.determiners.has(token.lower))
    )
      break;
    if (isDateWord(reading, token) || rules.speech.cues.has(token.lower)) break;
    at++;
  }
  return at > end + 1 ? at : end;
}

/**
 * The subject of a sentence or of a part of it: the first noun phrase that follows no preposition, behind an
 * introduction ("On Thursday, …").
 */
export function subjectOf(reading: Reading, first: number, last: number, names: Names): Phrase | null {
  const { tokens, rules } = reading;
  let at = first;
  for (let steps = 0; at < last && steps < 60; steps++) {
    const token = tokens[at];
    if (!token) return null;
    if (!isWord(token)) {
      at++;
      continue;
    }
    if (
      rules.speech.conjunctions.has(token.lower) ||
      (rules.speech.prepositions.has(token.lower) && !token.capital) ||
      rules.speech.prepositions.has(token.lower) ||
      rules.speech.that.has(token.lower)
    ) {
      const comma = commaAfter(reading, at, last);
      // "But Mr Obama said" has no comma: the conjunction alone is passed over
      if (rules.speech.conjunctions.has(token.lower) && !rules.speech.prepositions.has(token.lower)) at++;
      else if (comma > 0) at = comma + 1;
      else return nameAfter(reading, at, last, names);
      continue;
    }
    const phrase = phraseFrom(reading, at, last, names);
    if (phrase) {
      // "Following a swiftly called, late meeting, the council": what stands bare between two commas is no subject
      const bare =
        phrase.kind === 'role' &&
        at > first &&
        tokens[at - 1]?.lower === ',' &&
        tokens[phrase.last]?.lower === ',' &&
        !rules.speech.determiners.has(token.lower);
      const next = bare ? phraseFrom(reading, phrase.last + 1, last, names) : null;
      return next ?? phrase;
    }
    at++;
  }
  return null;
}

const NAME_REACH = 60;

function nameAfter(reading: Reading, from: number, last: number, names: Names): Phrase | null {
  for (let at = from; at < Math.min(last, from + NAME_REACH); at++) {
    const token = reading.tokens[at];
    const mention = names.mentions[names.mentionOf[at] ?? -1];
    if (mention) {
      const before = reading.tokens[mention.titleFirst - 1];
      if (mention.last <= last && !(before && reading.rules.speech.prepositions.has(before.lower)))
        return { kind: 'name', first: mention.titleFirst, last: mention.last };
      at = Math.max(at, mention.last - 1);
    } else if (token && reading.rules.speech.pronouns.has(token.lower))
      return { kind: 'pronoun', first: at, last: at + 1 };
  }
  return null;
}

function commaAfter(reading: Reading, from: number, last: number): number {
  for (let at = from; at < last && at - from < 30; at++) if (reading.tokens[at]?.lower === ',') return at;
  return -1;
}

/** A phrase as the text has it. */
export function phraseText(reading: Reading, phrase: Phrase): string {
  const from = reading.tokens[phrase.first]?.start ?? 0;
  const to = reading.tokens[phrase.last - 1]?.end ?? from;
  return reading.text.slice(from, to).replace(/\s+/g, ' ');
}
