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

/** How many words stand in a range of a text (UTF-16 code units, half-open): one look at each character. */
export function countWords(text: string, start: number, end: number): number {
  let words = 0;
  let inside = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    let kind = KINDS[code] ?? 0;
    if (code >= 0xd800 && code < 0xdc00) {
      kind = kindOf(text.slice(at, at + 2));
      at++;
    } else if (kind === 0) {
      kind = kindOf(text.charAt(at));
      KINDS[code] = kind;
    }
    if (kind === OTHER || kind === SIGN_APART) inside = false;
    if (kind === SIGN_APART) words++;
    else if (!inside && (kind === LETTER || kind === SIGN)) {
      words++;
      inside = kind === LETTER;
    }
  }
  return words;
}
