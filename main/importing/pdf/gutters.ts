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
  const covers = rows.map((row) => coverOf(row, narrowest));
  const found = new Map<string, Gutter>();
  for (let from = 0; from <= rows.length - FEWEST_ROWS; from++) {
    // a strip that the row above leaves free as well was met from there, and is longer
    const above = covers[from - 1];
    let strips: readonly Strip[] = [whole];
    for (let to = from; to <= rows.length && strips.length > 0; to++) {
      const cover = covers[to];
      const left = cover
        ? strips
            .flatMap((strip) => without(strip, cover, narrowest))
            .filter((strip) => !above || crosses(above, strip))
        : [];
      for (const strip of to - from >= FEWEST_ROWS ? strips : []) {
        if (left.includes(strip)) continue;
        const gutter = gutterOf(rows, from, to, strip);
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

/** What a row's text covers, from left to right; room too narrow for a strip counts as covered. */
function coverOf(row: Row, narrowest: number): readonly Strip[] {
  const cover: { x0: number; x1: number }[] = [];
  for (const { x0, x1 } of row.runs.toSorted((a, b) => a.x0 - b.x0)) {
    const last = cover.at(-1);
    if (last && x0 - last.x1 < narrowest) last.x1 = Math.max(last.x1, x1);
    else cover.push({ x0, x1 });
  }
  return cover;
}

function crosses(cover: readonly Strip[], strip: Strip): boolean {
  return cover.some(({ x0, x1 }) => x1 > strip.x0 && x0 < strip.x1);
}

/** What a row leaves of a strip; the strip itself where it leaves all. */
function without(strip: Strip, cover: readonly Strip[], narrowest: number): readonly Strip[] {
  if (!crosses(cover, strip)) return [strip];
  const left: Strip[] = [];
  let at = strip.x0;
  for (const { x0, x1 } of cover) {
    if (x1 <= at || x0 >= strip.x1) continue;
    if (x0 - at >= narrowest) left.push({ x0: at, x1: x0 });
    at = x1;
  }
  if (strip.x1 - at >= narrowest) left.push({ x0: at, x1: strip.x1 });
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
