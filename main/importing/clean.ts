/** Marks of no width that carry nothing in news: zero-width space, word joiner, soft hyphen, stray byte order marks. */
const NO_WIDTH = /[\u00ad\u200b\u2060\ufeff]/g;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
/** Only from the beginning of a run of spaces, or a long run would be tried from each of its spaces. */
const TRAILING_SPACE = /(?<![^\S\n])[^\S\n]+(?=\n|$)/g;
const BLANK_ENDS = /^\n+|(?<!\n)\n+$/g;
/** What text never holds on purpose; tab and line end are white space. */
const CONTROLS = /[\p{Cc}--\s]/gv;

/**
 * The text that is stored and that all offsets refer to: Unicode NFC, LF line ends, no invisible marks, no control
 * characters, no spaces at the end of a line, no blank lines at either end. Zero-width joiners stay, they are
 * letters' business in Persian and in Indic scripts; so do no-break spaces, they hold numbers together.
 */
export function cleanText(decoded: string): string {
  return decoded
    .replace(LINE_ENDS, '\n')
    .replace(NO_WIDTH, '')
    .replace(CONTROLS, '')
    .normalize('NFC')
    .replace(TRAILING_SPACE, '')
    .replace(BLANK_ENDS, '');
}
