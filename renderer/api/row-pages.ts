import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { MethodName } from '../../preload/contract/index.ts';

const PAGE = 100;

/**
 * The rows of a list from `first` to `last`, fetched in pages of 100, by their key. What was known stays in sight while
 * its page is fetched again.
 *
 * @param method what the rows are asked of, for the window's cache of answers
 * @param fetch gives the rows of some keys, those that are gone left out
 */
export function useRowPages<R extends { readonly id: string }>(
  method: MethodName,
  fetch: (ids: string[]) => Promise<readonly R[]>,
  ids: readonly string[],
  first: number,
  last: number,
): ReadonlyMap<string, R> {
  const [known] = useState(() => new Map<string, R>());
  const from = pageOf(first);
  const pages = Array.from({ length: pageOf(last) - from + 1 }, (_, at) =>
    ids.slice((from + at) * PAGE, (from + at + 1) * PAGE),
  ).filter((page) => page.length > 0);
  const rows = useQueries({
    queries: pages.map((page) => ({
      queryKey: [method, { ids: page }] as const,
      queryFn: () => fetch([...page]),
    })),
    combine: allRows<R>,
  });
  for (const row of rows) known.set(row.id, row);
  return known;
}

/** What part of a list is in sight, and what tells of it; only another page draws the list anew. */
export function useSight(): {
  readonly first: number;
  readonly last: number;
  readonly onSight: (first: number, last: number) => void;
} {
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const [onSight] = useState(() => (first: number, last: number) => {
    const next = { first: pageOf(first) * PAGE, last: pageOf(last) * PAGE };
    setSight((now) => (now.first === next.first && now.last === next.last ? now : next));
  });
  return { ...sight, onSight };
}

function pageOf(at: number): number {
  return Math.floor(Math.max(0, at) / PAGE);
}

function allRows<R>(answers: readonly UseQueryResult<readonly R[]>[]): readonly R[] {
  return answers.flatMap((answer) => answer.data ?? []);
}
