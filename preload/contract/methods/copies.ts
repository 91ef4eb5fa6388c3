import { z } from 'zod';
import { copyComparison, copyDecision, copyGroup, copyPair } from '../copies.ts';
import { method } from '../method.ts';
import { id, nothing } from '../text.ts';

export const copyMethods = {
  /** The groups of likely copies, those with something to decide first. */
  'copies.groups': method(nothing, z.array(copyGroup)),
  /** The group of an article; null where it stands alone. */
  'copies.groupOf': method(z.strictObject({ articleId: id }), copyGroup.nullable()),
  /**
   * Every pair that was compared and is more than `other`, and every pair a person decided; with `articleId` those of
   * one article, with `only` those of one sort: a likely copy that nobody decided, what was decided, or a recurring
   * report that nobody decided.
   */
  'copies.pairs': method(
    z.strictObject({
      offset: z.int().min(0),
      limit: z.int().min(1).max(1000),
      articleId: id.optional(),
      only: z.enum(['to decide', 'copy', 'not a copy', 'series']).optional(),
    }),
    z.strictObject({ total: z.int(), rows: z.array(copyPair) }),
  ),
  'copies.compare': method(z.strictObject({ a: id, b: id }), copyComparison),
  /** Says of each article whether it is a copy of `of`; null takes back what was said. Remembered, and undoable. */
  'copies.decide': method(
    z.strictObject({
      of: id,
      articleIds: z.array(id).min(1).max(10_000),
      decision: copyDecision.nullable(),
    }),
    z.null(),
  ),
} as const;
