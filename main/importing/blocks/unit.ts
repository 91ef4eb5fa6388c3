import type { BlockKind } from '../../../preload/contract/index.ts';
import type { Draft } from '../article.ts';

/** A block while the rules are at work on it. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** Its text; wrapped lines joined by a space, so that rules see one line. Same length as the range. */
  readonly text: string;
  readonly words: number;
  /** Lines of the text that it covers. */
  readonly lines: number;
  /** A blank line stands before it. */
  readonly apart: boolean;
  kind: BlockKind | null;
  furniture: boolean;
  reason: string | null;
}

const MANY_WORDS = 5_000;

export function unitsOf(text: string, drafts: readonly Draft[]): Unit[] {
  const hasMarks = MARKS.test(text);
  let end = 0;
  return drafts.map((draft, i) => {
    const source = text.slice(draft.start, draft.end);
    const lines = linesIn(source);
    const content = lines > 1 || hasMarks ? source.replace(LINE_MARKS, ' ') : source;
    const apart = i === 0 || hasBlankLine(text, end, draft.start);
    end = draft.end;
    return {
      start: draft.start,
      end: draft.end,
      text: content,
      words: wordCount(content),
      lines,
      apart,
      kind: draft.kind,
      furniture: draft.furniture !== undefined,
      reason: draft.furniture ?? null,
    };
  });
}

const LINE_MARKS = /[\n\r\t]/g;
const MARKS = /[\r\t]/;
const BLANK_LINE = /\n\s*\n|\r\s*\r|\n\r\n/;

/** Between one block and the next; one character parts lines alone. */
function hasBlankLine(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  return (to - from === 2 && text.startsWith('\n\n', from)) || BLANK_LINE.test(text.slice(from, to));
}

function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** What ends a word, up to the no-break space. */
const SPACES = new Uint8Array(0xa1);
for (const space of ' \n\t\u00a0') SPACES[space.charCodeAt(0)] = 1;

/** Words between spaces; enough for rules that ask "is it short?", and quick. */
function wordCount(text: string): number {
  let count = 0;
  let space = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const now = code <= 0xa0 ? (SPACES[code] ?? 0) : 0;
    count += space & (now ^ 1);
    space = now;
  }
  return Math.min(count, MANY_WORDS);
}

export function setAside(unit: Unit, reason: string): void {
  unit.furniture = true;
  unit.reason = reason;
}
