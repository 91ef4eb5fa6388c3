import type { Contract, Result, SavedSearch } from '../../../preload/contract/index.ts';
import type { SavedCount } from '../../searching/index.ts';
import type { Core } from '../core.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import { isoTime } from '../store/rows.ts';
import {
  insertSavedSearch,
  listSavedSearches,
  noteSearchSeen,
  removeSavedSearch,
  type StoredSearch,
  savedSearchById,
  updateSavedSearch,
} from '../store/saved-searches.ts';

type SavedMethod = Extract<
  keyof Contract,
  'search.saved' | 'search.save' | 'search.editSaved' | 'search.removeSaved' | 'search.seen'
>;

/** Queries that are kept, with what is new since somebody looked. */
export function savedSearchService(
  core: Core,
  conflictsFor: (query: string) => readonly string[],
): HandlersOf<SavedMethod> {
  const store = () => core.project().store;
  const known = (id: string): StoredSearch => savedSearchById(store().db, id) ?? gone();
  const count = ({ query, found }: StoredSearch): Promise<Result<SavedCount>> =>
    core.project().search.count(query, found, conflictsFor(query));
  const counted = async (saved: StoredSearch): Promise<SavedSearch> => shown(saved, await count(saved));
  const seen = async (id: string): Promise<void> => {
    const answer = await count(known(id));
    // a search that has stopped says so where its results are asked for; what was seen stays as it was
    if (answer.ok) store().remember((db) => noteSearchSeen(db, id, answer.value.found));
  };
  return {
    'search.saved': () => Promise.all(listSavedSearches(store().db).map(counted)),
    'search.save': async ({ query, name }) => {
      const id = store().write('Save a search', (tx) =>
        insertSavedSearch(tx, name ?? query.slice(0, 200), query),
      );
      await seen(id);
      return counted(known(id));
    },
    'search.editSaved': async ({ id, patch }) => {
      const before = known(id);
      const query = patch.query ?? before.query;
      store().write(patch.query === undefined ? 'Rename a saved search' : 'Change a saved search', (tx) => {
        if (!updateSavedSearch(tx, id, patch.name ?? before.name, query)) gone();
      });
      // another query has not been looked at apart from what the person sees now
      if (query !== before.query) await seen(id);
      return counted(known(id));
    },
    'search.removeSaved': ({ id }) => {
      store().write('Remove a saved search', (tx) => {
        if (!removeSavedSearch(tx, id)) gone();
      });
      return null;
    },
    'search.seen': async ({ id }) => {
      known(id);
      // a project that is open for reading alone remembers nothing
      if (!store().readOnly) await seen(id);
      return null;
    },
  };
}

function shown(saved: StoredSearch, answer: Result<SavedCount>): SavedSearch {
  const { id, name, query, madeBy, madeAt, seenAt } = saved;
  return {
    id,
    name,
    query,
    total: answer.ok ? answer.value.total : null,
    fresh: answer.ok ? answer.value.fresh : null,
    seenAt: isoTime(seenAt),
    madeBy,
    madeAt: isoTime(madeAt),
  };
}

function gone(): never {
  throw new Refusal('not-found', 'This saved search is not in the project any more. Nothing was changed.');
}
