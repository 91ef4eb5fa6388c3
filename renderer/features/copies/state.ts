/** What the screen of copies shows. */
import { createStore } from '../../api/store.ts';
import { go } from '../../app/navigation.ts';
import type { Show } from './cases.ts';

export const shown = createStore<Show>('to decide');

/** The case that is looked at: its key, and its place in the list, which the next one takes when it leaves. */
export const currentCase = createStore<{ readonly key: string; readonly at: number } | null>(null);

/** The article that is compared with the original of the case. */
export const comparedArticle = createStore<string | null>(null);

/** Whether paragraphs that are alike are folded away. */
export const onlyDifferences = createStore(false);

/** Goes to the screen of copies, at an article and the case that it belongs to. */
export function showCase(show: Show, articleId: string): void {
  shown.set(show);
  currentCase.set(null);
  comparedArticle.set(articleId);
  go({ screen: 'copies' });
}
