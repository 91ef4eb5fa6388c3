import { fold } from './fold.ts';

/**
 * Numbers keep their separators together ("4,000", "4 000" with a hard space, "2.5", the Arabic ones too); words are letters, digits and
 * the marks and invisible characters that belong to them. An apostrophe or hyphen ends a word: "l'armée", "anti-coup".
 */
const WORD =
  /\p{Nd}{1,3}(?:[.,'’\u066c\u00a0\u2009\u202f]\p{Nd}{3})+(?![\p{L}\p{N}])(?:[.,\u066b]\p{Nd}+(?![\p{L}\p{N}]))?|(?<!\p{Nd}[.,\u066b])\p{Nd}+[.,\u066b]\p{Nd}+(?![\p{L}\p{N}]|[.,\u066b]\p{Nd})|[\p{L}\p{N}][\u200c-\u200d\u2060\u00ad\p{L}\p{N}\p{M}]*/gu;

/** Scripts that set no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const GROUPED = /^(\p{Nd}{1,3}(?:[.,'’\u066c\u00a0\u2009\u202f]\p{Nd}{3})+)(?:[.,\u066b](\p{Nd}+))?$/u;
const DECIMAL = /^(\p{Nd}+)[.,\u066b](\p{Nd}+)$/u;
const STARTS_WITH_DIGIT = /^\p{Nd}/u;

/** A number's rule looks back over a separator and a digit, which may be two code units. */
const LOOK_BACK = 4;

/** Made where it is needed: the first of Intl takes 50 ms, and few projects have such a script. */
let segmenter: Intl.Segmenter | null = null;

type Take = (term: string, start: number, end: number) => void;

/** The words of a stretch of a text by the full rules, which hold for every script. */
export function slowWords(text: string, start: number, end: number, take: Take): void {
  const from = Math.max(0, start - LOOK_BACK);
  const stretch = text.slice(from, end);
  WORD.lastIndex = start - from;
  for (let match = WORD.exec(stretch); match; match = WORD.exec(stretch)) {
    const [word] = match;
    const after = WORD.lastIndex;
    if (word.charCodeAt(0) > 0xff && UNSPACED.test(word)) takeSegments(word, from + match.index, take);
    else takeWord(word, from + match.index, take);
    WORD.lastIndex = after;
  }
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

function takeWord(word: string, start: number, take: Take): void {
  const term = STARTS_WITH_DIGIT.test(word) ? numberTerm(word) : fold(word);
  if (term !== '') take(term, start, start + word.length);
}

function takeSegments(run: string, offset: number, take: Take): void {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const segment of segmenter.segment(run)) {
    if (segment.isWordLike) takeWord(segment.segment, offset + segment.index, take);
  }
}
