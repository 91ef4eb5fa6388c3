import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { Outcome, OutcomeKind } from '../../../preload/contract/index.ts';
import { mainAct, OutcomeLine } from './outcome-line.tsx';
import { lineKey, saysWhyAtOnce } from './outcome-words.ts';
import type { Outcomes } from './use-outcomes.ts';

const LINE_HEIGHT = 33;
const PAGE_LINES = 8;

export interface OutcomeListProps {
  readonly jobId: string;
  readonly only: OutcomeKind | null;
  readonly outcomes: Outcomes;
  readonly onSight: (first: number, last: number) => void;
}

/** The lines of an import; of a long list only what is in sight is fetched and drawn. One place in the tab order. */
export function OutcomeList({ jobId, only, outcomes, onSight }: OutcomeListProps) {
  const scroller = useRef<HTMLElement>(null);
  const [active, setActive] = useState(0);
  // lines whose sentence stands otherwise than at the beginning
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const { total, row } = outcomes;
  const lines = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 6,
  });
  const drawn = lines.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => onSight(first, last), [first, last, onSight]);
  // another list begins at its beginning
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it is another list
  useEffect(() => {
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [jobId, only]);

  const at = Math.min(active, Math.max(0, total - 1));
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    lines.scrollToIndex(at, { align: 'auto' });
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`li[data-index="${at}"]`)?.focus({ preventScroll: true });
    });
  }, [at, lines]);

  const shows = (outcome: Outcome): boolean =>
    saysWhyAtOnce(outcome.outcome) !== turned.has(lineKey(outcome));
  const turn = (outcome: Outcome): void => {
    const next = new Set(turned);
    if (!next.delete(lineKey(outcome))) next.add(lineKey(outcome));
    setTurned(next);
  };
  const keys = (event: React.KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = moveTo(event.key, at, total);
    const outcome = row(at);
    const onLine = event.target instanceof HTMLElement && event.target.matches('li');
    if (to !== null) {
      moved.current = true;
      setActive(to);
    } else if (onLine && outcome && event.key === 'Enter') mainAct(outcome, jobId)?.run();
    else if (onLine && outcome && (event.key === ' ' || event.key === 'w')) turn(outcome);
    else return;
    event.preventDefault();
  };
  const activeDrawn = at >= first && at <= last && total > 0;
  return (
    <section
      className="import-lines"
      aria-label="Files of the import"
      ref={scroller}
      // the line that arrows move is the place in the tab order, or the list itself while that line is not drawn
      tabIndex={activeDrawn ? -1 : 0}
      onKeyDown={keys}
    >
      <ul style={{ height: lines.getTotalSize() }}>
        {drawn.map(({ index, start, key }) => {
          const outcome = row(index);
          return (
            <li
              key={key}
              data-index={index}
              ref={lines.measureElement}
              tabIndex={index === at ? 0 : -1}
              aria-setsize={total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setActive(index)}
            >
              {outcome === undefined ? (
                <div className="import-line" />
              ) : (
                <OutcomeLine
                  outcome={outcome}
                  jobId={jobId}
                  why={shows(outcome)}
                  onWhy={() => turn(outcome)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function moveTo(key: string, at: number, count: number): number | null {
  const inside = (to: number): number => Math.max(0, Math.min(count - 1, to));
  switch (key) {
    case 'ArrowDown':
      return inside(at + 1);
    case 'ArrowUp':
      return inside(at - 1);
    case 'PageDown':
      return inside(at + PAGE_LINES);
    case 'PageUp':
      return inside(at - PAGE_LINES);
    case 'Home':
      return 0;
    case 'End':
      return inside(count - 1);
    default:
      return null;
  }
}
