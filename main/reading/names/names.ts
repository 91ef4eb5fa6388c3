/** The names of an article: runs of capitals, and which of them mean the same person. */

import type { Reading } from '../reading.ts';
import { collectRuns, fold, type Run } from './runs.ts';
import { thingSigns } from './things.ts';

export type Gender = 'm' | 'f' | null;

/** Somebody or something that the text calls by name. */
export interface Named {
  /** The fullest form in the text, without title. */
  name: string;
  /** Its words, folded. */
  words: readonly string[];
  gender: Gender;
  /** Whether it is likely a person: a title, a given name or a role speaks for it. */
  person: boolean;
  mentions: number;
  /** Whether more than a verb of saying speaks for a person. */
  sure: boolean;
  /** What speaks for a person, and what for a firm, a club or a paper. */
  human: number;
  thing: number;
  /** What of the latter speaks for a body that acts, not for a film or a song. */
  body: number;
  /** Whether it stands inside a sentence or behind a title somewhere: a capital that opens one may be any word's. */
  inside: boolean;
  /** Titles and roles that stand beside it somewhere: "president". */
  readonly roles: Set<string>;
}

/** One place where a name stands, as tokens; `first` is behind a title. */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly titleFirst: number;
  readonly named: Named;
}

export interface Names {
  /** In reading order. */
  readonly mentions: readonly Mention[];
  /** The mention that holds a token, or -1. */
  readonly mentionOf: Int32Array;
  readonly byWord: ReadonlyMap<string, readonly Named[]>;
}

const spelled = (reading: Reading, run: Run) => {
  const { tokens, text } = reading;
  const from = tokens[run.first]?.start ?? 0;
  return text.slice(from, tokens[run.last - 1]?.end ?? from).replace(/\s+/g, ' ');
};

const genderOf = (reading: Reading, run: Run): Gender => {
  const { names } = reading.rules;
  const byTitle = run.title ? names.titles.get(run.title) : null;
  if (byTitle) return byTitle;
  if (run.words.length < 2) return null;
  const given = run.words[0] ?? '';
  const spelt = reading.tokens[run.first]?.lower ?? given;
  if (names.women.has(given) || names.women.has(spelt)) return 'f';
  return names.men.has(given) || names.men.has(spelt) ? 'm' : null;
};

/**
 * The names of a text. Two runs are one name where the shorter's words are words of the longer in order and it ends
 * in the same word, or is a given name that no other name has. Surnames that several people share go to the one
 * named last before, by `lookUp`.
 */
export function readNames(reading: Reading): Names {
  const known = readBefore.get(reading);
  if (known) return known;
  const names = namesIn(reading);
  readBefore.set(reading, names);
  return names;
}

/** Quotations, figures and names of one text ask for the same names. */
const readBefore = new WeakMap<Reading, Names>();

function namesIn(reading: Reading): Names {
  const { names } = reading.rules;
  const runs = collectRuns(reading);
  const full = new Map<string, Named>();
  const byWord = new Map<string, Named[]>();
  const roleBefore = (run: Run): string | null => run.title;
  for (const run of runs) {
    if (run.words.length < 2 || run.words.length > 6) continue;
    const key = run.words.join(' ');
    let named = full.get(key);
    if (!named) {
      const body = isBody(reading, run.words);
      const given = run.words[0] ?? '';
      named = {
        name: spelled(reading, run),
        words: run.words,
        gender: genderOf(reading, run),
        person: !body && (run.title !== null || names.women.has(given) || names.men.has(given)),
        sure: !body && (run.title !== null || names.women.has(given) || names.men.has(given)),
        human: names.women.has(given) || names.men.has(given) ? GIVEN : 0,
        thing: 0,
        body: 0,
        mentions: 0,
        inside: false,
        roles: new Set(),
      };
      full.set(key, named);
      for (const word of run.words) shareWord(byWord, word, named);
    }
    named.mentions++;
    named.gender ??= genderOf(reading, run);
    const role = roleBefore(run);
    if (role) {
      named.roles.add(names.longForms.get(role) ?? role);
      if (!isBody(reading, run.words)) named.person = named.sure = true;
    }
  }
  const singles = new Map<string, Named>();
  const mentionOf = new Int32Array(reading.tokens.length).fill(-1);
  const lastUse = new Map<Named, number>();
  const mentions = runs.map((run, index): Mention => {
    mentionOf.fill(index, run.titleFirst, run.last);
    let named = run.words.length > 1 ? full.get(run.words.join(' ')) : undefined;
    if (run.words.length > 1 && named) named = longer(named, byWord) ?? named;
    named ??= choose(byWord.get(run.words.at(-1) ?? '') ?? [], run, reading, lastUse);
    if (!named) {
      const key = run.words.join(' ');
      named = singles.get(key) ?? {
        name: spelled(reading, run),
        words: run.words,
        gender: genderOf(reading, run),
        person: run.title !== null,
        sure: run.title !== null,
        human: 0,
        thing: 0,
        body: 0,
        mentions: 0,
        inside: false,
        roles: new Set(),
      };
      singles.set(key, named);
    }
    if (run.words.length === 1) {
      named.mentions++;
      if (run.title) {
        named.roles.add(names.longForms.get(run.title) ?? run.title);
        if (!isBody(reading, named.words)) named.person = named.sure = true;
        named.gender ??= names.titles.get(run.title) ?? null;
      }
    }
    lastUse.set(named, index);
    named.inside ||= run.title !== null || run.words.length > 1 || !opensSentence(reading, run.first);
    return { first: run.first, last: run.last, titleFirst: run.titleFirst, named };
  });
  for (const mention of mentions) noteRoles(reading, mention);
  tellThings(reading, mentions, mentionOf);
  return { mentions, mentionOf, byWord };
}

/** What a given name, a title, and an age, an office or "who" beside a name weigh for a person; a verb of saying the least. */
const GIVEN = 2;
const TITLED = 3;
const SAYS = 1;

/** Takes for no person whom more speaks for a firm, a club or a paper: "Goldman Sachs, which said its shares …". */
function tellThings(reading: Reading, mentions: readonly Mention[], mentionOf: Int32Array): void {
  const { tokens, rules } = reading;
  for (const { first, last, titleFirst, named } of mentions) {
    const titled = titleFirst < first && tokens[first - 1]?.lower !== '-' && named.sure;
    if (titled && !rules.names.qualifying.has(tokens[titleFirst]?.lower ?? '')) named.human += TITLED;
    else {
      const holder = mentions[mentionOf[titleFirst - 2] ?? -1];
      const behindPerson =
        rules.figures.of.has(tokens[titleFirst - 1]?.lower ?? '') &&
        holder?.last === titleFirst - 1 &&
        holder.named.person &&
        holder.named.words.length > 1;
      const signs = thingSigns(reading, { first, last }, behindPerson);
      named.thing += signs.thing;
      named.body += signs.body;
    }
    const says = (at: number) => rules.speech.cues.get(tokens[at]?.lower ?? '') === 'finite';
    if (says(last) || says(titleFirst - 1)) named.human ||= SAYS;
    // a surname by itself
    if (
      last - first === 1 &&
      named.words.length > 1 &&
      fold(tokens[first]?.lower ?? '') === named.words.at(-1)
    )
      named.human += SAYS;
    if (tokens[last]?.lower === ',' && rules.speech.relatives.has(tokens[last + 1]?.lower ?? ''))
      named.human += rules.names.things.which.has(tokens[last + 1]?.lower ?? '') ? 0 : GIVEN;
  }
  for (const { named } of mentions) {
    const least = named.sure ? GIVEN : SAYS;
    if (named.person && named.thing >= Math.max(least, named.human)) named.person = named.sure = false;
  }
}

/** Whether a word of it makes it a body: "University", but not the given name of "Bill Owens". */
function isBody({ rules: { names } }: Reading, words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      names.bodies.has(word) &&
      !(at === 0 && words.length > 1 && (names.men.has(word) || names.women.has(word))),
  );
}

function opensSentence({ sentences, sentenceOf, tokens }: Reading, at: number): boolean {
  const first = sentences[sentenceOf[at] ?? 0]?.first ?? at;
  for (let back = at - 1; back >= first; back--) if (tokens[back]?.kind !== 'mark') return false;
  return true;
}

const ROLE_REACH = 7;

/** What stands beside a name tells what it is: a verb of saying, an age, "the president of …". */
function noteRoles(reading: Reading, mention: Mention): void {
  const { tokens, rules } = reading;
  const { named } = mention;
  const behind = tokens[mention.last];
  const before = tokens[mention.titleFirst - 1];
  const body = isBody(reading, named.words);
  const several = named.name.includes(' ');
  const isRole = (word: string) => rules.names.roles.has(word);
  for (let at = mention.titleFirst - 1; at > mention.titleFirst - 4; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.capital || rules.speech.links.has(token.lower)) break;
    // "the president said Northcare is dear": what is said does not hold the office
    if (rules.speech.cues.get(token.lower) === 'finite' && !isRole(token.lower)) break;
    if (isRole(token.lower)) {
      named.roles.add(token.lower);
      if (!body) {
        named.person = true;
        if (several && at === mention.titleFirst - 1) {
          named.sure = true;
          named.human += TITLED;
        }
      }
    }
  }
  if (body) return;
  if (behind && rules.speech.cues.get(behind.lower) === 'finite') named.person = true;
  if (before?.lower === ',' && named.words.length > 1 && roleInFront(reading, mention.titleFirst - 2))
    markPerson(named);
  // "said Voip would be": what is said begins there
  const clause = behind?.kind === 'word' && rules.speech.verbs.has(behind.lower);
  if (before && !clause && rules.speech.cues.get(before.lower) === 'finite' && named.words.length > 1)
    named.person = true;
  if (behind?.lower !== ',' || (before && rules.speech.prepositions.has(before.lower))) return;
  const next = tokens[mention.last + 1];
  if (next?.kind === 'number' && next.end - next.start < 3) markPerson(named);
  // "Assad Omur, Afghanistan's envoy to the talks,"
  const owned = next?.capital === true && tokens[mention.last + 2]?.lower === "'s";
  if (next?.kind !== 'word' || (next.capital && !owned)) return;
  const from = owned ? mention.last + 3 : mention.last + 1;
  for (let at = from; at < mention.last + ROLE_REACH; at++) {
    const token = tokens[at];
    if (!token || token.lower === ',') return;
    if (rules.speech.links.has(token.lower)) return;
    if (isRole(token.lower)) {
      // "in Chelsea, the mayor said" makes no mayor of Chelsea
      const next = tokens[at + 1];
      if (next && (rules.speech.cues.get(next.lower) === 'finite' || rules.speech.verbs.has(next.lower)))
        return;
      named.roles.add(token.lower);
      markPerson(named);
      return;
    }
  }
}

/** An age or an office beside a name: a person, whatever else. */
function markPerson(named: Named): void {
  named.person = named.sure = true;
  named.human += TITLED;
}

/** "its leader, Ana Ruiz", « le ministre des affaires étrangères, Ana Ruiz »: a role before the comma. */
function roleInFront({ tokens, rules }: Reading, from: number): boolean {
  for (let at = from; at > from - ROLE_REACH; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.capital || rules.speech.cues.get(token.lower) === 'finite')
      return false;
    if (rules.names.roles.has(token.lower))
      return (
        rules.speech.determiners.has(tokens[at - 1]?.lower ?? '') &&
        !rules.speech.prepositions.has(tokens[at - 2]?.lower ?? '')
      );
  }
  return false;
}

/** More names than this with one word in common are no article; the bound keeps the time in line with the length. */
const SHARING = 16;

function shareWord(byWord: Map<string, Named[]>, word: string, named: Named): void {
  if (word.length < 2) return;
  const sharing = byWord.get(word);
  if (!sharing) byWord.set(word, [named]);
  else if (sharing.length < SHARING) sharing.push(named);
}

/** A name that holds all words of another and ends in the same: "Barack Obama" for "Barack H. Obama". */
function longer(named: Named, byWord: ReadonlyMap<string, readonly Named[]>): Named | undefined {
  const last = named.words.at(-1) ?? '';
  return byWord
    .get(last)
    ?.find(
      (other) =>
        other !== named &&
        other.words.length > named.words.length &&
        other.words.at(-1) === last &&
        other.words[0] === named.words[0] &&
        named.words.every((word) => other.words.includes(word)),
    );
}

/** Which of the full names that share a word a short mention means. */
function choose(
  candidates: readonly Named[],
  run: Run,
  reading: Reading,
  lastUse: ReadonlyMap<Named, number>,
): Named | undefined {
  const { names } = reading.rules;
  const word = run.words.at(-1) ?? '';
  const title = run.title ? (names.titles.get(run.title) ?? null) : null;
  let best: Named | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate.words.some((other) => names.bodies.has(other)) && !candidate.person) continue;
    const surname = candidate.words.at(-1) === word;
    const given = candidate.words[0] === word;
    if (!surname && !(given && (!run.title || names.givenTitles.has(run.title)))) continue;
    if (title && candidate.gender && title !== candidate.gender) continue;
    const score =
      (surname ? 40 : 0) +
      (candidate.person ? 20 : 0) +
      (title && candidate.gender === title ? 30 : 0) +
      (lastUse.has(candidate) ? 15 : 0) +
      Math.min(candidate.mentions, 10);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}
