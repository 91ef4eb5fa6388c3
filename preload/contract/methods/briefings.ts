import { z } from 'zod';
import { briefing, briefingDocument, brokenCitation, pageSize } from '../briefing.ts';
import { method } from '../method.ts';
import { id } from '../text.ts';

const name = z.string().min(1).max(200);

export const briefingMethods = {
  'briefings.list': method(
    z.strictObject({}),
    z.array(z.strictObject({ id, name: z.string(), unreviewed: z.boolean(), changedAt: z.iso.datetime() })),
  ),
  'briefings.get': method(z.strictObject({ id }), briefing),
  'briefings.create': method(z.strictObject({ name: name.optional() }), briefing),
  /**
   * Reads the quotes and figures out of all articles, marks them as passages made by the program, lines the figures up in measures and
   * writes a briefing of them that says on its face that nobody has reviewed it.
   */
  'briefings.draft': method(z.strictObject({ name: name.optional() }), briefing),
  'briefings.edit': method(
    z.strictObject({
      id,
      patch: z.strictObject({
        name: name.optional(),
        pageSize: pageSize.optional(),
        unreviewed: z.boolean().optional(),
      }),
    }),
    z.null(),
  ),
  /** Stores the document. Changes typed in one go (within a few seconds) are one step of undo. */
  'briefings.write': method(z.strictObject({ id, document: briefingDocument }), z.null()),
  'briefings.remove': method(z.strictObject({ id }), z.null()),
  /** The briefing as a page: a whole HTML document with its own print styles, nothing loaded from elsewhere. */
  'briefings.preview': method(
    z.strictObject({ id }),
    z.strictObject({ html: z.string(), broken: z.array(brokenCitation), sources: z.int() }),
  ),
  /** Refused with 'citation-broken' and a line for each broken citation when one does not lead back to its passage. */
  'briefings.export': method(
    z.strictObject({ id, format: z.enum(['md', 'pdf', 'html']), path: z.string().min(1) }),
    z.strictObject({ path: z.string(), bytes: z.int() }),
  ),
} as const;
