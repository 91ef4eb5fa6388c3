import { heldAgreement } from '../../../preload/contract/index.ts';
import type { Connection } from '../store/database.ts';
import { figureTable } from './figure-table.ts';

/** The articles with a figure that counts in a measure whose sources conflict. */
export function articlesInConflict(db: Connection): string[] {
  const rows = figureTable(db).rows.filter(({ measure }) => heldAgreement(measure.agreement) === 'conflict');
  const cells = rows.flatMap((row) => row.cells).filter(({ role }) => role === 'counted');
  return [...new Set(cells.map(({ articleId }) => articleId))];
}
