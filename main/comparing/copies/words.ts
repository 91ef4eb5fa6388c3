/** The words of a text as copies are compared by: folded, without marks and furniture, each with its place. */
import type { Range } from '../../../preload/contract/text.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { isLetter, nextAfter, wordEnd } from './word-ranges.ts';

/**
 * The words of a text in columns, which take a tenth of the memory and time of an object for each. Two words are equal
 * when their folded forms are: lower case, accents off, digits without thousands separators: "Élysée" is "elysee", "4,200"
 * is "4200", "Seventeen" is "17". A form is known by its hash, of 64 bits in two columns, and never made.
 */
export interface Words {
  readonly count: number;
  /** Where each stands, in UTF-16 code units. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The form of each, as its place in `forms`. */
  readonly folded: Uint32Array;
  /** 1 for a number, in digits or written out. */
  readonly isNumber: Uint8Array;
  /** Each form once, in the order of the text. */
  readonly forms: Forms;
}

export interface Forms {
  readonly count: number;
  readonly hashes: Int32Array;
  readonly checks: Int32Array;
}

/** The narrow and the firm space of French are plain ones in the compatible form, which is tested. */
const THOUSANDS = /^\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3})*$/;
const BEYOND_ASCII = /[^\0-\x7f]/;
const HASH_START = 0x811c9dc5;
const CHECK_START = 0x2545f491;

/** The words of `text` outside `skipped`, in order; a range that cuts a word cuts it there. */
export function wordsOf(text: string, skipped: readonly Range[] = []): Words {
  const count = readWords(text, skipped);
  const { folded, forms } = formsOf(count);
  return {
    count,
    starts: READ.starts.slice(0, count),
    ends: READ.ends.slice(0, count),
    folded,
    isNumber: READ.isNumber.slice(0, count),
    forms,
  };
}

/**
 * What identifies each word of `text` outside `skipped`, for where places do not matter: equal words have the same hash.
 * To be read before the next call, which uses the same memory.
 */
export function wordHashes(text: string, skipped: readonly Range[]): Int32Array {
  const count = readWords(text, skipped);
  return READ.hashes.subarray(0, count);
}

/** How a folded form is known. */
export function formOf(folded: string): { readonly hash: number; readonly check: number } {
  return { hash: hashOf(folded), check: checkOf(folded) };
}

/**
 * The words of `b` by the places that the forms of `a` have, so that equal words have equal numbers in both; what `a` has
 * not comes behind.
 */
export function numberedAs(a: Words, b: Words): { readonly folded: Uint32Array; readonly forms: number } {
  const table = new FormTable(a.forms.count + b.forms.count);
  for (let place = 0; place < a.forms.count; place++)
    table.place(a.forms.hashes[place] ?? 0, a.forms.checks[place] ?? 0);
  const places = new Uint32Array(b.forms.count);
  for (let place = 0; place < places.length; place++)
    places[place] = table.place(b.forms.hashes[place] ?? 0, b.forms.checks[place] ?? 0);
  const folded = new Uint32Array(b.count);
  for (let at = 0; at < b.count; at++) folded[at] = places[b.folded[at] ?? 0] ?? 0;
  return { folded, forms: table.count };
}

/** Whether two texts are the same words in the same order. */
export function sameWords(a: Words, b: Words): boolean {
  if (a.count !== b.count || a.count === 0 || a.forms.count !== b.forms.count) return false;
  // forms are in the order of the text, so those of equal texts are too
  return (
    sameNumbers(a.folded, b.folded) &&
    sameNumbers(a.forms.hashes, b.forms.hashes) &&
    sameNumbers(a.forms.checks, b.forms.checks)
  );
}

function sameNumbers(a: Uint32Array | Int32Array, b: Uint32Array | Int32Array): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** The forms of the words that were read last, each once. */
function formsOf(count: number): Pick<Words, 'folded' | 'forms'> {
  const table = new FormTable(count);
  const folded = new Uint32Array(count);
  for (let at = 0; at < count; at++) folded[at] = table.place(READ.hashes[at] ?? 0, READ.checks[at] ?? 0);
  return { folded, forms: table.forms() };
}

/** Gives each form the next number, in an open-addressing table. */
class FormTable {
  /** The number of a form and one more; 0 is free. */
  readonly #slots: Uint32Array;
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #checks: Int32Array;
  count = 0;

  constructor(most: number) {
    this.#slots = new Uint32Array(1 << (33 - Math.clz32(most + 1)));
    this.#mask = this.#slots.length - 1;
    this.#hashes = new Int32Array(most);
    this.#checks = new Int32Array(most);
  }

  place(hash: number, check: number): number {
    const slots = this.#slots;
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (let taken = slots[slot] ?? 0; taken > 0; taken = slots[slot] ?? 0) {
      if (this.#hashes[taken - 1] === hash && this.#checks[taken - 1] === check) return taken - 1;
      slot = (slot + 1) & this.#mask;
    }
    this.#hashes[this.count] = hash;
    this.#checks[this.count] = check;
    slots[slot] = ++this.count;
    return this.count - 1;
  }

  forms(): Forms {
    const { count } = this;
    return { count, hashes: this.#hashes.slice(0, count), checks: this.#checks.slice(0, count) };
  }
}

/** Where the words of one text are gathered, for the next one to use again unless they were this many. */
let READ = columnsOf(1 << 12);
const MOST_KEPT = 1 << 18;

function columnsOf(length: number) {
  return {
    starts: new Uint32Array(length),
    ends: new Uint32Array(length),
    hashes: new Int32Array(length),
    checks: new Int32Array(length),
    isNumber: new Uint8Array(length),
  };
}

function widen(): void {
  const old = READ;
  READ = columnsOf(2 * old.starts.length);
  READ.starts.set(old.starts);
  READ.ends.set(old.ends);
  READ.hashes.set(old.hashes);
  READ.checks.set(old.checks);
  READ.isNumber.set(old.isNumber);
}

/** Reads the words of `text` outside `skipped` into `READ`. @returns how many there are */
function readWords(text: string, skipped: readonly Range[]): number {
  if (READ.starts.length > MOST_KEPT) READ = columnsOf(1 << 12);
  let count = 0;
  for (const { start, end } of kept(text, skipped)) count = readRange(text, start, end, count);
  return count;
}

/**
 * Reads the words from `from` up to `to` behind the `count` that are there. Letters that are folded one by one, which
 * nearly all are, are hashed on the way; a word with others goes the long way to the same hash.
 */
function readRange(text: string, from: number, to: number, count: number): number {
  let words = count;
  let at = from;
  while (at < to) {
    const start = at;
    let plain = plainAt(text, at);
    if (plain === BETWEEN) {
      at++;
      continue;
    }
    if (words === READ.starts.length) widen();
    let hash = HASH_START;
    let check = CHECK_START;
    if (!isAsciiDigit(plain)) {
      while (plain > LONG_WAY) {
        hash = hashOn(hash, plain);
        check = checkOn(check, plain);
        plain = ++at < to ? plainAt(text, at) : BETWEEN;
      }
      if (plain === BETWEEN) {
        words = put(words, start, at++, hash, check);
        continue;
      }
    }
    const end = wordEnd(text, start, to);
    if (end > start) words = putOther(words, text, start, end);
    at = end > start ? end : nextAfter(text, start, to);
  }
  return words;
}

/** A word of plain letters; it may be a number that is written out. */
function put(place: number, start: number, end: number, hash: number, check: number): number {
  const digits = MAY_BE_NUMBERS[hash & 0xfff] === 0 ? undefined : NUMBER_HASHES.get(hash);
  READ.starts[place] = start;
  READ.ends[place] = end;
  READ.hashes[place] = digits ? digits.hash : hash;
  READ.checks[place] = digits ? digits.check : check;
  READ.isNumber[place] = digits ? 1 : 0;
  return place + 1;
}

function putOther(place: number, text: string, start: number, end: number): number {
  const { folded, isNumber } = read(text.slice(start, end));
  READ.starts[place] = start;
  READ.ends[place] = end;
  READ.hashes[place] = hashOf(folded);
  READ.checks[place] = checkOf(folded);
  READ.isNumber[place] = isNumber ? 1 : 0;
  return place + 1;
}

/** FNV-1a over UTF-16 code units. */
function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function hashOf(form: string): number {
  let hash = HASH_START;
  for (let at = 0; at < form.length; at++) hash = hashOn(hash, form.charCodeAt(at));
  return hash;
}

/** A second hash, so that two forms are never taken for one. */
function checkOn(check: number, code: number): number {
  return Math.imul(((check << 5) | (check >>> 27)) ^ code, 0x9e3779b1);
}

function checkOf(form: string): number {
  let check = CHECK_START;
  for (let at = 0; at < form.length; at++) check = checkOn(check, form.charCodeAt(at));
  return check;
}

/** The hashes of numbers that are written out, to the form of their digits. */
const NUMBER_HASHES = new Map([...NUMBER_WORDS].map(([word, digits]) => [hashOf(word), formOf(digits)]));
/** By the lowest bits of a hash, whether it may be among them: a look into it is much cheaper than one into the map. */
const MAY_BE_NUMBERS = new Uint8Array(0x1000);
for (const hash of NUMBER_HASHES.keys()) MAY_BE_NUMBERS[hash & 0xfff] = 1;

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

function read(word: string): { readonly folded: string; readonly isNumber: boolean } {
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
