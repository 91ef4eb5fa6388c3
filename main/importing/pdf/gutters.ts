/** Strips of a page that no text crosses, from some row to another: a headline or a table across them ends them. */
import type { Row } from './rows.ts';
import { median } from './run.ts';

export interface Gutter {
  /** Rows, half-open. */
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly width: number;
  /** Letters on the side that has fewer, and on both. */
  readonly chars: number;
  readonly all: number;
}

interface Strip {
  readonly x0: number;
  readonly x1: number;
}

const FEWEST_ROWS = 3;
/** In sizes of the font. */
const NARROWEST = 0.5;
const MOST_TRIED = 24;

/** Those with the most text beside them first. */
export function gutters(rows: readonly Row[]): readonly Gutter[] {
  const narrowest = median(rows.map((row) => row.size)) * NARROWEST;
  const whole: Strip = {
    x0: Math.min(...rows.map((row) => row.x0)),
    x1: Math.max(...rows.map((row) => row.x1)),
  };
  const found = new Map<string, Gutter>();
  for (let from = 0; from <= rows.length - FEWEST_ROWS; from++) {
    let strips: readonly Strip[] = [whole];
    for (let to = from; to <= rows.length && strips.length > 0; to++) {
      const row = rows[to];
      const left = row ? strips.flatMap((strip) => without(strip, row, narrowest)) : [];
      for (const strip of to - from >= FEWEST_ROWS ? strips : []) {
        if (left.includes(strip)) continue;
        const gutter = gutterOf(rows, from, to, strip);
        // the same strip from a row further down is less of it
        const key = `${to} ${Math.round(strip.x0)}`;
        if (gutter && gutter.all > (found.get(key)?.all ?? 0)) found.set(key, gutter);
      }
      strips = left;
    }
  }
  return [...found.values()]
    .toSorted((a, b) => b.chars - a.chars || b.all - a.all || b.width - a.width)
    .slice(0, MOST_TRIED);
}

/** What a row leaves of a strip; the strip itself where it leaves all. */
function without(strip: Strip, row: Row, narrowest: number): readonly Strip[] {
  let left: readonly Strip[] = [strip];
  for (const run of row.runs) {
    left = left.flatMap((part) => {
      if (run.x1 <= part.x0 || run.x0 >= part.x1) return [part];
      return [
        { x0: part.x0, x1: run.x0 },
        { x0: run.x1, x1: part.x1 },
      ].filter(({ x0, x1 }) => x1 - x0 >= narrowest);
    });
  }
  return left;
}

/** Null for a strip with text on one side only. */
function gutterOf(rows: readonly Row[], from: number, to: number, { x0, x1 }: Strip): Gutter | null {
  let left = 0;
  let right = 0;
  for (const row of rows.slice(from, to)) {
    for (const run of row.runs) {
      if (run.x1 <= x0 + 0.01) left += run.text.length;
      else right += run.text.length;
    }
  }
  const chars = Math.min(left, right);
  return chars > 0 ? { from, to, x: x0, width: x1 - x0, chars, all: left + right } : null;
}
