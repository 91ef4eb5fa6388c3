import { z } from 'zod';
import { method } from '../method.ts';
import { completion, queryText, savedSearch, searchAnswer } from '../search.ts';
import { id, nothing, range } from '../text.ts';

/** The saved search that a query is, or that it narrows. */
const ofSaved = {
  savedId: id.optional(),
  /**
   * Another one each time the person comes to it: what was new then stays new while the look lasts, although the
   * search was noted as seen meanwhile. Left out, the look is at what is new now.
   */
  look: z.string().min(1).max(64).optional(),
  /** Only articles that are new in it. */
  onlyFresh: z.boolean().optional(),
};

const name = z.string().trim().min(1).max(200);

export const searchMethods = {
  /**
   * Answers from what is indexed so far. `limit`, `offset` and the answer's `total` count articles; the hit of an
   * article is followed by those of its best passages. docs/search.md has the language of the query.
   */
  'search.query': method(
    z.strictObject({
      query: queryText,
      limit: z.int().min(1).max(200),
      offset: z.int().min(0).optional(),
      /** Whether to count what can be narrowed by. */
      facets: z.boolean().optional(),
      ...ofSaved,
    }),
    searchAnswer,
  ),
  /** Where the words of a query stand in one article, in reading order; for next and previous hit. */
  'search.inArticle': method(z.strictObject({ articleId: id, query: queryText }), z.array(range)),
  /** What the box can offer at a caret, the likeliest first. */
  'search.complete': method(
    z.strictObject({
      query: queryText,
      caret: z.int().min(0),
      limit: z.int().min(1).max(50).optional(),
    }),
    z.array(completion),
  ),
  /** The articles found, all of them, as CSV (RFC 4180, UTF-8 with BOM), written to a path. */
  'search.exportCsv': method(
    z.strictObject({ query: queryText, path: z.string().min(1), ...ofSaved }),
    z.strictObject({ path: z.string(), bytes: z.int() }),
  ),
  /** The saved searches, in the order of their names. */
  'search.saved': method(nothing, z.array(savedSearch)),
  /** Keeps a query; a name that is left out is the query itself. What it finds now counts as seen. */
  'search.save': method(
    z.strictObject({ query: queryText.trim().min(1), name: name.optional() }),
    savedSearch,
  ),
  'search.editSaved': method(
    z.strictObject({
      id,
      patch: z.strictObject({ name: name.optional(), query: queryText.trim().min(1).optional() }),
    }),
    savedSearch,
  ),
  'search.removeSaved': method(z.strictObject({ id }), z.null()),
  /** Looked at: what a saved search finds now is no longer new. Not undoable: looking is no change. */
  'search.seen': method(z.strictObject({ id }), z.null()),
} as const;
