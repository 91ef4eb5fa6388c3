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
  return drafts.map((draft, i) => {
    const source = text.slice(draft.start, draft.end);
    const content = source.replace(/[\n\r\t]/g, ' ');
    const before = drafts[i - 1];
    return {
      start: draft.start,
      end: draft.end,
      text: content,
      words: wordCount(content),
      lines: source.split('\n').length,
      apart: before ? /\n\s*\n|\r\s*\r|\n\r\n/.test(text.slice(before.end, draft.start)) : true,
      kind: draft.kind,
      furniture: draft.furniture !== undefined,
      reason: draft.furniture ?? null,
    };
  });
}

/** Words between spaces; enough for rules that ask "is it short?", and quick. */
function wordCount(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length && count < MANY_WORDS; at++) {
    const code = text.charCodeAt(at);
    const space = code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0;
    if (!space && !inside) count++;
    inside = !space;
  }
  return count;
}

export function setAside(unit: Unit, reason: string): void {
  unit.furniture = true;
  unit.reason = reason;
}
