/** Where words begin and end, in any script, character by character: a pattern takes several times as long. */

const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
/** Of a script that writes without spaces: a word of its own. */
const SPACELESS = 4;

const SPACELESS_SCRIPT = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** Between the digits of one number: "4,200", "1.5", "12'000", also with the narrow spaces of French. */
const WITHIN_NUMBER = new Set([...".,'’\u00a0\u202f"].map((mark) => mark.charCodeAt(0)));

/** What each UTF-16 code unit is, found out when it is first met; 0 until then. */
const KINDS = new Uint8Array(0x10000);

/**
 * Where the word that begins at `start` ends; `start` where none begins. A word is a number with what stands between its
 * digits, a letter of a script without spaces, or a run of letters. Letters that follow digits are a word of their own
 * ("15m" is "15" and "m"), digits that follow letters are not ("A4").
 */
export function wordEnd(text: string, start: number, to: number): number {
  const kind = kindAt(text, start);
  if (kind === OTHER) return start;
  const at = nextAfter(text, start, to);
  if (kind === LETTER) return endOfLetters(text, at, to);
  return kind === DIGIT ? endOfNumber(text, at, to) : at;
}

/** Behind the character at `at`. */
export function nextAfter(text: string, at: number, to: number): number {
  return at + widthAt(text, at, to);
}

function endOfLetters(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    // most of a text is here, so what is known is looked up without a call
    const known = KINDS[text.charCodeAt(at)];
    const kind = known || kindAt(text, at);
    if (kind !== LETTER && kind !== DIGIT) break;
    at += known ? 1 : widthAt(text, at, to);
  }
  return at;
}

function endOfNumber(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    if (kindAt(text, at) === DIGIT) at += widthAt(text, at, to);
    else if (WITHIN_NUMBER.has(text.charCodeAt(at)) && at + 1 < to && kindAt(text, at + 1) === DIGIT) at++;
    else break;
  }
  return at;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isHighSurrogate(code)) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? code));
  const known = KINDS[code] ?? 0;
  if (known !== 0) return known;
  const kind = kindOf(String.fromCharCode(code));
  KINDS[code] = kind;
  return kind;
}

/** Whether a character is one of those that words are runs of, in scripts with spaces. */
export function isLetter(character: string): boolean {
  return kindOf(character) === LETTER;
}

function kindOf(character: string): number {
  // before the scripts: Burmese, Thai and Lao write numbers as others do
  if (/^\p{N}/u.test(character)) return DIGIT;
  if (SPACELESS_SCRIPT.test(character)) return SPACELESS;
  return /^[\p{L}\p{M}]/u.test(character) ? LETTER : OTHER;
}

function widthAt(text: string, at: number, to: number): number {
  if (!isHighSurrogate(text.charCodeAt(at)) || at + 1 >= to) return 1;
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}
