/** Which person a phrase means: a full name for a surname, a title, a role or a pronoun. */
import type { Gender, Mention, Named, Names } from '../names/names.ts';
import type { Reading } from '../reading.ts';
import { type Phrase, phraseText, subjectOf } from './phrases.ts';

/** What is known of the article's speakers at one place of it. */
export interface Scene {
  readonly reading: Reading;
  readonly names: Names;
  /** 1 for each token that stands between quotation marks. */
  readonly quoted: Uint8Array;
  /** Who spoke last before this place. */
  readonly last: { readonly speaker: string; readonly sentence: number } | null;
}

const SENTENCES_BACK = 8;

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

function opensSentence(reading: Reading, mention: Mention): boolean {
  const sentence = reading.sentences[reading.sentenceOf[mention.titleFirst] ?? 0];
  if (!sentence) return false;
  const { prepositions } = reading.rules.speech;
  const before = reading.tokens[mention.titleFirst - 1];
  return mention.titleFirst - sentence.first < 4 && !(before && prepositions.has(before.lower));
}

const looksPersonal = (reading: Reading, named: Named) =>
  named.person ||
  (named.words.length > 1 &&
    named.words.length < 4 &&
    !named.words.some((w) => reading.rules.names.bodies.has(w)));

/**
 * The person whom "he" or "she" at a token means: a name shortly before, sooner one that opens its sentence or that
 * spoke last, of a fitting gender where one is known.
 */
function personMeant(scene: Scene, at: number, gender: Gender): string | null {
  const { reading, names } = scene;
  const here = reading.sentenceOf[at] ?? 0;
  const scores = new Map<Named, number>();
  for (let index = mentionBefore(names, at); index >= 0; index--) {
    const mention = names.mentions[index];
    if (!mention) break;
    const distance = here - (reading.sentenceOf[mention.first] ?? 0);
    if (distance > SENTENCES_BACK) break;
    const { named } = mention;
    if (!looksPersonal(reading, named) || (gender && named.gender && gender !== named.gender)) continue;
    if (reading.tokens[mention.last]?.lower === "'s" && distance > 0 && scores.size > 0) continue;
    const score =
      10 -
      1.5 * distance +
      (named.person ? 3 : 0) +
      (opensSentence(reading, mention) ? 3 : 0) +
      (gender && named.gender === gender ? 1 : 0) +
      (scene.last?.speaker === named.name ? 3 : 0) -
      (scene.quoted[mention.first] ? 5 : 0);
    if (score > (scores.get(named) ?? 0)) scores.set(named, score);
  }
  let best: Named | null = null;
  for (const [named, score] of scores) if (!best || score > (scores.get(best) ?? 0)) best = named;
  return best?.name ?? scene.last?.speaker ?? null;
}

/** Whom "they" at a token means: the subject of the sentence before, where that is no single person. */
function groupMeant({ reading, names }: Scene, at: number): string | null {
  const before = reading.sentences[(reading.sentenceOf[at] ?? 0) - 1];
  if (!before) return null;
  const subject = subjectOf(reading, before.first, before.last, names);
  return subject?.kind === 'role' ? phraseText(reading, subject) : null;
}

/** The person last named before a token to whom a title or a role belongs: "the minister". */
function holderOf(scene: Scene, at: number, role: string): string | null {
  const { names } = scene;
  for (let index = mentionBefore(names, at), steps = 0; index >= 0 && steps < 400; index--, steps++) {
    const named = names.mentions[index]?.named;
    if (named?.roles.has(role) && named.person) return named.name;
  }
  return null;
}

/** The speaker that a phrase names, as a full name where the article has one; null for "I" and the like. */
export function speakerOf(scene: Scene, phrase: Phrase): string | null {
  const { reading, names } = scene;
  const token = reading.tokens[phrase.first];
  if (!token) return null;
  switch (phrase.kind) {
    case 'name': {
      const mention = names.mentions[names.mentionOf[phrase.last - 1] ?? -1];
      return mention?.named.name ?? phraseText(reading, phrase);
    }
    case 'pronoun': {
      const pronoun = reading.rules.speech.pronouns.get(token.lower);
      if (pronoun?.person !== 3) return null;
      if (pronoun.plural) return groupMeant(scene, phrase.first) ?? scene.last?.speaker ?? null;
      if (pronoun.gender === 'n') return scene.last?.speaker ?? null;
      return personMeant(scene, phrase.first, pronoun.gender);
    }
    case 'role': {
      const text = phraseText(reading, phrase);
      const head = reading.tokens[phrase.last - 1]?.lower ?? '';
      const definite = reading.rules.speech.definite.has(token.lower);
      if (definite && phrase.last - phrase.first <= 3 && reading.rules.names.roles.has(head)) {
        const holder = holderOf(scene, phrase.first, head);
        if (holder) return holder;
      }
      return text;
    }
  }
}
