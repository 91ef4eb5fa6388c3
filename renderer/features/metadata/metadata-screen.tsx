import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { YearGuess } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';
import { useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { go, openArticle } from '../../app/navigation.ts';
import { ActionButton, Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { metadataActions } from './actions.ts';
import { CellFacts } from './cell-facts.tsx';
import { cellOf, FIELDS } from './fields.ts';
import { GridFilter } from './grid-filter.tsx';
import { GridTable } from './grid-table.tsx';
import { acceptYears, chosenWords, takeBack } from './operations.ts';
import { areaOf, inside, sizeOf } from './selection.ts';
import { again, filterOf, gridRound, gridSelection, gridSort, gridView, narrow } from './state.ts';
import { useMetadataRows } from './use-metadata-rows.ts';

const NONE: readonly string[] = [];
/** Offered years are looked up for so many rows at most. */
const MOST_GUESSES = 500;

/** The details of all articles in one table, to be corrected many at once. */
export function MetadataScreen() {
  const view = useStore(gridView);
  const sort = useStore(gridSort);
  const round = useStore(gridRound);
  const answer = useQuery({
    // rows stay in their places while they are corrected, until the person asks for another order
    queryKey: ['articles.metadataIds', round],
    queryFn: () => call('articles.metadataIds', { filter: filterOf(view), sort }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const scope = { ...(view.outletId === undefined ? {} : { outletId: view.outletId }) };
  const counts = useQuery({
    queryKey: ['articles.metadataCounts', round],
    queryFn: () =>
      call('articles.metadataCounts', {
        ...scope,
        ...(view.ids === undefined ? {} : { ids: [...view.ids] }),
      }),
    placeholderData: keepPreviousData,
  }).data;
  const outlets = useCall('outlets.list', {}).data;
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const onSight = useCallback((first: number, last: number) => setSight({ first, last }), []);
  const ids = answer.data ?? NONE;
  const rows = useMetadataRows(ids, sight.first, sight.last);
  const guesses = useGuesses(ids.slice(sight.first, sight.last + 1), rows);

  const shape = { rows: ids.length, columns: FIELDS.length };
  const selection = inside(useStore(gridSelection), shape);
  const area = areaOf(selection);
  const cells = { ids, fields: FIELDS };
  const many = sizeOf(area) > 1;
  const current = ids[selection.at.row];
  const offered = ids
    .slice(area.top, Math.min(area.bottom + 1, area.top + MOST_GUESSES))
    .flatMap((id) => guesses.get(id) ?? []);
  const published = FIELDS.indexOf('published');
  const onDates = area.left <= published && area.right >= published;
  const any = ids.length > 0;
  useAction(metadataActions.reset, any ? () => void takeBack(cells, area) : null);
  useAction(metadataActions.year, onDates && offered.length > 0 ? () => void acceptYears(offered) : null);
  useAction(metadataActions.article, current === undefined ? null : () => openArticle(current));
  useAction(metadataActions.again, again);

  if (!answer.isSuccess || counts === undefined) return null;
  if (counts.all === 0 && view.ids === undefined && view.outletId === undefined) {
    return (
      <EmptyState title="Nothing to correct yet">
        <p>The title, outlet, date and author of each article stand here once articles are imported.</p>
      </EmptyState>
    );
  }
  return (
    <div className="grid-screen">
      <ScreenHead
        title="Correct details"
        buttons={
          <Button small onPress={() => go({ screen: 'articles' })}>
            Back to the articles
          </Button>
        }
      >
        <GridFilter counts={counts} outlets={outlets ?? []} />
      </ScreenHead>
      <div className="grid-bar">
        <span role="status">
          {ids.length.toLocaleString('en')} {ids.length === 1 ? 'article' : 'articles'}
          {many ? `, ${sizeOf(area).toLocaleString('en')} cells chosen` : ''}
        </span>
        {view.scope === undefined ? null : (
          <Button small variant="quiet" onPress={() => narrow({ ids: undefined, scope: undefined })}>
            Only {view.scope}: show all
          </Button>
        )}
        <span className="grid-bar-end">
          <span>Type to replace, Enter to correct, F6 to leave the table</span>
          <ActionButton action={metadataActions.again} small variant="quiet" showKeys>
            Sort and narrow anew
          </ActionButton>
        </span>
      </div>
      <GridTable
        ids={ids}
        rows={rows}
        onSight={onSight}
        guesses={guesses}
        outlets={(outlets ?? []).map(({ name }) => name)}
        empty={
          <EmptyState
            title="Nothing is left here"
            buttons={
              <Button onPress={() => narrow({ only: undefined, empty: undefined })}>Show everything</Button>
            }
          >
            <p>No article fits what the table is narrowed to.</p>
          </EmptyState>
        }
      />
      <CellFacts
        row={current === undefined ? undefined : rows.get(current)}
        field={FIELDS[selection.at.column] ?? 'title'}
        guess={current === undefined ? undefined : guesses.get(current)}
        chosen={many ? chosenWords(cells, area) : null}
      />
    </div>
  );
}

/** The years that are offered for the dates in sight that have none. */
function useGuesses(
  ids: readonly string[],
  rows: ReturnType<typeof useMetadataRows>,
): ReadonlyMap<string, YearGuess> {
  const lacking = ids.filter((id) => {
    const row = rows.get(id);
    return row !== undefined && cellOf(row, 'published')?.value.startsWith('--') === true;
  });
  const wanted = lacking.slice(0, MOST_GUESSES);
  const answer = useCall('articles.yearGuesses', { ids: wanted }, { enabled: wanted.length > 0 });
  return new Map((wanted.length === 0 ? [] : (answer.data ?? [])).map((guess) => [guess.id, guess]));
}
