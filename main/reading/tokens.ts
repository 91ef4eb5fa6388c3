/** Words, numbers and marks of a text: one pass over its characters, the same for every language. */

export type TokenKind = 'word' | 'number' | 'mark' | 'link';

/** What stands before a token: nothing, blanks, one line break, or an empty line. */
export const GAP = { none: 0, space: 1, line: 2, paragraph: 3 } as const;
export type Gap = (typeof GAP)[keyof typeof GAP];

/** `start` and `end` are UTF-16 code units, half-open. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** In lower case, with straight apostrophes; a mark's or a number's own characters, a double mark for doubled ones. */
  readonly lower: string;
  /** Whether a word begins with a capital. */
  readonly capital: boolean;
  readonly gap: Gap;
}

export type Word = Token & { readonly kind: 'word' };

export const isWord = (token: Token | undefined): token is Word => token?.kind === 'word';

const OTHER = 1;
const SPACE = 2;
const LETTER = 3;
const DIGIT = 4;
const BREAK = 5;
const CAPITAL = 6;
const MEANING = new Uint8Array(0x10000);
const LETTERS = /^[\p{L}\p{M}]$/u;
const CAPITALS = /^[\p{Lu}\p{Lt}]$/u;
const SPACES = /^[\s\u200b-\u200d\u2060\ufeff]$/u;

function meaningOf(code: number): number {
  const known = MEANING[code] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCharCode(code);
  let meaning = OTHER;
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) meaning = BREAK;
  else if (SPACES.test(character)) meaning = SPACE;
  else if (code >= 48 && code <= 57) meaning = DIGIT;
  else if (CAPITALS.test(character)) meaning = CAPITAL;
  else if (LETTERS.test(character)) meaning = LETTER;
  // half of a pair outside the basic plane: most are letters of rarer scripts or signs; as a mark it harms nothing
  MEANING[code] = meaning;
  return meaning;
}

const isLetter = (meaning: number) => meaning === LETTER || meaning === CAPITAL;
const isApostrophe = (code: number) => code === 39 || code === 0x2019 || code === 0x02bc;
const isDot = (code: number) => code === 46;

/** Whether the character at a place is a letter; false outside the text. */
export function letterAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isLetter(meaningOf(text.charCodeAt(at)));
}

/** Whether the character at a place is blank, or the place lies outside the text. */
export function blankAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return true;
  const meaning = meaningOf(text.charCodeAt(at));
  return meaning === SPACE || meaning === BREAK;
}

export function digitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

const CLITIC_S = /^['’ʼ]s$/i;

const isSmallAscii = (code: number) => code >= 97 && code <= 122;

/** Behind the small letters of ASCII from a place on, of which most words have no others. */
function smallEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSmallAscii(text.charCodeAt(at))) at++;
  return at;
}

/** @param begun where the word begins; up to `from` it has letters alone */
function wordEnd(text: string, from: number, elisions: ReadonlySet<string>, begun: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSmallAscii(code) || isLetter(meaningOf(code))) {
      at++;
      continue;
    }
    if (!isApostrophe(code) || !letterAt(text, at + 1)) break;
    if (elisions.size > 0 && elisions.has(text.slice(begun, at).toLowerCase())) return at + 1;
    if (CLITIC_S.test(text.slice(at, at + 2)) && !letterAt(text, at + 2)) return at;
    at++;
  }
  return at;
}

/** "U.S.", "J.F.K.", or the initial of "John D. Podesta", its last full stop included. */
function initialsEnd(text: string, from: number): number {
  let at = from;
  while (letterAt(text, at) && isDot(text.charCodeAt(at + 1)) && meaningOf(text.charCodeAt(at)) === CAPITAL)
    at += 2;
  if (at > from && letterAt(text, at)) return from;
  return at;
}

function numberEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) at++;
    else if ((code === 44 || code === 46) && digitAt(text, at + 1)) at++;
    else break;
  }
  return at;
}

function linkEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !blankAt(text, at) && !'<>"“”«»'.includes(text.charAt(at))) at++;
  while (at > from && '.,;:!?)'.includes(text.charAt(at - 1))) at--;
  return at;
}

const LINKS: readonly string[] = ['http://', 'https://', 'www.'];
/** Only 'h' and 'w' begin one. */
const startsLink = (text: string, at: number, code: number) =>
  (code === 104 || code === 119) && LINKS.some((link) => text.startsWith(link, at));

function lowered(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/**
 * The tokens of a text in order. `elisions` are the short words that a language writes together with the next one
 * ("l'", "qu'"): they become words of their own. Time grows in line with the length.
 */
export function readTokens(text: string, elisions: ReadonlySet<string> = new Set()): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let gap: Gap = GAP.paragraph;
  let breaks = 2;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const meaning = meaningOf(code);
    if (meaning === SPACE) {
      if (gap === GAP.none) gap = GAP.space;
      at++;
      continue;
    }
    if (meaning === BREAK) {
      if (!(code === 10 && text.charCodeAt(at - 1) === 13)) breaks++;
      gap = breaks > 1 ? GAP.paragraph : GAP.line;
      at++;
      continue;
    }
    const start = at;
    let kind: TokenKind = 'mark';
    let small = start;
    if (isLetter(meaning)) {
      kind = 'word';
      if (startsLink(text, start, code)) {
        kind = 'link';
        at = linkEnd(text, start);
      } else {
        // "$2T." ends a sentence, it is no initial
        const afterDigits = gap === GAP.none && tokens.at(-1)?.kind === 'number';
        at = meaning === CAPITAL && !afterDigits ? initialsEnd(text, start) : start;
        if (at === start) {
          small = smallEnd(text, start);
          at = wordEnd(text, small, elisions, start);
        }
      }
    } else if (meaning === DIGIT) {
      kind = 'number';
      at = numberEnd(text, start);
    } else if (
      isApostrophe(code) &&
      CLITIC_S.test(text.slice(at, at + 2)) &&
      gap === GAP.none &&
      !letterAt(text, at + 2)
    ) {
      kind = 'word';
      at += 2;
    } else {
      at++;
    }
    const own = text.slice(start, at);
    tokens.push({
      start,
      end: at,
      kind,
      lower: kind === 'word' && small < at ? lowered(own) : own,
      capital: meaning === CAPITAL,
      gap,
    });
    gap = GAP.none;
    breaks = 0;
  }
  return tokens;
}
