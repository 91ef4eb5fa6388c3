import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Input, MethodName, Output, Problem, Result } from '../../preload/contract/index.ts';
import { ok } from '../../preload/contract/result.ts';
import { call, problemOf, Refusal } from './call.ts';
import { sayProblem } from './messages.ts';
import { createStore } from './store.ts';

/** Answers are kept until an event says that what they were read from has changed (`changed.ts`). */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
  },
});

export interface CallOptions {
  /** False to wait with the call. */
  readonly enabled?: boolean;
  /** Keeps showing the last answer while one for another input is on its way. */
  readonly keep?: boolean;
}

/**
 * The answer of a reading method, fetched again whenever a table that it reads has changed.
 * `error` is a `Refusal` where the core refused.
 */
export function useCall<M extends MethodName>(
  method: M,
  input: Input<M>,
  options: CallOptions = {},
): UseQueryResult<Output<M>, Error> {
  return useQuery<Output<M>, Error>({
    queryKey: [method, input],
    queryFn: () => call(method, input),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
}

/** How many changes are on their way to the project now. */
export const saving = createStore(0);

/**
 * Does something: calls a writing method, and tells the person when it is refused. What it changed is fetched
 * again by itself. The result is a value, never thrown; look at `ok` where it matters.
 * @param quiet codes that the caller deals with itself, not to be told here
 */
export async function act<M extends MethodName>(
  method: M,
  input: Input<M>,
  quiet: readonly Problem['code'][] = [],
): Promise<Result<Output<M>>> {
  saving.set((now) => now + 1);
  try {
    return ok(await call(method, input));
  } catch (thrown) {
    const error = problemOf(thrown);
    if (!(thrown instanceof Refusal)) console.error(thrown);
    if (!quiet.includes(error.code)) sayProblem(error);
    return { ok: false, error };
  } finally {
    saving.set((now) => now - 1);
  }
}
