import { useCallback, useMemo } from 'react';
import type { FigureCell } from '../../../preload/contract/index.ts';
import { project } from '../../api/live.ts';
import { useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { go, openArticle, place } from '../../app/navigation.ts';
import { ActionButton } from '../../components/button.tsx';
import { Chips } from '../../components/chips.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panes } from '../../components/panes.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { figureActions } from './actions.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { FiguresTable } from './figures-table.tsx';
import type { GridPlace } from './grid-move.ts';
import { MeasurePanel } from './measure-panel.tsx';
import { NewMeasureTarget } from './new-measure-target.tsx';
import { PassagePanel } from './passage-panel.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { announced, area, cursor, trayAt } from './state.ts';
import { cursorAt, figureAt, isConflict, placeOf, tableModel } from './table-model.ts';
import { Tray } from './tray.tsx';
import { useFigureKeys } from './use-figure-keys.ts';
import './figures-screen.css';

function open({ articleId, passageId }: Pick<FigureCell, 'articleId' | 'passageId'>): void {
  openArticle(articleId, { passageId });
}

type Filter = 'all' | 'conflicts' | 'to place';

/** What several articles say of the same thing: measures by articles, the passage behind each figure, figures to place. */
export function FiguresScreen() {
  const table = useCall('figures.table', {}).data;
  const tray = useCall('figures.tray', {}).data;
  const { filter } = useStore(place);
  const shown: Filter = filter === 'conflicts' || filter === 'to place' ? filter : 'all';
  const model = useMemo(
    () => tableModel(table?.columns ?? [], table?.rows ?? [], shown === 'conflicts'),
    [table, shown],
  );
  const now = useStore(cursor);
  const at = placeOf(model, now);
  const row = model.rows[at.row] ?? null;
  const placed = figureAt(model, at);
  const inTray = useStore(area) === 'tray';
  const position = useStore(trayAt);
  const waiting = tray?.[Math.min(position, tray.length - 1)] ?? null;
  const move = useCallback((to: GridPlace): void => cursor.set(cursorAt(model, to)), [model]);

  useFigureKeys({ model, at, row, placed: inTray ? null : placed, waiting: inTray ? waiting : null, open });
  const done = useStore(announced);
  if (!table || !tray) return null;
  if (table.rows.length === 0 && tray.length === 0) return <NoFigures />;

  const chosen = inTray ? waiting : placed;
  const detail = chosen ? (
    <PassagePanel
      cell={chosen}
      role={inTray ? null : (placed?.role ?? null)}
      why={inTray || !row ? null : `${row.measure.name}: ${row.measure.agreement.why}`}
    />
  ) : row ? (
    <MeasurePanel key={row.measure.id} measure={row.measure} />
  ) : null;
  const below = { id: 'passage', min: 240, content: detail };
  const waitingPane = {
    id: 'to place',
    min: 280,
    size: 400,
    content: <Tray figures={tray} anyFigure={table.rows.length > 0} onOpen={open} />,
  };
  const grid = {
    id: 'table',
    min: 160,
    content: (
      <div className="figures-main">
        <FiguresTable model={model} at={at} onMove={move} onOpen={open} />
        {shown === 'conflicts' && model.rows.length === 0 ? (
          <p className="figures-nothing">
            No conflict: where several sources give a figure, they can all hold.
          </p>
        ) : (
          <NewMeasureTarget teaches={table.rows.length === 0} />
        )}
      </div>
    ),
  };
  return (
    <div className="figures">
      <ScreenHead
        title="Figures"
        buttons={
          <ActionButton action={figureActions.export} small>
            Export
          </ActionButton>
        }
      >
        <Chips<Filter>
          label="Show"
          value={shown}
          chips={[
            { value: 'all', label: 'All', count: table.rows.length },
            { value: 'conflicts', label: 'Conflicts', count: table.rows.filter(isConflict).length },
            { value: 'to place', label: 'To place', count: tray.length },
          ]}
          onChange={(value) => go({ screen: 'figures', filter: value === 'all' ? null : value })}
        />
      </ScreenHead>
      <div className="figures-panes">
        {shown === 'to place' ? (
          <Panes
            name="figures to place"
            panes={[
              {
                id: 'measures',
                min: 320,
                content: (
                  <Panes name="figures and passage" down panes={[grid, { ...below, size: 240, min: 96 }]} />
                ),
              },
              waitingPane,
            ]}
          />
        ) : (
          <Panes
            name="figures"
            down
            panes={[
              grid,
              {
                id: 'below',
                size: 252,
                min: 96,
                content: <Panes name="figures below" panes={[below, waitingPane]} />,
              },
            ]}
          />
        )}
      </div>
      <CorrectDialog />
      <PlaceDialog measures={table.rows.map(({ measure }) => measure)} />
      <p role="status" className="unseen">
        {done}
      </p>
    </div>
  );
}

function NoFigures() {
  const name = useStore(project)?.name;
  return (
    <EmptyState title="No figures yet">
      <p>
        When several articles give a number for the same thing, their figures line up here: a row for each
        thing that is counted, a column for each article, and a word on whether they agree.
      </p>
      <p>
        Select a number in an article of {name ?? 'the project'} and press <kbd className="kbd">F</kbd>. It
        arrives here, to be placed beside the others.
      </p>
    </EmptyState>
  );
}
