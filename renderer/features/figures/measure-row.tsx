import { memo, type Ref, useRef } from 'react';
import { useDrop } from 'react-aria-components';
import { heldAgreement } from '../../../preload/contract/agreement-words.ts';
import type { FigureCell } from '../../../preload/contract/index.ts';
import { AgreementChip } from './agreement-chip.tsx';
import { droppedFigures, FIGURE_DRAG } from './drag.ts';
import type { DrawnColumns } from './drawn-columns.ts';
import { FigureButton } from './figure-button.tsx';
import type { GridPlace } from './grid-move.ts';
import { cellState } from './grid-roles.ts';
import { enter, placeIn } from './operations.ts';
import { RangeLine } from './range-line.tsx';
import { area } from './state.ts';
import type { TableModel, TableRow } from './table-model.ts';

interface MeasureRowProps {
  readonly ref: Ref<HTMLTableRowElement>;
  readonly row: TableRow;
  readonly index: number;
  readonly model: TableModel;
  readonly drawn: DrawnColumns;
  readonly wide: boolean;
  /** Where the cursor is in this row; null where it is in another. */
  readonly at: GridPlace | null;
  readonly onMove: (to: GridPlace) => void;
  readonly onOpen: (cell: FigureCell) => void;
}

/** A measure with its figures; figures can be dropped on it. */
export const MeasureRow = memo(function MeasureRow(props: MeasureRowProps) {
  const { row, index, model, drawn, wide, at, onMove, onOpen } = props;
  const element = useRef<HTMLTableRowElement | null>(null);
  const { dropProps, isDropTarget } = useDrop({
    ref: element,
    getDropOperation: (types) => (types.has(FIGURE_DRAG) ? 'move' : 'cancel'),
    onDrop: (event) => {
      const from = area.get();
      void droppedFigures(event).then(async (ids) => {
        if (ids.length > 0) await placeIn(ids, row.measure);
        // on with the next one
        enter(from);
      });
    },
  });
  const { measure } = row;
  const last = model.columns.length - 1;
  const fixed = (column: number) => ({
    tabIndex: at?.column === column ? 0 : -1,
    'data-main-focus': at?.column === column || undefined,
    'aria-colindex': column + 1,
    ...cellState(at?.column === column),
    onMouseDown: () => onMove({ row: index, column, figure: 0 }),
  });
  return (
    <tr
      {...dropProps}
      ref={(node) => {
        element.current = node;
        if (typeof props.ref === 'function') props.ref(node);
      }}
      tabIndex={-1}
      className="figures-row"
      aria-rowindex={index + 2}
      data-index={index}
      data-measure={measure.id}
      data-current={at !== null || undefined}
      data-drop={isDropTarget || undefined}
    >
      <th scope="row" className="figures-cell measure" {...fixed(0)}>
        <span className="measure-name">{measure.name}</span>
        {about(row) === '' ? null : <span className="measure-about">{about(row)}</span>}
      </th>
      <td className="figures-cell agreement" {...fixed(1)} title={measure.agreement.why}>
        <AgreementChip agreement={measure.agreement} />
      </td>
      {wide ? <td aria-hidden="true" /> : null}
      {drawn.places.map((place) => {
        const column = place + 2;
        const articleId = model.articles[place]?.articleId ?? '';
        const cells = row.byArticle.get(articleId) ?? [];
        const here = at?.column === column;
        return cells.length === 0 ? (
          <td key={articleId} className="figures-cell article" {...fixed(column)}>
            <span className="figure-none" aria-hidden="true">
              –
            </span>
            <span className="unseen">no figure</span>
          </td>
        ) : (
          <td
            key={articleId}
            className="figures-cell article"
            aria-colindex={column + 1}
            {...cellState(here)}
          >
            {cells.map((cell, figure) => (
              <FigureButton
                key={cell.passageId}
                cell={cell}
                current={here && at.figure === figure}
                onChoose={() => onMove({ row: index, column, figure })}
                onOpen={() => onOpen(cell)}
              />
            ))}
          </td>
        );
      })}
      {wide ? <td aria-hidden="true" /> : null}
      <td className="figures-cell range" {...fixed(last)}>
        <RangeLine cells={row.cells} kind={heldAgreement(measure.agreement)} />
      </td>
    </tr>
  );
});

/** What is counted and its unit, unless the name says all of it. */
function about({ measure }: TableRow): string {
  const parts = [measure.counted ?? '', measure.unit ?? ''].filter((part) => part !== '');
  const name = measure.name.toLowerCase();
  return parts.every((part) => name.includes(part.toLowerCase())) ? '' : parts.join(', ');
}
