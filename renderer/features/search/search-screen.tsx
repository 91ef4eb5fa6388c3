import { useEffect, useSyncExternalStore } from 'react';
import { project } from '../../api/live.ts';
import { say } from '../../api/messages.ts';
import { act } from '../../api/queries.ts';
import { askSavePath, fileNameOf } from '../../api/save-path.ts';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { useEscape } from '../../app/keys.ts';
import { ActionButton } from '../../components/button.tsx';
import { Panes } from '../../components/panes.tsx';
import { searchActions } from './actions.ts';
import { Facets } from './facets.tsx';
import { proposedName } from './proposed-name.ts';
import { QueryHelp } from './query-help.tsx';
import { toResults } from './result-focus.ts';
import { ResultsList } from './results-list.tsx';
import { noteSeen, removeSaved, type SavedSearches, useSaved } from './saved.ts';
import { SearchStart } from './search-start.tsx';
import { foundWords, readingWords } from './search-words.ts';
import { facetsOpen, leaveSearch, naming, searchText } from './state.ts';
import { useFacets } from './use-facets.ts';
import { type Results, useResults } from './use-results.ts';
import './search-screen.css';

/** The results of what stands in the search box; while it is empty, what can be searched for. */
export function SearchScreen() {
  const text = useStore(searchText);
  const saved = useSaved();
  const results = useResults(text, saved.ids);
  useEscape(true, leaveSearch);
  return text.trim() === '' ? <SearchStart saved={saved.list} /> : <Found results={results} saved={saved} />;
}

interface FoundProps {
  readonly results: Results;
  readonly saved: SavedSearches;
}

function Found({ results, saved }: FoundProps) {
  const { query, answer, trouble } = results;
  const wide = useRoomForFacets();
  const narrows = useStore(facetsOpen) ?? wide;
  const facets = useFacets(query, narrows);
  useSavedActions(query, saved);
  useAction(searchActions.export, answer && answer.total > 0 ? () => void exportCsv(query) : null);
  useAction(searchActions.facets, () => {
    const inside = document.activeElement?.closest('[data-pane="facets"]') !== null;
    facetsOpen.set(!(narrows && inside));
    if (inside) toResults();
    else requestAnimationFrame(() => document.querySelector<HTMLElement>(FIRST_FACET)?.focus());
  });
  return (
    <div className="search-screen">
      <QueryHelp answer={answer} />
      <header className="search-head">
        <h1 className="unseen">Search</h1>
        <p className="search-found" role="status">
          {trouble ?? (answer === undefined ? 'Searching…' : <Status results={results} saved={saved} />)}
        </p>
        <span className="search-head-end">
          <ActionButton action={searchActions.facets} small variant="quiet">
            {narrows ? 'Fold' : 'Narrow'}
          </ActionButton>
          <ActionButton action={searchActions.save} small>
            Save search
          </ActionButton>
          <ActionButton action={searchActions.export} small>
            Export
          </ActionButton>
        </span>
      </header>
      <div className="search-body">
        <Panes
          name="search"
          panes={[
            ...(narrows
              ? [{ id: 'facets', size: 210, min: 150, max: 360, content: <Facets {...facets} /> }]
              : []),
            {
              id: 'results',
              min: 280,
              content: (
                <section className="search-results" aria-label="What was found" data-pane="results">
                  <ResultsList results={results} />
                  {answer?.total === 0 && answer.briefings.length === 0 ? (
                    <p className="search-none">
                      Nothing in the project has this. Fewer or shorter words find more; the beginning of a
                      word is enough.
                    </p>
                  ) : null}
                </section>
              ),
            },
          ]}
        />
      </div>
    </div>
  );
}

const FIRST_FACET = '[data-pane="facets"] [tabindex="0"], [data-pane="facets"] button';

function Status({ results, saved }: FoundProps) {
  const { answer, query } = results;
  if (answer === undefined) return null;
  const reading = readingWords(answer);
  const kept = saved.list.find(({ id }) => id === saved.ids.get(query.trim()));
  return (
    <>
      <span>{foundWords(answer)}</span>
      {kept === undefined ? null : (
        <span className="search-kept">
          saved as “{kept.name}”
          {kept.fresh !== null && kept.fresh > 0 ? `, ${kept.fresh.toLocaleString('en')} new` : ''}
        </span>
      )}
      {reading === null ? null : <span className="not-known">{reading}</span>}
    </>
  );
}

/** What can be done with a search as one that is kept; looked at, it has nothing new any more. */
function useSavedActions(query: string, saved: SavedSearches): void {
  const id = saved.ids.get(query.trim()) ?? null;
  const kept = saved.list.find((one) => one.id === id);
  useAction(
    searchActions.save,
    query.trim() !== '' && id === null ? () => naming.set({ kind: 'new', query: query.trim() }) : null,
  );
  useAction(
    searchActions.rename,
    kept ? () => naming.set({ kind: 'rename', id: kept.id, name: kept.name }) : null,
  );
  useAction(searchActions.removeSaved, kept ? () => void removeSaved(kept) : null);
  useEffect(() => {
    if (id === null) return;
    const since = performance.now();
    return () => {
      if (performance.now() - since > LOOKED_MS) void noteSeen(id);
    };
  }, [id]);
}

/** Results that were on the screen for so long were looked at. */
const LOOKED_MS = 500;

async function exportCsv(query: string): Promise<void> {
  const name = project.get()?.name ?? 'Collate';
  const path = await askSavePath({
    title: 'Export the articles found',
    suggested: fileNameOf(`${name} ${proposedName(query)}`, 'csv'),
    extension: 'csv',
  });
  const done = path === null ? null : await act('search.exportCsv', { query, path });
  if (done?.ok) {
    const saved = done.value.path;
    say(`Saved ${saved}`, { label: 'Show in folder', run: () => void act('host.reveal', { path: saved }) });
  }
}

const ROOM = window.matchMedia('(min-width: 1100px)');

function useRoomForFacets(): boolean {
  return useSyncExternalStore(
    (changed) => {
      ROOM.addEventListener('change', changed);
      return () => ROOM.removeEventListener('change', changed);
    },
    () => ROOM.matches,
  );
}
