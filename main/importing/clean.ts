/** Marks of no width that carry nothing in news: zero-width space, word joiner, soft hyphen, stray byte order marks. */
const NO_WIDTH = /[\u00ad\u200b\u2060\ufeff]/g;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
/** Only from the beginning of a run of spaces, or a long run would be tried from each of its spaces. */
const TRAILING_SPACE = /(?<![^\S\n])[^\S\n]+(?=\n|$)/g;
/** What text never holds on purpose; tab and line end are white space. */
const CONTROLS = /[\p{Cc}--\s]/gv;

/**
 * The text that is stored and that all offsets refer to: Unicode NFC, LF line ends, no invisible marks, no control
 * characters, no spaces at the end of a line, no blank lines at either end. Zero-width joiners stay, they are
 * letters' business in Persian and in Indic scripts; so do no-break spaces, they hold numbers together.
 */
export function cleanText(decoded: string): string {
  let text = decoded;
  let needsTrimming = hasSpaceLast(text);
  if (UNUSUAL.test(text)) {
    text = text.replace(LINE_ENDS, '\n').replace(NO_WIDTH, '').replace(CONTROLS, '').normalize('NFC');
    needsTrimming = true;
  }
  if (needsTrimming) text = text.replace(TRAILING_SPACE, '');
  return withoutBlankEnds(text);
}

/**
 * What is more than tabs, line ends, letters up to U+02FF, dashes, quotation marks and the euro sign, which stand for
 * themselves: control characters, invisible marks, letters that may be composed, rarer spaces. Most texts have none.
 */
const UNUSUAL = /[^\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u20ac]/;

/** Of a text with nothing unusual in it. */
function hasSpaceLast(text: string): boolean {
  return BLANKS.some((blank) => text.endsWith(blank) || text.includes(`${blank}\n`));
}

const BLANKS = [' ', '\t', '\u00a0'];

function withoutBlankEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) === 0x0a) start++;
  while (end > start && text.charCodeAt(end - 1) === 0x0a) end--;
  return text.slice(start, end);
}
