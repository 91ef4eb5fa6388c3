/** Which columns of a wide table are drawn. Pure. */

/** Pixels of an article's column where not all of them are drawn. */
export const COLUMN_WIDTH = 148;

/** The columns that are drawn, with the free space before and behind them in pixels. */
export interface DrawnColumns {
  readonly places: readonly number[];
  readonly before: number;
  readonly behind: number;
}

/** From the first to the last that is in sight; `total` is the width of all of them. */
export function columnsBetween(first: number, last: number, total: number): DrawnColumns {
  return {
    places: Array.from({ length: last - first + 1 }, (_, step) => first + step),
    before: first * COLUMN_WIDTH,
    behind: Math.max(0, total - (last + 1) * COLUMN_WIDTH),
  };
}
