/** A medium that no word marks as one: who was told, where that is nobody the article knows ("told Vesti"). */
import { isCountry } from '../names/found.ts';
import type { Mention, Names } from '../names/names.ts';
import type { Reading } from '../reading.ts';
import { isWord } from '../tokens.ts';
import { isDateWord } from './phrases.ts';

const MOST_WORDS = 3;
/** Who comes up often is somebody or something that the article is about. */
const MOST_MENTIONS = 2;

/** "MPs", "MSPs". */
const SEVERAL = /^\p{Lu}{2,}s$/u;

/**
 * The name right behind "told" or "in an interview with", where nothing else is said of it: no "the" before it, no
 * clause of its own, no person, place or body of another kind. Null where somebody else may have been told.
 */
export function hearerAt(reading: Reading, names: Names, at: number, until: number): string | null {
  const { tokens, rules } = reading;
  const mention = names.mentions[names.mentionOf[at] ?? -1];
  const head = tokens[at];
  if (!mention || mention.titleFirst !== at || mention.first !== at || mention.last > until) return null;
  if (!isWord(head) || !mayBeMedium(reading, mention)) return null;
  const next = mention.last < until ? tokens[mention.last] : undefined;
  // "USA Today"
  if (next?.capital && rules.dates.days.has(next.lower)) return null;
  const ends = next === undefined || (next.kind === 'mark' && ',.:;“"'.includes(next.lower));
  // "told Vesti on Friday", "told Vesti in an interview", "told Vesti last week"
  const when =
    isDateWord(reading, next) ||
    (rules.speech.prepositions.has(next?.lower ?? '') && isAside(reading, mention.last + 1)) ||
    (rules.dates.leaning.turns.has(next?.lower ?? '') && isDateWord(reading, tokens[mention.last + 1]));
  return ends || when ? mention.named.name : null;
}

/** A day, a month or "an interview" behind a preposition. */
function isAside(reading: Reading, at: number): boolean {
  const { tokens, rules } = reading;
  const from = rules.speech.determiners.has(tokens[at]?.lower ?? '') ? at + 1 : at;
  return isDateWord(reading, tokens[from]) || rules.reporters.links.has(tokens[from]?.lower ?? '');
}

function mayBeMedium({ rules }: Reading, { named }: Mention): boolean {
  const { bodies, firms, roles, titles, men, women, landscapes, notNames } = rules.names;
  const { name, words, mentions } = named;
  return (
    !named.sure &&
    named.roles.size === 0 &&
    mentions <= MOST_MENTIONS &&
    words.length <= MOST_WORDS &&
    !SEVERAL.test(name) &&
    !isCountry(name, rules.code) &&
    ![bodies, roles, men, women, landscapes, notNames, firms].some((list) =>
      words.some((word) => list.has(word)),
    ) &&
    !words.some((word) => titles.has(word) || rules.dates.months.has(word))
  );
}
