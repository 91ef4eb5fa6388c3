/** Runs that stand on one baseline. */
import { charsOf, type Run } from './run.ts';

export interface Row {
  /** From left to right. */
  readonly runs: readonly Run[];
  readonly x0: number;
  readonly x1: number;
  /** Baseline and size of most of its letters. */
  readonly y: number;
  readonly size: number;
}

interface Growing {
  readonly runs: Run[];
  main: Run;
}

/** How far letters reach above and below their baseline, in sizes of the font. */
const ABOVE = 0.75;
const BELOW = 0.2;
/** Rows looked back at, while runs come in the order of their baselines. */
const BACK = 6;

/** From top to bottom. A raised mark belongs to the row that it is raised above. */
export function rowsOf(runs: readonly Run[]): readonly Row[] {
  const growing: Growing[] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    let best: Growing | null = null;
    let most = 0.5;
    for (const row of growing.slice(-BACK)) {
      const shared = overlap(row.main, run);
      if (shared > most) [best, most] = [row, shared];
    }
    if (!best) {
      growing.push({ runs: [run], main: run });
      continue;
    }
    best.runs.push(run);
    if (run.text.length > best.main.text.length) best.main = run;
  }
  return growing.map(rowFrom).toSorted((a, b) => a.y - b.y);
}

/** The part of the lower of two runs that is beside the other. */
function overlap(a: Run, b: Run): number {
  const top = Math.max(a.y - a.size * ABOVE, b.y - b.size * ABOVE);
  const bottom = Math.min(a.y + a.size * BELOW, b.y + b.size * BELOW);
  return (bottom - top) / (Math.min(a.size, b.size) * (ABOVE + BELOW));
}

function rowFrom({ runs, main }: Growing): Row {
  const rtl = charsOf(runs.filter((run) => run.rtl)) > charsOf(runs) / 2;
  return {
    runs: runs.toSorted((a, b) => (rtl ? b.x1 - a.x1 : a.x0 - b.x0)),
    x0: Math.min(...runs.map((run) => run.x0)),
    x1: Math.max(...runs.map((run) => run.x1)),
    y: main.y,
    size: main.size,
  };
}
