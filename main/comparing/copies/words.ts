/** The words of a text as copies are compared by: folded, without marks and furniture, each with its place. */
import type { Range } from '../../../preload/contract/text.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { eachWordRange } from './word-ranges.ts';

export interface Word extends Range {
  /** Lower case, accents off, digits without thousands separators: "Élysée" is "elysee", "4,200" is "4200", "Seventeen" is "17". */
  readonly folded: string;
  readonly isNumber: boolean;
}

const THOUSANDS = /^\d{1,3}(?:([.,'’\u00a0\u202f])\d{3})(?:\1\d{3})*$/;
/** Words come again: they are kept until there are too many. Nothing else depends on it. */
const KNOWN = new Map<string, Pick<Word, 'folded' | 'isNumber'>>();
const MOST_KNOWN = 50_000;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** The hashes of numbers that are written out, to those of their digits. */
const NUMBER_HASHES = new Map([...NUMBER_WORDS].map(([word, digits]) => [hashOf(word), hashOf(digits)]));
const BEYOND_ASCII = /[^\0-\x7f]/;

/** The words of `text` outside `skipped`, in order; a range that cuts a word cuts it there. */
export function wordsOf(text: string, skipped: readonly Range[] = []): readonly Word[] {
  const words: Word[] = [];
  for (const { start: from, end: to } of kept(text, skipped))
    eachWordRange(text, from, to, (start, end) => {
      const { folded, isNumber } = known(text.slice(start, end));
      words.push({ start, end, folded, isNumber });
    });
  return words;
}

/** Calls `see` with what identifies each word of `text` outside `skipped`, for where places do not matter. */
export function eachHash(text: string, skipped: readonly Range[], see: (hash: number) => void): void {
  for (const { start: from, end: to } of kept(text, skipped))
    eachWordRange(text, from, to, (start, end) => see(wordHash(text, start, end)));
}

/** The hash of a word in its folded form. Plain letters, which nearly all are, are folded on the way: it is the same. */
function wordHash(text: string, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const upper = code >= 65 && code <= 90;
    if (!upper && (code < 97 || code > 122)) return hashOf(read(text.slice(start, end)).folded);
    hash = Math.imul(hash ^ (upper ? code + 32 : code), FNV_PRIME);
  }
  return NUMBER_HASHES.get(hash) ?? hash;
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
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return hash;
}

/** As `read`. */
function known(word: string): Pick<Word, 'folded' | 'isNumber'> {
  let found = KNOWN.get(word);
  if (!found) {
    found = read(word);
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
    KNOWN.set(word, found);
  }
  return found;
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
