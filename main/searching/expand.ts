import type { Completions } from './completions.ts';
import type { Engine, VocabularyTerm } from './engine.ts';
import type { QueryWord } from './query/ast.ts';

/** A term of the index that stands for a query word, and how well: 1 is the word itself. */
export interface Form extends VocabularyTerm {
  readonly weight: number;
}

/** Below this many articles the exact word is thin, and near spellings are looked for as well. */
const THIN = 3;
const STEM_WEIGHT = 0.9;
const PREFIX_WEIGHT = 0.6;
const NEAR_WEIGHT = 0.4;
const NEAR_FORMS = 12;

/**
 * The forms of a query word: itself, words of its stem, its completions while it is typed, and near spellings where
 * all of those are thin.
 */
export function formsOf(word: QueryWord, engine: Engine, completions: Completions): readonly Form[] {
  const forms = new Map<string, Form[]>();
  // the best come first: what a term stands for already, in some documents, it is not taken for again
  const take = (found: VocabularyTerm, weight: number): void => {
    const before = forms.get(found.term) ?? [];
    const left = before.reduce((classes, form) => classes & ~form.classes, found.classes);
    if (left === 0) return;
    const form = left === found.classes ? found : engine.narrowed(found, left);
    if (form.places > 0) forms.set(found.term, [...before, { ...form, weight }]);
  };

  for (const term of word.terms) {
    const exact = engine.exactly(term);
    if (exact) take(exact, 1);
  }
  for (const term of word.terms) for (const form of engine.sharingStem(term)) take(form, STEM_WEIGHT);
  for (const term of word.prefix ? word.terms : []) {
    for (const form of completions.of(term)) {
      take(form, PREFIX_WEIGHT * closeness(term.length, form.term.length));
    }
  }
  if (isThin(forms)) {
    for (const term of word.terms) {
      for (const form of nearSpellings(term, engine)) take(form, NEAR_WEIGHT / form.distance);
    }
  }
  // in one order, so that sums of the same numbers are the same however the index came about
  return [...forms.values()].flat().sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
}

/** A completion counts less the more letters it adds. */
function closeness(typed: number, whole: number): number {
  return whole / (whole + 0.3 * (whole - typed));
}

function isThin(forms: ReadonlyMap<string, readonly Form[]>): boolean {
  let sum = 0;
  for (const form of [...forms.values()].flat()) {
    sum += form.places;
    if (sum >= THIN) return false;
  }
  return true;
}

/**
 * Words of four letters and more may be one slip away, longer ones two if they begin alike. Numbers have no near spellings: 4000 is not a slip for 5000.
 */
function nearSpellings(
  term: string,
  engine: Engine,
): readonly (VocabularyTerm & { readonly distance: number })[] {
  const letters = [...term].length;
  if (letters < 4 || /\p{N}/u.test(term)) return [];
  return [...engine.nearSpellings(term, letters > 7 ? 2 : 1)]
    .sort((a, b) => a.distance - b.distance || b.places - a.places || (a.term < b.term ? -1 : 1))
    .slice(0, NEAR_FORMS);
}
