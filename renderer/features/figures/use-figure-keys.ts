import { useEffect } from 'react';
import type { FigureCell, TrayFigure } from '../../../preload/contract/index.ts';
import { project } from '../../api/live.ts';
import { act } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { place } from '../../app/navigation.ts';
import { figureActions } from './actions.ts';
import type { GridPlace } from './grid-move.ts';
import {
  askFor,
  backToTray,
  enter,
  exportFigures,
  leaveOut,
  makeMeasure,
  placeIn,
  removeMeasure,
  setRole,
} from './operations.ts';
import { correcting, placing } from './state.ts';
import type { TableModel, TableRow } from './table-model.ts';

export interface FigureKeys {
  readonly model: TableModel;
  readonly at: GridPlace;
  readonly row: TableRow | null;
  /** The figure under the table's cursor while keys act on the table. */
  readonly placed: FigureCell | null;
  /** The chosen figure of the tray while keys act on the tray. */
  readonly waiting: TrayFigure | null;
  readonly open: (cell: Pick<FigureCell, 'articleId' | 'passageId'>) => void;
}

/** Says what the actions of the figures screen do, by what is chosen. */
export function useFigureKeys({ model, row, placed, waiting, open }: FigureKeys): void {
  const chosen = waiting ?? placed;
  const propose = (rank: number): (() => void) | null => {
    const measure = waiting?.measures[rank];
    return waiting && measure ? () => void placeIn([waiting.passageId], measure) : null;
  };
  useAction(figureActions.open, chosen && (() => open(chosen)));
  // after "open", so that Enter places what waits and opens what is placed
  useAction(figureActions.placeFirst, propose(0));
  useAction(figureActions.placeSecond, propose(1));
  useAction(figureActions.placeThird, propose(2));
  useAction(figureActions.correct, chosen && (() => correcting.set(chosen.passageId)));
  useAction(figureActions.placeIn, chosen && (() => placing.set([chosen.passageId])));
  useAction(figureActions.newMeasure, chosen && (() => void makeMeasure([chosen.passageId])));
  useAction(
    figureActions.leaveOut,
    waiting
      ? () => void leaveOut([waiting.passageId])
      : placed && placed.role !== 'left out'
        ? () => void setRole(placed.passageId, 'left out')
        : null,
  );
  useAction(
    figureActions.supersede,
    placed && placed.role !== 'superseded' ? () => void setRole(placed.passageId, 'superseded') : null,
  );
  useAction(
    figureActions.count,
    placed && placed.role !== 'counted' ? () => void setRole(placed.passageId, 'counted') : null,
  );
  useAction(figureActions.takeOut, placed && (() => void backToTray([placed.passageId])));

  const onMeasure = waiting === null ? row : null;
  useAction(figureActions.rename, onMeasure && (() => askFor(onMeasure.measure.id, 'name')));
  useAction(figureActions.overrule, onMeasure && (() => askFor(onMeasure.measure.id, 'overrule')));
  useAction(figureActions.remove, onMeasure && (() => void removeMeasure(onMeasure.measure)));
  useAction(figureActions.up, moveTo(onMeasure, -1, model));
  useAction(figureActions.down, moveTo(onMeasure, 1, model));
  const name = useStore(project)?.name ?? 'Collate';
  useAction(figureActions.export, model.rows.length > 0 ? () => void exportFigures(name) : null);

  // whoever comes for the figures to place begins there
  const { filter, visit } = useStore(place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit begins anew
  useEffect(() => {
    if (filter === 'to place') enter('tray');
  }, [filter, visit]);
}

/** Moves a measure past its neighbour in the table as it is shown. */
function moveTo(row: TableRow | null, step: 1 | -1, model: TableModel): (() => void) | null {
  if (!row) return null;
  const at = model.rows.indexOf(row);
  const neighbour = model.rows[at + step];
  if (!neighbour) return null;
  return () => void act('figures.moveMeasure', { id: row.measure.id, position: neighbour.position });
}
