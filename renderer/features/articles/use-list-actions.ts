import { say } from '../../api/messages.ts';
import { act } from '../../api/queries.ts';
import { useAction } from '../../app/actions.ts';
import { undo } from '../../app/history-actions.ts';
import { go, openArticle, place } from '../../app/navigation.ts';
import { articleActions } from './actions.ts';
import { articlesMeant, chosenArticles } from './article-list-state.ts';
import { neighbour } from './choose.ts';

export interface ListActionsInput {
  /** The articles in the order of the list. */
  readonly ids: readonly string[];
  /** The open one, and its place in the list; -1 where it is not there. */
  readonly open: string | null;
  readonly active: number;
  readonly openIsRead: boolean;
}

export interface ListActions {
  readonly openAt: (at: number) => void;
  readonly toggleRead: () => Promise<void>;
  readonly toggleUnreadOnly: () => void;
  readonly remove: () => Promise<void>;
}

/** What can be done with the articles of the list, as actions and for its menu. */
export function useListActions({ ids, open, active, openIsRead }: ListActionsInput): ListActions {
  const openAt = (at: number): void => {
    const id = ids[at];
    if (id === undefined) return;
    chosenArticles.set(new Set());
    openArticle(id);
  };
  const step = (by: 1 | -1): void => openAt(neighbour(active, by, ids.length));
  const setRead = async (read: boolean): Promise<void> => {
    const meant = articlesMeant(open);
    if (meant.length > 0) await act('articles.setRead', { ids: [...meant], read });
  };
  const toggleRead = (): Promise<void> => setRead(!openIsRead);
  const readAndNext = async (): Promise<void> => {
    const next = neighbour(active, 1, ids.length);
    await setRead(true);
    openAt(next);
  };
  const toggleUnreadOnly = (): void => go({ filter: place.get().filter === 'unread' ? null : 'unread' });
  const remove = async (): Promise<void> => {
    const meant = new Set(articlesMeant(open));
    if (meant.size === 0) return;
    const stays = (id: string): boolean => !meant.has(id);
    const next = ids.slice(active + 1).find(stays) ?? ids.findLast(stays) ?? null;
    const done = await act('articles.remove', { ids: [...meant] });
    if (!done.ok) return;
    chosenArticles.set(new Set());
    go({ articleId: next, filter: place.get().filter });
    say(
      meant.size === 1
        ? 'The article was removed.'
        : `${meant.size.toLocaleString('en')} articles were removed.`,
      { label: 'Undo', run: () => void undo() },
    );
  };

  const any = open !== null && ids.length > 0;
  useAction(articleActions.next, any ? () => step(1) : null);
  useAction(articleActions.previous, any ? () => step(-1) : null);
  useAction(articleActions.toggleRead, any ? () => void toggleRead() : null);
  useAction(articleActions.readAndNext, any ? () => void readAndNext() : null);
  useAction(articleActions.unreadOnly, toggleUnreadOnly);
  useAction(articleActions.remove, any ? () => void remove() : null);
  return { openAt, toggleRead, toggleUnreadOnly, remove };
}
