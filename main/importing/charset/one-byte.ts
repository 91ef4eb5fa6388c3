import { decodeAs } from './decoders.ts';
import type { WrittenLanguage } from './languages.ts';

/** A character as the weighing sees it. */
interface Char {
  readonly char: string;
  readonly kind: Kind;
  /** "Latin", as Unicode names it. */
  readonly script: string;
  /** Of a capital, the small letter. */
  readonly small: string;
}

/** What a one-byte encoding makes of each byte, ready for weighing. */
export interface OneByteTable {
  /** Whether a byte is a character at all. */
  has(byte: number): boolean;
  /** For each byte, the natural logarithm of how likely its character is in a text of the language. */
  costs(language: WrittenLanguage): Float64Array;
  /** What speaks for or against a character between its neighbours. */
  around(before: number, byte: number, after: number): number;
}

const tables = new Map<string, OneByteTable>();

export function tableOf(label: string): OneByteTable {
  const known = tables.get(label);
  if (known) return known;
  const table = makeTable(label);
  tables.set(label, table);
  return table;
}

function makeTable(label: string): OneByteTable {
  const chars = Array.from({ length: 256 }, (_, byte) =>
    described(decodeAs(label, new Uint8Array([byte]), false) ?? '\ufffd'),
  );
  const at = (byte: number): Char => chars[byte] ?? NONE;
  const rows = new Map<WrittenLanguage, Float64Array>();
  return {
    has: (byte) => at(byte).char !== '\ufffd',
    costs(language) {
      const row = rows.get(language) ?? Float64Array.from(chars, (char) => costOf(char, language));
      rows.set(language, row);
      return row;
    },
    around: (before, byte, after) => aroundCost(at(before), at(byte), at(after)),
  };
}

type Kind =
  | 'lower'
  | 'upper'
  /** A letter of a script without case. */
  | 'letter'
  | 'mark'
  | 'digit'
  | 'space'
  /** Quotation marks, dashes, dots: what printed text is full of. */
  | 'print'
  /** What stands beside numbers and names: euro, degree, copyright. */
  | 'sign'
  | 'box'
  | 'symbol'
  | 'control';

const NONE: Char = { char: '\ufffd', kind: 'control', script: 'none', small: '' };
const described = (char: string): Char => ({
  char,
  kind: kindOf(char),
  script: scriptOf(char),
  small: char.toLowerCase(),
});

function kindOf(char: string): Kind {
  if (/^\p{Ll}$/u.test(char)) return /[ªº]/.test(char) ? 'sign' : 'lower';
  if (/^\p{Lu}$/u.test(char)) return 'upper';
  if (/^\p{Lo}$/u.test(char)) return /[ªº]/.test(char) ? 'sign' : 'letter';
  if (/^\p{M}$/u.test(char)) return 'mark';
  if (/^\p{N}$/u.test(char)) return /[0-9]/.test(char) ? 'digit' : 'sign';
  if (/^\s$/u.test(char)) return char === '\u0085' ? 'control' : 'space';
  if (/^[‘’“”„‚«»–—…•"'()\-.,;:!?/،؛؟־]$/u.test(char)) return 'print';
  if (/^[€£$%©®™°§²³&+*#@]$/u.test(char)) return 'sign';
  if (/^[\u2500-\u259f]$/.test(char)) return 'box';
  if (/^[\p{C}]$/u.test(char)) return 'control';
  return 'symbol';
}

const CAPITAL = Math.log(0.045);
const FOREIGN_LETTER = -11;
/** A letter of another script than the language is written in. */
const OTHER_SCRIPT = -13;

function costOf({ char, kind, script, small }: Char, language: WrittenLanguage): number {
  const exact = language.letters.get(char);
  if (exact !== undefined) return Math.log(exact / 1000);
  switch (kind) {
    case 'upper': {
      const frequency = language.letters.get(small);
      if (frequency !== undefined) return Math.log(frequency / 1000) + CAPITAL;
      return script === language.script ? FOREIGN_LETTER - 1 : OTHER_SCRIPT;
    }
    case 'lower':
    case 'letter':
    case 'mark':
      return script === language.script ? FOREIGN_LETTER : OTHER_SCRIPT;
    case 'space':
      return -6;
    case 'print':
      return -5;
    case 'sign':
    case 'digit':
      return -7.5;
    case 'box':
    case 'symbol':
      return -11;
    case 'control':
      return -16;
  }
}

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Thai'] as const;
const SCRIPT_PATTERNS = SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const);

function scriptOf(char: string): string {
  return SCRIPT_PATTERNS.find(([, pattern]) => pattern.test(char))?.[0] ?? 'none';
}

const isLetter = (kind: Kind): boolean => kind === 'lower' || kind === 'upper' || kind === 'letter';
/** Letters that stand at the end of a word and nowhere else. */
const FINAL = /^[ςךםןףץةى]$/u;

/** Writing has habits that a wrong table breaks: capitals open words, marks sit on letters, signs stand beside words. */
function aroundCost(before: Char, at: Char, after: Char): number {
  const between = isLetter(before.kind) && isLetter(after.kind);
  switch (at.kind) {
    case 'upper':
    case 'lower':
    case 'letter':
      return letterCost(before, at, after);
    case 'mark':
      return isLetter(before.kind) || before.kind === 'mark' ? 0 : -5;
    case 'print':
      return printCost(before, at, after, between);
    case 'sign':
    case 'digit':
      return signCost(before, at, after, between);
    case 'box':
      // a table drawn with lines
      if (before.kind === 'box' || after.kind === 'box') return 8;
      if (isBlank(before) && isBlank(after)) return 2;
      return between ? -5 : isLetter(before.kind) || isLetter(after.kind) ? -2 : 0;
    case 'symbol':
      return between ? -5 : isLetter(before.kind) || isLetter(after.kind) ? -2 : 0;
    case 'space':
      return before.kind === 'lower' && after.kind === 'lower' ? -3 : 0;
    case 'control':
      return 0;
  }
}

/** Space, or the end of a line. */
function isBlank({ kind, char }: Char): boolean {
  return kind === 'space' || char === '\n' || char === '\r';
}

function letterCost(before: Char, { char, kind, script }: Char, after: Char): number {
  let cost = 0;
  if (kind === 'upper' && before.kind === 'lower') cost -= 5;
  if (kind === 'lower' && after.kind === 'upper') cost -= before.kind === 'upper' ? 5.5 : 3;
  if (script !== 'Latin') {
    if (before.script === 'Latin' || after.script === 'Latin') cost -= 5;
    else if (
      !isLetter(before.kind) &&
      !isLetter(after.kind) &&
      before.kind !== 'mark' &&
      after.kind !== 'mark'
    )
      cost -= kind === 'letter' ? 3 : 1;
  }
  if (FINAL.test(char) && isLetter(after.kind)) cost -= 4;
  if (char === 'σ' && !isLetter(after.kind)) cost -= 3;
  return cost;
}

function printCost(before: Char, { char }: Char, after: Char, between: boolean): number {
  if (char === '’') {
    if (between) return 0.7;
    // it opens a word less often than the letter does that another table has in its place
    return isLetter(after.kind) && before.kind !== 'digit' ? -3 : 0;
  }
  return between && /[“”„‘«»‚•…]/.test(char) ? -4 : 0;
}

function signCost(before: Char, { char }: Char, after: Char, between: boolean): number {
  if (between) return -5;
  if (/[¼½¾]/.test(char)) return isLetter(after.kind) ? -4 : 0;
  if (char === '°')
    return (before.kind === 'digit' || before.kind === 'space' ? 0 : -3) - (after.kind === 'digit' ? 2 : 0);
  return 0;
}
