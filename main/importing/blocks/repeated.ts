/** Lines that may be furniture because they stand in many articles of one outlet. */
import type { Block, BlockKind } from '../../../preload/contract/index.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const FEWEST_WORDS = 2;
const MOST_WORDS = 40;
/** Letters: no line of so few words is longer. */
const LONGEST = 400;
/** Sentences of the article itself recur too, in reports of one series; furniture stands at the ends. */
const HEAD_BLOCKS = 3;
const TAIL_SHARE = 0.75;
const SENTENCE = /[.!?…]["”»’)]*$/u;
const SENTENCE_WORDS = 10;
/** What was recognised stays what it is: an author, or a day, of whom an outlet has many articles is no furniture. */
const NEVER: ReadonlySet<BlockKind> = new Set(['title', 'heading', 'table', 'byline', 'date', 'credit']);
const QUOTED = /^["“„«»‚‘']/u;

/** The words of a block as blocks are compared: without case, accents, marks and numbers, which change from day to day. */
export function foldedWords(block: string): string {
  const words =
    block
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(WORD) ?? [];
  return words.map((word) => (/^\p{N}+$/u.test(word) ? '#' : word)).join(' ');
}

/** The words of a short line that could be furniture; null for what is too short, too long, or what somebody says. */
export function repeatableLine(block: string): string | null {
  if (!isPossible(block)) return null;
  const words = foldedWords(block);
  const count = words === '' ? 0 : words.split(' ').length;
  if (count < FEWEST_WORDS || count > MOST_WORDS) return null;
  return /\p{L}/u.test(words) ? words : null;
}

function isPossible(block: string): boolean {
  return block.length <= LONGEST && !QUOTED.test(block) && spacesIn(block) <= 2 * MOST_WORDS;
}

interface Folded {
  readonly hash: number;
  /** None where the line cannot be furniture. */
  readonly words: number;
}

const NONE: Folded = { hash: 0, words: 0 };

function foldedLine(line: string): Folded {
  const folded = repeatableLine(line);
  return folded === null ? NONE : { hash: hashOf(folded), words: folded.split(' ').length };
}

/** Beyond these letters only dashes and quotation marks are known by table. */
const TABLE = 0x250;
/** What each character is to the words of a line. */
const KINDS = new Uint8Array(TABLE);
const [LETTER, DIGIT, UNKNOWN] = [1, 2, 3];
/** Without case and accents. */
const BARE = new Uint16Array(TABLE);
for (let code = 0; code < TABLE; code++) {
  const bare = String.fromCharCode(code)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  BARE[code] = bare.charCodeAt(0);
  KINDS[code] = bare.length !== 1 ? UNKNOWN : /\p{N}/u.test(bare) ? DIGIT : /\p{L}/u.test(bare) ? LETTER : 0;
}

/** As `foldedLine`, in one look at each character of a line in Latin letters; null for others. */
function plainLine(line: string): Folded | null {
  let low = LOW;
  let high = HIGH;
  let lowBefore = low;
  let highBefore = high;
  let words = 0;
  let letters = 0;
  let digits = 0;
  let hasLetters = false;
  for (let at = 0; at <= line.length; at++) {
    const code = at < line.length ? line.charCodeAt(at) : SPACE;
    if (code >= TABLE && (code < 0x2010 || code > 0x2027)) return null;
    const kind = code < TABLE ? (KINDS[code] ?? 0) : 0;
    if (kind === UNKNOWN) return null;
    if (kind !== 0) {
      if (letters + digits === 0) {
        words++;
        if (words > MOST_WORDS) return NONE;
        if (words > 1) {
          low = mixed(low, SPACE);
          high = mixed(high, SPACE);
        }
        lowBefore = low;
        highBefore = high;
      }
      const unit = BARE[code] ?? 0;
      low = mixed(low, unit);
      high = mixed(high, unit);
      if (kind === LETTER) letters++;
      else digits++;
    } else {
      if (letters > 0) hasLetters = true;
      // a number is as good as any other
      else if (digits > 0) {
        low = mixed(lowBefore, NUMBER);
        high = mixed(highBefore, NUMBER);
      }
      letters = 0;
      digits = 0;
    }
  }
  return words >= FEWEST_WORDS && hasLetters ? { hash: number(low, high), words } : NONE;
}

const SPACE = 0x20;
const NUMBER = 0x23;

/** A short block that is furniture if it stands in other articles of the outlet too. */
export interface RepeatableLine {
  /** Its place among the article's blocks. */
  readonly position: number;
  /** Of its words, a whole number of 52 bits. */
  readonly hash: number;
  /** How many words it has. */
  readonly words: number;
}

/** The lines of an article that would be furniture if they recur, each once. */
export function repeatableLines(text: string, blocks: readonly Block[]): readonly RepeatableLine[] {
  const body = blocks.flatMap((block, position) => (block.furniture ? [] : [{ block, position }]));
  const seen = new Set<number>();
  return body.flatMap(({ block, position }, index) => {
    if (NEVER.has(block.kind)) return [];
    if (block.end - block.start > LONGEST) return [];
    const line = text.slice(block.start, block.end);
    // most blocks are sentences inside the text, which need not be folded to be known
    const inside = index >= HEAD_BLOCKS && index < body.length * TAIL_SHARE;
    const sentence = inside && SENTENCE.test(line);
    if (sentence && spacesIn(line) >= 2 * SENTENCE_WORDS) return [];
    const found = isPossible(line) ? (plainLine(line) ?? foldedLine(line)) : null;
    if (found === null || found.words === 0) return [];
    const { hash, words } = found;
    if (sentence && words >= SENTENCE_WORDS) return [];
    if (seen.has(hash)) return [];
    seen.add(hash);
    return [{ position, hash, words }];
  });
}

function spacesIn(line: string): number {
  let spaces = 0;
  for (let at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) spaces++;
  return spaces;
}

/** FNV-1a over UTF-16 code units, 32 bits with one beginning and 20 with another. */
export function hashOf(words: string): number {
  let low = LOW;
  let high = HIGH;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    low = mixed(low, code);
    high = mixed(high, code);
  }
  return number(low, high);
}

const LOW = 0x811c9dc5;
const HIGH = 0x01234567;

function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function number(low: number, high: number): number {
  return (low >>> 0) + (high >>> 12) * 2 ** 32;
}
