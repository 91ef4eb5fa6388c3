/** Lines whose cells stand in columns. */
import type { Cell, Line } from './lines.ts';

/** How far edges that belong together may be apart, in points. */
const NEAR = 2.5;
/** With two cells only, a table needs more room between them, in sizes of the font, or more rows. */
const ROOM = 1.8;
const MANY = 4;
const LEADERS = /(?:[.…·]\s?){5,}/;

/** The lines that are rows, each with its cells. */
export function tableLines(lines: readonly Line[], tagged: boolean): ReadonlyMap<Line, Line> {
  const rows = new Map<Line, Line>();
  let run: Line[] = [];
  const close = (): void => {
    const [first] = run;
    if (first && isTable(run)) {
      for (const line of run) rows.set(line, line);
      const head = lines[lines.indexOf(first) - 1];
      const cells = head && headCells(head, first);
      if (head && cells) rows.set(head, { ...head, cells });
    }
    run = [];
  };
  for (const line of lines) {
    const before = run.at(-1);
    if (isListMark(line) || line.cells.length < 2) {
      close();
      if (isContents(line)) rows.set(line, line);
      continue;
    }
    if (before && (!aligned(before, line) || line.y - before.y > 5 * line.size)) close();
    run.push(line);
  }
  close();
  for (const line of lines)
    if (tagged && line.tag?.role === 'row' && line.cells.length > 1 && !rows.has(line)) rows.set(line, line);
  return rows;
}

/** A line of a table of contents. */
function isContents(line: Line): boolean {
  return LEADERS.test(line.runs.map((run) => run.text).join(' '));
}

/** A bullet or a number with its item has two cells as well. */
function isListMark(line: Line): boolean {
  const mark = line.cells[0]?.runs.map((run) => run.text).join('') ?? '';
  return (
    line.cells.length === 2 &&
    /^(?:[^\p{L}\p{N}]{1,2}|\(?(?:\d{1,3}|\p{L}|[ivx]{1,5})[.)]|\d+(?:\.\d+)*\.?)$/iu.test(mark)
  );
}

/** The row of heads over a table may be set closer than its cells: one run over each column. */
function headCells(head: Line, first: Line): readonly Cell[] | null {
  if (head.runs.length !== first.cells.length || first.y - head.y > 2.6 * first.size) return null;
  const over = head.runs.every((run, i) => {
    const cell = first.cells[i];
    return cell !== undefined && run.x0 < cell.x1 && cell.x0 < run.x1;
  });
  return over ? head.runs.map((run) => ({ runs: [run], x0: run.x0, x1: run.x1 })) : null;
}

function isTable(run: readonly Line[]): boolean {
  if (run.length < 2) return false;
  if (run.some((line) => line.cells.length >= 3) || run.length >= MANY) return true;
  return run.every((line) => gapOf(line) >= ROOM * line.size);
}

function gapOf(line: Line): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [i, cell] of line.cells.entries()) {
    const before = line.cells[i - 1];
    if (before) least = Math.min(least, cell.x0 - before.x1);
  }
  return least;
}

/** A cell behind the first begins, ends or has its middle where one of the row before does. */
function aligned(before: Line, line: Line): boolean {
  if (line.cells.slice(1).some((cell) => before.cells.slice(1).some((other) => near(cell, other))))
    return true;
  // heads stand in the middle of their columns, figures to the right
  return (
    line.cells.length === before.cells.length &&
    line.cells.length > 2 &&
    line.cells.every((cell, i) => {
      const other = before.cells[i];
      return other !== undefined && cell.x0 < other.x1 && other.x0 < cell.x1;
    })
  );
}

function near(a: Cell, b: Cell): boolean {
  return (
    Math.abs(a.x0 - b.x0) < NEAR ||
    Math.abs(a.x1 - b.x1) < NEAR ||
    Math.abs((a.x0 + a.x1 - b.x0 - b.x1) / 2) < NEAR
  );
}
