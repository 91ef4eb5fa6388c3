/** The words of a phrase that carry its meaning, for telling whether two phrases are about the same thing. */

/** Words that say nothing of what is counted, in English and French. */
const EMPTY = new Set(
  `a an the of in on at to for from by with and or but as that this these those its their his her our your some any
  all more most less than least about around nearly almost over under up between some roughly approximately
  is are was were be been being has have had do does did will would can could may might said says say told
  it they he she we you i who which what when where while during after before since until into out off per also
  one two three four five six seven eight nine ten hundred hundreds thousand thousands million millions billion
  billions dozen dozens half percent per cent
  le la les un une des du de d l au aux en dans sur pour par avec et ou mais que qui ce cette ces son sa ses leur
  leurs plus moins environ pres quelque quelques entre depuis est sont ete a ont etait etaient selon mille milliers
  cent cents million millions milliard milliards`.split(/\s+/),
);

/** Words for anybody, which do not tell what is counted: killed and displaced are both people. */
const ANYBODY = new Set(['people', 'person', 'individual', 'personne', 'gens', 'habitant'].map(stem));

/** Stems of the words that carry meaning, accents and case folded, each once; words for anybody are left out. */
export function meaningOf(phrase: string): ReadonlySet<string> {
  return new Set(
    wordsOf(phrase)
      .map(stem)
      .filter((word) => !ANYBODY.has(word)),
  );
}

/** The words that carry meaning as they stand, in their order. */
export function wordsOf(phrase: string): readonly string[] {
  return (phrase.match(/[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu) ?? []).filter(
    (word) => word.length > 1 && !EMPTY.has(folded(word)),
  );
}

function folded(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Plural and verb endings off: "troops" and "troop", "killed" and "killing" fall together. Only ever compared. */
function stem(word: string): string {
  return folded(word)
    .replace(/[’']s$/, '')
    .replace(/(?<=\p{L}{3})(?:ies|y)$/u, 'i')
    .replace(/(?<=\p{L}{3})(?:ings?|ed|es|s|e)$/u, '')
    .replace(/(\p{L})\1$/u, '$1');
}

/** How many words two phrases have in common. */
export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((word) => other.has(word)).length;
}
