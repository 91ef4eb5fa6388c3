import { z } from 'zod';
import { method } from '../method.ts';
import { agreementKind, figureCell, figureRole, measure, outletGrade } from '../records.ts';
import { id, nothing, partialDate } from '../text.ts';

const words = z.string().max(500);

export const figureColumn = z.strictObject({
  articleId: id,
  title: z.string(),
  outlet: z.string().nullable(),
  grade: outletGrade.nullable(),
  published: partialDate.nullable(),
});
export type FigureColumn = z.infer<typeof figureColumn>;

export const figureRow = z.strictObject({ measure, cells: z.array(figureCell) });
export type FigureRow = z.infer<typeof figureRow>;

export const trayFigure = z.strictObject({
  ...figureCell.shape,
  articleTitle: z.string(),
  outlet: z.string().nullable(),
  prefix: z.string(),
  suffix: z.string(),
  /** Measures it may belong to, the likeliest first; at most three. */
  measures: z.array(z.strictObject({ id, name: z.string() })),
});
export type TrayFigure = z.infer<typeof trayFigure>;

export const figureMethods = {
  /** The cross-source table: rows are measures, columns the articles that have a figure in one. */
  'figures.table': method(
    nothing,
    z.strictObject({ columns: z.array(figureColumn), rows: z.array(figureRow) }),
  ),
  /** The figures that are not placed yet, by article and place in it. */
  'figures.tray': method(nothing, z.array(trayFigure)),
  'figures.assign': method(
    z.strictObject({ passageIds: z.array(id).min(1), measureId: id, role: figureRole.optional() }),
    z.null(),
  ),
  'figures.setRole': method(z.strictObject({ passageId: id, role: figureRole }), z.null()),
  /** Back to the tray. */
  'figures.unassign': method(z.strictObject({ passageIds: z.array(id).min(1) }), z.null()),
  /** Out of the tray without a measure. */
  'figures.leaveOut': method(z.strictObject({ passageIds: z.array(id).min(1) }), z.null()),
  /** Makes a measure; a name that is left out is proposed from the figures given. */
  'figures.createMeasure': method(
    z.strictObject({ name: words.min(1).optional(), passageIds: z.array(id) }),
    measure,
  ),
  'figures.editMeasure': method(
    z.strictObject({
      id,
      patch: z.strictObject({
        name: words.min(1).optional(),
        unit: words.nullable().optional(),
        counted: words.nullable().optional(),
        note: z.string().max(10_000).optional(),
        /** Overrules the computed agreement; null takes that back. */
        overruled: z
          .strictObject({ kind: agreementKind, note: z.string().max(2000) })
          .nullable()
          .optional(),
      }),
    }),
    z.null(),
  ),
  /** Removes a measure; its figures go back to the tray. */
  'figures.removeMeasure': method(z.strictObject({ id }), z.null()),
  /** Moves a measure to a position in the table, from 0. */
  'figures.moveMeasure': method(z.strictObject({ id, position: z.int().min(0) }), z.null()),
  /** The table as CSV (RFC 4180, UTF-8 with BOM), written to a path. */
  'figures.exportCsv': method(
    z.strictObject({ path: z.string().min(1) }),
    z.strictObject({ path: z.string(), bytes: z.int() }),
  ),
} as const;
