import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import { dateWordsShort } from '../../../preload/contract/date-words.ts';
import { useStore } from '../../api/store.ts';
import { runAction, useAction } from '../../app/actions.ts';
import { searchActions } from './actions.ts';
import { Result, type ResultOptions } from './result.tsx';
import { stepped } from './result-rows.ts';
import { current, openResult, scrolled } from './state.ts';
import type { Results } from './use-results.ts';
import './results-list.css';

/** Pixels that a row is guessed to have until it is drawn. */
const ROW = 112;
const PAGE_ROWS = 6;

/** True while the list is made anew. */
let panesHadFocus = false;

/** Heights of the rows, for when the person comes back from an opened article. */
let measured: { readonly key: string; readonly rows: VirtualItem[] } = { key: '', rows: [] };

/** What was found, of which only the rows in sight are drawn: a listbox with one place in the tab order. */
export const ResultsList = memo(function ResultsList({ results }: { readonly results: Results }) {
  const { key, rows: count, before, rowAt, onSight } = results;
  const scroller = useRef<HTMLDivElement>(null);
  const at = useStore(current);
  const back = useRef(scrolled.get()?.key === key ? (scrolled.get()?.top ?? 0) : 0);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (row) => rowAt(row)?.key ?? row,
    overscan: 2,
    initialOffset: back.current,
    initialMeasurementsCache: measured.key === key ? measured.rows : [],
  });
  const drawn = rows.getVirtualItems();
  const first = drawn.at(0)?.index ?? 0;
  const last = drawn.at(-1)?.index ?? -1;
  useEffect(() => onSight(first, last), [first, last, onSight]);

  // other results begin at the top; the same ones stay where they were
  const shown = useRef(key);
  useLayoutEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    if (rows.scrollOffset !== 0) scroller.current?.scrollTo({ top: 0 });
  }, [key, rows]);
  // other panes beside it and it is made anew: it keeps the focus that was among them
  useLayoutEffect(() => {
    const list = scroller.current;
    if (panesHadFocus) list?.focus({ preventScroll: true });
    return () => {
      panesHadFocus = list?.closest('.search-body')?.contains(document.activeElement) ?? false;
      queueMicrotask(() => {
        panesHadFocus = false;
      });
    };
  }, []);
  useEffect(() => {
    return () => {
      measured = { key, rows: rows.measurementsCache };
    };
  }, [key, rows]);

  const row = Math.min(at.row, count - 1);
  const active = rowAt(row);
  const place = Math.min(at.place, (active?.places.length ?? 1) - 1);
  const move = (to: { readonly row: number; readonly place: number }): void => {
    if (count === 0) return;
    current.set(to);
    rows.scrollToIndex(to.row, { align: 'auto' });
    requestAnimationFrame(() => {
      document.getElementById(idOf(to.row, Math.max(0, to.place)))?.scrollIntoView({ block: 'nearest' });
    });
  };
  const placesIn = (of: number): number => rowAt(of)?.places.length ?? 1;
  const step = (by: 1 | -1): void => move(stepped({ row, place }, by, count, placesIn));
  const rowBy = (by: number): void => move({ row: Math.max(0, Math.min(count - 1, row + by)), place: 0 });
  const open = (of: number, which: number): void => {
    const result = rowAt(of);
    const opened = result?.places[which];
    if (!result || !opened) return;
    current.set({ row: of, place: which });
    openResult(results, result, opened);
  };
  useAction(searchActions.next, count > 0 ? () => rowBy(1) : null);
  useAction(searchActions.previous, count > 0 ? () => rowBy(-1) : null);

  const keys = (event: React.KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const rowStep = { PageDown: PAGE_ROWS, PageUp: -PAGE_ROWS, Home: -count, End: count }[event.key];
    if (event.key === 'ArrowUp' && row <= 0 && place === 0) runAction(searchActions.focus);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event.key === 'ArrowDown' ? 1 : -1);
    else if (rowStep !== undefined) rowBy(rowStep);
    else if (event.key === 'Enter') open(row, place);
    else return;
    event.preventDefault();
  };
  const options = (of: number): ResultOptions => ({
    idOf: (which) => idOf(of, which),
    active: of === row ? place : -1,
    open: (which) => open(of, which),
    focusList: () => scroller.current?.focus({ preventScroll: true }),
  });
  return (
    <div
      ref={scroller}
      className="results-list"
      role="listbox"
      tabIndex={0}
      aria-label="Results"
      data-main-focus
      data-search-results
      aria-activedescendant={row >= first && row <= last && active ? idOf(row, place) : undefined}
      onKeyDown={keys}
      onScroll={({ currentTarget }) => scrolled.set({ key, top: currentTarget.scrollTop })}
    >
      <div className="results-rows" role="presentation" style={{ height: rows.getTotalSize() }}>
        {drawn.map(({ index, start, key: rowKey }) => {
          const result = rowAt(index);
          return (
            // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by this role
            <div
              key={rowKey}
              ref={rows.measureElement}
              data-index={index}
              className="results-row"
              role="group"
              aria-label={result === undefined ? 'Being read' : labelOf(result)}
              style={{ transform: `translateY(${start}px)` }}
            >
              {before > 0 && (index === 0 || index === before) ? (
                <p className="results-group" role="presentation">
                  {index === 0 ? 'Briefings' : 'Articles'}
                </p>
              ) : null}
              {result === undefined ? (
                <div className="result-waiting" role="option" aria-selected={false} tabIndex={-1}>
                  <span className="unseen">Being read</span>
                </div>
              ) : (
                <Result result={result} options={options(index)} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
});

function idOf(row: number, place: number): string {
  return `result-${row}-${place}`;
}

function labelOf(result: NonNullable<ReturnType<Results['rowAt']>>): string {
  if (result.kind === 'briefing') return `Briefing ${result.title}`;
  return `${result.title}, ${result.outlet ?? 'no outlet'}, ${dateWordsShort(result.published)}`;
}
