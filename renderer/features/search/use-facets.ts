import type { SearchAnswer, SearchFacet } from '../../../preload/contract/index.ts';
import { call } from '../../api/call.ts';
import type { AskedOfSaved } from './asked.ts';
import { useLatest } from './use-latest.ts';
import { useRested } from './use-rested.ts';

/** They are counted when the person rests, so that letters do not wait for them. */
const REST_MS = 120;

/** What a query's articles can be narrowed by; what there was before stays until then. */
export function useFacets(
  query: string,
  saved: AskedOfSaved,
  enabled: boolean,
): { readonly query: string; readonly facets: readonly SearchFacet[] | null } {
  const asked = useRested(query, REST_MS);
  const input = { query: asked, limit: 1, facets: true, ...saved };
  const answer = useLatest({
    queryKey: ['search.query', input],
    queryFn: (): Promise<SearchAnswer> => call('search.query', input),
    enabled: enabled && asked.trim() !== '',
  }).data;
  return { query: answer?.query ?? '', facets: answer?.facets ?? null };
}
