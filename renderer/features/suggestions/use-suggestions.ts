import { useMemo } from 'react';
import type { Article, Suggestion } from '../../../preload/contract/index.ts';
import { useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { openOnes, shownKinds, suggestionsShown } from './state.ts';

const NONE: readonly Suggestion[] = [];

/** What the program found in an article, and what of it still waits for a person. */
export function useSuggestions(article: Pick<Article, 'id' | 'text'>): {
  readonly all: readonly Suggestion[];
  readonly open: readonly Suggestion[];
} {
  const shown = useStore(suggestionsShown);
  const kinds = useStore(shownKinds);
  const answer = useCall('suggestions.ofArticle', { articleId: article.id }, { enabled: shown });
  const all = (shown ? answer.data : undefined) ?? NONE;
  const open = useMemo(() => openOnes(all, kinds), [all, kinds]);
  return { all, open };
}
