import type { Contract, Result } from '../../../preload/contract/index.ts';
import { BYTE_ORDER_MARK, csv } from '../../comparing/index.ts';
import type { Core } from '../core.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import { saveFile } from './articles.ts';
import { savedSearchService } from './saved-searches.ts';

export function searchService(core: Core): HandlersOf<Extract<keyof Contract, `search.${string}`>> {
  return {
    ...savedSearchService(core),
    'search.query': async ({ query, limit, offset }) =>
      given(await core.project().search.query(query, limit, offset ?? 0)),
    'search.inArticle': async ({ articleId, query }) => [
      ...given(await core.project().search.inArticle(articleId, query)),
    ],
    'search.complete': () => [],
    'search.exportCsv': async ({ query, path }) => {
      const { hits } = given(await core.project().search.query(query, 200, 0));
      const rows = hits.map((hit) => [hit.title, hit.outlet ?? '', hit.snippets[0]?.text ?? '']);
      return saveFile(path, BYTE_ORDER_MARK + csv([['title', 'outlet', 'snippet'], ...rows]));
    },
  };
}

function given<T>(answer: Result<T>): T {
  if (answer.ok) return answer.value;
  throw new Refusal(answer.error.code, answer.error.message, answer.error.details);
}
