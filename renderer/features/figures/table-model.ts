/** The figures table as the grid draws it: which columns, which cells, and the cursor as a position. Pure. */
import { heldAgreement } from '../../../preload/contract/agreement-words.ts';
import type { FigureCell, FigureColumn, FigureRow } from '../../../preload/contract/index.ts';
import { clampPlace, type GridPlace, type GridShape } from './grid-move.ts';
import type { Cursor } from './state.ts';

export interface TableRow extends FigureRow {
  /** Its position among all measures, from 0, also where the table is filtered. */
  readonly position: number;
  readonly byArticle: ReadonlyMap<string, readonly FigureCell[]>;
}

export interface TableModel {
  readonly rows: readonly TableRow[];
  readonly articles: readonly FigureColumn[];
  /** Keys of all columns from left to right: measure, agreement, each article, range. */
  readonly columns: readonly string[];
  readonly shape: GridShape;
}

export function tableModel(
  articles: readonly FigureColumn[],
  all: readonly FigureRow[],
  onlyConflicts: boolean,
): TableModel {
  const rows = all
    .map(
      (row, position): TableRow => ({
        ...row,
        position,
        byArticle: Map.groupBy(row.cells, (cell) => cell.articleId),
      }),
    )
    .filter((row) => !onlyConflicts || isConflict(row));
  const columns = ['measure', 'agreement', ...articles.map(({ articleId }) => articleId), 'range'];
  const figures = (row: number, column: number): number =>
    rows[row]?.byArticle.get(columns[column] ?? '')?.length ?? 0;
  return { rows, articles, columns, shape: { rows: rows.length, columns: columns.length, figures } };
}

/** Whether what holds of a measure, computed or said by a person, is that its figures conflict. */
export function isConflict({ measure }: FigureRow): boolean {
  return heldAgreement(measure.agreement) === 'conflict';
}

/** Where the cursor stands; the nearest place where its measure or column is gone. */
export function placeOf(model: TableModel, cursor: Cursor): GridPlace {
  const row = model.rows.findIndex(({ measure }) => measure.id === cursor.measureId);
  const column = model.columns.indexOf(cursor.column);
  return clampPlace(model.shape, { row, column, figure: cursor.figure });
}

export function cursorAt(model: TableModel, { row, column, figure }: GridPlace): Cursor {
  return {
    measureId: model.rows[row]?.measure.id ?? null,
    column: model.columns[column] ?? 'measure',
    figure,
  };
}

/** The figure under the cursor; null on an empty cell and on the columns that hold none. */
export function figureAt(model: TableModel, { row, column, figure }: GridPlace): FigureCell | null {
  return model.rows[row]?.byArticle.get(model.columns[column] ?? '')?.[figure] ?? null;
}
