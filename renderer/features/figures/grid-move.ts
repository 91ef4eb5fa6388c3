/** Where the cursor of the figures table goes. Pure: places are positions, the component keeps keys. */

/** A place in the table; `figure` counts the figures that one article gives in one cell, from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
  readonly figure: number;
}

export interface GridShape {
  readonly rows: number;
  readonly columns: number;
  /** How many figures stand in a cell; 0 for an empty one and for the columns that hold none. */
  readonly figures: (row: number, column: number) => number;
}

export interface GridKey {
  readonly key: string;
  /** Ctrl, on a Mac Cmd. */
  readonly mod: boolean;
}

const PAGE = 10;

/** Where a key leads, as in a spreadsheet; null for a key that moves nothing. Up and down pass each figure of a cell. */
export function moveInGrid(shape: GridShape, at: GridPlace, { key, mod }: GridKey): GridPlace | null {
  if (shape.rows === 0 || shape.columns === 0) return null;
  const from = clampPlace(shape, at);
  const { row, column } = from;
  const lastRow = shape.rows - 1;
  const lastColumn = shape.columns - 1;
  const first = (toRow: number, toColumn: number): GridPlace => ({
    row: Math.min(Math.max(toRow, 0), lastRow),
    column: Math.min(Math.max(toColumn, 0), lastColumn),
    figure: 0,
  });
  switch (key) {
    case 'ArrowDown':
      if (mod) return first(lastRow, column);
      if (from.figure + 1 < shape.figures(row, column)) return { ...from, figure: from.figure + 1 };
      return row === lastRow ? from : first(row + 1, column);
    case 'ArrowUp':
      if (mod) return first(0, column);
      if (from.figure > 0) return { ...from, figure: from.figure - 1 };
      return row === 0 ? from : lastOf(shape, row - 1, column);
    case 'ArrowLeft':
      return first(row, mod ? 0 : column - 1);
    case 'ArrowRight':
      return first(row, mod ? lastColumn : column + 1);
    case 'Home':
      return first(mod ? 0 : row, 0);
    case 'End':
      return first(mod ? lastRow : row, lastColumn);
    case 'PageDown':
      return first(row + PAGE, column);
    case 'PageUp':
      return first(row - PAGE, column);
    default:
      return null;
  }
}

/** The nearest place that exists, after the table has changed. */
export function clampPlace(shape: GridShape, at: GridPlace): GridPlace {
  const row = Math.min(Math.max(at.row, 0), Math.max(0, shape.rows - 1));
  const column = Math.min(Math.max(at.column, 0), Math.max(0, shape.columns - 1));
  const figures = shape.rows === 0 ? 0 : shape.figures(row, column);
  return { row, column, figure: Math.min(Math.max(at.figure, 0), Math.max(0, figures - 1)) };
}

function lastOf(shape: GridShape, row: number, column: number): GridPlace {
  return { row, column, figure: Math.max(0, shape.figures(row, column) - 1) };
}
