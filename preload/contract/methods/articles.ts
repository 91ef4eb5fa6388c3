import { z } from 'zod';
import {
  metadataCounts,
  metadataFilter,
  metadataPatch,
  metadataScope,
  metadataSort,
  yearGuess,
} from '../metadata.ts';
import { method } from '../method.ts';
import { article, articleMetadataRow, articleRow, metadataField, outlet, outletGrade } from '../records.ts';
import { id, nothing } from '../text.ts';

export const articleSort = z.strictObject({
  by: z.enum(['imported', 'published', 'title', 'outlet']),
  down: z.boolean(),
});

export const articleMethods = {
  /** The keys of the articles in order; the list fetches the rows that are in sight with `articles.rows`. */
  'articles.ids': method(
    z.strictObject({ sort: articleSort.optional(), unread: z.boolean().optional(), outletId: id.optional() }),
    z.array(id),
  ),
  /** At most 500 rows at a time, in the order asked. Keys that are gone are left out. */
  'articles.rows': method(z.strictObject({ ids: z.array(id).max(500) }), z.array(articleRow)),
  /** The metadata of articles with their certainty, for the grid; as `articles.rows`. */
  'articles.metadataRows': method(z.strictObject({ ids: z.array(id).max(500) }), z.array(articleMetadataRow)),
  'articles.get': method(z.strictObject({ id }), article),
  /** The keys of the articles of the grid in its order; what has no value comes last. */
  'articles.metadataIds': method(
    z.strictObject({ filter: metadataFilter, sort: metadataSort.optional() }),
    z.array(id),
  ),
  'articles.metadataCounts': method(metadataScope, metadataCounts),
  /** For articles whose date has no year, the year that other articles make likely; none where nothing does. */
  'articles.yearGuesses': method(z.strictObject({ ids: z.array(id).max(500) }), z.array(yearGuess)),
  'articles.edit': method(
    z.strictObject({ ids: z.array(id).min(1).max(10_000), patch: metadataPatch }),
    z.null(),
  ),
  /** Several edits as one step of undo, e.g. a column that was pasted. `label` names the step. */
  'articles.editMany': method(
    z.strictObject({
      edits: z
        .array(z.strictObject({ ids: z.array(id).min(1).max(100_000), patch: metadataPatch }))
        .min(1)
        .max(100_000),
      label: z.string().min(1).max(200).optional(),
    }),
    z.null(),
  ),
  /** Takes back what a person wrote into a field: the value the program read comes back. */
  'articles.resetField': method(z.strictObject({ id, field: metadataField }), z.null()),
  /** The same for several fields of several articles, as one step of undo. */
  'articles.resetMany': method(
    z.strictObject({
      ids: z.array(id).min(1).max(100_000),
      fields: z.array(metadataField).min(1),
    }),
    z.null(),
  ),
  'articles.setRead': method(
    z.strictObject({ ids: z.array(id).min(1).max(10_000), read: z.boolean() }),
    z.null(),
  ),
  /**
   * Sets blocks aside as furniture or puts them back; `blocks` are positions in the article's `blocks`. With `outlet`
   * blocks of the same words are treated alike in every article of the outlet, and in those that come later.
   */
  'articles.setFurniture': method(
    z.strictObject({
      id,
      blocks: z.array(z.int().min(0)).min(1),
      furniture: z.boolean(),
      outlet: z.boolean().optional(),
    }),
    z.strictObject({ articles: z.int() }),
  ),
  /**
   * Reads the kept bytes again in another encoding (a label of the Encoding standard, cp437 or cp850; null detects it
   * again). Passages are found again in the new text; those that are not are said to be lost.
   */
  'articles.decodeAgain': method(
    z.strictObject({ id, encoding: z.string().max(40).nullable() }),
    z.strictObject({ encoding: z.string(), lost: z.int() }),
  ),
  'articles.remove': method(z.strictObject({ ids: z.array(id).min(1).max(100_000) }), z.null()),
  /** Writes the original bytes, as they were imported, to a path. */
  'articles.saveOriginal': method(
    z.strictObject({ id, path: z.string().min(1) }),
    z.strictObject({ path: z.string(), bytes: z.int() }),
  ),

  'outlets.list': method(nothing, z.array(outlet)),
  'outlets.edit': method(
    z.strictObject({
      id,
      patch: z.strictObject({
        name: z.string().min(1).max(500).optional(),
        grade: outletGrade.nullable().optional(),
        note: z.string().max(10_000).optional(),
      }),
    }),
    z.null(),
  ),
} as const;
