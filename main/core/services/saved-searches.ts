import type { Contract, SavedSearch } from '../../../preload/contract/index.ts';
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
export function savedSearchService(core: Core): HandlersOf<SavedMethod> {
  const store = () => core.project().store;
  const known = (id: string): StoredSearch => savedSearchById(store().db, id) ?? gone();
  const counted = async (saved: StoredSearch): Promise<SavedSearch> => shown(saved);
  const seen = async (id: string): Promise<void> => {
    const found = new Uint8Array();
    store().remember((db) => noteSearchSeen(db, id, found));
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

function shown({ id, name, query, madeBy, madeAt, seenAt }: StoredSearch): SavedSearch {
  return {
    id,
    name,
    query,
    total: null,
    fresh: null,
    seenAt: isoTime(seenAt),
    madeBy,
    madeAt: isoTime(madeAt),
  };
}

function gone(): never {
  throw new Refusal('not-found', 'This saved search is not in the project any more. Nothing was changed.');
}
