import type { Range } from '../../../preload/contract/index.ts';

/** The characters that end a line in any text; a CR LF pair yields an empty line between, which is skipped. */
const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/g;

export interface Line extends Range {
  /** Nothing but a line end lies between this line and the one before. */
  readonly follows: boolean;
  /** Columns of white space before its first character, a tab counting four. */
  readonly indent: number;
}

/**
 * The lines of a text that hold something, without the white space around them.
 *
 * @param offset where the text begins, for a part of a longer one
 */
export function linesOf(text: string, offset = 0): readonly Line[] {
  const lines: Line[] = [];
  let follows = false;
  let from = 0;
  while (from <= text.length) {
    LINE_END.lastIndex = from;
    const end = LINE_END.test(text) ? LINE_END.lastIndex - 1 : text.length;
    const line = trimmed(text, from, end);
    if (line) {
      const indent = columns(text, from, line.start);
      lines.push({ start: offset + line.start, end: offset + line.end, follows, indent });
    }
    follows = line !== null;
    const pair = text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a;
    from = end + (pair ? 2 : 1);
  }
  return lines;
}

/** The range without the white space at its ends; null where nothing is left. */
export function trimmed(text: string, from: number, to: number): Range | null {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

function isSpace(code: number): boolean {
  if (code > 0x20 && code < 0x85) return false;
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0x85 ||
    code === 0xfeff ||
    code === 0
  );
}

function columns(text: string, from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to; at++) width += text.charCodeAt(at) === 0x09 ? 4 : 1;
  return width;
}
