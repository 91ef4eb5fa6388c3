import { isStopWord } from './stop-words.ts';
import { numberTerm, type Word, wordsOf } from './words.ts';

/** A word to look for. */
export interface QueryWord {
  /** What it may stand as in the index; the first is the word as it was typed. */
  readonly terms: readonly string[];
  /** Still being typed, so that longer words count too. */
  readonly prefix: boolean;
  /** A word such as "the" beside other words: it neither ranks nor is missed. */
  readonly idle: boolean;
}

/** Words that must stand side by side; the last one may be unfinished. */
export interface QueryPhrase {
  readonly terms: readonly string[];
  readonly prefix: boolean;
}

/** What a person typed, taken apart. A query language adds its parts here. */
export interface Query {
  readonly words: readonly QueryWord[];
  readonly phrases: readonly QueryPhrase[];
}

/** A phrase in straight, curly, low or angle marks; one that is still open runs to the end. */
const QUOTED = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)/gu;

/**
 * Takes a query apart. Nothing is an error: whatever was typed means something. The last word is a prefix while
 * nothing is typed after it.
 */
export function parseQuery(query: string): Query {
  const phrases: QueryPhrase[] = [];
  const single: string[] = [];
  const rest = query.replace(QUOTED, (quoted: string, inside: string, close: string) => {
    const terms = wordsOf(inside).map((word) => word.term);
    const open = close === '' && endsInWord(inside);
    if (terms.length > 1) phrases.push({ terms, prefix: open });
    else if (open) return ` ${inside}`;
    else single.push(...terms);
    return ' '.repeat(quoted.length);
  });

  const typed = wordsOf(rest);
  const last = typed.at(-1);
  const words = typed.map((word) => queryWord(rest, word, word === last && endsInWord(rest)));
  for (const term of single) words.push({ terms: [term], prefix: false, idle: false });
  return { words: withIdle(unique(words), phrases.length > 0), phrases };
}

function queryWord(text: string, word: Word, prefix: boolean): QueryWord {
  const typed = text.slice(word.start, word.end);
  // "4,0" on its way to "4,000" is not two tenths yet
  const digits = prefix && /^\p{Nd}/u.test(typed) ? typed.replace(/[^\p{Nd}]/gu, '') : '';
  const terms = digits !== '' && digits !== word.term ? [word.term, numberTerm(digits)] : [word.term];
  return { terms, prefix, idle: false };
}

function unique(words: readonly QueryWord[]): QueryWord[] {
  const seen = new Map<string, QueryWord>();
  for (const word of words) {
    const key = word.terms.join(' ');
    const before = seen.get(key);
    seen.set(key, before ? { ...before, prefix: before.prefix || word.prefix } : word);
  }
  return [...seen.values()];
}

function withIdle(words: readonly QueryWord[], hasPhrases: boolean): QueryWord[] {
  const stops = words.map((word) => word.terms.every(isStopWord));
  if (!hasPhrases && stops.every((stop) => stop)) return [...words];
  return words.map((word, at) => ({ ...word, idle: stops[at] === true }));
}

function endsInWord(text: string): boolean {
  return /[\p{L}\p{N}\p{M}]$/u.test(text);
}
