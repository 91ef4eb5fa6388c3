/** Which person a phrase means: a full name for a surname, a title, a role or a pronoun. */
import type { Names } from '../names/names.ts';
import { fold } from '../names/runs.ts';
import type { Reading } from '../reading.ts';
import { isWord } from '../tokens.ts';
import { bodyMeant, groupMeant, spokeLast, subjectEarlier, subjectHere, thingOf } from './groups.ts';
import { personMeant } from './people.ts';
import { type Phrase, phraseText } from './phrases.ts';
import { mentionBefore, type Scene } from './scene.ts';

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
