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
  const needs = needsOf(decoded);
  let text = decoded;
  if (needs & LINE_END) text = text.replace(LINE_ENDS, '\n');
  if (needs & UNSEEN) text = text.replace(NO_WIDTH, '');
  if (needs & CONTROL) text = text.replace(CONTROLS, '');
  if (needs & COMPOSED) text = text.normalize('NFC');
  // what was taken out may have stood between a space and the end of its line
  if (needs & (SPACE_LAST | LINE_END | UNSEEN | CONTROL)) text = text.replace(TRAILING_SPACE, '');
  return withoutBlankEnds(text);
}

/** What a text may need, as flags: most texts need nothing, and each step looks at every character. */
const LINE_END = 1;
const UNSEEN = 2;
const CONTROL = 4;
const COMPOSED = 8;
const SPACE_LAST = 16;

function needsOf(text: string): number {
  let needs = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) {
      if (isBlank(before)) needs |= SPACE_LAST;
    } else if (code < 0x20 || (code >= 0x7f && code < 0xa0)) {
      if (code >= 0x0b && code <= 0x0d) needs |= LINE_END;
      else if (code === 0x85) needs |= LINE_END;
      else if (code !== 0x09) needs |= CONTROL;
    } else if (code >= 0x300) {
      // of the characters beyond, dashes, quotation marks and the euro sign are what most texts have alone
      if (code === 0x2028 || code === 0x2029) needs |= LINE_END;
      else if (code === 0x200b || code === 0x2060 || code === 0xfeff) needs |= UNSEEN;
      else if ((code < 0x2010 || code > 0x2027) && code !== 0x20ac) needs |= COMPOSED;
    } else if (code === 0xad) needs |= UNSEEN;
    before = code;
  }
  return isBlank(before) ? needs | SPACE_LAST : needs;
}

/** White space that is no line end. */
function isBlank(code: number): boolean {
  if (code < 0x1680) return code === 0x20 || code === 0x09 || code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

function withoutBlankEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) === 0x0a) start++;
  while (end > start && text.charCodeAt(end - 1) === 0x0a) end--;
  return text.slice(start, end);
}
