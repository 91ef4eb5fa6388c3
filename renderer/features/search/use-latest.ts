import { keepPreviousData, type QueryFunction, type QueryKey, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

export interface Question<T> {
  readonly queryKey: QueryKey;
  readonly queryFn: QueryFunction<T>;
  readonly enabled: boolean;
  readonly gcTime?: number;
}

export interface Latest<T> {
  /** The last answer; one to an earlier question stays until the next is there. */
  readonly data: T | undefined;
  /** Whether the answer belongs to the question that is wanted now. */
  readonly fits: boolean;
  readonly error: Error | null;
}

/**
 * Answers what is wanted last: one question is on its way at a time, and what was wanted meanwhile but is not any more
 * is never asked. So letters typed fast make no queue, and no late answer follows a newer one.
 */
export function useLatest<T>(wanted: Question<T>): Latest<T> {
  const asked = useRef(wanted);
  const [, again] = useState(0);
  const { queryKey, queryFn, enabled, gcTime } = asked.current;
  const answer = useQuery<T, Error>({
    queryKey,
    queryFn,
    enabled,
    placeholderData: keepPreviousData,
    ...(gcTime === undefined ? {} : { gcTime }),
  });
  const same = keyOf(asked.current) === keyOf(wanted);
  const next = !same && !answer.isFetching;
  useEffect(() => {
    if (!next) return;
    asked.current = wanted;
    again((now) => now + 1);
  });
  return {
    data: answer.data,
    fits: same && answer.isSuccess && !answer.isPlaceholderData,
    error: answer.error,
  };
}

function keyOf({ queryKey, enabled }: Question<unknown>): string {
  return JSON.stringify([enabled, queryKey]);
}
