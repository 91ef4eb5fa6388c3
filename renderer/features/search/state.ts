/** What is searched for, and where in the results the person is. The text of the query is the only state of a search. */
import { createStore } from '../../api/store.ts';
import { go, openArticle, type Place, place } from '../../app/navigation.ts';
import { focusPane } from '../../app/pane-focus.ts';
import { remember, view } from '../../app/view.ts';
import type { AskedOfSaved } from './asked.ts';
import { toReader } from './result-focus.ts';
import type { ResultPlace, ResultRow } from './result-rows.ts';
import type { Results } from './use-results.ts';

/** The text in the search box. */
export const searchText = createStore('');

/** The place among the results that keys act on: its row, and which of the places in it. */
export interface Current {
  readonly row: number;
  readonly place: number;
}
const TOP: Current = { row: 0, place: 0 };
export const current = createStore<Current>(TOP);

/** Whether what can be narrowed by is shown; null until somebody said, then by the window's width. */
export const facetsOpen = createStore<boolean | null>(null);

/** Whether the card about the language of searches is open. */
export const cardOpen = createStore(false);

/** The search that is to be given a name: a new one, or one that is kept. */
export type Naming =
  | { readonly kind: 'new'; readonly query: string }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string };
export const naming = createStore<Naming | null>(null);

/** The search that is followed: its hits are marked in every article that is opened, until it is let go. */
export const followed = createStore<string | null>(null);

/** The article that was last opened from the results, so that the next hit leads on into the next article found. */
export interface Trail {
  readonly query: string;
  readonly asked: AskedOfSaved;
  readonly articleId: string;
  /** The place of the article among the articles found. */
  readonly article: number;
  readonly articles: number;
  /** Rows of the results before the first article. */
  readonly before: number;
}
export const trail = createStore<Trail | null>(null);

/** How far the results were scrolled, for when the person comes back to them. */
export interface Scrolled {
  /** Of which results. */
  readonly key: string;
  readonly top: number;
}
export const scrolled = createStore<Scrolled | null>(null);

const MOST_RECENT = 12;
/** Where the person was before the search. */
let origin: Partial<Place> = { screen: 'articles' };
let before = place.get();
place.subscribe(() => {
  const now = place.get();
  if (now.target?.query != null) followed.set(now.target.query);
  if (now.screen === 'search' && before.screen !== 'search' && !wasFound(before)) {
    const { screen, articleId, briefingId, filter } = before;
    origin = { screen, articleId, briefingId, filter };
  }
  before = now;
});

/** From what was opened out of the results, and from articles read on from there, one goes back to them, not on to them. */
function wasFound({ screen, block }: Place): boolean {
  return block !== null || (screen === 'articles' && followed.get() !== null);
}

/** Lets go of the search that is followed. */
export function letGo(): void {
  followed.set(null);
}

/** Shows the results. */
export function enterSearch(): void {
  if (place.get().screen !== 'search') go({ screen: 'search' });
}

/** Leaves the results for what was there before. */
export function leaveSearch(): void {
  go(origin);
  focusPane('main');
}

/** Searches for something else: its results are shown from the top. */
export function searchFor(query: string): void {
  if (query !== searchText.get()) {
    searchText.set(query);
    current.set(TOP);
  }
  // emptying the box on another screen is not going anywhere
  if (query.trim() !== '') enterSearch();
  else letGo();
}

/** Another number whenever the box is asked to offer values at its end. */
export const offersAsked = createStore(0);

/** Begins a field behind a query, for the box to offer its values. */
export function beginField(query: string, field: string): void {
  searchFor(`${query.trimEnd()} ${field}:`.trimStart());
  offersAsked.set((asked) => asked + 1);
}

/** Notes a search as one that was meant: the latest first. */
export function noteRecent(query: string): void {
  const asked = query.trim();
  if (asked === '') return;
  const before = view.get()?.searches ?? [];
  if (before[0] === asked) return;
  remember({ searches: [asked, ...before.filter((one) => one !== asked)].slice(0, MOST_RECENT) });
}

/** Opens a place of the results where it stands. */
export function openResult(
  { query, asked, rows, before }: Pick<Results, 'query' | 'asked' | 'rows' | 'before'>,
  row: ResultRow,
  at: ResultPlace,
): void {
  noteRecent(query);
  if (row.kind === 'briefing') {
    go({ screen: 'briefings', briefingId: row.briefingId, block: at.block });
    return;
  }
  trail.set({ query, asked, articleId: row.articleId, article: row.at, articles: rows - before, before });
  openArticle(row.articleId, { passageId: at.passageId, range: at.snippet?.range ?? null, query });
  toReader();
}

/** Forgets the search of one project at the opening of another. */
export function forgetSearch(): void {
  searchText.set('');
  current.set(TOP);
  trail.set(null);
  letGo();
  scrolled.set(null);
  naming.set(null);
  cardOpen.set(false);
  origin = { screen: 'articles' };
}
