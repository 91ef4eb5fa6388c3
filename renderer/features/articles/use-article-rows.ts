import type { ArticleRow } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';
import { useRowPages, useSight } from '../../api/row-pages.ts';

/** The rows of the articles that are in sight by their key, and what the list tells of its sight. */
export function useArticleRows(ids: readonly string[]): {
  readonly rows: ReadonlyMap<string, ArticleRow>;
  readonly onSight: (first: number, last: number) => void;
} {
  const { first, last, onSight } = useSight();
  return { rows: useRowPages('articles.rows', fetchPage, ids, first, last), onSight };
}

const fetchPage = (ids: string[]): Promise<ArticleRow[]> => call('articles.rows', { ids });
