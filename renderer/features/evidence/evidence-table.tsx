import { type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import type { PassageSort } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { isMac } from '../../app/platform.ts';
import { cellState, GRID_OF_MANY } from '../figures/grid-roles.ts';
import { extended, toggled } from './choose.ts';
import { columns, type EvidenceLine, features, sortingOf, sortOf } from './columns.tsx';
import { EvidenceRow } from './evidence-row.tsx';
import { SortHeader } from './sort-header.tsx';
import { chosenPassages, currentPassage } from './state.ts';
import { usePassageRows } from './use-passage-rows.ts';
import './evidence-table.css';

const ROW_HEIGHT = 52;
const HEAD_HEIGHT = 36;
const PAGE_ROWS = 10;

export interface EvidenceTableProps {
  readonly ids: readonly string[];
  readonly sort: PassageSort;
  readonly onSort: (sort: PassageSort) => void;
  readonly onOpen: (id: string, articleId: string) => void;
  readonly empty: ReactNode;
}

/** All passages that the filter lets through. Only the rows in sight are fetched and drawn. */
export function EvidenceTable({ ids, sort, onSort, onOpen, empty }: EvidenceTableProps) {
  const scroller = useRef<HTMLTableElement>(null);
  const current = useStore(currentPassage);
  const chosen = useStore(chosenPassages);
  const at = Math.max(0, current === null ? 0 : ids.indexOf(current));
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: useCallback((row: number) => ids[row] ?? row, [ids]),
    overscan: 10,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const known = usePassageRows(ids, first, last);
  const data = ids
    .slice(first, last + 1)
    .map((id, step): EvidenceLine => ({ id, at: first + step, row: known.get(id) }));

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
      onSort(sortOf(typeof next === 'function' ? next(sorting) : next)),
  });

  useEffect(() => {
    if (ids.length > 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, ids.length, virtual]);
  useEffect(() => {
    // the current row takes the focus with it: from a row, from one that went out of sight, from the pane around
    const { activeElement: focused } = document;
    const rows = scroller.current;
    if (focused?.contains(rows) || (rows?.contains(focused) && focused?.matches('tr'))) {
      rows?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus({ preventScroll: true });
    }
  });

  const go = (to: number, extend: boolean): void => {
    const row = Math.max(0, Math.min(ids.length - 1, to));
    if (extend) chosenPassages.set(extended(chosen, ids, at, row));
    currentPassage.set(ids[row] ?? null);
  };
  const keys = (event: React.KeyboardEvent): void => {
    const mod = isMac ? event.metaKey : event.ctrlKey;
    const to = moveTo(event.key, at, ids.length);
    if (event.altKey || ids.length === 0) return;
    if (to !== null && (!mod || event.key === 'Home' || event.key === 'End')) {
      event.preventDefault();
      go(to, event.shiftKey);
    } else if (event.key === ' ' && event.target instanceof HTMLElement && event.target.matches('tr')) {
      event.preventDefault();
      const id = ids[at];
      if (id !== undefined) chosenPassages.set(toggled(chosen, id));
    } else if (mod && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      chosenPassages.set(new Set(ids));
    }
  };
  const drawn = items.length > 0 && at >= first && at <= last;
  return (
    <table
      ref={scroller}
      {...GRID_OF_MANY}
      className="evidence-table"
      aria-label="Passages"
      aria-rowcount={ids.length + 1}
      // the current row is the table's place in the tab order, or the table itself while it is not drawn
      tabIndex={drawn && ids.length > 0 ? -1 : 0}
      data-main-focus={drawn && ids.length > 0 ? undefined : true}
      onKeyDown={keys}
    >
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} className="evidence-row" aria-rowindex={1}>
            <th scope="col" className="evidence-cell choose">
              <span className="unseen">Chosen</span>
            </th>
            {group.headers.map((header) => (
              <SortHeader
                key={header.id}
                id={header.id}
                sorted={header.column.getIsSorted()}
                onSort={header.column.getCanSort() ? () => header.column.toggleSorting() : null}
              >
                <table.FlexRender header={header} />
              </SortHeader>
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
        {table.getRowModel().rows.map((row) => (
          <EvidenceRow
            key={row.id}
            line={row.original}
            current={row.original.at === at}
            chosen={chosen.has(row.id)}
            onPress={(event) => {
              if (event.shiftKey) return go(row.original.at, true);
              if (isMac ? event.metaKey : event.ctrlKey) chosenPassages.set(toggled(chosen, row.id));
              else if (chosen.size > 0) chosenPassages.set(new Set());
              currentPassage.set(row.id);
            }}
            onToggle={() => chosenPassages.set(toggled(chosen, row.id))}
            onOpen={() => row.original.row && onOpen(row.id, row.original.row.articleId)}
          >
            {row.getAllCells().map((cell, place) => (
              <td
                key={cell.id}
                className={`evidence-cell column-${cell.column.id}`}
                aria-colindex={place + 2}
                {...cellState(chosen.has(row.id))}
              >
                <table.FlexRender cell={cell} />
              </td>
            ))}
          </EvidenceRow>
        ))}
        {ids.length === 0 ? (
          <tr className="evidence-empty">
            <td>{empty}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

function moveTo(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + PAGE_ROWS;
    case 'PageUp':
      return at - PAGE_ROWS;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
