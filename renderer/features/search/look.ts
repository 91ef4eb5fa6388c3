/** A look at a saved search: what was new in it when the person came stays new until they let go of it. */
import { useEffect, useRef } from 'react';
import type { SavedSearch } from '../../../preload/contract/index.ts';
import { createStore, useStore } from '../../api/store.ts';
import { place } from '../../app/navigation.ts';
import type { AskedOfSaved } from './asked.ts';
import { current, followed } from './state.ts';

export interface Look {
  /** Another one each time the person comes. */
  readonly key: string;
  readonly savedId: string;
  /** The query of the saved search. */
  readonly query: string;
  /** Whether only what is new is shown. */
  readonly onlyNew: boolean;
}

const look = createStore<Look | null>(null);

const NOTHING: AskedOfSaved = {};

/** What a look asks of the core beside the query. */
export function askedOf(now: Look | null): AskedOfSaved {
  if (now === null) return NOTHING;
  const { savedId, key, onlyNew } = now;
  return { savedId, look: key, ...(onlyNew ? { onlyFresh: true } : {}) };
}

/** Whether a query is the one of a saved search or narrows it, so that what is new in it can still be told apart. */
export function narrows(saved: string, query: string): boolean {
  const [whole, asked] = [saved.trim(), query.trim()];
  return asked === whole || asked.startsWith(`${whole} `);
}

/** The look at the saved search that stands in the box, or that what stands there narrows; null where it is none. */
export function useLook(text: string, kept: SavedSearch | undefined): Look | null {
  const now = useStore(look);
  const begun = useRef<Look | null>(null);
  let shown: Look | null = null;
  if (kept && (kept.id !== now?.savedId || kept.query !== now.query)) {
    if (begun.current?.savedId !== kept.id || begun.current.query !== kept.query) {
      begun.current = { key: crypto.randomUUID(), savedId: kept.id, query: kept.query, onlyNew: false };
    }
    shown = begun.current;
  } else if (now && narrows(now.query, text)) shown = now;
  useEffect(() => {
    if (shown) look.set(shown);
    // what was asked of the saved search alone ends with it; the look goes on when it is typed again
    else if (look.get()?.onlyNew) onlyNew(false);
  });
  return shown;
}

/** Shows only what is new, or everything again, from the top. */
export function onlyNew(only: boolean): void {
  current.set({ row: 0, place: 0 });
  look.set((now) => now && { ...now, onlyNew: only });
}

/** Ends the look once the person is neither at the results nor in an article that was opened from there. */
function endWhenLeft(): void {
  if (place.get().screen !== 'search' && followed.get() === null) look.set(null);
}
place.subscribe(endWhenLeft);
followed.subscribe(endWhenLeft);
