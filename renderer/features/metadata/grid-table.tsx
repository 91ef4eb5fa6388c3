import { type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { YearGuess } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { isMac } from '../../app/platform.ts';
import { GRID_OF_MANY } from '../figures/grid-roles.ts';
import { columns, features, type GridLine, sortingOf, sortOf } from './columns.ts';
import { type CellEdit, type Cells, sameEverywhere } from './edits.ts';
import { cellOf, FIELD_COLUMNS, FIELDS, readValue, shown } from './fields.ts';
import { HeadCell } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { copied, empty, fillDown, paste, write, writeFilled } from './operations.ts';
import { type After, areaOf, inside, moved, nextCell, type Place, placeAfter, sizeOf } from './selection.ts';
import { gridSelection, gridSort, sortGrid } from './state.ts';
import { suggestionsFor } from './suggestions.ts';
import type { useMetadataRows } from './use-metadata-rows.ts';
import './grid-table.css';

const ROW_HEIGHT = 32;
const HEAD_HEIGHT = 36;
const NUMBER_WIDTH = 56;

const WIDTH = FIELD_COLUMNS.reduce((sum, { width }) => sum + width, NUMBER_WIDTH);
const TEMPLATE = [
  `${NUMBER_WIDTH}px`,
  ...FIELD_COLUMNS.map(({ width }) => `minmax(${width}px, ${width}fr)`),
].join(' ');

export interface GridTableProps {
  readonly ids: readonly string[];
  readonly rows: ReturnType<typeof useMetadataRows>;
  readonly onSight: (first: number, last: number) => void;
  readonly guesses: ReadonlyMap<string, YearGuess>;
  readonly outlets: readonly string[];
  readonly empty: ReactNode;
}

/** The details of many articles as a spreadsheet: what is chosen is filled, emptied, copied and pasted together. */
export function GridTable({ ids, rows, onSight, guesses, outlets, empty: nothing }: GridTableProps) {
  const scroller = useRef<HTMLTableElement>(null);
  const shape = { rows: ids.length, columns: FIELDS.length };
  const selection = inside(useStore(gridSelection), shape);
  const { at } = selection;
  const area = areaOf(selection);
  const cells: Cells = useMemo(() => ({ ids, fields: FIELDS }), [ids]);
  const [editing, setEditing] = useState<string | null>(null);
  const sort = useStore(gridSort);
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: useCallback((row: number) => ids[row] ?? row, [ids]),
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onSight(first, last), [first, last, onSight]);

  const data = ids
    .slice(first, last + 1)
    .map((id, step): GridLine => ({ id, at: first + step, row: rows.get(id) }));
  const sorting = useMemo(() => sortingOf(sort), [sort]);
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (line) => line.id,
    manualSorting: true,
    sortDescFirst: false,
    state: { sorting },
    onSortingChange: (next: SortingState | ((now: SortingState) => SortingState)) =>
      sortGrid(sortOf(typeof next === 'function' ? next(sorting) : next)),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the cursor is elsewhere
  useEffect(() => {
    if (ids.length > 0) virtual.scrollToIndex(at.row, { align: 'auto' });
    requestAnimationFrame(() => {
      scroller.current
        ?.querySelector('td[data-main-focus]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }, [at.row, at.column, ids.length, virtual]);
  useEffect(() => {
    // the cursor takes the focus with it: from a cell, from one that went out of sight, from the pane around
    const { activeElement: focused } = document;
    const grid = scroller.current;
    if (
      editing === null &&
      (focused?.contains(grid) || (grid?.contains(focused) && !focused?.matches('button')))
    ) {
      grid?.querySelector<HTMLElement>('td[data-main-focus]')?.focus({ preventScroll: true });
    }
  });

  const go = useCallback((to: Place, extend = false): void => {
    gridSelection.set((now) => ({ at: to, anchor: extend ? now.anchor : to }));
  }, []);
  const current = ids[at.row];
  const row = current === undefined ? undefined : rows.get(current);
  const field = FIELDS[at.column] ?? 'title';
  const cell = row && cellOf(row, field);
  const before = cell === undefined ? '' : shown(field, cell.value);

  const latest = useRef({ before, ready: row !== undefined });
  latest.current = { before, ready: row !== undefined };
  const edit = useCallback(() => {
    if (latest.current.ready) setEditing(latest.current.before);
  }, []);
  const done = (typed: string, after: After): void => {
    setEditing(null);
    const read = readValue(field, typed);
    if (after === 'all') void writeFilled(sameEverywhere(cells, area, typed));
    else if (read.ok && typed.trim() !== before && current !== undefined) {
      void write([{ id: current, field, value: read.value } satisfies CellEdit], undefined);
    }
    const to = placeAfter(after, at, shape);
    if (to) go(to);
  };
  const doing = useRef(done);
  doing.current = done;
  const onDone = useCallback((typed: string, after: After) => doing.current(typed, after), []);
  const onCancel = useCallback(() => setEditing(null), []);
  const onPress = useCallback(
    (pressedRow: number, column: number, event: React.MouseEvent): void => {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('.grid-editor')))
        return;
      go({ row: pressedRow, column }, event.shiftKey);
      // the cells are chosen, not their words
      if (event.shiftKey) event.preventDefault();
    },
    [go],
  );
  const onDrag = useCallback(
    (draggedRow: number, column: number) => go({ row: draggedRow, column }, true),
    [go],
  );

  const keys = (event: React.KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || ids.length === 0 || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLElement) || !event.target.matches('td, table')) return;
    const mod = isMac ? event.metaKey : event.ctrlKey;
    const to = moved(at, shape, event.key, mod);
    const tab = event.key === 'Tab' && !mod ? nextCell(at, shape, event.shiftKey ? -1 : 1) : null;
    if (to) go(to, event.shiftKey);
    else if (tab) go(tab);
    else if (mod && event.key.toLowerCase() === 'd') void fillDown(cells, selection);
    else if (mod && event.key.toLowerCase() === 'a') {
      gridSelection.set({
        anchor: { row: 0, column: at.column },
        at: { row: ids.length - 1, column: at.column },
      });
    } else if (!mod && (event.key === 'Enter' || event.key === 'F2')) edit();
    else if (!mod && (event.key === 'Delete' || event.key === 'Backspace')) void empty(cells, area);
    else if (!mod && event.key === 'Escape' && sizeOf(area) > 1) go(at);
    else if (!mod && event.key.length === 1 && row !== undefined) setEditing(event.key);
    else return;
    event.preventDefault();
  };
  const drawn = ids.length > 0 && at.row >= first && at.row <= last;
  return (
    <table
      ref={scroller}
      {...GRID_OF_MANY}
      className="grid-table"
      aria-label="Details of the articles"
      aria-rowcount={ids.length + 1}
      aria-colcount={FIELDS.length + 1}
      // the cell under the cursor is the table's place in the tab order, or the table itself while it is not drawn
      tabIndex={drawn ? -1 : 0}
      data-main-focus={drawn ? undefined : true}
      style={{ '--grid-columns': TEMPLATE, '--grid-width': `${WIDTH}px` } as React.CSSProperties}
      onKeyDown={keys}
      onCopy={(event) => {
        if (editing !== null) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', copied(cells, area, rows));
      }}
      onPaste={(event) => {
        if (editing !== null) return;
        event.preventDefault();
        const text = event.clipboardData.getData('text/plain');
        if (text !== '') void paste(cells, area, text);
      }}
    >
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} className="grid-row" aria-rowindex={1}>
            <th scope="col" className="grid-cell grid-number" aria-colindex={1}>
              <span className="unseen">Number</span>
            </th>
            {group.headers.map((header, column) => (
              <HeadCell
                key={header.id}
                column={column}
                sorted={header.column.getIsSorted()}
                onSort={() => header.column.toggleSorting()}
              >
                <table.FlexRender header={header} />
              </HeadCell>
            ))}
          </tr>
        ))}
      </thead>
      <tbody
        // of a fixed height, so that it is never shorter for a moment while rows change, and the place jumps
        style={{
          height: ids.length === 0 ? undefined : virtual.getTotalSize(),
          paddingTop: (items[0]?.start ?? HEAD_HEIGHT) - HEAD_HEIGHT,
        }}
      >
        {table.getRowModel().rows.map(({ id, original: line }) => {
          const chosen = line.at >= area.top && line.at <= area.bottom;
          const here = line.at === at.row;
          return (
            <GridRow
              key={id}
              at={line.at}
              row={line.row}
              cursor={here ? at.column : null}
              from={chosen ? area.left : null}
              to={chosen ? area.right : null}
              guess={guesses.get(id)}
              editing={here ? editing : null}
              suggestions={here && editing !== null ? suggestionsFor(field, outlets, rows) : NONE}
              onPress={onPress}
              onDrag={onDrag}
              onEdit={edit}
              onDone={onDone}
              onCancel={onCancel}
            />
          );
        })}
        {ids.length === 0 ? (
          <tr className="grid-empty">
            <td>{nothing}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

const NONE: readonly string[] = [];
