import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Job, Outcome, OutcomeKind, Output } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';
import { queryClient } from '../../api/queries.ts';

const PAGE = 200;
/** While an import runs its list is fetched again no more often than this. */
const AGAIN_MS = 1000;

type Page = Output<'imports.outcomes'>;

export interface Outcomes {
  /** How many lines there are of the outcome that is shown. */
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly row: (at: number) => Outcome | undefined;
  readonly known: boolean;
}

/** The lines of an import from `first` to `last`, fetched in pages, and how many there are of each outcome. */
export function useOutcomes(jobId: string, only: OutcomeKind | null, first: number, last: number): Outcomes {
  const from = Math.floor(Math.max(0, first) / PAGE);
  const to = Math.floor(Math.max(0, last) / PAGE);
  const pages = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = { jobId, offset: page * PAGE, limit: PAGE, ...(only === null ? {} : { only }) };
      return {
        queryKey: ['imports.outcomes', input] as const,
        queryFn: () => call('imports.outcomes', input),
      };
    }),
    combine: (all: readonly UseQueryResult<Page>[]) => all.map((answer) => answer.data),
  });
  // while another page is fetched, what was known of the list still holds; of another list only the counts do
  const before = useRef<{ readonly jobId: string; readonly only: OutcomeKind | null; readonly page: Page }>(
    null,
  );
  const now = answers.find((answer) => answer !== undefined);
  if (now) before.current = { jobId, only, page: now };
  const kept = before.current?.jobId === jobId ? before.current : null;
  return {
    total: (now ?? (kept?.only === only ? kept.page : undefined))?.total ?? 0,
    counts: (now ?? kept?.page)?.counts ?? {},
    known: now !== undefined,
    row: (at) => answers[Math.floor(at / PAGE) - from]?.rows[at % PAGE],
  };
}

/** Fetches the lines again while imports run, and when one ends: it may have answered what waited in another. */
export function useFreshOutcomes(imports: readonly Job[]): void {
  const states = imports.map(({ id, state }) => `${id} ${state}`).join();
  const done = imports.reduce((sum, job) => sum + job.done, 0);
  const due = useRef<ReturnType<typeof setTimeout> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fetched again whenever one of them has ended
  useEffect(refetch, [states]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: and while they go on
  useEffect(() => {
    due.current ??= setTimeout(() => {
      due.current = null;
      refetch();
    }, AGAIN_MS);
  }, [done]);
  useEffect(() => () => clearTimeout(due.current ?? undefined), []);
}

function refetch(): void {
  void queryClient.invalidateQueries({ queryKey: ['imports.outcomes'] });
}
