/** What the grid of details shows; kept while the person looks at another screen. */
import type { MetadataField, MetadataFilter, MetadataSort } from '../../../preload/contract/index.ts';
import { createStore } from '../../api/store.ts';
import { go } from '../../app/navigation.ts';
import { focusPane } from '../../app/pane-focus.ts';
import type { Selection } from './selection.ts';

/** What the grid is narrowed to. */
export interface GridView {
  readonly only?: 'unsure' | 'no year' | undefined;
  readonly empty?: MetadataField | undefined;
  readonly outletId?: string | undefined;
  /** Only these articles, e.g. those of an import, and what they are called: "this import". */
  readonly ids?: readonly string[] | undefined;
  readonly scope?: string | undefined;
}

export const gridView = createStore<GridView>({});
export const gridSort = createStore<MetadataSort>({ by: 'imported', down: false });

const START: Selection = { at: { row: 0, column: 0 }, anchor: { row: 0, column: 0 } };
export const gridSelection = createStore<Selection>(START);

/** Counts how often the person asked to sort and narrow anew; the rows stay in their places until then. */
export const gridRound = createStore(0);

/** So many articles can be told by name; of more the grid shows the first. */
const MOST_IDS = 100_000;

/** Opens the grid, narrowed as asked. */
export function openGrid(view: GridView = {}): void {
  gridView.set(view.ids === undefined ? view : { ...view, ids: view.ids.slice(0, MOST_IDS) });
  begin();
  go({ screen: 'metadata' });
  focusPane('main');
}

/** Narrows the grid to something else, in the same scope. */
export function narrow(change: Partial<GridView>): void {
  gridView.set((now) => ({ ...now, ...change }));
  begin();
}

export function sortGrid(sort: MetadataSort): void {
  gridSort.set(sort);
  begin();
}

/** Sorts and narrows anew after corrections. */
export function again(): void {
  begin();
}

/** Forgets what one project was narrowed to. */
export function forgetGrid(): void {
  gridView.set({});
  gridSort.set({ by: 'imported', down: false });
  begin();
}

function begin(): void {
  gridSelection.set((now) => {
    const at = { row: 0, column: now.at.column };
    return { at, anchor: at };
  });
  gridRound.set((now) => now + 1);
}

/** The view as the core takes it. */
export function filterOf({ only, empty, outletId, ids }: GridView): MetadataFilter {
  return {
    ...(only === undefined ? {} : { only }),
    ...(empty === undefined ? {} : { empty }),
    ...(outletId === undefined ? {} : { outletId }),
    ...(ids === undefined ? {} : { ids: [...ids] }),
  };
}
