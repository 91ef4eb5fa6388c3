import { openArticle } from '../../app/navigation.ts';
import { chosenArticles } from './article-list-state.ts';
import { neighbour } from './choose.ts';
import type { ListActions } from './use-list-actions.ts';

/** The keys of the list itself: go through it, choose several with Shift, all with Ctrl+A, remove, read. */
export function listKey(
  event: React.KeyboardEvent,
  ids: readonly string[],
  active: number,
  { openAt, remove }: ListActions,
): void {
  const mod = event.ctrlKey || event.metaKey;
  const chosen = chosenArticles.get();
  const step = event.altKey || mod ? undefined : ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
  if (step !== undefined) {
    const to = neighbour(active, step, ids.length);
    const from = ids[active];
    const id = ids[to];
    if (event.shiftKey && from !== undefined && id !== undefined) {
      chosenArticles.set(new Set([...(chosen.size > 0 ? chosen : [from]), id]));
      openArticle(id);
    } else openAt(to);
  } else if (event.key === 'Home' || event.key === 'End') {
    openAt(event.key === 'Home' ? 0 : ids.length - 1);
  } else if (event.key === 'Delete') {
    void remove();
  } else if (event.key === 'Enter') {
    document.querySelector<HTMLElement>('[data-main-focus]')?.focus({ preventScroll: true });
  } else if (mod && event.key.toLowerCase() === 'a') {
    chosenArticles.set(new Set(ids));
  } else if (event.key === 'Escape' && chosen.size > 0) {
    chosenArticles.set(new Set());
  } else return;
  event.preventDefault();
}
