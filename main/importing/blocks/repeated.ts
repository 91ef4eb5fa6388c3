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
  if (block.length > LONGEST || QUOTED.test(block) || spacesIn(block) > 2 * MOST_WORDS) return null;
  const words = foldedWords(block);
  const count = words === '' ? 0 : words.split(' ').length;
  if (count < FEWEST_WORDS || count > MOST_WORDS) return null;
  return /\p{L}/u.test(words) ? words : null;
}

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
    const folded = repeatableLine(line);
    if (folded === null) return [];
    const words = folded.split(' ').length;
    if (sentence && words >= SENTENCE_WORDS) return [];
    const hash = hashOf(folded);
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
  let low = 0x811c9dc5;
  let high = 0x01234567;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x01000193);
  }
  return (low >>> 0) + (high >>> 12) * 2 ** 32;
}
