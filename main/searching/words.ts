import { fold } from './fold.ts';

/** A word of a text: its place (UTF-16 code units, half-open) and the term it is found by. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/**
 * Numbers keep their separators together ("4,000", "4 000" with a hard space, "2.5"); words are letters, digits and
 * the marks and invisible characters that belong to them. An apostrophe or hyphen ends a word: "l'armée", "anti-coup".
 */
const WORD =
  /\p{Nd}{1,3}(?:[.,'’\u00a0\u2009\u202f]\p{Nd}{3})+(?![\p{L}\p{N}])(?:[.,]\p{Nd}+(?![\p{L}\p{N}]))?|(?<!\p{Nd}[.,])\p{Nd}+[.,]\p{Nd}+(?![\p{L}\p{N}]|[.,]\p{Nd})|[\p{L}\p{N}][\u200c-\u200d\u2060\u00ad\p{L}\p{N}\p{M}]*/gu;

/** Scripts that set no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const GROUPED = /^(\p{Nd}{1,3}(?:[.,'’\u00a0\u2009\u202f]\p{Nd}{3})+)(?:[.,](\p{Nd}+))?$/u;
const DECIMAL = /^(\p{Nd}+)[.,](\p{Nd}+)$/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text in reading order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    if (word.charCodeAt(0) > 0xff && UNSPACED.test(word)) pushSegments(word, match.index, words);
    else pushWord(word, match.index, words);
  }
  return words;
}

/** The terms of a text alone. */
export function termsOf(text: string): string[] {
  return wordsOf(text).map((word) => word.term);
}

/** A number as the index knows it: thousands closed up, a point before decimals. "4,000" and "4 000" are "4000". */
export function numberTerm(word: string): string {
  const grouped = GROUPED.exec(word);
  if (grouped) {
    const digits = fold(grouped[1] ?? '').replace(/[^\p{Nd}]/gu, '');
    return grouped[2] ? `${digits}.${fold(grouped[2])}` : digits;
  }
  const decimal = DECIMAL.exec(word);
  return decimal ? `${fold(decimal[1] ?? '')}.${fold(decimal[2] ?? '')}` : fold(word);
}

function pushWord(word: string, start: number, words: Word[]): void {
  const term = /^\p{Nd}/u.test(word) ? numberTerm(word) : fold(word);
  if (term !== '') words.push({ start, end: start + word.length, term });
}

function pushSegments(run: string, offset: number, words: Word[]): void {
  for (const segment of segmenter.segment(run)) {
    if (segment.isWordLike) pushWord(segment.segment, offset + segment.index, words);
  }
}
