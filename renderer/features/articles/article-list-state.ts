/** What the list of articles shows and what is chosen in it. */
import type { Input } from '../../../preload/contract/index.ts';
import { createStore } from '../../api/store.ts';

export type ArticleSort = NonNullable<Input<'articles.ids'>['sort']>;

export const articleSort = createStore<ArticleSort>({ by: 'imported', down: false });

/** Articles chosen besides the open one; empty when it is that one alone. */
export const chosenArticles = createStore<ReadonlySet<string>>(new Set());

/** The articles that an action on "the chosen ones" is about. */
export function articlesMeant(open: string | null): readonly string[] {
  const chosen = chosenArticles.get();
  if (chosen.size > 0) return [...chosen];
  return open === null ? [] : [open];
}

/** Whether the facts that few articles have are shown too. */
export const moreFacts = createStore(false);

/** Whether the facts of an article are unfolded in the inspector; stays so from article to article. */
export const aboutOpen = createStore(true);
