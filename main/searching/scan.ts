import { fold } from './fold.ts';
import { slowWords } from './words-slowly.ts';

/** What a character is to the fast path; whatever it does not know is left to the rules of words-slowly.ts. */
const NO_WORD = 0;
const LETTER = 1;
const DIGIT = 2;
const UNKNOWN = 3;

/** Latin with its accents, and general punctuation: nearly every character of a Western text. */
const LATIN = 0x250;
const PUNCTUATION = 0x2000;
const PUNCTUATION_END = 0x2070;

const KINDS = new Uint8Array(LATIN + PUNCTUATION_END - PUNCTUATION);
/** The one or two ASCII letters that a letter is folded to. */
const FIRST = new Uint8Array(LATIN);
const SECOND = new Uint8Array(LATIN);

for (let at = 0; at < KINDS.length; at++) {
  const code = at < LATIN ? at : at - LATIN + PUNCTUATION;
  const letter = String.fromCharCode(code);
  const folded = fold(letter);
  if (!/[\u200c-\u200d\u2060\u00ad\p{L}\p{N}\p{M}]/u.test(letter)) KINDS[at] = NO_WORD;
  else if (/^[0-9]$/.test(letter)) KINDS[at] = DIGIT;
  else if (/\p{L}/u.test(letter) && /^[a-z]{1,2}$/.test(folded)) KINDS[at] = LETTER;
  else KINDS[at] = UNKNOWN;
  if (at < LATIN && (KINDS[at] === LETTER || KINDS[at] === DIGIT)) {
    FIRST[at] = folded.charCodeAt(0);
    SECOND[at] = folded.length > 1 ? folded.charCodeAt(1) : 0;
  }
}

/** What may stand between the digits of one number. */
const SEPARATORS = [...".,'’\u00a0\u2009\u202f"].map((letter) => letter.charCodeAt(0));

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const encoder = new TextEncoder();

/** Takes a word as it is scanned; its term is the scanner's until the next word. */
export type TakeWord = (scanner: Scanner, start: number, end: number) => void;

/**
 * Takes texts apart into words, their terms as UTF-8 bytes with their hash, so that nothing is made for a word that the
 * index has seen before. A word whose letters are Latin is folded by table; others are left to the slower rules, a
 * stretch without white space at a time, because none of these rules looks across white space.
 */
export class Scanner {
  bytes = new Uint8Array(256);
  length = 0;
  /** FNV-1a over the bytes. */
  hash = 0;

  /** Calls back for each word of a text, in reading order. */
  scan(text: string, take: TakeWord): void {
    const end = text.length;
    let at = 0;
    while (at < end) {
      const kind = kindOf(text.charCodeAt(at));
      if (kind === NO_WORD) {
        at++;
        continue;
      }
      const stop = kind === UNKNOWN ? -1 : this.#word(text, at);
      if (stop === -1) {
        at = this.#slowly(text, at, take);
        continue;
      }
      take(this, at, stop);
      at = stop;
    }
  }

  /** Makes a given term the scanner's. */
  set(term: string): void {
    if (this.bytes.length < term.length * 3) this.bytes = new Uint8Array(term.length * 6);
    this.length = encoder.encodeInto(term, this.bytes).written;
    this.hash = hashOf(this.bytes, 0, this.length);
  }

  /** Reads the word at a place; gives its end, or -1 where it needs the slower rules. */
  #word(text: string, start: number): number {
    // a letter is at most two bytes, so that only long words need to look whether there is room
    let room = this.bytes.length - 2;
    let bytes = this.bytes;
    let hash = FNV_START;
    let length = 0;
    let kind = NO_WORD;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const next = kindOf(code);
      if (next === NO_WORD) break;
      if (next === UNKNOWN) return -1;
      kind = next;
      if (length > room) {
        bytes = this.#widen();
        room = bytes.length - 2;
      }
      const first = FIRST[code] as number;
      bytes[length++] = first;
      hash = Math.imul(hash ^ first, FNV_PRIME);
      if (code < 0x80) continue;
      const second = SECOND[code] as number;
      if (second === 0) continue;
      bytes[length++] = second;
      hash = Math.imul(hash ^ second, FNV_PRIME);
    }
    if (kind === DIGIT && at + 1 < text.length && goesOn(text.charCodeAt(at), text.charCodeAt(at + 1)))
      return -1;
    this.length = length;
    this.hash = hash >>> 0;
    return at;
  }

  #slowly(text: string, start: number, take: TakeWord): number {
    const end = stretchEnd(text, start);
    slowWords(text, start, end, (term, from, to) => {
      this.set(term);
      take(this, from, to);
    });
    return end;
  }

  #widen(): Uint8Array<ArrayBuffer> {
    const wider = new Uint8Array(this.bytes.length * 2);
    wider.set(this.bytes);
    this.bytes = wider;
    return wider;
  }
}

/** The hash of a term. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = FNV_START;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), FNV_PRIME);
  return hash >>> 0;
}

function kindOf(code: number): number {
  if (code < LATIN) return KINDS[code] as number;
  if (code >= PUNCTUATION && code < PUNCTUATION_END) return KINDS[code - PUNCTUATION + LATIN] as number;
  return UNKNOWN;
}

/** Whether a number may go on behind a digit: a separator, and what may be another digit. */
function goesOn(separator: number, next: number): boolean {
  if (!SEPARATORS.includes(separator)) return false;
  const kind = kindOf(next);
  return kind === DIGIT || kind === UNKNOWN;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** The next white space behind which the fast path can go on. */
function stretchEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
    let next = at;
    while (next < text.length && isSpace(text.charCodeAt(next))) next++;
    if (next === text.length || kindOf(text.charCodeAt(next)) !== UNKNOWN) return at;
    at = next;
  }
  return at;
}
