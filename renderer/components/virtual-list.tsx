import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import './virtual-list.css';

export interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** Pixels a row is guessed to have; measured once it is drawn. */
  readonly rowHeight: number;
  /** The row that keys act on; -1 for none. Kept in sight. */
  readonly active: number;
  readonly keyOf: (at: number) => string;
  readonly row: (at: number) => ReactNode;
  readonly isChosen: (at: number) => boolean;
  readonly onPress: (at: number, event: React.MouseEvent) => void;
  readonly onKeyDown?: (event: React.KeyboardEvent) => void;
  /** Told when rows come into sight, to fetch them: the first and the last drawn. */
  readonly onSight?: (first: number, last: number) => void;
  readonly multiple?: boolean;
  readonly empty?: ReactNode;
}

/** A list of any length of which only the rows in sight are drawn: a listbox with one place in the tab order. */
export function VirtualList(props: VirtualListProps) {
  const { label, count, rowHeight, active, keyOf, row, isChosen, onPress, onKeyDown, onSight } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan: 8,
  });
  const drawn = rows.getVirtualItems();
  const first = drawn.at(0)?.index ?? 0;
  const last = drawn.at(-1)?.index ?? -1;

  useEffect(() => onSight?.(first, last), [first, last, onSight]);
  useEffect(() => {
    if (active >= 0 && active < count) rows.scrollToIndex(active, { align: 'auto' });
  }, [active, count, rows]);

  const idOf = (at: number): string => `${label.replace(/\W+/g, '-')}-${keyOf(at)}`;
  const inSight = active >= first && active <= last;
  return (
    <div
      ref={scroller}
      className="virtual-list"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={props.multiple ?? false}
      aria-activedescendant={active >= 0 && inSight ? idOf(active) : undefined}
      onKeyDown={onKeyDown}
    >
      {count === 0 ? props.empty : null}
      <div className="virtual-list-rows" role="presentation" style={{ height: rows.getTotalSize() }}>
        {drawn.map(({ index, start, key }) => (
          // keys are handled by the list, which has the focus
          <div
            key={key}
            id={idOf(index)}
            ref={rows.measureElement}
            data-index={index}
            className="virtual-row"
            role="option"
            tabIndex={-1}
            aria-selected={isChosen(index)}
            aria-setsize={count}
            aria-posinset={index + 1}
            data-active={index === active || undefined}
            style={{ transform: `translateY(${start}px)` }}
            onMouseDown={(event) => {
              // the list keeps the focus
              event.preventDefault();
              scroller.current?.focus({ preventScroll: true });
            }}
            onClick={(event) => onPress(index, event)}
            onKeyDown={() => {}}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
