import { z } from 'zod';
import { importHow, importPreview, outcome, outcomeKind } from '../imports.ts';
import { method } from '../method.ts';
import { job } from '../records.ts';
import { id, nothing } from '../text.ts';

const path = z.string().min(1).max(4096);

export const importMethods = {
  /**
   * Starts a job that imports files and folders (walked). Its progress comes as `job` events. With `ask`, a file that
   * looks like many articles or a table of them waits for a person (outcome 'to confirm'); without, the guess is taken.
   */
  'imports.start': method(
    z.strictObject({ paths: z.array(path).min(1).max(100_000), ask: z.boolean().optional() }),
    job,
  ),
  /** Imports a text that was pasted. */
  'imports.paste': method(z.strictObject({ text: z.string().max(50_000_000) }), outcome),
  /** What a file would become; with `how`, what it would become read like that. Stores nothing. */
  'imports.preview': method(z.strictObject({ path, how: importHow.optional() }), importPreview),
  /** Starts a job that imports a file that waited, as `how` says. Its lines replace the one that waited. */
  'imports.confirm': method(z.strictObject({ path, how: importHow }), job),
  /** Leaves out a file that waited. */
  'imports.leaveOut': method(z.strictObject({ jobId: id, path }), z.null()),
  /** Starts a job that imports again what was refused or cancelled in another. */
  'imports.retry': method(z.strictObject({ jobId: id }), job),
  /**
   * The lines of an import: what needs a person first, then what was refused, then in the order of the files. With
   * `only` those of one outcome; `total` is of these, `counts` of all.
   */
  'imports.outcomes': method(
    z.strictObject({
      jobId: id,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
      only: outcomeKind.optional(),
    }),
    z.strictObject({ total: z.int(), rows: z.array(outcome), counts: z.record(z.string(), z.int()) }),
  ),
  /** The articles that an import brought or completed. */
  'imports.articles': method(z.strictObject({ jobId: id }), z.array(id)),
  /** Writes all lines of an import as CSV to a path. */
  'imports.saveOutcomes': method(
    z.strictObject({ jobId: id, path }),
    z.strictObject({ path: z.string(), bytes: z.int() }),
  ),
  /** The folders whose new files are imported while the project is open. */
  'imports.watched': method(nothing, z.array(z.strictObject({ path: z.string(), exists: z.boolean() }))),
  'imports.watch': method(z.strictObject({ path }), z.null()),
  'imports.unwatch': method(z.strictObject({ path }), z.null()),
  'jobs.list': method(nothing, z.array(job)),
  'jobs.cancel': method(z.strictObject({ id }), z.null()),
} as const;
