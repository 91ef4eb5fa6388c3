/** A text made ready for the readers: its language's rules, tokens and sentences. */
import type { Block, Range } from '../../preload/contract/text.ts';
import { readLanguage } from './language.ts';
import { english } from './languages/en.ts';
import { french } from './languages/fr.ts';
import { plain } from './languages/plain.ts';
import type { LanguageRules } from './languages/rules.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { readTokens, type Token } from './tokens.ts';

export interface Reading {
  readonly text: string;
  readonly rules: LanguageRules;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** The sentence of each token. */
  readonly sentenceOf: Int32Array;
  /** Ranges that are no running text of the article: furniture, titles, captions. In order. */
  readonly skipped: readonly Range[];
}

export interface ReadingOptions {
  /** ISO 639-1; read from the text where it is not given. */
  readonly language?: string | null;
  /** The blocks of the article; none: the whole text is read. */
  readonly blocks?: readonly Pick<Block, 'start' | 'end' | 'kind' | 'furniture'>[];
}

const RULES: ReadonlyMap<string, LanguageRules> = new Map([
  ['en', english],
  ['fr', french],
]);
const NOT_PROSE = new Set(['title', 'byline', 'date', 'credit', 'caption']);

/** The rules for a text: of the language given, else of the one it is written in, else English ones. */
export function rulesFor(text: string, language?: string | null): LanguageRules {
  const code = language ?? readLanguage(text) ?? 'en';
  return RULES.get(code.slice(0, 2).toLowerCase()) ?? plain;
}

export function prepare(text: string, options: ReadingOptions = {}): Reading {
  const rules = rulesFor(text, options.language);
  const tokens = readTokens(text, rules.elisions);
  const sentences = splitSentences(tokens, rules);
  const sentenceOf = new Int32Array(tokens.length);
  sentences.forEach((sentence, index) => {
    sentenceOf.fill(index, sentence.first, sentence.last);
  });
  const skipped = (options.blocks ?? [])
    .filter((block) => block.furniture || NOT_PROSE.has(block.kind))
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
  return { text, rules, tokens, sentences, sentenceOf, skipped };
}

/** Whether a place lies in a block that is skipped. */
export function isSkipped(reading: Reading, at: number): boolean {
  let low = 0;
  let high = reading.skipped.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = reading.skipped[middle];
    if (!range) return false;
    if (at < range.start) high = middle - 1;
    else if (at >= range.end) low = middle + 1;
    else return true;
  }
  return false;
}

/** The number of the first token that ends behind a place; the count of tokens where none does. */
export function tokenAt(tokens: readonly Token[], place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? Number.POSITIVE_INFINITY) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
