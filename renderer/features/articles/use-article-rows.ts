import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { ArticleRow } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';

const PAGE = 100;

/**
 * The rows of the articles that are in sight, fetched in pages of 100.
 * Returns the rows known so far by their key, and what the list tells of its sight.
 */
export function useArticleRows(ids: readonly string[]): {
  readonly rows: ReadonlyMap<string, ArticleRow>;
  readonly onSight: (first: number, last: number) => void;
} {
  const [pages, setPages] = useState({ first: 0, last: 0 });
  const [known] = useState(() => new Map<string, ArticleRow>());
  const wanted = Array.from({ length: pages.last - pages.first + 1 }, (_, at) =>
    ids.slice((pages.first + at) * PAGE, (pages.first + at + 1) * PAGE),
  ).filter((page) => page.length > 0);
  const answers = useQueries({
    queries: wanted.map((page) => ({
      queryKey: ['articles.rows', { ids: page }] as const,
      queryFn: () => call('articles.rows', { ids: [...page] }),
    })),
  });
  // what was known stays in sight while its page is fetched again
  for (const answer of answers) for (const row of answer.data ?? []) known.set(row.id, row);
  const [onSight] = useState(() => (first: number, last: number) => {
    const next = { first: Math.floor(Math.max(0, first) / PAGE), last: Math.floor(Math.max(0, last) / PAGE) };
    setPages((now) => (now.first === next.first && now.last === next.last ? now : next));
  });
  return { rows: known, onSight };
}
