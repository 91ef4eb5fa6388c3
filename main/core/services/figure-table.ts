import type { FigureColumn, FigureRow, Measure } from '../../../preload/contract/index.ts';
import { agreementOf } from '../../comparing/index.ts';
import { type SourceOf, sourcesOf } from '../copy-groups.ts';
import type { Connection } from '../store/database.ts';
import {
  figureColumns,
  listMeasures,
  placedFigures,
  type StoredFigure,
  type StoredMeasure,
} from '../store/measures.ts';

/** The cross-source table with the agreement of each measure. */
export function figureTable(db: Connection): {
  readonly columns: FigureColumn[];
  readonly rows: FigureRow[];
} {
  const figures = Map.groupBy(placedFigures(db), (figure) => figure.measureId);
  const sources = sourcesOf(db);
  return {
    columns: figureColumns(db),
    rows: listMeasures(db).map((measure) => figureRow(measure, figures.get(measure.id) ?? [], sources)),
  };
}

export function figureRow(
  measure: StoredMeasure,
  figures: readonly StoredFigure[],
  sources: SourceOf,
): FigureRow {
  return {
    measure: measureWithAgreement(measure, figures, sources),
    cells: figures.map(({ passageId, articleId, role, exact, details }) => ({
      passageId,
      articleId,
      role,
      exact,
      details,
    })),
  };
}

export function measureWithAgreement(
  measure: StoredMeasure,
  figures: readonly StoredFigure[],
  sources: SourceOf,
): Measure {
  const { overruled, overruledNote, ...stored } = measure;
  const computed = agreementOf(
    figures.map(({ passageId, articleId, role, details }) => ({
      passageId,
      articleId,
      ...sources(articleId),
      role,
      details,
    })),
  );
  return {
    ...stored,
    agreement: {
      ...computed,
      overruled: overruled === null ? null : { kind: overruled, note: overruledNote ?? '' },
    },
  };
}
