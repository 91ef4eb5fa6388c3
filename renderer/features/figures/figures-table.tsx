import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { FigureCell } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { isMac } from '../../app/platform.ts';
import { COLUMN_WIDTH, columnsBetween } from './drawn-columns.ts';
import { type GridPlace, moveInGrid } from './grid-move.ts';
import { GRID } from './grid-roles.ts';
import { MeasureRow } from './measure-row.tsx';
import { area } from './state.ts';
import { TableHead } from './table-head.tsx';
import { figureAt, type TableModel } from './table-model.ts';
import './figures-table.css';

/** From this many articles on only the columns in sight are drawn. */
const ALL_COLUMNS_UP_TO = 50;
const LEAST_WIDTH = 128;
const RANGE_WIDTH = 160;
const ROW_HEIGHT = 56;
const HEAD_HEIGHT = 53;
const MEASURE_WIDTH = 240;
const AGREEMENT_WIDTH = 164;

export interface FiguresTableProps {
  readonly model: TableModel;
  readonly at: GridPlace;
  readonly onMove: (to: GridPlace) => void;
  readonly onOpen: (cell: FigureCell) => void;
}

/** The cross-source table: a grid in which arrows move from cell to cell; of a long one only what is in sight is drawn. */
export function FiguresTable({ model, at, onMove, onOpen }: FiguresTableProps) {
  const scroller = useRef<HTMLTableElement>(null);
  const inTable = useStore(area) === 'table';
  const rows = useVirtualizer({
    count: model.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (row) => model.rows[row]?.measure.id ?? row,
    overscan: 3,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const wide = model.articles.length > ALL_COLUMNS_UP_TO;
  const columns = useVirtualizer({
    horizontal: true,
    enabled: wide,
    count: model.articles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN_WIDTH,
    overscan: 4,
    scrollMargin: MEASURE_WIDTH + AGREEMENT_WIDTH,
    scrollPaddingStart: MEASURE_WIDTH + AGREEMENT_WIDTH,
    scrollPaddingEnd: RANGE_WIDTH,
  });
  const items = columns.getVirtualItems();
  const [firstColumn, lastColumn] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
  const total = columns.getTotalSize();
  // the same object while the same columns are in sight, so that the rows need not be drawn again
  const drawn = useMemo(
    () =>
      wide
        ? columnsBetween(firstColumn, lastColumn, total)
        : { places: model.articles.map((_, place) => place), before: 0, behind: 0 },
    [wide, firstColumn, lastColumn, total, model.articles],
  );
  const template = wide
    ? `${MEASURE_WIDTH}px ${AGREEMENT_WIDTH}px ${drawn.before}px repeat(${drawn.places.length}, ${COLUMN_WIDTH}px) ${drawn.behind}px ${RANGE_WIDTH}px`
    : [
        `${MEASURE_WIDTH}px ${AGREEMENT_WIDTH}px`,
        ...drawn.places.map(() => `minmax(${LEAST_WIDTH}px, 1fr)`),
        `minmax(${RANGE_WIDTH}px, 1fr)`,
      ].join(' ');
  const width =
    MEASURE_WIDTH + AGREEMENT_WIDTH + RANGE_WIDTH + (wide ? total : model.articles.length * LEAST_WIDTH);

  const article = at.column - 2;
  useEffect(() => {
    if (!inTable) return;
    if (at.row < model.rows.length) rows.scrollToIndex(at.row, { align: 'auto' });
    if (!wide) showCell(scroller.current, at.row, article);
    if (wide && article >= 0 && article < model.articles.length)
      columns.scrollToIndex(article, { align: 'auto' });
  }, [inTable, at.row, article, wide, rows, columns, model.rows.length, model.articles.length]);
  useEffect(() => {
    // the cursor takes the focus with it: from a cell, from one that went out of sight, from the pane around
    const { activeElement: focused } = document;
    const table = scroller.current;
    const onCell = table?.contains(focused) && !focused?.matches('tr');
    if (onCell || (inTable && focused?.contains(table))) {
      table?.querySelector<HTMLElement>('[data-main-focus]')?.focus({ preventScroll: true });
    }
  });

  const visible = rows.getVirtualItems();
  const first = (visible[0]?.start ?? HEAD_HEIGHT) - HEAD_HEIGHT;
  const cursorDrawn =
    visible.some(({ index }) => index === at.row) &&
    (article < 0 || article >= model.articles.length || drawn.places.includes(article));
  return (
    <table
      ref={scroller}
      className="figures-table"
      {...GRID}
      aria-label="Figures by measure and article"
      aria-rowcount={model.rows.length + 1}
      aria-colcount={model.columns.length}
      data-figures="table"
      // the cell under the cursor is the table's place in the tab order, or the table itself while it is out of sight
      tabIndex={cursorDrawn || model.rows.length === 0 ? -1 : 0}
      data-main-focus={cursorDrawn ? undefined : true}
      style={{ '--figure-columns': template, '--figure-width': `${width}px` } as React.CSSProperties}
      onFocus={({ target }) => {
        // a row has the focus only as the target of a drag by keyboard
        if (!target.matches('tr')) area.set('table');
      }}
      onKeyDown={(event) => {
        if (event.defaultPrevented || event.altKey || event.shiftKey) return;
        const cell = event.key === 'Enter' ? figureAt(model, at) : null;
        if (cell) {
          // a figure is a button, whose Enter the window leaves alone
          event.preventDefault();
          return onOpen(cell);
        }
        const to = moveInGrid(model.shape, at, {
          key: event.key,
          mod: isMac ? event.metaKey : event.ctrlKey,
        });
        if (to) {
          event.preventDefault();
          onMove(to);
        }
      }}
    >
      <TableHead model={model} drawn={drawn} wide={wide} />
      <tbody
        className="figures-rows"
        // of a fixed height, so that it is never shorter for a moment while rows change, and the place jumps
        style={{ height: rows.getTotalSize(), paddingTop: first }}
      >
        {visible.map(({ index, key }) => {
          const row = model.rows[index];
          return row === undefined ? null : (
            <MeasureRow
              key={key}
              ref={rows.measureElement}
              row={row}
              index={index}
              model={model}
              drawn={drawn}
              wide={wide}
              at={at.row === index ? at : null}
              onMove={onMove}
              onOpen={onOpen}
            />
          );
        })}
      </tbody>
    </table>
  );
}

/** Brings a cell out from under the columns that stay in place, which are the table's `scroll-padding`. */
function showCell(table: HTMLTableElement | null, row: number, article: number): void {
  const cell = table?.querySelector(`tr[data-index="${row}"] > [aria-colindex="${article + 3}"].article`);
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
