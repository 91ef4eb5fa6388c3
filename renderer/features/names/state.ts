/** What the screen of names shows. */
import type { ListedName } from '../../../preload/contract/index.ts';
import { createStore } from '../../api/store.ts';
import { go } from '../../app/navigation.ts';
import { fold } from '../../components/fold.ts';

export type Show = 'list' | 'to decide';

export const shown = createStore<Show>('list');

/**
 * The name that is open: its key, and its place in the list, which the next one takes when it leaves; -1 while it is not
 * in the list yet.
 */
export const openName = createStore<{ readonly id: string | null; readonly at: number }>({ id: null, at: 0 });

/** The names that are chosen together, to be merged or removed. */
export const chosenNames = createStore<ReadonlySet<string>>(new Set());

export const nameWords = createStore('');

/** Whether a name is being added. */
export const adding = createStore(false);

/** Nothing of one project may be chosen in another. */
export function forgetNames(): void {
  shown.set('list');
  openName.set({ id: null, at: 0 });
  chosenNames.set(new Set());
  nameWords.set('');
  adding.set(false);
}

/** Goes to a name of the list. */
export function showName(id: string): void {
  shown.set('list');
  nameWords.set('');
  openName.set({ id, at: -1 });
  go({ screen: 'names' });
}

/** The names that have all the words in one of their forms or in their kind. */
export function withWords(names: readonly ListedName[], words: string): readonly ListedName[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return names;
  return names.filter(({ name, kind, aliases }) => {
    const there = fold([name, kind, ...aliases].join('\n'));
    return wanted.every((word) => there.includes(word));
  });
}

/** Where the open name stands: at its key, or at the place that it left. -1 for an empty list. */
export function placeOf(
  names: readonly { readonly id: string }[],
  open: { readonly id: string | null; readonly at: number },
): number {
  const at = names.findIndex(({ id }) => id === open.id);
  return at >= 0 ? at : Math.min(Math.max(0, open.at), names.length - 1);
}
