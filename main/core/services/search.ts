import type { Contract, Result } from '../../../preload/contract/index.ts';
import type { Core } from '../core.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';

export function searchService(core: Core): HandlersOf<Extract<keyof Contract, `search.${string}`>> {
  return {
    'search.query': async ({ query, limit, offset }) =>
      given(await core.project().search.query(query, limit, offset ?? 0)),
    'search.inArticle': async ({ articleId, query }) => [
      ...given(await core.project().search.inArticle(articleId, query)),
    ],
  };
}

function given<T>(answer: Result<T>): T {
  if (answer.ok) return answer.value;
  throw new Refusal(answer.error.code, answer.error.message, answer.error.details);
}
