import type { Range, Snippet } from '../../preload/contract/index.ts';
import type { Mark } from './matcher.ts';

/** About how long a snippet is, and how much of it stands before its first hit. UTF-16 code units. */
const LENGTH = 220;
const LEAD = 60;

/**
 * The best pieces of a text around its hits, in reading order. A piece stays within its line (a paragraph), begins
 * and ends between words, and holds the text as it is.
 *
 * @param place where `text` begins in the article; null where it is not of the article
 */
export function snippetsOf(
  text: string,
  marks: readonly Mark[],
  most: number,
  place: number | null,
): Snippet[] {
  const windows: { readonly range: Range; readonly worth: number }[] = [];
  for (let at = 0; at < marks.length; ) {
    const window = windowAt(text, marks, at);
    windows.push(window);
    while (at < marks.length && (marks[at]?.start ?? 0) < window.range.end) at++;
  }
  return windows
    .sort((a, b) => b.worth - a.worth || a.range.start - b.range.start)
    .slice(0, most)
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ range }) => snippet(text, range, marks, place));
}

/** The first line worth reading of a text, without hits: for an article that was found by its title or notes alone. */
export function opening(text: string, furniture: readonly Range[]): Snippet[] {
  for (const line of text.matchAll(/[^\n]{60,}/g)) {
    const end = line.index + line[0].length;
    if (furniture.some((range) => line.index < range.end && range.start < end)) continue;
    return [snippet(text, { start: line.index, end: wordEdge(text, line.index + LENGTH, end) }, [], 0)];
  }
  return [];
}

/** The beginning of a short text without hits. */
export function beginning(text: string, place: number | null): Snippet {
  return snippet(text, { start: 0, end: wordEdge(text, LENGTH, text.length) }, [], place);
}

function windowAt(text: string, marks: readonly Mark[], first: number): { range: Range; worth: number } {
  const from = marks[first]?.start ?? 0;
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineBreak = text.indexOf('\n', from);
  const lineEnd = lineBreak === -1 ? text.length : lineBreak;
  const start = from - lineStart <= LEAD ? lineStart : wordStart(text, from - LEAD, from);
  let end = wordEdge(text, start + LENGTH, lineEnd);

  const parts = new Set<number>();
  let count = 0;
  for (let at = first; at < marks.length; at++) {
    const mark = marks[at];
    if (!mark || mark.start >= end) break;
    // a phrase may run over the edge or the line: it is never cut
    end = Math.max(end, mark.end);
    parts.add(mark.part);
    count++;
  }
  return { range: { start, end }, worth: parts.size * 10 + Math.min(count, 9) };
}

function snippet(text: string, range: Range, marks: readonly Mark[], place: number | null): Snippet {
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const lineBreak = text.indexOf('\n', range.end);
  return {
    text: text.slice(range.start, range.end),
    before: text.slice(lineStart, range.start).trim() !== '',
    after: text.slice(range.end, lineBreak === -1 ? text.length : lineBreak).trim() !== '',
    marks: marks
      .filter((mark) => mark.start >= range.start && mark.end <= range.end)
      .map((mark) => ({ start: mark.start - range.start, end: mark.end - range.start })),
    range: place === null ? null : { start: range.start + place, end: range.end + place },
  };
}

/** The end of the last whole word before a place; the place itself where a word is longer than the snippet. */
function wordEdge(text: string, place: number, limit: number): number {
  if (place >= limit) return limit;
  const space = text.lastIndexOf(' ', place);
  return space > place - LEAD ? space : whole(text, place);
}

/** The start of the first whole word after a place, at the latest at `limit`. */
function wordStart(text: string, place: number, limit: number): number {
  const space = text.indexOf(' ', place);
  return space !== -1 && space < limit ? space + 1 : whole(text, place);
}

/** A place that does not fall between the two halves of an astral character or before an accent. */
function whole(text: string, place: number): number {
  let at = place;
  while (at > 0 && /^[\udc00-\udfff\p{M}]/u.test(text.slice(at, at + 2))) at--;
  return at;
}
