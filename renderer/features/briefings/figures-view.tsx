import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { type FigureRow, figureProse, figureRowsShown } from '../../../preload/contract/index.ts';
import { IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { AgreementChip } from '../figures/agreement-chip.tsx';
import { type Cited, useCitedContext } from './cited.ts';
import './evidence-block.css';

/** The figures table of some measures, in short: the page has it side by side by article. */
export function FiguresView({ node, selected, deleteNode }: NodeViewProps) {
  const cited = useCitedContext();
  const measureIds: readonly string[] = node.attrs.measureIds;
  const rows = figureRowsShown(cited.figures, measureIds);
  const removed = measureIds.filter((id) => !cited.figures.some((row) => row.measure.id === id)).length;
  return (
    <NodeViewWrapper
      className="evidence-block figures-block"
      contentEditable={false}
      data-drag-handle
      data-selected={selected || undefined}
    >
      <p className="evidence-about">
        <strong>Figures table</strong>
        <span>{measureIds.length === 0 ? 'all measures' : count(rows.length)}</span>
      </p>
      {rows.length === 0 ? (
        <p className="faint">No figures are placed in a measure yet. Place them on the Figures screen.</p>
      ) : (
        <table>
          <thead className="unseen">
            <tr>
              <th scope="col">Measure and agreement</th>
              <th scope="col">Figures</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <MeasureLine key={row.measure.id} row={row} cited={cited} />
            ))}
          </tbody>
        </table>
      )}
      {removed === 0 ? null : (
        <p className="evidence-broken">
          {count(removed)} of this table {removed === 1 ? 'is' : 'are'} not in the project any more.
        </p>
      )}
      <span className="evidence-tools">
        <IconButton
          label="Take out of the briefing"
          keys="Delete"
          small
          excludeFromTabOrder
          onPress={deleteNode}
        >
          <Icon name="close" />
        </IconButton>
      </span>
    </NodeViewWrapper>
  );
}

function MeasureLine({ row, cited }: { readonly row: FigureRow; readonly cited: Cited }) {
  return (
    <tr>
      <th scope="row">
        <span className="measure-said">{row.measure.name}</span>
        <AgreementChip agreement={row.measure.agreement} />
      </th>
      <td>
        {row.cells.map((cell, at) => (
          <span
            key={cell.passageId}
            className="figure-said"
            data-broken={cited.whyBroken(cell.passageId) !== null || undefined}
          >
            {at === 0 ? '' : ' · '}
            {figureProse(cell.details)}
            {cell.role === 'superseded' ? ' (superseded)' : ''}{' '}
            <span className="citation" data-passage-id={cell.passageId}>
              [{cited.labelOf(cell.passageId)}]
            </span>
          </span>
        ))}
      </td>
    </tr>
  );
}

function count(measures: number): string {
  return measures === 1 ? '1 measure' : `${measures} measures`;
}
