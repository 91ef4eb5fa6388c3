import type { ArticleMetadataRow } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';
import { useRowPages } from '../../api/row-pages.ts';

/** The metadata of the articles from `first` to `last`, by their key. */
export function useMetadataRows(
  ids: readonly string[],
  first: number,
  last: number,
): ReadonlyMap<string, ArticleMetadataRow> {
  return useRowPages('articles.metadataRows', fetchPage, ids, first, last);
}

const fetchPage = (ids: string[]): Promise<ArticleMetadataRow[]> => call('articles.metadataRows', { ids });

/** The rows of some articles, however many, whether they are in sight or not. */
export async function fetchRows(ids: readonly string[]): Promise<ReadonlyMap<string, ArticleMetadataRow>> {
  const rows = new Map<string, ArticleMetadataRow>();
  for (let from = 0; from < ids.length; from += MOST) {
    const page = await call('articles.metadataRows', { ids: ids.slice(from, from + MOST) });
    for (const row of page) rows.set(row.id, row);
  }
  return rows;
}

/** So many keys the core takes at once. */
const MOST = 500;
