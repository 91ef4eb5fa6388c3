/**
 * ARIA's grid pattern on a table (https://www.w3.org/WAI/ARIA/apg/patterns/grid/). As spreads, because the linter
 * takes a table for something that nobody can act on.
 */

/** Of the table. */
export const GRID = { role: 'grid' } as const;

/** Of a table in which several rows can be chosen. */
export const GRID_OF_MANY = { role: 'grid', 'aria-multiselectable': true } as const;

/** Of a cell: whether the cursor is on it. */
export function cellState(current: boolean): { readonly 'aria-selected': boolean } {
  return { 'aria-selected': current };
}
