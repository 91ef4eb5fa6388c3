import type { Completions } from '../completions.ts';
import type { Engine, Steps, VocabularyTerm } from '../engine.ts';
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
export function stepsOf(phrase: PhraseNode, completions: Completions): Steps {
  return phrase.terms.map((term, at) => {
    const unfinished = phrase.prefix && at + 1 === phrase.terms.length;
    return [term, ...(unfinished ? completions.of(term).map((found) => found.term) : [])];
  });
}

/** The terms of the place of a phrase that fewest documents can fill. */
export function rarestOf(steps: Steps, engine: Engine): readonly VocabularyTerm[] {
  let best: readonly VocabularyTerm[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const step of steps) {
    const terms = step.map((term) => engine.exactly(term)).filter((term) => term !== undefined);
    const places = terms.reduce((sum, term) => sum + term.places, 0);
    if (places < least) {
      least = places;
      best = terms;
    }
  }
  return best;
}
