/** The two tables of the window as CSV. */

import { AGREEMENT_WORDS } from '../../preload/contract/agreement-words.ts';
import { figureWords } from '../../preload/contract/figure-words.ts';
import { credibilityWords, outletGradeWords } from '../../preload/contract/grade-words.ts';
import type { FigureCell, FigureColumn, FigureRow, PassageRow } from '../../preload/contract/index.ts';
import { personOf } from '../../preload/contract/person.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { csv } from './csv.ts';

/**
 * The cross-source table: one row for each measure; measure, unit, counted, agreement, sources, then a column for
 * each article. Several figures of an article stand in its cell with "; " between them.
 */
export function figuresCsv(columns: readonly FigureColumn[], rows: readonly FigureRow[]): string {
  return csv([
    ['measure', 'unit', 'counted', 'agreement', 'sources', ...columns.map(columnWords)],
    ...rows.map(({ measure, cells }) => [
      measure.name,
      measure.unit,
      measure.counted,
      measure.agreement.overruled
        ? `${AGREEMENT_WORDS[measure.agreement.overruled.kind]} (overruled; computed: ${AGREEMENT_WORDS[measure.agreement.kind]})`
        : AGREEMENT_WORDS[measure.agreement.kind],
      measure.agreement.sources,
      ...columns.map(({ articleId }) =>
        cells
          .filter((cell) => cell.articleId === articleId)
          .map(cellWords)
          .join('; '),
      ),
    ]),
  ]);
}

/** "TRT World, 2025-02-14: After France exit". */
function columnWords({ title, outlet, published }: FigureColumn): string {
  const source = [outlet, published?.date ?? null].filter((part) => part !== null).join(', ');
  return source === '' ? title : `${source}: ${title}`;
}

function cellWords({ details, role }: FigureCell): string {
  const words = figureWords(details);
  return role === 'counted' ? words : `${words} (${role})`;
}

/** The evidence table: one row for each passage, with what is said of it and the article it stands in. */
export function evidenceCsv(rows: readonly PassageRow[]): string {
  return csv([
    [
      'kind',
      'text',
      'who says so',
      'says',
      'tags',
      'comment',
      'article',
      'outlet',
      'grade',
      'published',
      'measure',
      'start',
      'end',
      'still in the article',
      'marked by',
      'marked at',
      'reported by',
    ],
    ...rows.map((row) => [
      row.details.kind,
      row.exact,
      personOf(row.details),
      whatIsSaid(row),
      row.tags.map((tag) => tag.path).join('; '),
      row.comment,
      row.articleTitle,
      row.outlet,
      row.grade === null ? null : outletGradeWords(row.grade),
      row.published?.date ?? null,
      row.measure,
      row.start,
      row.end,
      row.found ? 'yes' : 'no',
      row.madeBy,
      row.madeAt,
      row.details.kind === 'quote' ? row.details.reportedBy : null,
    ]),
  ]);
}

function whatIsSaid({ details }: PassageRow): string | null {
  switch (details.kind) {
    case 'claim':
      return details.credibility === null ? null : credibilityWords(details.credibility);
    case 'quote':
      return [details.cue, details.direct ? 'word for word' : 'not word for word']
        .filter((part) => part !== null)
        .join(', ');
    case 'figure':
      return [figureWords(details), details.counted].filter((part) => part !== null).join(' ');
    case 'note':
      return null;
    default:
      return assertNever(details);
  }
}
