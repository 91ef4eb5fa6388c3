/** What a character is to the counting of words. */
const OTHER = 1;
/** A letter or a digit begins a word. */
const LETTER = 2;
/** Goes on with a word: marks of letters, apostrophes, hyphens. */
const JOINS = 3;
/** In scripts without spaces each sign counts as a word. */
const SIGN = 4;
/** A sign that is no letter ends the word before it as well. */
const SIGN_APART = 5;

const KINDS = new Uint8Array(0x10000);

function kindOf(character: string): number {
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character))
    return /^[\p{L}\p{M}\p{N}]/u.test(character) ? SIGN : SIGN_APART;
  if (/^[\p{L}\p{N}]/u.test(character)) return LETTER;
  return /^[\p{M}'’-]/u.test(character) ? JOINS : OTHER;
}

/** For each kind inside a word and outside of one: whether a word goes on behind it (1), and whether one begins (2). */
const STEPS = new Uint8Array(16);
const INSIDE = 8;
STEPS[LETTER] = 3;
STEPS[SIGN] = 2;
STEPS[SIGN_APART] = 2;
STEPS[INSIDE + LETTER] = 1;
STEPS[INSIDE + JOINS] = 1;
STEPS[INSIDE + SIGN] = 1;
STEPS[INSIDE + SIGN_APART] = 2;

/** How many words stand in a range of a text (UTF-16 code units, half-open): one look at each character. */
export function countWords(text: string, start: number, end: number): number {
  let words = 0;
  let inside = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    let kind = KINDS[code] ?? 0;
    // asked for the first time, or half of a character, which is asked for each time
    if (kind === 0) {
      const pair = code >= 0xd800 && code < 0xdc00;
      kind = kindOf(pair ? text.slice(at, at + 2) : text.charAt(at));
      if (pair) at++;
      else KINDS[code] = kind;
    }
    // without a branch, since nobody can foresee where words end
    const step = STEPS[inside * INSIDE + kind] ?? 0;
    inside = step & 1;
    words += step >> 1;
  }
  return words;
}
