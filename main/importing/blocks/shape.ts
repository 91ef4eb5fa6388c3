/** What a line looks like, whatever it says. */
import type { Unit } from './unit.ts';

const SENTENCE_END = /[.!?…]["'”’»)\]]*$/u;
const FULL_STOP = /(?<!\.\.)\.["'”’»)\]]*$/u;
const ABBREVIATION_END = /(?:\b(?:\p{Lu}\.){1,}|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|a\.m|p\.m|No|Dr|vs)\.)$/u;
const OPEN_END = /[,;:\-–—]$/u;

/** How a line ends is seen in its last characters; patterns over a whole megabyte would take their time. */
const LONGEST_END = 40;

/** A line that ends on one of these may have been cut off. */
const CUT_OFF =
  /\s(?:the|an?|of|in|on|at|to|for|from|with|by|and|or|but|as|that|which|who|its|their|his|her|regarding|about|after|before|into|over|le|la|les|un|une|des|du|de|d['’]|à|au|aux|en|dans|sur|pour|par|avec|et|ou|que|qui|son|sa|ses|leurs?)$/iu;

/** Ends in the middle of a sentence, as the first lines of a teaser do. */
export function isCutOff(text: string): boolean {
  return CUT_OFF.test(text) || /(?:\.\.\.|…|\[…\])$/.test(text);
}

/** Ends as sentences do. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-LONGEST_END);
  return SENTENCE_END.test(end) && !ABBREVIATION_END.test(end);
}

/** A paragraph of prose: long enough, or a whole sentence of some length. */
export function isProse(unit: Unit): boolean {
  if (unit.kind !== null && unit.kind !== 'paragraph') return false;
  return unit.words >= 35 || (unit.words >= 8 && endsSentence(unit.text));
}

/** May stand as a headline: one line, not too long, not closed as a sentence is; a question may be one. */
export function isHeadlineLike(unit: Unit): boolean {
  const { text, words } = unit;
  if (words < 2 || words > 32 || text.length > 220) return false;
  if (OPEN_END.test(text)) return false;
  if (FULL_STOP.test(text) && !ABBREVIATION_END.test(text)) return false;
  return /^[^\p{L}\p{N}]{0,3}[\p{Lu}\p{Lo}\p{N}]/u.test(text);
}

/** A longer question is a paragraph of its own more often than a sub-heading. */
const LONGEST_QUESTION = 8;

/** May stand as a sub-heading: a short headline that opens no list and quotes nobody. */
export function isHeadingLike(unit: Unit): boolean {
  const { text, words } = unit;
  if (words > 14 || text.length > 100 || (words > LONGEST_QUESTION && text.endsWith('?'))) return false;
  return isHeadlineLike(withWords(unit)) && !/[!?…]["'”’»]*\s+\p{Lu}|!["'”’»]*$/u.test(text);
}

/** A sub-heading can be a single word, a headline cannot. */
function withWords(unit: Unit): Unit {
  return unit.words === 1 && unit.text.length > 2 ? { ...unit, words: 2 } : unit;
}

/** The first letters of a word of some length, so that "failure" and "failed" count as one. */
const STEM = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{3,4}/gu;

/** How much two lines say the same: the shared part of their words' stems, 0 to 1 (Jaccard). */
export function likeness(a: string, b: string): number {
  const left = new Set(fold(a).match(STEM) ?? []);
  const right = new Set(fold(b).match(STEM) ?? []);
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared / (left.size + right.size - shared);
}

/** For comparing: case, quotation marks, accents and spaces aside. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}"'“”‘’«»]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words alone, folded, one space between them; marks join or part nothing: "NATO-like" is "nato like". */
export function foldedWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether two titles are one in words: marks aside, and an outlet behind one of them, or where one was cut off. */
export function isSameTitle(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const words = foldedWords(short);
  if (words === '' || words === foldedWords(long)) return true;
  if (/(?:\.\.\.|…)$/.test(short)) return foldedWords(long).startsWith(words);
  return (
    long.split(/\s+[|–—·•-]\s+/u).length > 1 &&
    foldedWords(long.replace(/\s+[|–—·•-]\s+[^|–—·•]*$/u, '')) === words
  );
}
