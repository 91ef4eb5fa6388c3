import { z } from 'zod';
import { PARTIAL_DATE } from './values.ts';

/** UUIDv7, the key of every record. */
export const id = z.uuid();

/** A place in a text: UTF-16 code units, half-open. */
export const range = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });
export type Range = z.infer<typeof range>;

export const BLOCK_KINDS = [
  'title',
  'standfirst',
  'byline',
  'date',
  'credit',
  'caption',
  'heading',
  'paragraph',
  'list',
  'quote',
  'table',
] as const;
export const blockKind = z.enum(BLOCK_KINDS);
export type BlockKind = z.infer<typeof blockKind>;

/** A paragraph, heading, list item, caption or table row. Furniture is a block that is not the article. */
export const block = z.strictObject({
  ...range.shape,
  kind: blockKind,
  furniture: z.boolean(),
  /** Why it was set aside, in words for a person; null for what is not furniture. */
  reason: z.string().nullable(),
});
export type Block = z.infer<typeof block>;

export const datePrecision = z.enum(['year', 'month', 'day', 'minute']);
export type DatePrecision = z.infer<typeof datePrecision>;

/**
 * A date as far as it is known. `date` is `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, with `-` in the
 * place of a year that the text does not give: `--12-22`, `--12`.
 */
export const partialDate = z.strictObject({
  date: z.string().regex(PARTIAL_DATE),
  precision: datePrecision,
});
export type PartialDate = z.infer<typeof partialDate>;

export const quantifier = z.enum([
  'exactly',
  'about',
  'more than',
  'at least',
  'less than',
  'up to',
  'between',
]);
export type Quantifier = z.infer<typeof quantifier>;

export const change = z.enum(['up', 'down']);
export type Change = z.infer<typeof change>;

/** The input of a method that needs none. */
export const nothing = z.strictObject({});
