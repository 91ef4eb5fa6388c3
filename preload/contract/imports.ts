/** What crosses the bridge about imports: outcomes, and files that hold many articles. */
import { z } from 'zod';
import { id, partialDate } from './text.ts';
import { COLUMN_FIELDS } from './values.ts';

export const outcomeKind = z.enum([
  'imported',
  /** What could be read of a damaged file was imported; `why` says what could not. */
  'imported in part',
  /** The metadata or the text of an article that was here was completed. */
  'joined',
  'already here',
  /** The file holds many articles, or a table of them; a person looks first (`imports.preview`). */
  'to confirm',
  'refused',
  'cancelled',
]);
export type OutcomeKind = z.infer<typeof outcomeKind>;

/** What became of one file of an import, or of one thing inside it. */
export const outcome = z.strictObject({
  path: z.string(),
  fileName: z.string(),
  /** The place inside the file: "letters/3.eml", "row 12"; '' for the file itself. */
  part: z.string(),
  outcome: outcomeKind,
  /** Set where the outcome is 'refused'. */
  code: z.string().nullable(),
  /** A sentence for a person: why it was refused, what could not be read, or where it already is. */
  why: z.string().nullable(),
  /** The article it became, or the one it already was. */
  articleId: id.nullable(),
  title: z.string().nullable(),
});
export type Outcome = z.infer<typeof outcome>;

export const columnField = z.enum(COLUMN_FIELDS);
export type ColumnField = z.infer<typeof columnField>;

/** Which column (by its name) each field is read from; a field that is left out has none. */
export const columnMapping = z.partialRecord(columnField, z.string());
export type ColumnMapping = z.infer<typeof columnMapping>;

/** How a file that could hold many articles is to be read. */
export const importHow = z.discriminatedUnion('as', [
  /** As one article, whatever it looks like. */
  z.strictObject({ as: z.literal('one') }),
  /** As the articles that its repeated headers part. */
  z.strictObject({ as: z.literal('split') }),
  /** As a table or a list of records, one article each. */
  z.strictObject({ as: z.literal('table'), mapping: columnMapping }),
]);
export type ImportHow = z.infer<typeof importHow>;

/** What a file would become, before anything is stored. */
export const importPreview = z.strictObject({
  path: z.string(),
  fileName: z.string(),
  /** What the program would take it for. */
  how: importHow,
  /** What parts the articles, in words for a person: "121 headers such as “Document 3 of 120”". */
  why: z.string(),
  /** The columns of a table with the first values of each; empty for what is no table. */
  columns: z.array(z.strictObject({ name: z.string(), values: z.array(z.string()) })),
  articles: z.int(),
  refused: z.int(),
  /** The first of them, at most 200. */
  rows: z.array(
    z.strictObject({
      part: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      published: partialDate.nullable(),
      words: z.int(),
      /** Its first words. */
      opening: z.string(),
      /** Why it would be refused; null for what can be imported. */
      problem: z.string().nullable(),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreview>;
