import type { Contract, Hit, Input, Result, SearchAnswer } from '../../../preload/contract/index.ts';
import { BYTE_ORDER_MARK, csv } from '../../comparing/index.ts';
import type { Asked } from '../../searching/index.ts';
import type { Core } from '../core.ts';
import { Refusal } from '../refusal.ts';
import type { HandlersOf } from '../router.ts';
import { type StoredSearch, savedSearchById } from '../store/saved-searches.ts';
import { saveFile } from './articles.ts';
import { articlesInConflict } from './conflicts.ts';
import { savedSearchService } from './saved-searches.ts';

/** Offered at a caret unless another number is asked for. */
const COMPLETIONS = 12;
/** Articles asked for at a time while an export is written; others may search in between. */
const AT_A_TIME = 200;

type OfSaved = Pick<Input<'search.query'>, 'query' | 'savedId' | 'look' | 'onlyFresh'>;

export function searchService(core: Core): HandlersOf<Extract<keyof Contract, `search.${string}`>> {
  const conflictsFor = (query: string): readonly string[] =>
    asksForConflicts(query) ? articlesInConflict(core.project().store.db) : [];
  /** What was seen of the saved search that is looked at, as of when the look began. */
  let looking: { readonly id: string; readonly look: string; readonly seen: Uint8Array } | null = null;
  const seenBefore = ({ id, found }: StoredSearch, look: string | undefined): Uint8Array => {
    if (look === undefined) return found;
    if (looking?.id !== id || looking.look !== look) looking = { id, look, seen: found };
    return looking.seen;
  };
  const askedOf = ({ query, savedId, look, onlyFresh }: OfSaved): Asked => {
    const saved = savedId === undefined ? null : savedSearchById(core.project().store.db, savedId);
    return {
      conflicts: conflictsFor(`${query} ${saved?.query ?? ''}`),
      saved: saved && { query: saved.query, seen: seenBefore(saved, look) },
      onlyFresh: onlyFresh ?? false,
    };
  };
  return {
    ...savedSearchService(core, conflictsFor),
    'search.query': async ({ query, limit, offset, facets, ...saved }) => {
      const asked = { ...askedOf({ query, ...saved }), facets: facets ?? false };
      return given(await core.project().search.query(query, limit, offset ?? 0, asked));
    },
    'search.inArticle': async ({ articleId, query }) => [
      ...given(await core.project().search.inArticle(articleId, query)),
    ],
    'search.complete': async ({ query, caret, limit }) => [
      ...given(await core.project().search.complete(query, caret, limit ?? COMPLETIONS)),
    ],
    'search.exportCsv': async ({ query, path, ...saved }) => {
      const { search } = core.project();
      const asked = askedOf({ query, ...saved });
      const lines: (readonly (string | null)[])[] = [HEADER];
      for (let offset = 0; ; offset += AT_A_TIME) {
        const answer: SearchAnswer = given(await search.query(query, AT_A_TIME, offset, asked));
        lines.push(...answer.hits.map(line));
        if (answer.hits.length === 0 || offset + AT_A_TIME >= answer.total) break;
      }
      return saveFile(path, BYTE_ORDER_MARK + csv(lines));
    },
  };
}

/** What the search thread answered. @throws Refusal where it could not */
export function given<T>(answer: Result<T>): T {
  if (answer.ok) return answer.value;
  throw new Refusal(answer.error.code, answer.error.message, answer.error.details);
}

/** Whether a query may ask which articles are in conflict: that takes figures and copies, which the core has. */
function asksForConflicts(query: string): boolean {
  return /\bis:\S*conflict/iu.test(query.replaceAll(/:\s+/gu, ':'));
}

const HEADER = ['title', 'outlet', 'grade', 'published', 'file', 'kind', 'text', 'article', 'passage'];

function line(hit: Hit): (string | null)[] {
  return [
    hit.title,
    hit.outlet,
    hit.grade,
    hit.published?.date ?? null,
    hit.fileName,
    hit.passageKind ?? 'article',
    hit.snippets.map(({ text }) => text.replace(/\s+/gu, ' ').trim()).join(' … '),
    hit.articleId,
    hit.passageId,
  ];
}
