/** What crosses the bridge to correct the metadata of many articles at once. */
import { z } from 'zod';
import { metadataField } from './records.ts';
import { id, partialDate } from './text.ts';
import { METADATA_FIELDS } from './values.ts';

/** Below this the rules themselves say that a value is a guess. */
export const UNSURE_BELOW = 0.5;

const text = z.string().max(2000).nullable();

/** A field given as null is emptied; a field left out stays. `outlet` is a name; a new name makes an outlet. */
export const metadataPatch = z.strictObject({
  title: text.optional(),
  alternativeTitle: text.optional(),
  author: text.optional(),
  outlet: text.optional(),
  published: partialDate.nullable().optional(),
  place: text.optional(),
  language: text.optional(),
  url: text.optional(),
  canonicalUrl: text.optional(),
});
export type MetadataPatch = z.infer<typeof metadataPatch>;

/** Some of the articles: of one outlet, or of a list, e.g. those of an import. */
export const metadataScope = z.strictObject({
  outletId: id.optional(),
  ids: z.array(id).max(100_000).optional(),
});
export type MetadataScope = z.infer<typeof metadataScope>;

/** What the grid is narrowed to; all parts that are given must fit. */
export const metadataFilter = z.strictObject({
  ...metadataScope.shape,
  /** Only articles with a value that is a guess; 'no year': with a date that lacks its year. */
  only: z.enum(['unsure', 'no year']).optional(),
  /** Only articles that lack this value. */
  empty: metadataField.optional(),
});
export type MetadataFilter = z.infer<typeof metadataFilter>;

export const metadataSort = z.strictObject({
  by: z.enum(['imported', ...METADATA_FIELDS]),
  down: z.boolean(),
});
export type MetadataSort = z.infer<typeof metadataSort>;

/** How much there is to correct. */
export const metadataCounts = z.strictObject({
  all: z.int(),
  unsure: z.int(),
  noYear: z.int(),
  /** How many articles lack each value. */
  empty: z.record(metadataField, z.int()),
});
export type MetadataCounts = z.infer<typeof metadataCounts>;

/** A year that a date without one may belong to, and what speaks for it; never more than an offer. */
export const yearGuess = z.strictObject({
  id,
  published: partialDate,
  /** In words for a person: "12 of 14 other articles of the same import are of 2025". */
  why: z.string(),
});
export type YearGuess = z.infer<typeof yearGuess>;
