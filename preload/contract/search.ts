/** What crosses the bridge about searching: what was found, what it can be narrowed by, what the box offers. */
import { z } from 'zod';
import { outletGrade, passageKind } from './records.ts';
import { id, partialDate, range } from './text.ts';
import { LONGEST_QUERY } from './values.ts';

export const queryText = z.string().max(LONGEST_QUERY);

/** A piece of a text around hits; `marks` are ranges of `text`, `range` is its place in the article. */
export const snippet = z.strictObject({
  text: z.string(),
  marks: z.array(range),
  range: range.nullable(),
  /** Whether its line goes on before it, and behind it. */
  before: z.boolean(),
  after: z.boolean(),
});
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
  /** Asked for a saved search: the article has all of it, and had not when it was last looked at. */
  fresh: z.boolean(),
});
export type Hit = z.infer<typeof hit>;

/** A briefing whose name, headings or prose match; its snippets open at their block. */
export const briefingHit = z.strictObject({
  briefingId: id,
  name: z.string(),
  nameMarks: z.array(range),
  snippets: z.array(
    z.strictObject({
      text: z.string(),
      marks: z.array(range),
      before: z.boolean(),
      after: z.boolean(),
      /** The position of the block in the briefing's document. */
      block: z.int().min(0),
    }),
  ),
});
export type BriefingHit = z.infer<typeof briefingHit>;

/** A part of the query that does not say what it should. What is sound was answered all the same. */
export const queryMistake = z.strictObject({
  /** Where in the query. */
  range,
  /** What is the matter, in a sentence for a person. */
  message: z.string(),
  /** The nearest right form: what to put in its words, and the whole query with it; null where none is near. */
  fix: z.strictObject({ label: z.string(), query: queryText }).nullable(),
});
export type QueryMistake = z.infer<typeof queryMistake>;

/** Another spelling of the query, from the project's own words, offered where what was typed is thin. */
export const correction = z.strictObject({
  query: queryText,
  /** The words that were put in, as ranges of `query`. */
  marks: z.array(range),
});
export type Correction = z.infer<typeof correction>;

export const facetField = z.enum(['outlet', 'month', 'tag', 'speaker', 'via', 'language', 'kind']);
export type FacetField = z.infer<typeof facetField>;

export const facetValue = z.strictObject({
  /** As the query language takes it: "Le Courrier", "2025-12", "fr". */
  value: z.string(),
  /** As a person reads it: "December 2025", "French". */
  label: z.string(),
  /** Articles that were found and have it. */
  articles: z.int(),
  chosen: z.boolean(),
  /** The query that takes it, or that lets go of it where it is chosen: all there is to do to narrow. */
  query: queryText,
});
export type FacetValue = z.infer<typeof facetValue>;

/** What the articles found can be narrowed by. The query is the only state: choosing a value adds a term to it. */
export const searchFacet = z.strictObject({
  field: facetField,
  /** Those chosen first, then those of most articles; months from the latest. */
  values: z.array(facetValue),
  /** Further values that are not listed. */
  more: z.int(),
});
export type SearchFacet = z.infer<typeof searchFacet>;

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
  /** Asked for a saved search: how many of the articles found are new in it, and whether only these were asked for. */
  fresh: z.strictObject({ articles: z.int(), only: z.boolean() }).nullable(),
  /** The best of the briefings that match; they are not counted in `total`. */
  briefings: z.array(briefingHit),
  /** In the order of the query; they never empty the results. */
  mistakes: z.array(queryMistake),
  /** "Did you mean". */
  correction: correction.nullable(),
  /** In the order of `facetField`; empty unless asked for. */
  facets: z.array(searchFacet),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

/** Something that the box can put in for what stands around the caret. */
export const completion = z.strictObject({
  kind: z.enum(['field', 'value', 'word']),
  /** What is replaced, and by what; the caret then stands behind it. */
  range,
  text: z.string(),
  /** As a person reads it: "Le Courrier". */
  label: z.string(),
  /** What it is, in a word or two: "outlet", "published before a day". */
  detail: z.string(),
  /** Articles that have it, where it is known. */
  articles: z.int().nullable(),
});
export type Completion = z.infer<typeof completion>;

/** A query that is kept, with what is new since somebody looked. */
export const savedSearch = z.strictObject({
  id,
  name: z.string(),
  query: queryText,
  /** Articles that have all of it now; null while the index cannot say. */
  total: z.int().nullable(),
  /** Of them, those that were no hits when it was last looked at. */
  fresh: z.int().nullable(),
  seenAt: z.iso.datetime(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
});
export type SavedSearch = z.infer<typeof savedSearch>;
