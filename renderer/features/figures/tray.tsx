import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useDrop } from 'react-aria-components';
import type { TrayFigure } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { droppedFigures, FIGURE_DRAG } from './drag.ts';
import { GRID } from './grid-roles.ts';
import { backToTray } from './operations.ts';
import { area, trayAt } from './state.ts';
import { TrayItem } from './tray-item.tsx';
import './tray.css';

export interface TrayProps {
  readonly figures: readonly TrayFigure[];
  /** Whether the project has any figure at all; an empty tray means another thing then. */
  readonly anyFigure: boolean;
  readonly onOpen: (figure: TrayFigure) => void;
}

/** The figures that wait for a measure, by article and place in it; figures of the table can be dropped back here. */
export function Tray({ figures, anyFigure, onOpen }: TrayProps) {
  const scroller = useRef<HTMLTableElement>(null);
  const target = useRef<HTMLElement>(null);
  const inTray = useStore(area) === 'tray';
  const at = Math.min(useStore(trayAt), Math.max(0, figures.length - 1));
  const rows = useVirtualizer({
    count: figures.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 104,
    getItemKey: (row) => figures[row]?.passageId ?? row,
    overscan: 4,
  });
  const { dropProps, isDropTarget } = useDrop({
    ref: target,
    getDropOperation: (types) => (types.has(FIGURE_DRAG) ? 'move' : 'cancel'),
    onDrop: (event) => {
      void droppedFigures(event).then((ids) => {
        const placed = ids.filter((id) => !figures.some(({ passageId }) => passageId === id));
        if (placed.length > 0) void backToTray(placed);
      });
    },
  });

  useEffect(() => {
    if (inTray && at < figures.length) rows.scrollToIndex(at, { align: 'auto' });
  }, [inTray, at, figures.length, rows]);
  useEffect(() => {
    // after a figure was placed the next one takes the focus
    const { activeElement: focused } = document;
    const lost = focused === document.body || focused?.matches('[data-figures="tray"] tr');
    if (inTray && lost) {
      scroller.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus({ preventScroll: true });
    }
  });

  const visible = rows.getVirtualItems();
  return (
    <section
      {...dropProps}
      ref={target}
      tabIndex={-1}
      className="tray"
      aria-label="Figures to place"
      data-drop={isDropTarget || undefined}
    >
      <h2 className="tray-title">
        Figures to place <span className="faint">{figures.length.toLocaleString('en')}</span>
      </h2>
      {figures.length === 0 ? (
        <p className="tray-empty">
          {anyFigure
            ? 'Every figure is placed or left out. Figures that you mark in an article arrive here.'
            : 'Mark a number in an article with F: it arrives here, to be placed in a measure beside the same thing in other articles.'}
        </p>
      ) : null}
      <table
        ref={scroller}
        className="tray-list"
        {...GRID}
        aria-label="Figures to place"
        aria-rowcount={figures.length}
        data-figures="tray"
        onFocus={() => area.set('tray')}
        onKeyDown={(event) => {
          const to = moveInList(event.key, at, figures.length);
          if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          trayAt.set(to);
        }}
      >
        <tbody style={{ height: rows.getTotalSize(), paddingTop: visible[0]?.start ?? 0 }}>
          {visible.map(({ index, key }) => {
            const figure = figures[index];
            return figure === undefined ? null : (
              <TrayItem
                key={key}
                ref={rows.measureElement}
                index={index}
                figure={figure}
                current={index === at}
                keysOn={inTray && index === at}
                onOpen={() => onOpen(figure)}
              />
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function moveInList(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
