import {
  createColumnHelper,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
} from '@tanstack/react-table';
import type { ArticleMetadataRow, MetadataSort } from '../../../preload/contract/index.ts';
import { cellOf, FIELD_COLUMNS } from './fields.ts';

/** A row of the grid; `row` is undefined until it is fetched. */
export interface GridLine {
  readonly id: string;
  readonly at: number;
  readonly row: ArticleMetadataRow | undefined;
}

export const features = tableFeatures({ rowSortingFeature });
const helper = createColumnHelper<typeof features, GridLine>();

export const columns = helper.columns(
  FIELD_COLUMNS.map(({ field, label }) =>
    helper.accessor((line) => (line.row ? cellOf(line.row, field)?.value : undefined), {
      id: field,
      header: label,
    }),
  ),
);

/** The core's order as the table's; the order of import is no column. */
export function sortingOf({ by, down }: MetadataSort): SortingState {
  return by === 'imported' ? [] : [{ id: by, desc: down }];
}

/** The table's order as the core's; none is that of the import. */
export function sortOf(sorting: SortingState): MetadataSort {
  const [first] = sorting;
  const column = FIELD_COLUMNS.find(({ field }) => field === first?.id);
  return first === undefined || column === undefined
    ? { by: 'imported', down: false }
    : { by: column.field, down: first.desc };
}
