/** Which person a phrase means: a full name for a surname, a title, a role or a pronoun. */
import { isAdverb } from '../languages/rules.ts';
import { isCountry } from '../names/found.ts';
import type { Gender, Mention, Named, Names } from '../names/names.ts';
import { fold } from '../names/runs.ts';
import type { Reading } from '../reading.ts';
import { isWord } from '../tokens.ts';
import { type Phrase, phraseText, subjectOf } from './phrases.ts';

/** What is known of the article's speakers at one place of it. */
export interface Scene {
  readonly reading: Reading;
  readonly names: Names;
  /** 1 for each token that stands between quotation marks. */
  readonly quoted: Uint8Array;
  /** Who spoke last before this place. */
  readonly last: {
    readonly speaker: string;
    readonly sentence: number;
    /** Whether what was said last stands in no marks. */
    readonly reported: boolean;
  } | null;
}

const SENTENCES_BACK = 8;
const SENTENCES_AHEAD = 2;

/** The mention that ends last before a token. */
function mentionBefore(names: Names, token: number): number {
  let low = 0;
  let high = names.mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names.mentions[middle]?.first ?? Number.POSITIVE_INFINITY) < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a name is the first of its sentence and stands near its beginning. */
function opensSentence({ reading, names }: Scene, mention: Mention): boolean {
  const sentence = reading.sentences[reading.sentenceOf[mention.titleFirst] ?? 0];
  if (!sentence) return false;
  const { prepositions } = reading.rules.speech;
  const before = reading.tokens[mention.titleFirst - 1];
  if (mention.titleFirst - sentence.first >= 4 || (before && prepositions.has(before.lower))) return false;
  for (let at = sentence.first; at < mention.titleFirst; at++) {
    const word = reading.tokens[at]?.lower ?? '';
    const { cues } = reading.rules.speech;
    const { roles } = reading.rules.names;
    // "Harlen manager | Carl Otter"
    const office = roles.has(reading.tokens[mention.titleFirst - 1]?.lower ?? '') && !cues.has(word);
    // "He said Mr. Stern had lost": named in what another says
    if (((names.mentionOf[at] ?? -1) >= 0 && !office) || cues.has(word)) return false;
  }
  return true;
}

/** Whether a name may be a person's: "United States" and "Demonstrators" are none, of which no "he" speaks. */
function looksPersonal({ reading, last }: Scene, named: Named): boolean {
  const { bodies } = reading.rules.names;
  if (named.words.length > 1)
    return (
      named.person ||
      (named.words.length < 4 &&
        !/^\p{Lu}-/u.test(named.name) &&
        !named.words.some((word) => bodies.has(word)) &&
        !isCountry(named.name, reading.rules.code))
    );
  // "NASA" is nobody of whom "he" speaks
  if (!named.person || (named.name.length > 1 && named.name === named.name.toUpperCase())) return false;
  // a capital that only ever opens a sentence is a name's where it spoke last: "Novak said …"
  return (
    named.inside ||
    (last?.speaker === named.name && !named.name.endsWith('s') && !bodies.has(named.words[0] ?? ''))
  );
}

/** Whether a person with a gender of his own may be meant. */
const fits = (scene: Scene, named: Named, gender: Gender) =>
  looksPersonal(scene, named) && !(gender && named.gender && gender !== named.gender);

/** A headline shortens and capitalises: the names of its line come up again where they are whole. */
function inTitleLine({ reading }: Scene, mention: Mention): boolean {
  const head = reading.sentences[0];
  if (!head || reading.sentenceOf[mention.first] !== 0 || reading.sentences.length < 2) return false;
  if (head.paragraph === reading.sentences[1]?.paragraph) return false;
  if (reading.tokens[head.last - 1]?.kind === 'word') return true;
  let capitals = 0;
  for (let at = head.first; at < head.last; at++) {
    const token = reading.tokens[at];
    if (token?.kind !== 'word') continue;
    if (token.capital) capitals++;
    else if (token.lower.length > 3) return false;
  }
  return capitals > 3;
}

/**
 * The person whom "he" or "she" at a token means: a name shortly before, sooner one that opens its sentence or that
 * spoke last, of a fitting gender where one is known. "He replied" means somebody else than who spoke last.
 */
function personMeant(scene: Scene, at: number, gender: Gender, answers: boolean): string | null {
  const { reading, names } = scene;
  const here = reading.sentenceOf[at] ?? 0;
  const scores = new Map<Named, number>();
  for (let index = mentionBefore(names, at); index >= 0; index--) {
    const mention = names.mentions[index];
    if (!mention) break;
    const distance = here - (reading.sentenceOf[mention.first] ?? 0);
    if (distance > SENTENCES_BACK) break;
    const { named } = mention;
    if (!fits(scene, named, gender) || inTitleLine(scene, mention)) continue;
    const owner = reading.tokens[mention.last]?.lower === "'s" && distance > 0;
    if (owner && scores.size > 0) continue;
    const spoke = scene.last?.speaker === named.name;
    const score =
      10 -
      1.5 * distance +
      (named.person ? 3 : 1.5) +
      (opensSentence(scene, mention) ? 3 : 0) +
      (gender && named.gender === gender ? 1 : 0) +
      (spoke ? (answers ? -6 : spokeBonus(scene, here)) : 0) -
      (owner ? 2 : 0) -
      (scene.quoted[mention.first] ? 5 : 0);
    if (score > (scores.get(named) ?? 0)) scores.set(named, score);
  }
  let best: Named | null = null;
  for (const [named, score] of scores) if (!best || score > (scores.get(best) ?? 0)) best = named;
  return best?.name ?? scene.last?.speaker ?? personAhead(scene, at, gender) ?? roleMeant(scene, at);
}

const ROLE_BACK = 2;

/** Nobody has a name: "The mayor said he …": the role that is the subject here or shortly before. */
function roleMeant({ reading, names, quoted }: Scene, at: number): string | null {
  const here = reading.sentenceOf[at] ?? 0;
  for (let index = here; index >= Math.max(0, here - ROLE_BACK); index--) {
    const sentence = reading.sentences[index];
    if (!sentence || quoted[sentence.first]) continue;
    const subject = subjectOf(reading, sentence.first, index === here ? at : sentence.last, names);
    if (subject?.kind !== 'role') continue;
    for (let word = subject.first; word < subject.last; word++)
      if (reading.rules.names.roles.has(reading.tokens[word]?.lower ?? ''))
        return phraseText(reading, subject);
  }
  return null;
}

/** "Tomas and Elena Novak sold the farm": the whole name of a surname whose given name stands before "and". */
function sharedSurname({ reading, names }: Scene, own: number): string | null {
  const mention = names.mentions[own];
  if (!mention) return null;
  const { women, men, titles } = reading.rules.names;
  const title = reading.tokens[mention.titleFirst]?.lower ?? '';
  const gender = mention.titleFirst < mention.first ? titles.get(title) : null;
  const [surname] = mention.named.words;
  if (!gender || mention.named.words.length !== 1 || !surname) return null;
  for (let index = own - 1, steps = 0; index > 0 && steps < 200; index--, steps++) {
    const whole = names.mentions[index];
    const given = names.mentions[index - 1];
    if (!whole || !given || whole.named.words.at(-1) !== surname || whole.last - whole.first < 2) continue;
    const word = reading.tokens[given.last - 1]?.lower ?? '';
    const joined =
      given.last + 1 === whole.titleFirst &&
      reading.rules.speech.and.has(reading.tokens[given.last]?.lower ?? '');
    if (joined && given.last - given.first === 1 && (gender === 'f' ? women : men).has(word))
      return `${phraseText(reading, { kind: 'name', first: given.first, last: given.last })} ${phraseText(reading, { kind: 'name', first: whole.last - 1, last: whole.last })}`;
  }
  return null;
}

const SPOKE = 3;

/** What speaks for the one who spoke last: less the longer a report without marks lies back. */
const spokeBonus = ({ last }: Scene, here: number) =>
  last?.reported ? Math.max(0, SPOKE - (here - last.sentence)) : SPOKE;

/** The pronoun stands before its name: "“I ran,” she said. Nadia Kerim, 34, is one of nine survivors." */
function personAhead(scene: Scene, at: number, gender: Gender): string | null {
  const { reading, names } = scene;
  const here = reading.sentenceOf[at] ?? 0;
  for (let index = mentionBefore(names, at) + 1; index < names.mentions.length; index++) {
    const mention = names.mentions[index];
    if (!mention || (reading.sentenceOf[mention.first] ?? 0) - here > SENTENCES_AHEAD) return null;
    if (fits(scene, mention.named, gender) && opensClause(reading, mention)) return mention.named.name;
  }
  return null;
}

function opensClause(reading: Reading, mention: Mention): boolean {
  const sentence = reading.sentences[reading.sentenceOf[mention.titleFirst] ?? 0];
  const before = reading.tokens[mention.titleFirst - 1];
  return sentence?.first === mention.titleFirst || before?.kind === 'mark';
}

/** The subject of the sentence that a pronoun stands in: "The council condemned what it called". */
function subjectHere({ reading, names, quoted }: Scene, at: number): Phrase | null {
  const own = reading.sentences[reading.sentenceOf[at] ?? 0];
  // behind a comma or marks stands an attribution, and what is before it is said: "Delays are usual, they said"
  if (!own || quoted[own.first + 1] || reading.tokens[at - 1]?.kind === 'mark') return null;
  const subject = subjectOf(reading, own.first, at, names);
  return subject && isNominal(reading, subject) ? subject : null;
}

/** Whether a phrase is a noun's, neither a pronoun nor "this" or "currently" alone. */
const isNominal = ({ tokens, rules }: Reading, phrase: Phrase) =>
  phrase.kind !== 'pronoun' &&
  !(
    phrase.last - phrase.first === 1 &&
    (rules.speech.determiners.has(tokens[phrase.first]?.lower ?? '') ||
      isAdverb(rules, tokens[phrase.first]?.lower ?? ''))
  );

/** The subject of the sentence before, or of the one before that where it is a pronoun or a quotation. */
function subjectEarlier(scene: Scene, at: number): Phrase | null {
  const { reading, names, quoted } = scene;
  const here = reading.sentenceOf[at] ?? 0;
  for (let index = here - 1; index >= Math.max(0, here - 3); index--) {
    const sentence = reading.sentences[index];
    if (!sentence) return null;
    if (quoted[sentence.first + 1]) continue;
    const subject = subjectOf(reading, sentence.first, sentence.last, names);
    if (subject && isNominal(reading, subject)) return subject;
  }
  return null;
}

/** Whom "they" at a token means: the subject shortly before, where that is no single person. */
function groupMeant(scene: Scene, at: number): string | null {
  const { reading, names } = scene;
  const subject = subjectHere(scene, at) ?? subjectEarlier(scene, at);
  if (!subject) return null;
  if (subject.kind === 'role') return phraseText(reading, subject);
  const next = names.mentions[names.mentionOf[subject.last + 1] ?? -1];
  if (
    next?.titleFirst === subject.last + 1 &&
    reading.rules.speech.and.has(reading.tokens[subject.last]?.lower ?? '')
  )
    return phraseText(reading, { ...subject, last: next.last });
  const named = names.mentions[names.mentionOf[subject.last - 1] ?? -1]?.named;
  return named && !named.person ? named.name : null;
}

/** What spoke shortly before, where that is no person: "the paper wrote. “…,” it added". */
function spokeLast({ reading, names, last }: Scene, at: number): string | null {
  if (!last || (reading.sentenceOf[at] ?? 0) - last.sentence > 3) return null;
  const word = last.speaker.split(' ').at(-1) ?? '';
  const named = names.byWord.get(fold(word))?.find(({ name }) => name === last.speaker);
  const person = named ? named.person : reading.rules.names.roles.has(word) || !/^\p{Ll}/u.test(last.speaker);
  return person ? null : last.speaker;
}

/** What "it" means where its subject is a thing: no person and no office. */
function thingOf(scene: Scene, subject: Phrase | null): string | null {
  const { reading, names } = scene;
  if (!subject) return null;
  if (subject.kind === 'name') {
    const named = names.mentions[names.mentionOf[subject.last - 1] ?? -1]?.named;
    return named && !named.person ? named.name : null;
  }
  const head = reading.tokens[subject.last - 1]?.lower ?? '';
  return reading.rules.names.roles.has(head) ? null : phraseText(reading, subject);
}

/** The body that "the ministry" or "the company" means: the last one named with that word, or that opened a sentence. */
function bodyMeant(scene: Scene, at: number, word: string): string | null {
  const { reading, names } = scene;
  const here = reading.sentenceOf[at] ?? 0;
  let opener: string | null = null;
  for (let index = mentionBefore(names, at); index >= 0; index--) {
    const mention = names.mentions[index];
    if (!mention || here - (reading.sentenceOf[mention.first] ?? 0) > SENTENCES_BACK) break;
    const { named } = mention;
    if (named.person || inTitleLine(scene, mention)) continue;
    if (named.words.includes(fold(word)))
      return named.words.length > 1 ? named.name : spelledOn(reading, names, mention);
    if (
      here - (reading.sentenceOf[mention.first] ?? 0) < 3 &&
      reading.rules.names.enterprises.has(word) &&
      named.inside &&
      opensSentence(scene, mention) &&
      !isCountry(named.name, reading.rules.code)
    )
      opener ??= named.name;
  }
  return opener;
}

/** "Ministry of Transport": a body's name goes on behind "of". */
function spelledOn(reading: Reading, names: Names, { first, last }: Mention): string {
  const next =
    names.mentions[names.mentionOf[last + 1] ?? -1] ?? names.mentions[names.mentionOf[last + 2] ?? -1];
  const joined =
    next && reading.rules.figures.of.has(reading.tokens[last]?.lower ?? '') && next.titleFirst <= last + 2;
  return phraseText(reading, { kind: 'name', first, last: joined ? next.last : last });
}

/** The person last named before a token to whom a title or a role belongs: "the minister". */
function holderOf(scene: Scene, at: number, role: string): string | null {
  const { names } = scene;
  for (let index = mentionBefore(names, at), steps = 0; index >= 0 && steps < 400; index--, steps++) {
    const named = names.mentions[index]?.named;
    if (named?.roles.has(role) && named.person) return named.name;
    if (named?.person && hasRoleInFront(scene, index, role)) return named.name;
  }
  return null;
}

const FRONT_REACH = 7;

/** « Le ministre de l'Intérieur, Paul Keller »: the role before the comma, with what it is over. */
function hasRoleInFront({ reading, names }: Scene, index: number, role: string): boolean {
  const { tokens, rules } = reading;
  const mention = names.mentions[index];
  if (!mention || mention.named.words.length < 2 || tokens[mention.titleFirst - 1]?.lower !== ',')
    return false;
  for (let at = mention.titleFirst - 2; at > mention.titleFirst - 2 - FRONT_REACH; at--) {
    const token = tokens[at];
    if (!isWord(token) || rules.speech.verbs.has(token.lower) || rules.speech.that.has(token.lower))
      return false;
    if (token.lower === role) return true;
  }
  return false;
}

const LABEL = 6;
const LINE_BACK = 40;

/** "SEN. BRANDT: …": whom a transcript names at the beginning of a line, who is "I" in it. */
function lineLabel(
  { sentences, sentenceOf, tokens, text }: Reading,
  names: Names,
  at: number,
): string | null {
  let index = sentenceOf[at] ?? 0;
  const paragraph = sentences[index]?.paragraph;
  const floor = index - LINE_BACK;
  while (index > floor && sentences[index - 1]?.paragraph === paragraph) index--;
  const first = sentences[index]?.first ?? 0;
  let colon = first;
  while (colon < first + LABEL && tokens[colon]?.lower !== ':') colon++;
  if (colon === first || colon >= at || tokens[colon]?.lower !== ':') return null;
  const mention = names.mentions[names.mentionOf[colon - 1] ?? -1];
  if (mention && mention.titleFirst <= first && mention.last === colon) return mention.named.name;
  const label = text.slice(tokens[first]?.start ?? 0, tokens[colon - 1]?.end ?? 0);
  return label.length > 2 && label === label.toUpperCase() && label !== label.toLowerCase() ? label : null;
}

/** The speaker that a phrase names, as a full name where the article has one; null for "I" and the like. */
export function speakerOf(scene: Scene, phrase: Phrase): string | null {
  const { reading, names } = scene;
  const token = reading.tokens[phrase.first];
  if (!token) return null;
  switch (phrase.kind) {
    case 'name': {
      const mention = names.mentions[names.mentionOf[phrase.last - 1] ?? -1];
      if (!mention) return phraseText(reading, phrase);
      return sharedSurname(scene, names.mentionOf[phrase.last - 1] ?? -1) ?? mention.named.name;
    }
    case 'pronoun': {
      const pronoun = reading.rules.speech.pronouns.get(token.lower);
      if (pronoun?.person === 1 && !pronoun.plural) return lineLabel(reading, names, phrase.first);
      if (pronoun?.person !== 3) return null;
      if (pronoun.plural) return groupMeant(scene, phrase.first) ?? scene.last?.speaker ?? null;
      if (pronoun.gender === 'n')
        return (
          thingOf(scene, subjectHere(scene, phrase.first)) ??
          spokeLast(scene, phrase.first) ??
          thingOf(scene, subjectEarlier(scene, phrase.first)) ??
          scene.last?.speaker ??
          null
        );
      const { replying } = reading.rules.speech;
      const beside = [phrase.first - 1, phrase.last].some((at) =>
        replying.has(reading.tokens[at]?.lower ?? ''),
      );
      return personMeant(scene, phrase.first, pronoun.gender, beside);
    }
    case 'role': {
      const text = phraseText(reading, phrase);
      const head = reading.tokens[phrase.last - 1]?.lower ?? '';
      const definite = reading.rules.speech.definite.has(token.lower);
      if (definite && phrase.last - phrase.first <= 3 && reading.rules.names.roles.has(head)) {
        const holder = holderOf(scene, phrase.first, head);
        if (holder) return holder;
      }
      if (definite && phrase.last - phrase.first === 2 && reading.rules.names.bodies.has(fold(head))) {
        const body = bodyMeant(scene, phrase.first, head);
        if (body) return body;
      }
      // "the 34-year-old said"
      if (reading.rules.names.aged.has(head) && reading.tokens[phrase.last - 2]?.lower === '-')
        return personMeant(scene, phrase.first, null, false) ?? text;
      return text;
    }
  }
}
