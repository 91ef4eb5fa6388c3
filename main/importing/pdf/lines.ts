/** The lines of a region, with what tells one paragraph from the next. */

import { type Row, rowsOf } from './rows.ts';
import { charsOf, median, modeOf, type Run } from './run.ts';
import type { Tag } from './tags.ts';

export interface Line extends Row {
  /** From 0. */
  readonly page: number;
  /** Which region of the document, in reading order. */
  readonly region: number;
  readonly bold: boolean;
  /** Its runs parted where there is more room than between words. */
  readonly cells: readonly Cell[];
  /** Where the last line before it ended, whatever its words. */
  readonly measure: Measure;
  /** Of all its runs, where that is one. */
  readonly tag: Tag | null;
}

export interface Cell {
  readonly runs: readonly Run[];
  readonly x0: number;
  readonly x1: number;
}

/** What is usual in a region. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** From one baseline to the next; null where there are too few lines to tell. */
  readonly leading: number | null;
  readonly size: number;
}

/** Between cells there is at least this room, in sizes of the font. */
const CELL_GAP = 1.1;
const DROP_CAP = 1.8;

export function linesOf(runs: readonly Run[], page: number, region: number): readonly Line[] {
  const rows = rowsOf(withoutDropCaps(runs));
  const measure = measureOf(rows);
  return rows.map((row) => ({
    ...row,
    page,
    region,
    measure,
    bold: charsOf(row.runs.filter((run) => run.bold)) >= charsOf(row.runs) * 0.85,
    cells: cellsOf(row),
    tag: tagOf(row),
  }));
}

function measureOf(rows: readonly Row[]): Measure {
  const size = modeOf(
    rows.map((row) => ({ value: row.size, weight: charsOf(row.runs) })),
    0.5,
  );
  const usual = rows.filter((row) => Math.abs(row.size - size) <= 0.08 * size + 0.3);
  const steps = usual
    .map((row, i) => row.y - (usual[i - 1]?.y ?? Number.NaN))
    .filter((step) => step > 0.6 * size && step < 3.2 * size);
  return {
    left: modeOf(
      rows.map((row) => ({ value: row.x0, weight: charsOf(row.runs) })),
      1,
    ),
    right: Math.max(...(usual.length > 0 ? usual : rows).map((row) => row.x1)),
    leading:
      steps.length >= 4
        ? modeOf(
            steps.map((value) => ({ value, weight: 1 })),
            0.5,
          )
        : null,
    size,
  };
}

function tagOf({ runs }: Row): Tag | null {
  const tag = runs[0]?.tag ?? null;
  return runs.every((run) => run.tag?.node === tag?.node) ? tag : null;
}

function cellsOf(row: Row): readonly Cell[] {
  const cells: { runs: Run[]; x0: number; x1: number }[] = [];
  for (const run of row.runs) {
    const last = cells.at(-1);
    const gap = last ? Math.max(run.x0 - last.x1, last.x0 - run.x1) : 0;
    if (last && gap < CELL_GAP * row.size) {
      last.runs.push(run);
      last.x0 = Math.min(last.x0, run.x0);
      last.x1 = Math.max(last.x1, run.x1);
    } else cells.push({ runs: [run], x0: run.x0, x1: run.x1 });
  }
  return cells;
}

/** A first letter as high as several lines joins the word that it begins. */
function withoutDropCaps(runs: readonly Run[]): readonly Run[] {
  const usual = median(runs.map((run) => run.size));
  const caps = runs.filter((run) => run.size >= DROP_CAP * usual && /^["“‘«„]?\p{Lu}$/u.test(run.text));
  let left = runs;
  for (const cap of caps) {
    const top = cap.y - cap.size * 0.75;
    const first = left
      .filter((run) => run !== cap && run.size < cap.size / 1.5 && run.x0 >= cap.x1 - 1)
      .filter((run) => run.x0 - cap.x1 < 2 * usual && run.y > top && run.y <= cap.y + 1.2 * usual)
      .toSorted((a, b) => a.y - b.y || a.x0 - b.x0)[0];
    if (!first) continue;
    // "A harbour" and "I saw" are two words, "T" and "HE" or "T" and "he" are one
    const room = first.spaced || first.x0 - cap.x1 > 0.6 * usual;
    const apart = /[AI]$/.test(cap.text) && room && /^\p{Ll}/u.test(first.text);
    const joined = `${cap.text}${apart ? ' ' : ''}${first.text}`;
    const shift = joined.length - first.text.length;
    const moved = (links: Run['links']): Run['links'] =>
      links.map((link) => ({ ...link, start: link.start + shift, end: link.end + shift }));
    left = left
      .filter((run) => run !== cap)
      .map((run) => {
        if (run === first) return { ...run, x0: cap.x0, text: joined, links: moved(run.links) };
        // the lines beside it are not indented, they make room
        const beside =
          run.y > top &&
          run.y <= cap.y + 1.2 * usual &&
          run.x0 >= cap.x1 - 1 &&
          run.x0 - cap.x1 < 1.2 * usual;
        return beside ? { ...run, x0: cap.x0 } : run;
      });
  }
  return left;
}

/** The room left at the end of a line if the first word of the next stood there: with any, it was meant to end. */
export function hadRoom(before: Line, line: Line): number {
  const first = line.runs[0];
  const word = first ? (/^\S+/.exec(first.text)?.[0].length ?? 0) : 0;
  const width = first ? ((first.x1 - first.x0) * word) / Math.max(1, first.text.length) : 0;
  return before.measure.right - before.x1 - width - 0.3 * before.size;
}
