import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { ArticleMetadataRow } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';

const PAGE = 100;

/**
 * The rows of the articles from `first` to `last`, fetched in pages, by their key. What was known stays in sight while
 * its page is fetched again.
 */
export function useMetadataRows(
  ids: readonly string[],
  first: number,
  last: number,
): ReadonlyMap<string, ArticleMetadataRow> {
  const [known] = useState(() => new Map<string, ArticleMetadataRow>());
  const from = Math.floor(Math.max(0, first) / PAGE);
  const to = Math.floor(Math.max(0, last) / PAGE);
  const pages = Array.from({ length: to - from + 1 }, (_, at) =>
    ids.slice((from + at) * PAGE, (from + at + 1) * PAGE),
  ).filter((page) => page.length > 0);
  const rows = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['articles.metadataRows', { ids: page }] as const,
      queryFn: () => call('articles.metadataRows', { ids: [...page] }),
    })),
    combine: allRows,
  });
  for (const row of rows) known.set(row.id, row);
  return known;
}

function allRows(answers: readonly UseQueryResult<ArticleMetadataRow[]>[]): readonly ArticleMetadataRow[] {
  return answers.flatMap((answer) => answer.data ?? []);
}

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
