/** From whom an article has what somebody said: the medium, agency or document beside the attribution. */
import type { Mention, Names } from '../names/names.ts';
import { fold } from '../names/runs.ts';
import type { Reading } from '../reading.ts';
import { GAP, isWord } from '../tokens.ts';
import { hearerAt } from './hearers.ts';
import { isDateWord, phraseText } from './phrases.ts';

/** Tokens `first` up to and without `last`. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** How far from the verb of saying a reporter is looked for, so that an endless sentence costs no more. */
const REACH = 60;
const LONGEST = 7;
/** How far from its verb an interview is told of. */
const ASKED_REACH = 12;
const APPOSITION = 7;
const MENTIONS_BACK = 200;

/**
 * Who is said to have reported it in the sentence around a verb of saying: "was quoted by state media as saying",
 * "told the BBC", « cité par l'AFP ». What stands between marks or is said itself is not read. Null where nobody is.
 */
export function reporterAround(
  reading: Reading,
  names: Names,
  quoted: Uint8Array,
  cue: Stretch,
  said: (Stretch & { readonly until?: number }) | null,
): string | null {
  const { tokens, rules, sentences, sentenceOf } = reading;
  const sentence = sentences[sentenceOf[cue.first] ?? 0];
  if (!sentence || rules.reporters.links.size === 0) return null;
  const from = Math.max(sentence.first, cue.first - REACH);
  const until = Math.min(said?.until ?? sentence.last, cue.last + REACH);
  const open = (at: number) => !quoted[at] && !(said && at >= said.first && at < said.last);
  let unmarked: string | null = null;
  for (let at = from; at < until; at++) {
    const word = tokens[at]?.lower ?? '';
    const links = open(at) ? rules.reporters.links.get(word) : undefined;
    if (links) {
      const end = Math.min(until, at + 1 + links.reach);
      for (let link = at; link < end; link++) {
        const token = tokens[link];
        if (!open(link) || (link > at && (token?.kind === 'mark' || (token?.gap ?? 0) >= GAP.line))) break;
        if (link === at ? !links.bare : !links.words.has(token?.lower ?? '')) continue;
        const found = open(link + 1) ? mediumFrom(reading, names, link + 1, until) : null;
        if (found) return found;
        // "told Vesti", behind the verb itself
        const told =
          rules.reporters.asking.has(word) &&
          (link === at ? at === cue.first : rules.reporters.addressing.has(token?.lower ?? '')) &&
          at > cue.first - ASKED_REACH;
        if (told && open(link + 1)) unmarked ??= hearerAt(reading, names, link + 1, until);
      }
    }
    if (open(at) && rules.reporters.citing.has(word)) {
      const found = mediumBefore(reading, names, at, from);
      if (found) return found;
    }
  }
  return unmarked;
}

/** "State television | quoted": the medium whose verb stands at a token. */
function mediumBefore(reading: Reading, names: Names, at: number, floor: number): string | null {
  for (let first = Math.max(floor, at - LONGEST); first < at; first++) {
    const before = reading.tokens[first - 1];
    const opens =
      first === floor ||
      before?.kind === 'mark' ||
      reading.rules.speech.conjunctions.has(before?.lower ?? '') ||
      reading.rules.speech.determiners.has(before?.lower ?? '');
    if (!opens) continue;
    const phrase = phraseAt(reading, first, at);
    const found = phrase?.last === at ? mediumOf(reading, names, phrase, at) : null;
    if (found) return found;
  }
  return null;
}

/** The medium whose name begins at a token; null where none does. */
export function mediumFrom(reading: Reading, names: Names, from: number, until: number): string | null {
  const phrase = phraseAt(reading, from, until);
  return phrase && mediumOf(reading, names, phrase, until);
}

/** The words of a noun phrase without its determiner. */
function phraseAt(reading: Reading, from: number, until: number): Stretch | null {
  const { tokens, rules } = reading;
  const { determiners, prepositions, conjunctions, that, relatives, cues } = rules.speech;
  let first = from;
  while (first < until && !isOutlet(reading, first) && determiners.has(tokens[first]?.lower ?? '')) first++;
  let last = first;
  while (last < until && last - first < LONGEST) {
    const token = tokens[last];
    if (!token || (last > from && token.gap >= GAP.line)) break;
    // "told the BBC's Leo Dolan"
    if (token.lower === "'s") break;
    const inside = last > first;
    const next = tokens[last + 1];
    // "state-run", « l'agence de presse », « médias d'État »
    const joins = inside && (token.lower === '-' || rules.reporters.of.has(token.lower)) && isWord(next);
    const word =
      isWord(token) &&
      !isDateWord(reading, token) &&
      (token.capital ||
        !(
          [determiners, prepositions, conjunctions, that, relatives].some((words) =>
            words.has(token.lower),
          ) || rules.speech.pronouns.has(token.lower)
        )) &&
      (token.capital || (cues.get(token.lower) ?? 'base') === 'base');
    if (!joins && !word && !(token.kind === 'number' && inside)) break;
    last += joins ? 2 : 1;
  }
  last = Math.min(last, until);
  return last > first ? { first, last } : null;
}

/** Whether the name of a medium begins or stands at a token: "Reuters", "Courier". */
const isOutlet = ({ tokens, rules }: Reading, at: number) => {
  const token = tokens[at];
  return isWord(token) && token.capital && rules.reporters.names.has(token.lower);
};

/** The name of a medium that a phrase is; null where it is none. */
function mediumOf(reading: Reading, names: Names, phrase: Stretch, until: number): string | null {
  const { tokens, rules } = reading;
  const { nouns, leading, agencies, things, titles } = rules.reporters;
  const isNoun = (at: number) => nouns.has(tokens[at]?.lower ?? '');
  const end = nameAtEnd(reading, phrase);
  // "Iranian state TV", "the TV": no name, a noun in capitals
  const name = end && end.last - end.first === 1 && things.has(tokens[end.first]?.lower ?? '') ? null : end;
  if (name) {
    let own = false;
    for (let at = name.first; at < name.last; at++) if (isOutlet(reading, at) || isNoun(at)) own = true;
    own ||= titles.has(tokens[name.last - 1]?.lower ?? '');
    // "a Times/Courier poll"
    if (tokens[name.last]?.lower === '/' && tokens[name.last]?.gap === GAP.none) return null;
    const before = name.first > phrase.first ? (tokens[name.first - 1]?.lower ?? '') : '';
    const called = nouns.has(before) || agencies.has(before);
    const mention = names.mentions[names.mentionOf[name.last - 1] ?? -1];
    const alone = name.last - name.first === 1 && isOutlet(reading, name.first);
    if (!called && !alone && mention?.named.sure) return null;
    if (own || called || isMediumBehind(reading, name.last, until)) return nameOf(reading, name, mention);
    return leading && isNoun(phrase.first) ? phraseText(reading, { kind: 'role', ...phrase }) : null;
  }
  const head = leading ? phrase.first : phrase.last - 1;
  const word = tokens[head]?.lower ?? '';
  if (phrase.last - phrase.first === 1 && (nouns.has(word) || agencies.has(word))) {
    const meant = namedBefore(reading, names, phrase.first, word);
    if (meant) return meant;
    if (things.has(word)) return null;
  }
  let outlet = false;
  for (let at = phrase.first; at < phrase.last; at++) if (isOutlet(reading, at) || isNoun(at)) outlet = true;
  const isMedium = nouns.has(word) || (agencies.has(word) && outlet);
  return isMedium ? phraseText(reading, { kind: 'role', ...phrase }) : mediumAtStart(reading, names, phrase);
}

/** "the Associated Press | news agency", "the Harlen Radio | programme", "BBC News | schools were shut". */
function mediumAtStart(reading: Reading, names: Names, phrase: Stretch): string | null {
  const { tokens, rules } = reading;
  const { determiners, definite } = rules.speech;
  const before = tokens[phrase.first - 1]?.lower ?? '';
  if (rules.reporters.leading || (determiners.has(before) && !definite.has(before))) return null;
  let last = phrase.first;
  while (last < phrase.last && isWord(tokens[last]) && tokens[last]?.capital) last++;
  const end = tokens[last - 1]?.lower ?? '';
  const several = last - phrase.first > 1;
  const medium =
    (several || isOutlet(reading, phrase.first)) &&
    last < phrase.last &&
    (isOutlet(reading, phrase.first) || rules.reporters.titles.has(end) || rules.reporters.nouns.has(end));
  return medium
    ? nameOf(reading, { first: phrase.first, last }, names.mentions[names.mentionOf[last - 1] ?? -1])
    : null;
}

/** The capitals that a phrase ends in: "the newspaper | El Faro". */
function nameAtEnd({ tokens, rules }: Reading, phrase: Stretch): Stretch | null {
  let first = phrase.last;
  while (first > phrase.first) {
    const token = tokens[first - 1];
    const joined = token?.lower === '-' && first < phrase.last;
    if (!joined && !(isWord(token) && token.capital) && token?.kind !== 'number') break;
    first--;
  }
  // « médias d'État »: a capital behind "of" is no name of its own
  if (first > phrase.first && rules.reporters.of.has(tokens[first - 1]?.lower ?? '')) return null;
  while (first < phrase.last && !isWord(tokens[first])) first++;
  return first < phrase.last ? { first, last: phrase.last } : null;
}

/** The full name where the article has one. */
function nameOf(reading: Reading, name: Stretch, mention: Mention | undefined): string {
  return mention?.last === name.last && mention.first === name.first && !mention.named.sure
    ? mention.named.name
    : phraseText(reading, { kind: 'name', ...name });
}

/** "the Orlany Bugle, a local newspaper". */
function isMediumBehind({ tokens, rules }: Reading, comma: number, until: number): boolean {
  if (tokens[comma]?.lower !== ',' || !rules.speech.determiners.has(tokens[comma + 1]?.lower ?? ''))
    return false;
  for (let at = comma + 2; at < Math.min(until, comma + APPOSITION); at++) {
    const token = tokens[at];
    if (!isWord(token)) return false;
    const ends = rules.reporters.leading || !isWord(tokens[at + 1]);
    if (rules.reporters.nouns.has(token.lower) && ends) return true;
  }
  return false;
}

/** "the agency", behind "the Karst News Agency": the name last given with that word. */
function namedBefore(reading: Reading, names: Names, at: number, word: string): string | null {
  const wanted = fold(word);
  let low = 0;
  let high = names.mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names.mentions[middle]?.last ?? Number.POSITIVE_INFINITY) <= at) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= Math.max(0, low - MENTIONS_BACK); index--) {
    const named = names.mentions[index]?.named;
    if (!named || named.sure || named.words.length < 2 || !named.words.includes(wanted)) continue;
    const medium = named.words.some(
      (one) =>
        reading.rules.reporters.nouns.has(one) ||
        reading.rules.reporters.names.has(one) ||
        reading.rules.reporters.titles.has(one),
    );
    if (medium) return named.name;
  }
  return null;
}
