/** The words of a text as copies are compared by: folded, without marks and furniture, each with its place. */
import type { Range } from '../../../preload/contract/text.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { eachWordRange } from './word-ranges.ts';

export interface Word extends Range {
  /** Lower case, accents off, digits without thousands separators: "Élysée" is "elysee", "4,200" is "4200", "Seventeen" is "17". */
  readonly folded: string;
  readonly isNumber: boolean;
}

/** Words come again: their hashes are kept until there are too many. Nothing else depends on it. */
const KNOWN_HASHES = new Map<string, number>();
const MOST_KNOWN = 100_000;
const THOUSANDS = /^\d{1,3}(?:([.,'’\u00a0\u202f])\d{3})(?:\1\d{3})*$/;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** The words of `text` outside `skipped`, in order; a range that cuts a word cuts it there. */
export function wordsOf(text: string, skipped: readonly Range[] = []): readonly Word[] {
  const words: Word[] = [];
  for (const { start: from, end: to } of kept(text, skipped))
    eachWordRange(text, from, to, (start, end) => {
      words.push({ start, end, ...read(text.slice(start, end)) });
    });
  return words;
}

/** Calls `see` with what identifies each word of `text` outside `skipped`, for where places do not matter. */
export function eachHash(text: string, skipped: readonly Range[], see: (hash: number) => void): void {
  for (const { start: from, end: to } of kept(text, skipped))
    eachWordRange(text, from, to, (start, end) => {
      const word = text.slice(start, end);
      let hash = KNOWN_HASHES.get(word);
      if (hash === undefined) {
        hash = hashOf(read(word).folded);
        if (KNOWN_HASHES.size >= MOST_KNOWN) KNOWN_HASHES.clear();
        KNOWN_HASHES.set(word, hash);
      }
      see(hash);
    });
}

/** What is left of a text without the skipped ranges, however they lie. */
function kept(text: string, skipped: readonly Range[]): readonly Range[] {
  if (skipped.length === 0) return [{ start: 0, end: text.length }];
  const ranges: Range[] = [];
  let start = 0;
  for (const gap of skipped.toSorted((one, other) => one.start - other.start)) {
    if (gap.end <= gap.start) continue;
    if (gap.start > start) ranges.push({ start, end: Math.min(gap.start, text.length) });
    start = Math.max(start, gap.end);
  }
  if (start < text.length) ranges.push({ start, end: text.length });
  return ranges.filter((range) => range.start < range.end);
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

function read(word: string): Pick<Word, 'folded' | 'isNumber'> {
  if (startsWithDigit(word)) return { folded: foldedNumber(word), isNumber: true };
  const plain = folded(word);
  const digits = NUMBER_WORDS.get(plain);
  return digits ? { folded: digits, isNumber: true } : { folded: plain, isNumber: false };
}

/** Case and accents off, ligatures and full-width letters in their plain form. */
function folded(word: string): string {
  const lower = word.toLowerCase();
  return BEYOND_ASCII.test(lower) ? lower.normalize('NFKD').replace(/\p{M}/gu, '') || lower : lower;
}

function foldedNumber(word: string): string {
  const plain = BEYOND_ASCII.test(word) ? word.normalize('NFKC') : word;
  return THOUSANDS.test(plain) ? plain.replace(/\D/g, '') : plain;
}

function startsWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 48 && code <= 57 : /^\p{N}/u.test(word);
}
