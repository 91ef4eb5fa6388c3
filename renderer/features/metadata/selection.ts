/** Where the cursor of the grid is and what is chosen around it. Pure. */
import { assertNever } from '../../../preload/contract/result.ts';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cursor, and the other corner of what is chosen; the same place where it is one cell. */
export interface Selection {
  readonly at: Place;
  readonly anchor: Place;
}

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** The cells from `top` to `bottom` and from `left` to `right`, all with. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function areaOf({ at, anchor }: Selection): Area {
  return {
    top: Math.min(at.row, anchor.row),
    bottom: Math.max(at.row, anchor.row),
    left: Math.min(at.column, anchor.column),
    right: Math.max(at.column, anchor.column),
  };
}

export function sizeOf(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** The nearest selection that exists, after the table has changed. */
export function inside(selection: Selection, shape: Shape): Selection {
  return { at: clamp(selection.at, shape), anchor: clamp(selection.anchor, shape) };
}

function clamp({ row, column }: Place, { rows, columns }: Shape): Place {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}

const PAGE = 15;

/** Where a key leads, as in a spreadsheet; null for a key that moves nothing. */
export function moved(at: Place, shape: Shape, key: string, mod: boolean): Place | null {
  const { row, column } = at;
  const to = (toRow: number, toColumn: number): Place => clamp({ row: toRow, column: toColumn }, shape);
  switch (key) {
    case 'ArrowDown':
      return to(mod ? shape.rows : row + 1, column);
    case 'ArrowUp':
      return to(mod ? 0 : row - 1, column);
    case 'ArrowRight':
      return to(row, mod ? shape.columns : column + 1);
    case 'ArrowLeft':
      return to(row, mod ? 0 : column - 1);
    case 'Home':
      return to(mod ? 0 : row, 0);
    case 'End':
      return to(mod ? shape.rows : row, shape.columns);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'PageUp':
      return to(row - PAGE, column);
    default:
      return null;
  }
}

/** The next cell (1) or the one before (-1), from row to row; null behind the last and before the first. */
export function nextCell({ row, column }: Place, { rows, columns }: Shape, step: 1 | -1): Place | null {
  const next = row * columns + column + step;
  if (next < 0 || next >= rows * columns) return null;
  return { row: Math.floor(next / columns), column: next % columns };
}

/** What follows a correction: where the cursor goes, or that all chosen cells get the value. */
export type After = 'stay' | 'down' | 'up' | 'next' | 'previous' | 'all';

/** Where the cursor goes when a correction is done; null where it stays. */
export function placeAfter(after: After, at: Place, shape: Shape): Place | null {
  switch (after) {
    case 'down':
      return moved(at, shape, 'ArrowDown', false);
    case 'up':
      return moved(at, shape, 'ArrowUp', false);
    case 'next':
      return nextCell(at, shape, 1);
    case 'previous':
      return nextCell(at, shape, -1);
    case 'stay':
    case 'all':
      return null;
    default:
      return assertNever(after);
  }
}
