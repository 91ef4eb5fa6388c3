/** Text as every export can carry it, whatever an article or a person put in. */

const UNFIT = /[\p{Cc}\p{Noncharacter_Code_Point}]/gu;
const LINE_BREAKS = /[\n\r\v\f\u0085\u2028\u2029]+/;
const WHITE_SPACE = /[ \t\n\r\v\f\u0085\u2028\u2029]+/g;

/** The text on one line, each run of white space one space; what no document may hold (controls, halves of a pair) replaced. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(WHITE_SPACE, ' ').replace(UNFIT, '\uFFFD');
}

/** The paragraphs of a text that may run over several, without empty ones. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(LINE_BREAKS)
    .map((line) => oneLine(line).trim())
    .filter((line) => line !== '');
}

/** "Outlet not known" for "outlet not known". */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
