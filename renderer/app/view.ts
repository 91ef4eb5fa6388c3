/** Where the project was left: read when it opens, written a moment after each change. */
import type { View } from '../../preload/contract/index.ts';
import { call } from '../api/call.ts';
import { project } from '../api/live.ts';
import { createStore } from '../api/store.ts';
import { place, startAt } from './navigation.ts';

const EMPTY: View = {
  screen: 'articles',
  articleId: null,
  briefingId: null,
  scroll: {},
  panes: {},
  inspector: true,
};
const WRITE_AFTER_MS = 250;

/** The view of the open project; null until it was read. */
export const view = createStore<View | null>(null);

let waiting: Partial<View> = {};
let timer: ReturnType<typeof setTimeout> | undefined;

/** Changes the view and remembers it in the project. */
export function remember(change: Partial<View>): void {
  const now = view.get();
  if (now === null) return;
  view.set({ ...now, ...change });
  waiting = { ...waiting, ...change };
  clearTimeout(timer);
  timer = setTimeout(write, WRITE_AFTER_MS);
}

/** Writes what still waits to be remembered, e.g. before the window closes. */
export function write(): void {
  clearTimeout(timer);
  if (Object.keys(waiting).length === 0 || !project.get()) return;
  const change = waiting;
  waiting = {};
  // a project that can only be read does not remember where it was left; no reason to disturb the person
  call('view.set', change).catch(() => {});
}

/** Reads the view of the project that was just opened and goes there. */
export async function restoreView(): Promise<void> {
  waiting = {};
  const left = await call('view.get', {}).catch(() => EMPTY);
  view.set(left);
  startAt({
    // what was searched for is not kept; it is among the recent searches
    screen: left.screen === 'search' ? 'articles' : left.screen,
    articleId: left.articleId,
    briefingId: left.briefingId,
  });
}

/** Where the person goes is remembered; ended with the function returned. */
export function rememberPlace(): () => void {
  const end = place.subscribe(() => {
    const now = view.get();
    const { screen, articleId, briefingId } = place.get();
    if (now === null) return;
    if (now.screen === screen && now.articleId === articleId && now.briefingId === briefingId) return;
    remember({ screen, articleId, briefingId });
  });
  window.addEventListener('pagehide', write);
  return () => {
    end();
    window.removeEventListener('pagehide', write);
  };
}
