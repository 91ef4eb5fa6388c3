import { memo, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { SavedSearch, SearchAnswer } from '../../../preload/contract/index.ts';
import { project } from '../../api/live.ts';
import { say } from '../../api/messages.ts';
import { act } from '../../api/queries.ts';
import { askSavePath, fileNameOf } from '../../api/save-path.ts';
import { useStore } from '../../api/store.ts';
import { runAction, useAction } from '../../app/actions.ts';
import { useEscape } from '../../app/keys.ts';
import { ActionButton, Button, IconButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { Menu } from '../../components/menu.tsx';
import { Panes } from '../../components/panes.tsx';
import { importActions } from '../imports/actions.ts';
import { searchActions } from './actions.ts';
import type { AskedOfSaved } from './asked.ts';
import { Facets } from './facets.tsx';
import { askedOf, useLook } from './look.ts';
import { NewToggle } from './new-toggle.tsx';
import { Preview } from './preview.tsx';
import { proposedName } from './proposed-name.ts';
import { QueryHelp } from './query-help.tsx';
import { toFacets, toResults } from './result-focus.ts';
import { ResultsList } from './results-list.tsx';
import { noteSeen, removeSaved, useSaved } from './saved.ts';
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
  const kept = saved.list.find(({ id }) => id === saved.ids.get(text.trim()));
  const look = useLook(text, kept);
  const { results, fits } = useResults(
    text,
    useMemo(() => askedOf(look), [look]),
  );
  useEscape(true, leaveSearch);
  if (text.trim() === '') return <SearchStart saved={saved.list} />;
  return (
    <div className="search-screen" aria-busy={!fits}>
      <Found
        results={results}
        kept={kept}
        looked={saved.list.find(({ id }) => id === look?.savedId)?.name ?? null}
      />
    </div>
  );
}

interface FoundProps {
  readonly results: Results;
  /** The saved search that stands in the box; undefined where it is none. */
  readonly kept: SavedSearch | undefined;
  /** The name of the saved search that it is or narrows. */
  readonly looked: string | null;
}

/** Drawn anew for each answer, not for each letter. */
const Found = memo(function Found({ results, kept, looked }: FoundProps) {
  const { query, asked, answer, trouble } = results;
  const wide = useMedia(FOR_FACETS);
  const roomy = useMedia(FOR_PREVIEW);
  const narrows = useStore(facetsOpen) ?? wide;
  const facets = useFacets(query, asked, narrows);
  useSavedActions(kept);
  useAction(searchActions.export, answer && answer.total > 0 ? () => void exportCsv(query, asked) : null);
  useAction(searchActions.facets, () => {
    const inside = document.activeElement?.closest('[data-pane="facets"]') instanceof Element;
    facetsOpen.set(!(narrows && inside));
    if (inside) toResults();
    else toFacets();
  });
  return (
    <>
      <QueryHelp answer={answer} />
      <header className="search-head">
        <h1 className="unseen">Search</h1>
        {narrows ? (
          <IconButton
            label="Fold away what narrows the search"
            keys={searchActions.facets.keys[0]}
            small
            onPress={() => {
              facetsOpen.set(false);
              toResults();
            }}
          >
            <Icon name="left" />
          </IconButton>
        ) : (
          <ActionButton action={searchActions.facets} small>
            Narrow
          </ActionButton>
        )}
        <p className="search-found" role="status">
          {trouble ?? (answer === undefined ? 'Searching…' : <Status answer={answer} kept={kept} />)}
        </p>
        <NewToggle fresh={answer?.fresh ?? null} within={kept ? null : looked} />
        <span className="search-head-end">
          {kept === undefined ? (
            <ActionButton action={searchActions.save} small>
              Save search
            </ActionButton>
          ) : (
            <Menu
              label={`The saved search “${kept.name}”`}
              entries={SAVED_ACTIONS.map((action) => ({
                label: action.label,
                keys: action.keys[0],
                run: () => runAction(action),
              }))}
            >
              <Button small>
                Saved
                <Icon name="down" />
              </Button>
            </Menu>
          )}
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
                  {answer && results.rows === 0 ? <Nothing answer={answer} /> : null}
                </section>
              ),
            },
            ...(roomy
              ? [{ id: 'preview', size: 520, min: 280, content: <Preview results={results} /> }]
              : []),
          ]}
        />
      </div>
    </>
  );
});

function Nothing({ answer }: { readonly answer: SearchAnswer }) {
  if (answer.fresh?.only) {
    return (
      <p className="search-none">
        Nothing new has this. <Kbd keys={searchActions.onlyNew.keys[0] ?? ''} /> shows everything again.
      </p>
    );
  }
  if (answer.articles === 0) {
    return (
      <p className="search-none">
        There are no articles in this project yet. Drop some onto the window, or choose files with{' '}
        <Kbd keys={importActions.files.keys[0] ?? ''} />.
      </p>
    );
  }
  const why = answer.mistakes.length > 0 ? 'What is said above may be why.' : FEWER_WORDS;
  return (
    <p className="search-none">
      {answer.indexed < answer.articles
        ? 'Nothing yet. The articles are still being read; what they have comes by itself.'
        : `Nothing in the project has this. ${why}`}
    </p>
  );
}

const FEWER_WORDS = 'Fewer or shorter words find more; the beginning of a word is enough.';

const SAVED_ACTIONS = [searchActions.rename, searchActions.removeSaved];

interface StatusProps {
  readonly answer: SearchAnswer;
  readonly kept: SavedSearch | undefined;
}

function Status({ answer, kept }: StatusProps) {
  const reading = readingWords(answer);
  return (
    <>
      <span>{foundWords(answer)}</span>
      {kept === undefined ? null : <span className="search-kept">saved as “{kept.name}”</span>}
      {reading === null ? null : <span className="not-known">{reading}</span>}
    </>
  );
}

/** What can be done with a search as one that is kept; looked at, it has nothing new any more. */
function useSavedActions(kept: SavedSearch | undefined): void {
  const id = kept?.id ?? null;
  const save = (): void => naming.set({ kind: 'new', query: searchText.get().trim() });
  useAction(searchActions.save, kept ? null : save);
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

async function exportCsv(query: string, asked: AskedOfSaved): Promise<void> {
  const name = project.get()?.name ?? 'Collate';
  const path = await askSavePath({
    title: 'Export the articles found',
    suggested: fileNameOf(`${name} ${proposedName(query)}`, 'csv'),
    extension: 'csv',
  });
  const done = path === null ? null : await act('search.exportCsv', { query, path, ...asked });
  if (done?.ok) {
    const saved = done.value.path;
    say(`Saved ${saved}`, { label: 'Show in folder', run: () => void act('host.reveal', { path: saved }) });
  }
}

const FOR_FACETS = window.matchMedia('(min-width: 1100px)');
const FOR_PREVIEW = window.matchMedia('(min-width: 1560px)');

/** Whether the window has room for one more column. */
function useMedia(room: MediaQueryList): boolean {
  return useSyncExternalStore(
    (changed) => {
      room.addEventListener('change', changed);
      return () => room.removeEventListener('change', changed);
    },
    () => room.matches,
  );
}
