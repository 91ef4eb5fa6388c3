/** Searches that are kept: saving, naming, removing them, and noting that somebody looked. */
import { useMemo } from 'react';
import type { SavedSearch } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';
import { say } from '../../api/messages.ts';
import { act, queryClient, useCall } from '../../api/queries.ts';
import { undo } from '../../app/history-actions.ts';

const NONE: readonly SavedSearch[] = [];

export interface SavedSearches {
  readonly list: readonly SavedSearch[];
  /** Their keys by their queries. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The saved searches of the project, in the order of their names. */
export function useSaved(): SavedSearches {
  const list = useCall('search.saved', {}).data ?? NONE;
  return useMemo(() => ({ list, ids: new Map(list.map(({ id, query }) => [query.trim(), id])) }), [list]);
}

export async function saveSearch(query: string, name: string): Promise<void> {
  const done = await act('search.save', { query, name });
  if (done.ok) say(`Saved the search “${done.value.name}”`, { label: 'Undo', run: () => void undo() });
}

export async function renameSaved(id: string, name: string): Promise<void> {
  await act('search.editSaved', { id, patch: { name } });
}

export async function removeSaved({ id, name }: Pick<SavedSearch, 'id' | 'name'>): Promise<void> {
  const done = await act('search.removeSaved', { id });
  if (done.ok) say(`Removed the saved search “${name}”`, { label: 'Undo', run: () => void undo() });
}

/** Notes that somebody looked at what a saved search finds. Nothing is told where it cannot be noted. */
export async function noteSeen(id: string): Promise<void> {
  await call('search.seen', { id }).catch(() => {});
  await queryClient.invalidateQueries({ queryKey: ['search.saved'] });
}

/** "3 new", "128", or nothing while the index cannot say. */
export function countWords({ total, fresh }: Pick<SavedSearch, 'total' | 'fresh'>): string {
  if (fresh !== null && fresh > 0) return `${fresh.toLocaleString('en')} new`;
  return total === null ? '' : total.toLocaleString('en');
}
