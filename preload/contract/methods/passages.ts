import { z } from 'zod';
import { method } from '../method.ts';
import {
  claimDetails,
  figureDetails,
  passage,
  passageKind,
  passageRow,
  quoteDetails,
  tag,
} from '../records.ts';
import { id, nothing, range } from '../text.ts';

const ids = z.array(id).min(1).max(100_000);

export const passageFilter = z.strictObject({
  kinds: z.array(passageKind).optional(),
  /** Passages with any of these tags or of a tag below them. */
  tagIds: z.array(id).optional(),
  /** Who speaks, asserts or is given as the source of a figure. */
  speakers: z.array(z.string()).optional(),
  articleIds: z.array(id).optional(),
  /** Quotes of which nobody has said who speaks. */
  withoutSpeaker: z.boolean().optional(),
  /** Words that all occur in the passage, its comment, speaker or tags; accents and case do not matter. */
  words: z.string().max(500).optional(),
});
export type PassageFilter = z.infer<typeof passageFilter>;

export const passageSort = z.strictObject({
  by: z.enum(['made', 'kind', 'text', 'speaker', 'article', 'published']),
  down: z.boolean(),
});
export type PassageSort = z.infer<typeof passageSort>;

const facet = z.strictObject({ value: z.string(), label: z.string(), passages: z.int() });

export const passageMethods = {
  /** The passages of an article in reading order. */
  'passages.ofArticle': method(z.strictObject({ articleId: id }), z.array(passage)),
  'passages.ids': method(z.strictObject({ filter: passageFilter, sort: passageSort }), z.array(id)),
  /** At most 500 rows at a time, in the order asked. Keys that are gone are left out. */
  'passages.rows': method(z.strictObject({ ids: z.array(id).max(500) }), z.array(passageRow)),
  /** What can be filtered by, with how many passages each has. */
  'passages.facets': method(
    nothing,
    z.strictObject({
      kinds: z.array(facet),
      tags: z.array(facet),
      speakers: z.array(facet),
      articles: z.array(facet),
    }),
  ),
  /** Marks a range; what it says (speaker, value …) is proposed from the text. White space at its ends is left out. */
  'passages.mark': method(z.strictObject({ articleId: id, kind: passageKind, ...range.shape }), passage),
  /** Moves the ends of a mark; what a person corrected in it stays. */
  'passages.move': method(z.strictObject({ id, ...range.shape }), passage),
  'passages.retype': method(z.strictObject({ id, kind: passageKind }), passage),
  /** `details` must be of the passage's kind; fields left out stay. */
  'passages.edit': method(
    z.strictObject({
      id,
      comment: z.string().max(100_000).optional(),
      details: z
        .discriminatedUnion('kind', [
          claimDetails.partial().required({ kind: true }),
          quoteDetails.partial().required({ kind: true }),
          figureDetails.partial().required({ kind: true }),
        ])
        .optional(),
    }),
    passage,
  ),
  /** The evidence table, as filtered and sorted, as CSV (RFC 4180, UTF-8 with BOM). */
  'passages.exportCsv': method(
    z.strictObject({ filter: passageFilter, sort: passageSort, path: z.string().min(1) }),
    z.strictObject({ path: z.string(), bytes: z.int() }),
  ),
  'passages.remove': method(z.strictObject({ ids }), z.null()),

  'tags.list': method(nothing, z.array(tag)),
  /** Adds a tag by its path ("force / plans"); what is missing of the path is created. */
  'tags.add': method(z.strictObject({ passageIds: ids, path: z.string().min(1).max(500) }), tag),
  'tags.take': method(z.strictObject({ passageIds: ids, tagId: id }), z.null()),
  'tags.rename': method(z.strictObject({ id, name: z.string().min(1).max(200) }), z.null()),
  /** Puts a tag, with all below it, under another one or at the top. */
  'tags.move': method(z.strictObject({ id, parentId: id.nullable() }), z.null()),
  'tags.remove': method(z.strictObject({ id }), z.null()),
} as const;
