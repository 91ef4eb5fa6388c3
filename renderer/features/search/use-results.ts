import { type QueryKey, useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Input, SearchAnswer } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';
import { queryClient } from '../../api/queries.ts';
import type { AskedOfSaved } from './asked.ts';
import { articleRows, briefingRows, type ResultRow } from './result-rows.ts';
import { useLatest } from './use-latest.ts';

/** Articles asked for at once: those in sight and some more. */
const PAGE = 20;
/** Rows that fly by are not asked for. */
const REST_MS = 50;
/** Answers to what was typed on the way to a query are not worth keeping for long. */
const KEEP_MS = 60_000;

export interface Results {
  /** The query that the rows answer; not yet the one asked for while its answer is on its way. */
  readonly query: string;
  /** Another one for other results: the query, and whether only what is new is shown. */
  readonly key: string;
  /** What was asked of a saved search beside it. */
  readonly asked: AskedOfSaved;
  readonly answer: SearchAnswer | undefined;
  readonly rows: number;
  /** Rows of briefings, before those of articles. */
  readonly before: number;
  readonly rowAt: (row: number) => ResultRow | undefined;
  /** Told which rows are in sight, to ask for them. */
  readonly onSight: (first: number, last: number) => void;
  readonly trouble: string | null;
}

/**
 * What a query finds, page by page as it comes into sight. What was found before stays until the new is there.
 *
 * @param saved the saved search that it is or narrows, so that new articles are told apart
 */
export function useResults(
  wanted: string,
  saved: AskedOfSaved,
): {
  /** The same one until there is something else to show. */
  readonly results: Results;
  /** False while the answer to what stands in the box now is on its way. */
  readonly fits: boolean;
} {
  const first = useLatest({ ...page(wanted, saved, 0), enabled: wanted.trim() !== '' });
  const answer = first.data;
  const query = answer?.query ?? '';
  // an answer that is still shown while the next is on its way has its own pages
  const only = answer?.fresh?.only ?? false;
  const key = `${only ? 'new' : 'all'} ${query}`;
  const asked = useMemo((): AskedOfSaved => {
    const { onlyFresh: _, ...rest } = saved;
    return only ? { ...rest, onlyFresh: true } : rest;
  }, [saved, only]);
  const briefings = useMemo(() => briefingRows(answer?.briefings ?? []), [answer]);
  const before = briefings.length;
  const [sight, setSight] = useState({ key: '', first: 0, last: 0 });
  const pages = sight.key === key ? pagesOf(sight.first, sight.last, answer?.total ?? 0) : [];
  const further = useQueries({ queries: pages.map((at) => page(query, asked, at)) });

  const known = useRef({ key: '', rows: new Map<number, readonly ResultRow[]>() });
  if (known.current.key !== key) known.current = { key, rows: new Map() };
  const { rows: pagesKnown } = known.current;
  if (answer) pagesKnown.set(0, rowsOf(answer, 0));
  for (const [at, one] of further.entries()) {
    const number = pages[at];
    if (one.data && number !== undefined) pagesKnown.set(number, rowsOf(one.data, number));
  }
  // an estimated total shrinks where a page comes back shorter
  let total = answer?.total ?? 0;
  for (const [at, rows] of pagesKnown)
    if (rows.length < PAGE) total = Math.min(total, at * PAGE + rows.length);

  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  const onSight = useCallback(
    (from: number, to: number): void => {
      clearTimeout(resting.current);
      resting.current = setTimeout(() => {
        // some more on both sides, so that who scrolls does not wait at each border
        const next = { key, first: Math.max(0, from - before - 8), last: Math.max(0, to - before + 12) };
        setSight((now) =>
          now.key === next.key && now.first === next.first && now.last === next.last ? now : next,
        );
      }, REST_MS);
    },
    [key, before],
  );
  const trouble = first.error?.message ?? null;
  const rows = before + total;
  // rows that are known only now
  const read = further.map((one) => one.dataUpdatedAt).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` stands for what the pages have
  const results = useMemo(
    (): Results => ({
      query,
      key,
      asked,
      answer,
      rows,
      before,
      rowAt: (row) => {
        const at = row - before;
        return at < 0 ? briefings[row] : pagesKnown.get(Math.floor(at / PAGE))?.[at % PAGE];
      },
      onSight,
      trouble,
    }),
    [query, key, asked, answer, rows, before, briefings, pagesKnown, read, onSight, trouble],
  );
  return { results, fits: first.fits };
}

/** The pages after the first that hold articles from `first` to `last`. */
function pagesOf(first: number, last: number, total: number): readonly number[] {
  const from = Math.max(1, Math.floor(first / PAGE));
  const to = Math.min(Math.floor(last / PAGE), Math.ceil(total / PAGE) - 1);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

const grouped = new WeakMap<SearchAnswer, readonly ResultRow[]>();

/** An answer's articles as rows, grouped once. */
function rowsOf(answer: SearchAnswer, number: number): readonly ResultRow[] {
  const rows = grouped.get(answer) ?? articleRows(answer.hits, number * PAGE);
  grouped.set(answer, rows);
  return rows;
}

function page(query: string, asked: AskedOfSaved, number: number) {
  const input: Input<'search.query'> = { query, limit: PAGE, offset: number * PAGE, ...asked };
  const queryKey: QueryKey = ['search.query', input];
  return { queryKey, queryFn: (): Promise<SearchAnswer> => call('search.query', input), gcTime: KEEP_MS };
}

/** The article at a place among those found; null where there is none. */
export async function articleFound(query: string, asked: AskedOfSaved, at: number): Promise<string | null> {
  if (at < 0) return null;
  const number = Math.floor(at / PAGE);
  const answer = await queryClient.fetchQuery(page(query, asked, number));
  const row = rowsOf(answer, number)[at % PAGE];
  return row?.kind === 'article' ? row.articleId : null;
}

/** The place of an article among those found, as far as they were shown; null where it is not among these. */
export function placeFound(query: string, asked: AskedOfSaved, articleId: string): number | null {
  for (const [key, answer] of queryClient.getQueriesData<SearchAnswer>({ queryKey: ['search.query'] })) {
    const { offset, facets, onlyFresh } = key[1] as Input<'search.query'>;
    if (answer?.query !== query || facets || onlyFresh !== asked.onlyFresh) continue;
    const found = articleRows(answer.hits, offset ?? 0).find((row) => row.articleId === articleId);
    if (found) return found.at;
  }
  return null;
}
