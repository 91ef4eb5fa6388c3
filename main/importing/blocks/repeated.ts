/** Lines that may be furniture because they stand in many articles of one outlet. */

const WORD = /[\p{L}\p{N}]+/gu;
const FEWEST_WORDS = 2;
const MOST_WORDS = 40;
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
  if (QUOTED.test(block)) return null;
  const words = foldedWords(block);
  const count = words === '' ? 0 : words.split(' ').length;
  if (count < FEWEST_WORDS || count > MOST_WORDS) return null;
  return /\p{L}/u.test(words) ? words : null;
}
