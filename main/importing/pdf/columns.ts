/** The parts of a page in reading order: what stands above columns, each column, what stands below. */
import { type Gutter, gutters } from './gutters.ts';
import { type Row, rowsOf } from './rows.ts';
import { CJK, charsOf, median, type Run } from './run.ts';

/** A part of a page that is read from its first line to its last. */
export type Region = readonly Run[];

interface Side {
  readonly runs: readonly Run[];
  readonly rows: readonly Row[];
  readonly top: number;
  readonly bottom: number;
  /** The part of the lines that reach nearly from edge to edge. */
  readonly filled: number;
  readonly charsPerLine: number;
  /** The part of the letters that are figures. */
  readonly figures: number;
}

const DEEPEST = 12;
/** Beyond this a page is a drawing or a bomb. */
const MOST_ROWS = 500;
const FEWEST_LINES = 3;
/** A strip through fewer rows than this is a gutter only when it is wide, in sizes of the font. */
const MANY_ROWS = 8;
const WIDE = 1.1;
/** Shorter lines are cells. */
const SHORTEST_LINES = 11;
/** A line is full that reaches this part of its column. */
const FULL = 0.7;
/** How many rows may stand out above or below the other column without being of it. */
const STRAY_ROWS = 2;

export function regionsOf(runs: readonly Run[]): readonly Region[] {
  return cut(runs, 0).filter((region) => region.length > 0);
}

function cut(runs: readonly Run[], depth: number): readonly Region[] {
  if (depth >= DEEPEST || runs.length < FEWEST_LINES * 2) return [runs];
  const rows = rowsOf(runs);
  if (rows.length > MOST_ROWS) return [runs];
  for (const gutter of gutters(rows)) {
    const parts = divide(rows, gutter);
    if (parts) return parts.flatMap((part) => (part.length > 0 ? cut(part, depth + 1) : []));
  }
  return [runs];
}

/**
 * @returns what stands above, left, right and below; null where the strip is none between columns. The cells of a table
 * are apart by such strips too. Columns are told from them by their lines, which fill their measure, and by the order in
 * which the page was drawn: column by column, or row by row.
 */
function divide(rows: readonly Row[], gutter: Gutter): readonly Region[] | null {
  const within = trimmed(rows.slice(gutter.from, gutter.to), gutter);
  const inside = new Set(within.flatMap((row) => row.runs));
  const runs = [...inside];
  const left = sideOf(runs.filter((run) => isLeft(run, gutter)));
  const right = sideOf(runs.filter((run) => !isLeft(run, gutter)));
  if (!areColumns(left, right, gutter, runs)) return null;
  const first = rows.findIndex((row) => row.runs.some((run) => inside.has(run)));
  const outside = rows.filter((row) => !row.runs.some((run) => inside.has(run)));
  const above = outside.filter((row) => rows.indexOf(row) < first);
  const below = outside.filter((row) => rows.indexOf(row) > first);
  const rtl = charsOf(runs.filter((run) => run.rtl)) > charsOf(runs) / 2;
  const sides = rtl ? [right.runs, left.runs] : [left.runs, right.runs];
  return [above.flatMap((row) => row.runs), ...sides, below.flatMap((row) => row.runs)];
}

function isLeft(run: Run, gutter: Gutter): boolean {
  return (run.x0 + run.x1) / 2 < gutter.x + gutter.width / 2;
}

/**
 * Without what stands out of the columns above or below, in one of them only: a date, a line of the foot, a table below
 * columns that end at one height.
 */
function trimmed(rows: readonly Row[], gutter: Gutter): readonly Row[] {
  const size = median(rows.map((row) => row.size));
  const oneSided = (row: Row): boolean =>
    row.runs.every((run) => isLeft(run, gutter) === isLeft(row.runs[0] ?? run, gutter));
  const stray = (row: Row, next: Row | undefined): boolean => {
    const step = next ? Math.abs(next.y - row.y) : Number.POSITIVE_INFINITY;
    return (
      oneSided(row) && (step > 2.2 * size || (step > 1.6 * size && Math.abs(row.size - size) > 0.12 * size))
    );
  };
  let from = 0;
  let to = rows.length;
  for (let i = 0; i < STRAY_ROWS; i++) {
    const [first, last] = [rows[from], rows[to - 1]];
    if (first && stray(first, rows[from + 1])) from++;
    if (last && to - 1 > from && stray(last, rows[to - 2])) to--;
  }
  return rows.slice(from, tailOf(rows, from, to, gutter, size));
}

/** Where the columns end: behind the last row of the right one, unless the left one goes on in full lines. */
function tailOf(rows: readonly Row[], from: number, to: number, gutter: Gutter, size: number): number {
  const isRight = (row: Row): boolean => row.runs.some((run) => !isLeft(run, gutter));
  const end = rows.slice(0, to).findLastIndex(isRight) + 1;
  if (end <= from || end >= to) return to;
  const x0 = Math.min(...rows.slice(from, to).map((row) => row.x0));
  const full = (row: Row): boolean => row.x1 - x0 >= FULL * (gutter.x - x0) && row.runs.length < 4;
  for (let at = end; at < to; at++) {
    const [before, row] = [rows[at - 1], rows[at]];
    if (!before || !row || row.y - before.y < 1.6 * size) continue;
    const tail = rows.slice(at, to);
    if (tail.filter(full).length < 0.3 * tail.length) return at;
  }
  return to;
}

function sideOf(runs: readonly Run[]): Side {
  const rows = rowsOf(runs);
  const x0 = Math.min(...rows.map((row) => row.x0));
  const x1 = Math.max(...rows.map((row) => row.x1));
  const text = runs.map((run) => run.text).join('');
  const wide = rows.filter((row) => row.x1 - row.x0 >= FULL * (x1 - x0)).length;
  return {
    runs,
    rows,
    top: rows[0]?.y ?? 0,
    bottom: rows.at(-1)?.y ?? 0,
    filled: rows.length > 0 ? wide / rows.length : 0,
    // a letter of Chinese says as much as two
    charsPerLine: (rows.length > 0 ? text.length / rows.length : 0) * (CJK.test(text) ? 2.5 : 1),
    figures: text.length > 0 ? (text.match(/\d/g)?.length ?? 0) / text.length : 0,
  };
}

function areColumns(left: Side, right: Side, gutter: Gutter, runs: readonly Run[]): boolean {
  const fewest = Math.min(left.rows.length, right.rows.length);
  if (fewest < FEWEST_LINES) return false;
  const size = median(runs.map((run) => run.size));
  const beside = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
  if (beside < 2 * size) return false;
  if (fewest < MANY_ROWS && gutter.width < WIDE * size) return false;
  if (Math.min(left.charsPerLine, right.charsPerLine) < SHORTEST_LINES) return false;
  if (Math.max(left.figures, right.figures) > 0.35) return false;
  const drawnByRow = switches(runs, gutter) > 0.3 * fewest + 1;
  const filled = Math.min(left.filled, right.filled);
  return drawnByRow ? filled >= 0.6 && Math.min(left.charsPerLine, right.charsPerLine) >= 18 : filled >= 0.3;
}

/** How often the drawing went over from one side to the other. */
function switches(runs: readonly Run[], gutter: Gutter): number {
  let count = 0;
  let before: boolean | null = null;
  for (const run of runs.toSorted((a, b) => a.turn - b.turn)) {
    const left = isLeft(run, gutter);
    if (before !== null && left !== before) count++;
    before = left;
  }
  return count;
}
