import type { Completion } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';
import { useLatest } from './use-latest.ts';

const NONE: readonly Completion[] = [];
const MOST = 8;
/** They change with every word that is read in. */
const KEEP_MS = 5_000;
/** Words of the project would cover what is found; fields and their values are what one comes for. */
const MOST_WORDS = 4;

export interface Completions {
  readonly list: readonly Completion[];
  /** False while they still belong to what was typed before and cannot be taken. */
  readonly fit: boolean;
}

/** What can be put in at the caret; those for the letter before stay in sight until the new are there. */
export function useCompletions(query: string, caret: number, enabled: boolean): Completions {
  const asks = enabled && query.trim() !== '';
  const input = { query, caret, limit: MOST };
  const answer = useLatest({
    queryKey: ['search.complete', input],
    queryFn: (): Promise<readonly Completion[]> => call('search.complete', input),
    enabled: asks,
    gcTime: KEEP_MS,
  });
  if (!asks) return { list: NONE, fit: false };
  let words = 0;
  const list = (answer.data ?? NONE).filter((one) => {
    if (one.kind === 'word') words += 1;
    return one.kind !== 'word' || words <= MOST_WORDS;
  });
  return { list, fit: answer.fits };
}

/** The query with a completion in its place, and where the caret then stands. */
export function taken(
  query: string,
  completion: Completion,
): { readonly query: string; readonly caret: number } {
  const { range, text } = completion;
  const before = query.slice(0, range.start) + text;
  return { query: before + query.slice(range.end), caret: before.length };
}
