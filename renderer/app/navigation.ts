/** Where the person is: the screen, the article, the filter. Going back and forth is kept for this session. */
import type { Range, View } from '../../preload/contract/index.ts';
import { createStore } from '../api/store.ts';

export type ScreenId = View['screen'];

/** Narrows a screen to work that is left to do. */
export type TodoFilter = 'unread' | 'to place' | 'conflicts' | 'no speaker' | 'copies';

/** What to show and mark in an article that is opened from elsewhere. */
export interface Target {
  /** A passage to choose and scroll to. */
  readonly passageId: string | null;
  /** A place in the article's text to scroll to and mark for a moment. */
  readonly range: Range | null;
  /** A search whose hits are marked, to go from one to the next. */
  readonly query: string | null;
}

export interface Place {
  readonly screen: ScreenId;
  readonly articleId: string | null;
  readonly briefingId: string | null;
  readonly filter: TodoFilter | null;
  readonly target: Target | null;
  /** The block to show of a briefing that is opened from elsewhere. */
  readonly block: number | null;
  /** Different for each time somebody went somewhere, so that going to the same target again is seen. */
  readonly visit: number;
}

const NOWHERE: Place = {
  screen: 'articles',
  articleId: null,
  briefingId: null,
  filter: null,
  target: null,
  block: null,
  visit: 0,
};

export const place = createStore<Place>(NOWHERE);

let back: Place[] = [];
let forth: Place[] = [];

/** Goes somewhere. What is left out stays, except for the filter, the target and the block, which end. */
export function go(to: Partial<Omit<Place, 'visit'>>): void {
  const now = place.get();
  back = [...back.slice(-99), now];
  forth = [];
  place.set({ ...now, filter: null, target: null, block: null, ...to, visit: now.visit + 1 });
}

/** Opens an article, at a passage or a place in its text where one is given. */
export function openArticle(articleId: string, target: Partial<Target> = {}): void {
  const aims = Object.values(target).some((value) => value !== null && value !== undefined);
  go({
    screen: 'articles',
    articleId,
    // the list of articles keeps its filter
    filter: place.get().screen === 'articles' ? place.get().filter : null,
    target: aims ? { passageId: null, range: null, query: null, ...target } : null,
  });
}

export function goBack(): void {
  const to = back.pop();
  if (!to) return;
  forth.push(place.get());
  place.set({ ...to, visit: place.get().visit + 1 });
}

export function goForth(): void {
  const to = forth.pop();
  if (!to) return;
  back.push(place.get());
  place.set({ ...to, visit: place.get().visit + 1 });
}

/** Forgets where the person was, at the opening of a project. */
export function startAt(to: Partial<Place>): void {
  back = [];
  forth = [];
  place.set({ ...NOWHERE, ...to, visit: place.get().visit + 1 });
}
