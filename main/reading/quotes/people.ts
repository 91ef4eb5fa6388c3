/** Whom "he" and "she" mean. */
import { isCountry } from '../names/found.ts';
import type { Gender, Mention, Named } from '../names/names.ts';
import type { Reading } from '../reading.ts';
import { phraseText, subjectOf } from './phrases.ts';
import { inTitleLine, mentionBefore, opensSentence, type Scene, SENTENCES_BACK } from './scene.ts';

const SENTENCES_AHEAD = 2;

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

/**
 * The person whom "he" or "she" at a token means: a name shortly before, sooner one that opens its sentence or that
 * spoke last, of a fitting gender where one is known. "He replied" means somebody else than who spoke last.
 */
export function personMeant(scene: Scene, at: number, gender: Gender, answers: boolean): string | null {
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
