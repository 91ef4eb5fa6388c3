import type { Range } from '../../preload/contract/index.ts';
import type { Form } from './expand.ts';
import type { Query, QueryPhrase, QueryWord } from './query.ts';
import type { Word } from './words.ts';

/** A place where a query is met. `part` tells the words and phrases of the query apart, from 0. */
export interface Mark extends Range {
  readonly part: number;
}

/** Finds a query's words and phrases in a text. */
export interface Matcher {
  /** How many parts can be met: words that are not idle, and phrases. */
  readonly parts: number;
  /** Whether the query has phrases: what was found by them must be verified on the text. */
  readonly verifies: boolean;
  /** Whether an article in which these parts were met is found: every phrase must be among them. */
  meets(parts: ReadonlySet<number>): boolean;
  /** Where a text, taken apart into words, meets the query: in reading order, without overlaps. */
  marks(words: readonly Word[]): Mark[];
}

/** A word of the query with the forms it takes in the index. */
export interface WordForms {
  readonly word: QueryWord;
  readonly forms: readonly Form[];
}

/** Builds what finds a query again in the texts that it found. */
export function matcherOf(query: Query, words: readonly WordForms[]): Matcher {
  const partOf = new Map<string, number>();
  const prefixes: { readonly prefix: string; readonly part: number }[] = [];
  words.forEach(({ word, forms }, part) => {
    for (const form of forms) if (!partOf.has(form.term)) partOf.set(form.term, part);
    if (word.prefix) for (const prefix of word.terms) prefixes.push({ prefix, part });
  });
  const phrases = query.phrases.map((phrase, at) => ({ phrase, part: words.length + at }));

  const wordPart = (term: string): number | undefined =>
    partOf.get(term) ?? prefixes.find(({ prefix }) => term.startsWith(prefix))?.part;

  const markAt = (found: readonly Word[], at: number): { mark: Mark; words: number } | null => {
    const word = found[at];
    if (!word) return null;
    for (const { phrase, part } of phrases) {
      const last = phraseEnd(phrase, found, at);
      if (last) return { mark: { start: word.start, end: last.end, part }, words: phrase.terms.length };
    }
    const part = wordPart(word.term);
    return part === undefined ? null : { mark: { start: word.start, end: word.end, part }, words: 1 };
  };

  return {
    parts: words.length + phrases.length,
    verifies: phrases.length > 0,
    meets: (parts) => phrases.every(({ part }) => parts.has(part)),
    marks(found) {
      const marks: Mark[] = [];
      for (let at = 0; at < found.length; ) {
        const next = markAt(found, at);
        if (next) marks.push(next.mark);
        at += next ? next.words : 1;
      }
      return marks;
    },
  };
}

/** The last word of a phrase that begins at a word; null where it does not stand there. */
function phraseEnd(phrase: QueryPhrase, found: readonly Word[], at: number): Word | null {
  const last = phrase.terms.length - 1;
  for (let step = 0; step <= last; step++) {
    const term = phrase.terms[step];
    const word = found[at + step];
    if (term === undefined || !word) return null;
    const met = phrase.prefix && step === last ? word.term.startsWith(term) : word.term === term;
    if (!met) return null;
  }
  return found[at + last] ?? null;
}
