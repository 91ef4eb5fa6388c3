/** What "they", "it", "the ministry" and "the company" mean. */
import { isAdverb } from '../languages/rules.ts';
import { isCountry } from '../names/found.ts';
import type { Mention, Names } from '../names/names.ts';
import { fold } from '../names/runs.ts';
import type { Reading } from '../reading.ts';
import { type Phrase, phraseText, subjectOf } from './phrases.ts';
import { inTitleLine, mentionBefore, opensSentence, type Scene, SENTENCES_BACK } from './scene.ts';

/** The subject of the sentence that a pronoun stands in: "The council condemned what it called". */
export function subjectHere({ reading, names, quoted }: Scene, at: number): Phrase | null {
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
export function subjectEarlier(scene: Scene, at: number): Phrase | null {
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
export function groupMeant(scene: Scene, at: number): string | null {
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
export function spokeLast({ reading, names, last }: Scene, at: number): string | null {
  if (!last || (reading.sentenceOf[at] ?? 0) - last.sentence > 3) return null;
  const word = last.speaker.split(' ').at(-1) ?? '';
  const named = names.byWord.get(fold(word))?.find(({ name }) => name === last.speaker);
  const person = named ? named.person : reading.rules.names.roles.has(word) || !/^\p{Ll}/u.test(last.speaker);
  return person ? null : last.speaker;
}

/** What "it" means where its subject is a thing: no person and no office. */
export function thingOf(scene: Scene, subject: Phrase | null): string | null {
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
export function bodyMeant(scene: Scene, at: number, word: string): string | null {
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
