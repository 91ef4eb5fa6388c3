import { z } from 'zod';
import { method } from '../method.ts';
import { outletGrade, passageKind } from '../records.ts';
import { id, partialDate, range } from '../text.ts';

/** A piece of a text around hits; `marks` are ranges of `text`, `range` is its place in the article. */
export const snippet = z.strictObject({ text: z.string(), marks: z.array(range), range: range.nullable() });
export type Snippet = z.infer<typeof snippet>;

export const hit = z.strictObject({
  /** What matched: the article's title or text, or a passage with its comment, speaker and tags. */
  kind: z.enum(['article', 'passage']),
  articleId: id,
  passageId: id.nullable(),
  passageKind: passageKind.nullable(),
  title: z.string(),
  fileName: z.string(),
  outlet: z.string().nullable(),
  grade: outletGrade.nullable(),
  published: partialDate.nullable(),
  score: z.number(),
  /** The title with its hits marked. */
  titleMarks: z.array(range),
  snippets: z.array(snippet),
});
export type Hit = z.infer<typeof hit>;

export const searchAnswer = z.strictObject({
  query: z.string(),
  /** Milliseconds inside the index's worker. */
  ms: z.number(),
  /** Articles found. */
  total: z.int(),
  /** Articles indexed so far and in all; equal when the index is whole. */
  indexed: z.int(),
  articles: z.int(),
  hits: z.array(hit),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

export const searchMethods = {
  /**
   * Answers from what is indexed so far. `limit`, `offset` and the answer's `total` count articles; the hit of an
   * article is followed by those of its best passages.
   */
  'search.query': method(
    z.strictObject({
      query: z.string().max(1000),
      limit: z.int().min(1).max(200),
      offset: z.int().min(0).optional(),
    }),
    searchAnswer,
  ),
  /** Where the words of a query stand in one article, in reading order; for next and previous hit. */
  'search.inArticle': method(z.strictObject({ articleId: id, query: z.string().max(1000) }), z.array(range)),
} as const;
