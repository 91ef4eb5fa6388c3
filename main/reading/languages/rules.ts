/** What a language's data file must say. Words are in lower case with straight apostrophes. */

/** The phrases that stand before a number ("more than") or behind it ("or more") and what they make of it. */
export type QuantifierWord = 'about' | 'more than' | 'at least' | 'less than' | 'up to';

export interface NumberWords {
  /** 0 to 99 as far as one word says it. */
  readonly small: ReadonlyMap<string, number>;
  /** "hundred", "thousand", "million". */
  readonly scales: ReadonlyMap<string, number>;
  /** Scales as they are written against the digits: "10k", "5bn". */
  readonly suffixes: ReadonlyMap<string, number>;
  /** "dozen": 12. */
  readonly groups: ReadonlyMap<string, number>;
  /** The lower part of a fraction: "third", "quarters". */
  readonly parts: ReadonlyMap<string, number>;
  /** "half", and what it is worth. */
  readonly halves: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** "a", "an" before a scale, a group or a part. */
  readonly articles: ReadonlySet<string>;
  readonly point: ReadonlySet<string>;
  readonly minus: ReadonlySet<string>;
  /** Endings that make digits an ordinal: "st", "th". */
  readonly ordinalEndings: ReadonlySet<string>;
  readonly decimalComma: boolean;
  /** "of" before a scale: "two thirds of a million". */
  readonly of: ReadonlySet<string>;
  /** Scales that need nothing before them: "mille", "cent". */
  readonly openers: ReadonlySet<string>;
  /** Numbers written with a hyphen that are one word: "quatre-vingts". */
  readonly compounds: ReadonlyMap<string, number>;
  /** Whether sixty and eighty take ten to nineteen: "soixante-douze". */
  readonly vigesimal: boolean;
}

export interface DateWords {
  readonly months: ReadonlyMap<string, number>;
  /** Months that are also common words ("may", "march"): a date only beside a number. */
  readonly doubtfulMonths: ReadonlySet<string>;
  /** Monday is 1. */
  readonly weekdays: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** "today": 0, "yesterday": -1. */
  readonly days: ReadonlyMap<string, number>;
  /** "week" to the unit's letter: d, w, m, y; a fortnight is 2w. */
  readonly units: ReadonlyMap<string, readonly [count: number, unit: DateUnit]>;
  readonly holidays: ReadonlyMap<string, string>;
  /** Prepositions that let a bare number be a year: "in 2023". */
  readonly beforeYear: ReadonlySet<string>;
  /** Articles that do the same ("the 2023 election"). */
  readonly yearArticles: ReadonlySet<string>;
  /** Articles before a day: "the 4th", "le 4". */
  readonly the: ReadonlySet<string>;
  /** What may stand between a day and its month, or a month and its year: "of". */
  readonly of: ReadonlySet<string>;
  readonly rangeTo: ReadonlySet<string>;
  /** Words that make "11/12" a date: "on", "until". */
  readonly beforeSlashed: ReadonlySet<string>;
  /** Whether the month comes first in "7/6/2024". */
  readonly monthFirst: boolean;
  /** Whether a month is written with a capital, so that one without is another word. */
  readonly capitalMonths: boolean;
  /** Words beside a day between a subject and its verb: "Trump late last Thursday said". */
  readonly beside: ReadonlySet<string>;
  readonly leaning: LeaningWords;
}

/** Words of dates that lean on another date; phrases are lists of words. */
export interface LeaningWords {
  readonly turns: ReadonlyMap<string, Turn>;
  /** Whether "last" comes behind its noun: "mardi dernier". */
  readonly turnBehind: boolean;
  readonly periods: ReadonlyMap<string, 'day' | 'week' | 'month' | 'year'>;
  readonly dayPhrases: readonly (readonly [phrase: readonly string[], days: number])[];
  /** Before a span: "il y a". */
  readonly agoBefore: readonly (readonly string[])[];
  readonly ago: readonly (readonly string[])[];
  readonly later: readonly (readonly string[])[];
  readonly earlier: readonly (readonly string[])[];
  readonly fromNow: readonly (readonly string[])[];
  /** "in" of "in two weeks". */
  readonly ahead: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  /** Behind "in two days": what makes it a span of time instead. */
  readonly notAhead: ReadonlySet<string>;
  /** Before "in two years": what makes it a span ("the third time in two years"). */
  readonly notBeforeAhead: ReadonlySet<string>;
  /** Before "in two years" in its sentence: what makes it a span behind us ("has risen by half in two years"). */
  readonly perfect: ReadonlySet<string>;
  readonly sameDay: readonly (readonly string[])[];
  readonly thatDay: readonly (readonly string[])[];
  readonly nextDay: readonly (readonly string[])[];
  readonly previousDay: readonly (readonly string[])[];
  readonly on: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
}
export type Turn = 'next' | 'last' | 'past' | 'coming' | 'this';
export type DateUnit = 'd' | 'w' | 'm' | 'y';

export interface SpeechWords {
  /** Every form of a verb of saying, to whether it is finite. */
  readonly cues: ReadonlyMap<string, CueForm>;
  /** "according to", "selon": phrases with the speaker behind them, as lists of words. */
  readonly sources: readonly (readonly string[])[];
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** Words that may stand between a subject and its verb: "also", "has", "later". */
  readonly between: ReadonlySet<string>;
  /** Auxiliaries, and other verbs that end a noun phrase. */
  readonly verbs: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** "of", "for": carry a role on ("a spokesman for the ministry"). */
  readonly links: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** "that", "que": opens what is said. */
  readonly that: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Words before marks that announce a title or a label, not words said: "titled", "a mural reading". */
  readonly naming: ReadonlySet<string>;
  /** Words before marks that explain a word or a name: "means", "known as". */
  readonly glossing: ReadonlySet<string>;
  /** Verbs that do so only where a word or a name is spoken of: "means". */
  readonly defining: ReadonlySet<string>;
  /** What they speak of then: "the word", "the name", "in the dialect". */
  readonly terms: ReadonlySet<string>;
  /** What a sign does with its words: "read", "said". */
  readonly bearing: ReadonlySet<string>;
  /** Verbs by which many name a thing: "fishermen call it the “…”". */
  readonly terming: ReadonlySet<string>;
  /** Small words between such a word and its marks: "as", "roughly". */
  readonly glossed: ReadonlySet<string>;
  /** Things that bear words which nobody says: "a sign on the door read". */
  readonly carriers: ReadonlySet<string>;
  /** Verbs that report only where no better one stands in the sentence: "found", "showed". */
  readonly weak: ReadonlySet<string>;
  /** Verbs that report only with "that" right behind them: "the court held that". */
  readonly clausal: ReadonlySet<string>;
  /** What announces marks where it stands by itself: "and I quote". */
  readonly quoting: ReadonlySet<string>;
  /** Verbs that take another with "to", or as it is: "used to say", « aimait dire ». */
  readonly catenative: ReadonlySet<string>;
  /** What stands between such a verb and the other: "to". */
  readonly to: ReadonlySet<string>;
  /** Words before the name that somebody is known by: "who gave her name as". */
  readonly presenting: ReadonlySet<string>;
  /** How somebody was asked: "reached by telephone". */
  readonly reached: ReadonlySet<string>;
  /** How somebody sits or is reached, behind the name in an attribution: « dit Awa Sow, assise sur un banc ». */
  readonly postures: ReadonlySet<string>;
  /** Verbs that give a number, with the word that must stand before it: "put the crowd at 5,000", « parlent de 5 000 ». */
  readonly counting: ReadonlyMap<string, string>;
  /** Verbs whose subject speaks in the passive too: "was quoted". */
  readonly cited: ReadonlySet<string>;
  /** "For Ann Reed, …" opens with whose view it is. */
  readonly viewing: ReadonlySet<string>;
  /** Endings of a verb behind its subject: "Reed thanked". */
  readonly verbEndings: readonly string[];
  /** Verbs of saying that answer somebody else: "replied". */
  readonly replying: ReadonlySet<string>;
  /** What opens a footer line that asks to follow somebody: "follow", "suivez". */
  readonly following: ReadonlySet<string>;
  /** Determiners that point at somebody known: "the". */
  readonly definite: ReadonlySet<string>;
  /** Verbs that take what is said without "that". */
  readonly reporting: ReadonlySet<string>;
  /** Whether what is said may follow its verb without "that". */
  readonly bareClauses: boolean;
  /** Determiners that can stand for people by themselves: "some", "many". */
  readonly alone: ReadonlySet<string>;
  /** Whether attributions stand inside the marks too: « Nous avons, a-t-il dit, besoin ». */
  readonly incise: boolean;
  /** "was called … by X". */
  readonly passive: { readonly be: ReadonlySet<string>; readonly by: ReadonlySet<string> };
  /** Endings of adverbs. */
  readonly adverbs: readonly string[];
  /** Nouns with such an ending: "supply". */
  readonly notAdverbs: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
}
/** A base form ('report') may be a noun as well. */
export type CueForm = 'finite' | 'base' | 'participle' | 'past';
export interface Pronoun {
  readonly gender: 'm' | 'f' | 'n' | null;
  readonly plural: boolean;
  readonly person: 1 | 2 | 3;
}

export interface NameWords {
  /** "Mr", "Gen", "President", without full stops, to the gender they give. */
  readonly titles: ReadonlyMap<string, 'm' | 'f' | null>;
  /** Titles that stand before a given name alone: "Sir Alan". */
  readonly givenTitles: ReadonlySet<string>;
  readonly women: ReadonlySet<string>;
  readonly men: ReadonlySet<string>;
  /** Nouns that make a run of capitals an organisation or a place: "University", "Street". */
  readonly bodies: ReadonlySet<string>;
  /** What has a place behind its "of": "the mayor of", "the village of". */
  readonly placed: ReadonlySet<string>;
  /** Words for a body that may have any name: "company", "group". */
  readonly enterprises: ReadonlySet<string>;
  /** The head of "the 34-year-old". */
  readonly aged: ReadonlySet<string>;
  /** Of these the nouns that make it a place: "River", "Province". */
  readonly landscapes: ReadonlySet<string>;
  /** Nouns that make a run of capitals a firm or a paper unless a given name or a title speaks for a person. */
  readonly firms: ReadonlySet<string>;
  /** Words around a name that make it a thing's. */
  readonly things: ThingWords;
  /** Titles that tell when and of which party, not who: "former". */
  readonly qualifying: ReadonlySet<string>;
  /** What is tied to a name by a hyphen and is no part of it: "York-based". */
  readonly tied: ReadonlySet<string>;
  /** In front of a country: "West Africa", "neighbouring Mali". */
  readonly directions: ReadonlySet<string>;
  /** Small words inside a name: "de", "bin". */
  readonly particles: ReadonlySet<string>;
  /** Roles by which a person is meant again: "minister", "president". */
  readonly roles: ReadonlySet<string>;
  /** Capitalised words that name no person: days, months, peoples. */
  readonly notNames: ReadonlySet<string>;
  /** Titles that stand for a role: "Sen" for "senator". */
  readonly longForms: ReadonlyMap<string, string>;
}

/** What tells that a name is a firm's, a club's, a paper's or a band's. */
export interface ThingWords {
  /** What such a one has, and hardly a person: "shares", "headquarters". */
  readonly owned: ReadonlySet<string>;
  /** What has such a name behind "of" or "in": "a stake in". */
  readonly held: ReadonlySet<string>;
  /** Offices that stand behind its name, and before "at": "boss". */
  readonly heads: ReadonlySet<string>;
  /** What such a one is: "the retailer", besides `enterprises`. */
  readonly kinds: ReadonlySet<string>;
  /** "At" and "in". */
  readonly within: ReadonlySet<string>;
  /** "Which". */
  readonly which: ReadonlySet<string>;
  /** "Its". */
  readonly its: ReadonlySet<string>;
  /** Verbs for many, that a single name takes only where it is a group's: "are". */
  readonly plural: ReadonlySet<string>;
}

export interface FigureWords {
  readonly before: readonly (readonly [phrase: readonly string[], quantifier: QuantifierWord])[];
  readonly behind: readonly (readonly [phrase: readonly string[], quantifier: QuantifierWord])[];
  readonly between: ReadonlySet<string>;
  /** "from" of "rose from 3 to 5". */
  readonly from: ReadonlySet<string>;
  readonly rangeTo: ReadonlySet<string>;
  readonly rangeAnd: ReadonlySet<string>;
  readonly rangeOr: ReadonlySet<string>;
  readonly up: ReadonlySet<string>;
  readonly down: ReadonlySet<string>;
  readonly per: ReadonlySet<string>;
  /** "a day", "an hour": an article that makes a rate before one of `rateUnits`. */
  readonly rateArticles: ReadonlySet<string>;
  readonly rateUnits: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly currencies: ReadonlyMap<string, string>;
  readonly percent: ReadonlySet<string>;
  readonly points: ReadonlySet<string>;
  /** Words that make the next number a label: "article", "flight". */
  readonly labels: ReadonlySet<string>;
  /** Participles that say what befell what is counted: "killed". */
  readonly fates: ReadonlySet<string>;
  readonly ages: ReadonlySet<string>;
  /** Words after which "one" is no number: "another", "of". */
  readonly afterOne: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  /** "per" before "cent", where the two are written apart. */
  readonly perCent: readonly (readonly string[])[];
  /** Small words between a verb of change and its number: "by". */
  readonly stepOver: ReadonlySet<string>;
  /** "in", "across": before the place of a figure. */
  readonly locating: ReadonlySet<string>;
  /** Number words that are adjectives behind a noun: « un toit neuf ». */
  readonly adjectives: ReadonlySet<string>;
  /** Verbs of falling that mean rain where the amount follows at once: « il est tombé 212 millimètres ». */
  readonly pouring: ReadonlySet<string>;
  /** Words in front of the noun that say nothing of it: "more", "new". */
  readonly fillers: ReadonlySet<string>;
  /** Words behind a share: "a third more". */
  readonly compared: ReadonlySet<string>;
  /** Between the two numbers of a share: "in", "out of". */
  readonly outOf: readonly (readonly string[])[];
  /** "growth at 3 percent": what may stand between a noun and its measure besides "of". */
  readonly at: ReadonlySet<string>;
  /** What money goes to stands behind these: "on the plant". */
  readonly purpose: ReadonlySet<string>;
  /** Words before an hour of the day: "à 5 heures". */
  readonly clock: ReadonlySet<string>;
  /** "age" before a number. */
  readonly aged: ReadonlySet<string>;
  /** People that have an age behind their "of": « un homme de 34 ans ». */
  readonly ageHolders: ReadonlySet<string>;
  /** "the ages of", between "between" and its numbers. */
  readonly agesOf: readonly (readonly string[])[];
  /** Words that end a noun phrase behind a number: "than", "ago", "struck". */
  readonly enders: ReadonlySet<string>;
  /** Plurals without the usual ending: "people". */
  readonly plurals: ReadonlySet<string>;
  /** Plurals that stand before another noun: "sales staff". */
  readonly modifiers: ReadonlySet<string>;
  /** Endings of a word that makes no noun phrase with the plural before it; the empty one is that of every word. */
  readonly behindPlural: readonly string[];
  /** Endings of a verb between its noun and a number: "lends 1.6 million", « mesure 15 cm ». */
  readonly verbEndings: readonly string[];
  /** Words before "up" and "down" that take their meaning away: "made up". */
  readonly particleVerbs: ReadonlySet<string>;
  /** Behind a number: "20 cents more", "40 percent less". */
  readonly comparedUp: readonly (readonly string[])[];
  readonly comparedDown: readonly (readonly string[])[];
  /** Nouns that say of a measure only that it is an extreme or a mark: "a low of $8". */
  readonly levels: ReadonlySet<string>;
  /** Verbs that make "from 3 to 5" a move by themselves: « est passé de 3 à 5 ». Without any, "from" does. */
  readonly moving: ReadonlySet<string>;
  /** Before one unit of time: what makes it a comparison: « sur un an ». */
  readonly spanning: ReadonlySet<string>;
}

/** What makes a sentence worth checking. */
export interface ClaimWords {
  readonly superlatives: readonly (readonly string[])[];
  /** Endings of superlatives: "est". */
  readonly superlativeEndings: readonly string[];
  readonly notSuperlatives: ReadonlySet<string>;
  /** "first", "last": no superlative before a number, a span of time or one of `ranked`. */
  readonly ranks: ReadonlySet<string>;
  /** What comes in an order, so that the first of it is nothing special: "the first half". */
  readonly ranked: ReadonlySet<string>;
  readonly causes: readonly (readonly string[])[];
  readonly predictions: readonly (readonly string[])[];
}

/** Words that lead to who reports what another said: "quoted | by", "told". */
export interface ReporterLink {
  readonly words: ReadonlySet<string>;
  /** How many tokens behind the first word one of them may stand. */
  readonly reach: number;
  /** Whether the medium may follow at once: "told Reuters". */
  readonly bare: boolean;
}

/** From whom an article has what somebody said. */
export interface ReporterWords {
  readonly links: ReadonlyMap<string, ReporterLink>;
  /** Of the links what befalls a statement: "carried by". */
  readonly carried: ReadonlySet<string>;
  /** Of the links those with a medium behind them even where no word marks it as one: "told". */
  readonly asking: ReadonlySet<string>;
  /** Small words between such a link and who asks: "in an interview with". */
  readonly addressing: ReadonlySet<string>;
  /** Verbs whose subject may be the medium: "state television quoted the mayor as saying". */
  readonly citing: ReadonlySet<string>;
  /** Common nouns for a medium; not "press", which also asks and holds conferences. */
  readonly nouns: ReadonlySet<string>;
  /** "The agency" is one of news only beside a word of news. */
  readonly agencies: ReadonlySet<string>;
  /** What is a medium only with a word beside it: "the TV" and "its website" are things. */
  readonly things: ReadonlySet<string>;
  /** Media by name; with a capital only. */
  readonly names: ReadonlySet<string>;
  /** What the names of media end in: "Harlen Courier", not "Times Square"; with a capital only. */
  readonly titles: ReadonlySet<string>;
  /** Whether the noun comes first: « la télévision publique ». */
  readonly leading: boolean;
  /** What joins a noun to the next. */
  readonly of: ReadonlySet<string>;
}

/** Lines of "first words > linking words > reach"; without linking words the medium follows at once. */
export const reporterLinks = (list: string): ReadonlyMap<string, ReporterLink> =>
  new Map(
    list
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [heads = '', links = '', reach = '0'] = line.split('>');
        const link = { words: words(links), reach: Number(reach), bare: links.trim() === '' };
        return [...words(heads)].map((head) => [head, link] as const);
      }),
  );

export interface LanguageRules {
  readonly code: string;
  readonly elisions: ReadonlySet<string>;
  /** Frequent words: they tell the language, and a capital on one of them makes no name. */
  readonly common: ReadonlySet<string>;
  /** Without their full stop. A sentence does not end behind one. */
  readonly abbreviations: ReadonlySet<string>;
  readonly numbers: NumberWords;
  readonly dates: DateWords;
  readonly speech: SpeechWords;
  readonly reporters: ReporterWords;
  readonly names: NameWords;
  readonly figures: FigureWords;
  readonly claims: ClaimWords;
}

/** The words of a list written as text. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Phrases written one a line or behind a bar, as lists of words. */
export const phrases = (list: string): readonly (readonly string[])[] =>
  list
    .split(/[|\n]/)
    .map((phrase) => phrase.trim().split(/\s+/).filter(Boolean))
    .filter((phrase) => phrase.length > 0);

/** Entries written "word=value word=value"; an underscore in a word stands for a blank. */
export const numbered = (list: string): ReadonlyMap<string, number> =>
  new Map(
    list
      .split(/\s+/)
      .filter(Boolean)
      .map((entry) => {
        const at = entry.lastIndexOf('=');
        return [entry.slice(0, at).replaceAll('_', ' '), Number(entry.slice(at + 1))];
      }),
  );

/** Lines "value: word word, two words, word". Several words in one entry are parted by commas. */
export const spelled = (list: string): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (const line of list.split('\n')) {
    const at = line.indexOf(':');
    if (at < 0) continue;
    for (const word of line.slice(at + 1).split(','))
      if (word.trim()) map.set(word.trim(), line.slice(0, at).trim());
  }
  return map;
};

/** The length of the longest of some phrases that begins at a token; 0 for none. */
export function phraseAt(
  tokens: readonly { readonly lower: string }[],
  at: number,
  list: readonly (readonly string[])[],
): number {
  const phrases = byFirstWord(list).get(tokens[at]?.lower ?? '');
  if (!phrases) return 0;
  let longest = 0;
  for (const phrase of phrases)
    if (phrase.length > longest && phrase.every((word, step) => tokens[at + step]?.lower === word))
      longest = phrase.length;
  return longest;
}

type Phrases = readonly (readonly string[])[];
/** Phrases are looked for at every word of a text, and hardly ever stand there. */
const indexed = new WeakMap<Phrases, ReadonlyMap<string, Phrases>>();

function byFirstWord(list: Phrases): ReadonlyMap<string, Phrases> {
  const known = indexed.get(list);
  if (known) return known;
  const index = Map.groupBy(list, ([first = '']) => first);
  indexed.set(list, index);
  return index;
}

/** Whether a word ends as the adverbs of its language do. */
export function isAdverb(rules: LanguageRules, word: string): boolean {
  for (const ending of rules.speech.adverbs)
    if (word.length > ending.length + 2 && word.endsWith(ending)) return !rules.speech.notAdverbs.has(word);
  return false;
}
