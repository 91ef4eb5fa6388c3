/** Reads an article the way an analyst would: pure functions of its text. */
import type {
  FoundClaim,
  FoundDate,
  FoundFigure,
  FoundName,
  FoundQuote,
} from '../../preload/contract/found.ts';
import type { Range } from '../../preload/contract/text.ts';
import { claimsOf } from './claims/claims.ts';
import { type DateOptions, datesOf } from './dates/dates.ts';
import { figuresOf } from './figures/figures.ts';
import { namesOf } from './names/found.ts';
import { quotesOf } from './quotes/quotes.ts';
import { prepare, type ReadingOptions } from './reading.ts';

export { type DateOptions, readDates } from './dates/dates.ts';
export { readFigures } from './figures/figures.ts';
export { readLanguage } from './language.ts';
export { claimAt, figureAt, type ProposedQuote, quoteAt } from './marked.ts';
export { readQuotes } from './quotes/quotes.ts';
export type { ReadingOptions } from './reading.ts';

/** Everything that is read out of one article. */
export interface ReadArticle {
  readonly sentences: readonly Range[];
  readonly quotes: readonly FoundQuote[];
  readonly figures: readonly FoundFigure[];
  readonly dates: readonly FoundDate[];
  /** Sentences worth checking; at most one in six. */
  readonly claims: readonly FoundClaim[];
  readonly names: readonly FoundName[];
}

/** All of an article in one go: the same as the single readers, at less than half their time. */
export function readArticle(text: string, options: DateOptions = {}): ReadArticle {
  const reading = prepare(text, options);
  const quotes = quotesOf(reading);
  const dates = datesOf(reading, options.reference);
  const figures = figuresOf(reading, dates, quotes);
  return {
    sentences: reading.sentences.map(({ start, end }) => ({ start, end })),
    quotes,
    figures,
    claims: claimsOf(reading, figures, quotes),
    names: namesOf(reading),
    dates: dates.map(({ start, end, text: own, from, to, precision }) => ({
      start,
      end,
      text: own,
      from,
      to,
      precision,
    })),
  };
}

/** Whom and what a text names, alone: for what asks it of every article. */
export function namesIn(text: string, options: ReadingOptions = {}): readonly FoundName[] {
  return namesOf(prepare(text, options));
}

/** The sentences of a text in order; line breaks between paragraphs end one. */
export function readSentences(text: string, language?: string | null): readonly Range[] {
  return prepare(text, { language: language ?? null }).sentences.map(({ start, end }) => ({ start, end }));
}
