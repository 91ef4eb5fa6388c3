/** The document model of a briefing: what is written, exported and checked. */
import { z } from 'zod';
import { id } from './text.ts';

export const inline = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z.string(),
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
  }),
  /** A numbered reference to a passage; its number is computed, never stored. */
  z.strictObject({ kind: z.literal('citation'), passageId: id }),
]);
export type Inline = z.infer<typeof inline>;

export const briefingBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.int().min(1).max(3), text: z.array(inline) }),
  z.strictObject({ kind: z.literal('prose'), text: z.array(inline) }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(inline)) }),
  /** A claim, a quote with its speaker, a figure or a note, in full. */
  z.strictObject({ kind: z.literal('passage'), passageId: id }),
  /** The figures table of these measures; an empty list means all of them. */
  z.strictObject({ kind: z.literal('figures'), measureIds: z.array(id) }),
]);
export type BriefingBlock = z.infer<typeof briefingBlock>;

export const briefingDocument = z.strictObject({ blocks: z.array(briefingBlock) });
export type BriefingDocument = z.infer<typeof briefingDocument>;

export const pageSize = z.enum(['A4', 'Letter']);
export type PageSize = z.infer<typeof pageSize>;

export const briefing = z.strictObject({
  id,
  name: z.string(),
  document: briefingDocument,
  pageSize,
  /** True for a draft made by the program that nobody has reviewed; says so on its face. */
  unreviewed: z.boolean(),
  changedAt: z.iso.datetime(),
});
export type Briefing = z.infer<typeof briefing>;

/** A citation that does not lead back to its passage any more. */
export const brokenCitation = z.strictObject({
  passageId: id,
  /** How it is numbered in the text: "1", or "1b" where a source is cited with several passages. */
  label: z.string(),
  exact: z.string().nullable(),
  articleTitle: z.string().nullable(),
  why: z.string(),
});
export type BrokenCitation = z.infer<typeof brokenCitation>;
