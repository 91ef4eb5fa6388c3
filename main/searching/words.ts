import { Scanner } from './scan.ts';

export { numberTerm } from './words-slowly.ts';

/** A word of a text: its place (UTF-16 code units, half-open) and the term it is found by. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

const scanner = new Scanner();
const decoder = new TextDecoder();

/** The words of a text in reading order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  scanner.scan(text, (scanned, start, end) =>
    words.push({ start, end, term: termOf(scanned, text, start, end) }),
  );
  return words;
}

/** The terms of a text alone. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  scanner.scan(text, (scanned, start, end) => terms.push(termOf(scanned, text, start, end)));
  return terms;
}

/** The term of the word just scanned; most stand in the text as they are. */
function termOf({ bytes, length }: Scanner, text: string, start: number, end: number): string {
  if (length === end - start) {
    let at = 0;
    while (at < length && bytes[at] === text.charCodeAt(start + at)) at++;
    if (at === length) return text.slice(start, end);
  }
  return decoder.decode(bytes.subarray(0, length));
}
