/** The words of a text as copies are compared by: folded, without marks and furniture, each with its place. */
import type { Range } from '../../../preload/contract/text.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { eachWordRange, isLetter, nextAfter, wordEnd } from './word-ranges.ts';

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
/** By the lowest bits of a hash, whether it may be among them: a look into it is much cheaper than one into the map. */
const MAY_BE_NUMBERS = new Uint8Array(0x1000);
for (const hash of NUMBER_HASHES.keys()) MAY_BE_NUMBERS[hash & 0xfff] = 1;
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

/**
 * What identifies each word of `text` outside `skipped`, for where places do not matter: equal words have the same hash.
 * To be read before the next call, which uses the same memory.
 */
export function wordHashes(text: string, skipped: readonly Range[]): Int32Array {
  let count = 0;
  for (const { start, end } of kept(text, skipped)) count = hashWords(text, start, end, count);
  return HASHES.subarray(0, count);
}

let HASHES = new Int32Array(1 << 12);

function lengthened(hashes: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * hashes.length);
  longer.set(hashes);
  return longer;
}

/**
 * Writes the hashes of the words from `from` up to `to` into `HASHES`, behind the `count` that are there. Letters that are
 * folded one by one, which nearly all are, are hashed on the way; a word with others goes the long way to the same hash.
 */
function hashWords(text: string, from: number, to: number, count: number): number {
  let words = count;
  let at = from;
  while (at < to) {
    const start = at;
    let plain = plainAt(text, at);
    if (plain === BETWEEN) {
      at++;
      continue;
    }
    if (words === HASHES.length) HASHES = lengthened(HASHES);
    let hash = FNV_OFFSET;
    if (!isAsciiDigit(plain)) {
      while (plain > LONG_WAY) {
        hash = Math.imul(hash ^ plain, FNV_PRIME);
        plain = ++at < to ? plainAt(text, at) : BETWEEN;
      }
      if (plain === BETWEEN) {
        HASHES[words++] = MAY_BE_NUMBERS[hash & 0xfff] === 0 ? hash : (NUMBER_HASHES.get(hash) ?? hash);
        at++;
        continue;
      }
    }
    const end = wordEnd(text, start, to);
    if (end > start) HASHES[words++] = hashOf(known(text.slice(start, end)).folded);
    at = end > start ? end : nextAfter(text, start, to);
  }
  return words;
}

/** What stands between words; and what is part of a word, or one, but not folded by itself. */
const BETWEEN = 1;
const LONG_WAY = 2;
/** Of each UTF-16 code unit its folded form, where that is one code unit whatever stands around it; 0 until it is first met. */
const PLAIN = new Uint16Array(0x10000);

function plainAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return PLAIN[code] || learnPlain(code);
}

function learnPlain(code: number): number {
  const character = String.fromCharCode(code);
  const plain = folded(character);
  let kind = LONG_WAY;
  // a mark counts only where it stands alone; a sigma is written otherwise at the end of a word
  const depends = /^\p{M}|\p{Cs}|[Σσς]/u.test(character.normalize('NFKD'));
  if (!depends && wordEnd(character, 0, 1) === 0) kind = BETWEEN;
  else if (!depends && plain.length === 1 && (isLetter(character) || isAsciiDigit(code)))
    kind = plain.charCodeAt(0);
  PLAIN[code] = kind;
  return kind;
}

function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
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
  return code < 128 ? isAsciiDigit(code) : /^\p{N}/u.test(word);
}
