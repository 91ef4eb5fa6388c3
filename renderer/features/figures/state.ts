/** Where the person is in the figures screen; kept while they look at another screen. */
import { createStore } from '../../api/store.ts';

/** The columns of the table besides its articles, which go by their id. */
export type FixedColumn = 'measure' | 'agreement' | 'range';

export interface Cursor {
  readonly measureId: string | null;
  readonly column: FixedColumn | (string & {});
  /** Which of the figures of a cell, from 0. */
  readonly figure: number;
}

/** What keys act on: a cell of the table, or a figure that waits to be placed. */
export type Area = 'table' | 'tray';

export const cursor = createStore<Cursor>({ measureId: null, column: 'measure', figure: 0 });
/** The position in the tray. */
export const trayAt = createStore(0);
export const area = createStore<Area>('table');

/** A field of a measure's panel that is to take the focus as soon as it is there, and where the keys go after it. */
export interface Asked {
  readonly measureId: string;
  readonly field: 'name' | 'overrule';
  readonly back: Area;
}

export const asked = createStore<Asked | null>(null);

/** Figures that the dialog "Place in another measure" asks about; null while it is closed. */
export const placing = createStore<readonly string[] | null>(null);

/** The last thing that was done, for a screen reader. */
export const announced = createStore('');

/** The figure whose values the dialog "Correct the figure" shows; null while it is closed. */
export const correcting = createStore<string | null>(null);
