import { useRef } from 'react';
import { useDrag } from 'react-aria-components';
import type { FigureCell } from '../../../preload/contract/index.ts';
import { dateWordsShort, figureProse, figureWords } from '../../../preload/contract/index.ts';
import { dragItems } from './drag.ts';

export interface FigureButtonProps {
  readonly cell: FigureCell;
  /** Whether the cursor of the table is on it. */
  readonly current: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}

/** A figure in a cell: its value with its quantifier, and below what the passage says. Can be dragged elsewhere. */
export function FigureButton({ cell, current, onChoose, onOpen }: FigureButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const { dragProps, isDragging } = useDrag({
    // by keyboard a figure goes elsewhere with "Place in"; Enter opens it
    hasDragButton: true,
    getItems: () => dragItems(cell.passageId, cell.exact),
    getAllowedDropOperations: () => ['move'],
    onDragStart: onChoose,
  });
  const { details, role, exact } = cell;
  const dated = details.asOf === null ? '' : `, ${dateWordsShort(details.asOf)}`;
  return (
    <button
      {...dragProps}
      ref={ref}
      type="button"
      className="figure-button"
      tabIndex={current ? 0 : -1}
      data-role={role}
      data-dragging={isDragging || undefined}
      data-main-focus={current || undefined}
      title={exact}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <span className="figure-value">
        <span aria-hidden="true">{figureWords(details)}</span>
        <span className="unseen">{figureProse(details)}</span>
      </span>
      {role === 'counted' ? null : <span className="figure-role">{role}</span>}
      <span className="figure-says">
        {gist(cell)}
        {dated}
      </span>
    </button>
  );
}

/** What the passage says besides the number: its words, or what is counted where it is only a number. */
function gist({ exact, details }: FigureCell): string {
  const words = exact.replace(/\s+/g, ' ').trim();
  return /\p{L}{3}/u.test(words) ? `“${words}”` : (details.counted ?? details.attribution ?? `“${words}”`);
}
