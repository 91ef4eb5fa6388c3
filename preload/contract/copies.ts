/** What crosses the bridge about copies: articles that are one text, and count as one source. */
import { z } from 'zod';
import { id, partialDate, range } from './text.ts';

/** What two texts are to one another; docs/copies.md says when. The first three are copies. */
export const copyKind = z.enum(['same', 'near', 'abridged', 'series', 'other']);
export type CopyKind = z.infer<typeof copyKind>;

/** What a person said of a pair; it stands above what the program found. */
export const copyDecision = z.enum(['copy', 'not a copy']);
export type CopyDecision = z.infer<typeof copyDecision>;

/** What stands in the place of what in two texts. */
export const copyChange = z.strictObject({
  kind: z.enum(['number', 'date', 'name']),
  a: z.strictObject({ ...range.shape, text: z.string() }),
  b: z.strictObject({ ...range.shape, text: z.string() }),
});
export type CopyChange = z.infer<typeof copyChange>;

/** Two articles that are likely one text, `a` imported before `b`. */
export const copyPair = z.strictObject({
  a: id,
  b: id,
  kind: copyKind,
  /** How much of the one that is more in the other, 0 to 1. */
  score: z.number(),
  /** What the program found to differ, as a person would say it: "4,000 → 5,000". At most 20. */
  differs: z.array(z.string()),
  decision: copyDecision.nullable(),
});
export type CopyPair = z.infer<typeof copyPair>;

/** Articles that are one text: one independent source. */
export const copyGroup = z.strictObject({
  /** The key of the likely original. */
  id,
  /** True when a person confirmed every article of it. */
  confirmed: z.boolean(),
  members: z.array(
    z.strictObject({
      articleId: id,
      title: z.string(),
      outlet: z.string().nullable(),
      published: partialDate.nullable(),
      words: z.int(),
      original: z.boolean(),
      /** To the original; null for itself. */
      pair: copyPair.nullable(),
    }),
  ),
});
export type CopyGroup = z.infer<typeof copyGroup>;

/** Two articles side by side, word by word. */
export const copyComparison = z.strictObject({
  pair: copyPair,
  a: z.strictObject({ articleId: id, title: z.string(), text: z.string() }),
  b: z.strictObject({ articleId: id, title: z.string(), text: z.string() }),
  /** Numbers, dates and names that differ in the same place. */
  changes: z.array(copyChange),
  /** Follow one another without a gap on both sides; UTF-16 offsets into the two texts. */
  runs: z.array(z.strictObject({ kind: z.enum(['equal', 'removed', 'added']), a: range, b: range })),
});
export type CopyComparison = z.infer<typeof copyComparison>;
