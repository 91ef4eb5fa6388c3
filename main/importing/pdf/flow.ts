/** Paragraphs that go on in the next column or on the next page. */
import type { LaidBlock } from './block.ts';
import { hadRoom, type Line } from './lines.ts';
import { endsSentence } from './paragraphs.ts';
import { firstWords } from './text.ts';

/** Blocks that may stand between the two parts of a paragraph. */
const MOST_BETWEEN = 16;

/**
 * Joins what belongs together. What stood between goes in front of the paragraph where it is of the page that the
 * paragraph begins on, and else behind it, so that pages stay in order.
 */
export function flowing(blocks: readonly LaidBlock[]): readonly LaidBlock[] {
  const left = [...blocks];
  const out: LaidBlock[] = [];
  for (let block = left.shift(); block; block = left.shift()) {
    let whole = block;
    const behind: LaidBlock[] = [];
    for (let at = continuation(whole, left); at >= 0; at = continuation(whole, left)) {
      const page = whole.lines[0]?.page;
      for (const between of left.slice(0, at)) (between.lines[0]?.page === page ? out : behind).push(between);
      whole = { ...whole, lines: [...whole.lines, ...(left[at]?.lines ?? [])] };
      left.splice(0, at + 1);
    }
    out.push(whole, ...behind);
  }
  return out;
}

/** Where a block goes on; -1 where it does not. */
function continuation(block: LaidBlock, following: readonly LaidBlock[]): number {
  if (!['text', 'list', 'note'].includes(block.role) || block.reason !== null) return -1;
  const last = block.lines.at(-1);
  const before = block.lines.at(-2);
  if (!last || endsSentence(last)) return -1;
  // a line with room at its end was meant to end, unless it is the only one
  if (hadRoom(last, last) > last.size * 2 && before && hadRoom(before, last) > 0) return -1;
  for (const [i, next] of following.slice(0, MOST_BETWEEN).entries()) {
    const first = next.lines[0];
    if (!first || (first.region === last.region && first.page === last.page)) return -1;
    if (first.page > last.page + 1) return -1;
    if (next.reason !== null || next.role === 'caption' || next.role === 'table') continue;
    if (next.role === 'note' && block.role !== 'note') continue;
    if (next.role !== 'text' || standsApart(last, first)) return -1;
    if (Math.abs(first.size - last.size) > 0.08 * last.size || first.bold !== last.bold) {
      if (first.size < last.size) continue;
      return -1;
    }
    return goesOn(last.runs.at(-1)?.text ?? '', firstWords(first), hadRoom(last, first)) ? i : -1;
  }
  return -1;
}

/** Right below, with more room between than between lines: no column goes on there. */
function standsApart(last: Line, first: Line): boolean {
  const below = first.page === last.page && first.y > last.y && first.x0 < last.x1 && last.x0 < first.x1;
  return below && first.y - last.y > 1.6 * last.size;
}

function goesOn(end: string, start: string, room: number): boolean {
  if (/^[\p{Ll}\p{N},;)]/u.test(start) || /[-‐\u00ad]$/.test(end)) return true;
  return room <= 0 && /[\p{L}\p{N},]$/u.test(end);
}
