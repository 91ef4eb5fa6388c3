import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';

/** The languages whose words are reduced to stems (Porter's and Snowball's rules). */
export const STEM_LANGUAGES = ['en', 'fr'] as const;
export type StemLanguage = (typeof STEM_LANGUAGES)[number];

const STEMMERS: Readonly<Record<StemLanguage, (word: string) => string>> = { en: english, fr: french };

const LETTERS = /^\p{L}{3,}$/u;

/** The language by whose rules an article's words are stemmed; English where it is not known, null for others. */
export function stemLanguage(language: string | null): StemLanguage | null {
  const name = language === null ? 'en' : language.slice(0, 2).toLowerCase();
  return STEM_LANGUAGES.find((known) => known === name) ?? null;
}

/** The stem of a folded term; null for numbers and words too short to have one. */
export function stemOf(term: string, language: StemLanguage): string | null {
  return LETTERS.test(term) ? STEMMERS[language](term) : null;
}
