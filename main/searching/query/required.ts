import type { Completions } from '../completions.ts';
import type { Engine, PhraseSteps, VocabularyTerm } from '../engine.ts';
import type { PhraseNode, QueryWord } from './ast.ts';

/** Prefixes of fewer letters are completed by their most frequent words alone; longer ones by all. */
const LONG = 3;

/** The terms that will do where a word must stand: itself, words of its stem, those that begin so; no near spellings. */
export function requiredForms(
  word: QueryWord,
  engine: Engine,
  completions: Completions,
): readonly VocabularyTerm[] {
  return word.terms.flatMap((term) => {
    const exact = engine.exactly(term);
    const longer = !word.prefix ? [] : term.length < LONG ? completions.of(term) : engine.startingWith(term);
    return [...(exact ? [exact] : []), ...engine.sharingStem(term), ...longer];
  });
}

/** What a phrase asks of each of its places: one term, or several where the last word is unfinished. */
export function stepsOf(phrase: PhraseNode, engine: Engine, completions: Completions): PhraseSteps {
  return phrase.terms.map((term, at) => {
    const exact = engine.exactly(term);
    const unfinished = phrase.prefix && at + 1 === phrase.terms.length;
    return [...(exact ? [exact] : []), ...(unfinished ? completions.of(term) : [])];
  });
}
