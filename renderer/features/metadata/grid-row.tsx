import { memo } from 'react';
import type { ArticleMetadataRow, YearGuess } from '../../../preload/contract/index.ts';
import { cellState } from '../figures/grid-roles.ts';
import { CellEditor } from './cell-editor.tsx';
import { cellOf, FIELD_COLUMNS, shown } from './fields.ts';
import { GridCell } from './grid-cell.tsx';
import type { After } from './selection.ts';

export interface GridRowProps {
  readonly at: number;
  readonly row: ArticleMetadataRow | undefined;
  /** The column of the cursor, where it is in this row. */
  readonly cursor: number | null;
  /** The first and the last chosen column; null where nothing of this row is chosen. */
  readonly from: number | null;
  readonly to: number | null;
  readonly guess: YearGuess | undefined;
  /** What the correction of the cell under the cursor begins with; null while it is not corrected. */
  readonly editing: string | null;
  readonly suggestions: readonly string[];
  readonly onPress: (row: number, column: number, event: React.MouseEvent) => void;
  readonly onDrag: (row: number, column: number) => void;
  readonly onEdit: () => void;
  readonly onDone: (typed: string, after: After) => void;
  readonly onCancel: () => void;
}

/** An article of the grid: its number, and a cell for each field. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { at, row, cursor, from, to, guess, editing, suggestions } = props;
  return (
    <tr className="grid-row" aria-rowindex={at + 2} data-current={cursor !== null || undefined}>
      <th scope="row" className="grid-cell grid-number" aria-colindex={1}>
        {at + 1}
      </th>
      {FIELD_COLUMNS.map(({ field }, column) => {
        const current = cursor === column;
        const chosen = from !== null && to !== null && column >= from && column <= to;
        const cell = row && cellOf(row, field);
        const before = cell === undefined ? '' : shown(field, cell.value);
        return (
          // keys are handled by the table
          <td
            key={field}
            className="grid-cell"
            aria-colindex={column + 2}
            tabIndex={current ? 0 : -1}
            data-main-focus={current || undefined}
            data-column={column}
            data-chosen={chosen || undefined}
            data-person={cell?.origin === 'person' || undefined}
            {...cellState(chosen)}
            onMouseDown={(event) => props.onPress(at, column, event)}
            onMouseEnter={(event) => {
              if (event.buttons === 1) props.onDrag(at, column);
            }}
            onDoubleClick={props.onEdit}
            onKeyDown={() => {}}
          >
            {current && editing !== null && row ? (
              <CellEditor
                field={field}
                initial={editing}
                before={before}
                suggestions={suggestions}
                onDone={props.onDone}
                onCancel={props.onCancel}
              />
            ) : row ? (
              <GridCell row={row} field={field} guess={field === 'published' ? guess : undefined} />
            ) : null}
          </td>
        );
      })}
    </tr>
  );
});
