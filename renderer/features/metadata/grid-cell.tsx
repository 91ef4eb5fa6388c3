import type { ArticleMetadataRow, MetadataField, YearGuess } from '../../../preload/contract/index.ts';
import { UNSURE_BELOW } from '../../../preload/contract/index.ts';
import { Icon } from '../../components/icon.tsx';
import { type CellValue, cellOf, shown } from './fields.ts';

export interface GridCellProps {
  readonly row: ArticleMetadataRow;
  readonly field: MetadataField;
  readonly guess: YearGuess | undefined;
}

/** A value with how sure it is: a guess has a sign and a dashed line, what a person wrote a corner. */
export function GridCell({ row, field, guess }: GridCellProps) {
  const cell = cellOf(row, field);
  if (cell === undefined) return <Empty row={row} field={field} />;
  const words = shown(field, cell.value);
  const unsure = isUnsure(cell);
  return (
    <span className="grid-value" data-unsure={unsure || undefined} title={words}>
      <span className="grid-words">{words}</span>
      {unsure ? <Icon name="unsure" /> : null}
      {unsure ? <span className="unseen">, a guess</span> : null}
      {guess === undefined ? null : (
        <span className="grid-guess">
          {guess.published.date.slice(0, 4)}?<span className="unseen"> is offered as the year</span>
        </span>
      )}
      {cell.origin === 'person' ? <span className="unseen">, corrected</span> : null}
    </span>
  );
}

/** Whether the program itself takes a value for a guess. */
export function isUnsure({ origin, sure }: CellValue): boolean {
  return origin !== 'person' && sure < UNSURE_BELOW;
}

/** An article without a title is known by how it begins. */
function Empty({ row, field }: { readonly row: ArticleMetadataRow; readonly field: MetadataField }) {
  if (field === 'title') {
    return (
      <span className="grid-value faint" title={row.opening}>
        <span className="grid-words">
          no title: <i>{row.opening === '' ? row.fileName : row.opening}</i>
        </span>
      </span>
    );
  }
  return (
    <span className="grid-value faint">
      <span aria-hidden="true">–</span>
      <span className="unseen">empty</span>
    </span>
  );
}
