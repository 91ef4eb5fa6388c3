import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { PassageRow } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';

const PAGE = 100;

/**
 * The rows of the passages from `first` to `last`, fetched in pages of 100, by their key. What was known stays in
 * sight while its page is fetched again.
 */
export function usePassageRows(
  ids: readonly string[],
  first: number,
  last: number,
): ReadonlyMap<string, PassageRow> {
  const [known] = useState(() => new Map<string, PassageRow>());
  const from = Math.floor(Math.max(0, first) / PAGE);
  const to = Math.floor(Math.max(0, last) / PAGE);
  const pages = Array.from({ length: to - from + 1 }, (_, at) =>
    ids.slice((from + at) * PAGE, (from + at + 1) * PAGE),
  ).filter((page) => page.length > 0);
  const rows = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['passages.rows', { ids: page }] as const,
      queryFn: () => call('passages.rows', { ids: [...page] }),
    })),
    combine: allRows,
  });
  for (const row of rows) known.set(row.id, row);
  return known;
}

function allRows(answers: readonly UseQueryResult<PassageRow[]>[]): readonly PassageRow[] {
  return answers.flatMap((answer) => answer.data ?? []);
}
