import { useRef } from 'react';
import { useDrop } from 'react-aria-components';
import { droppedFigures, FIGURE_DRAG } from './drag.ts';
import { makeMeasure } from './operations.ts';

/** Below the measures: what is dropped here becomes a measure of its own. */
export function NewMeasureTarget({ teaches }: { readonly teaches: boolean }) {
  const ref = useRef<HTMLElement>(null);
  const { dropProps, isDropTarget } = useDrop({
    ref,
    getDropOperation: (types) => (types.has(FIGURE_DRAG) ? 'move' : 'cancel'),
    onDrop: (event) => {
      void droppedFigures(event).then((ids) => (ids.length === 0 ? null : makeMeasure(ids)));
    },
  });
  return (
    <section
      {...dropProps}
      ref={ref}
      // focused only as the target of a drag by keyboard
      tabIndex={-1}
      aria-label="New measure"
      className="new-measure"
      data-drop={isDropTarget || undefined}
    >
      {isDropTarget
        ? 'Drop to make a new measure'
        : teaches
          ? 'Drag a figure here, or press M on it, to make the first measure'
          : 'Drag a figure here to make a new measure'}
    </section>
  );
}
