/** Names as they are compared: without titles, in words, by their sounds. */
import { nameKey } from '../../../preload/contract/name-key.ts';

/** What stands in front of a person's name without being part of it; English and French. */
const TITLES = new Set(
  `mr mrs ms miss mx sir lord lady dame dr prof professor sen senator rep representative congressman congresswoman gov
  governor gen general maj major capt captain cpt col colonel lt lieutenant sgt sergeant cpl corporal adm admiral cmdr
  commander brig brigadier marshal rev reverend hon president vice deputy prime minister chancellor secretary ambassador
  judge justice mayor sheriff chief inspector king queen prince princess pope imam sheikh father sister brother bishop
  archbishop cardinal former acting interim transitional
  m mm mme mlle me docteur monsieur madame maitre general generale colonel commandant capitaine lieutenant president
  presidente premier ministre ministre depute deputee senateur senatrice maire juge ambassadeur ambassadrice`.split(
    /\s+/,
  ),
);

/** What stands in front of a body's or a place's name and may be left out. */
const ARTICLES = new Set(['the', 'le', 'la', 'les']);

/** Words that an acronym may leave out. */
const SMALL = new Set('of the and for in on to de du des la le les et pour l d a en'.split(' '));

export interface Form {
  readonly text: string;
  /** All words, folded; a hyphen parts them. */
  readonly words: readonly string[];
  /** Without titles or article in front. */
  readonly bare: readonly string[];
  /** "AES", "UNHCR"; null for what is no acronym. */
  readonly acronym: string | null;
}

export function formOf(text: string, person: boolean): Form {
  const words = nameKey(text).split(' ').filter(Boolean);
  const front = person ? TITLES : ARTICLES;
  let from = 0;
  while (from < words.length - 1 && front.has(words[from] ?? '')) from++;
  // a title and a surname name somebody in one article only; what is left of such a form is no name by itself
  const bare = person && from > 0 && words.length - from < 2 ? words : words.slice(from);
  const letters = text.replace(/[.\s]/gu, '');
  const acronym = /^\p{Lu}{2,8}$/u.test(letters) && words.join('').length === letters.length;
  const single = words.length === 1 || words.every((word) => word.length === 1);
  return { text, words, bare, acronym: acronym && single ? words.join('') : null };
}

/** The first letters of a name's words, with its small words and without: "aoss", "ass". */
export function initialsOf({ bare, acronym }: Form): readonly string[] {
  if (bare.length < 2 || acronym !== null) return [];
  const letters = (words: readonly string[]) => words.map((word) => word.charAt(0)).join('');
  const content = bare.filter((word) => !SMALL.has(word));
  return content.length < 2 ? [] : [...new Set([letters(bare), letters(content)])];
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch|tch|ch|sh|dj|zh|dzh/g, 'j'],
  [/ph/g, 'f'],
  [/kh|gh/g, 'h'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ts|tz|cz/g, 'z'],
  [/[qc]/g, 'k'],
  [/x/g, 'ks'],
  [/[w]/g, 'v'],
  [/ou|oo/g, 'u'],
  [/[yj](?=[aeiou])/g, 'i'],
  [/[yj]/g, 'i'],
  [/[ou]/g, 'o'],
  [/[ei]/g, 'e'],
  [/(.)\1+/g, '$1'],
];

/** A word as several alphabets' spellings of it sound alike: "mohammed" and "muhamad" differ by a vowel. */
export function soundOf(word: string): string {
  return SOUNDS.reduce((sound, [from, to]) => sound.replace(from, to), word);
}

/** The consonants of a word's sound, with its first letter whatever it is. */
export function consonantsOf(sound: string): string {
  return sound.charAt(0) + sound.slice(1).replace(/[aeo]/g, '');
}
