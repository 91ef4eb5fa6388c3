import { dateWordsShort } from '../../../preload/contract/index.ts';
import { Grade } from '../../components/grade.tsx';
import type { DrawnColumns } from './drawn-columns.ts';
import type { TableModel } from './table-model.ts';

interface TableHeadProps {
  readonly model: TableModel;
  readonly drawn: DrawnColumns;
  readonly wide: boolean;
}

/** The head of the figures table: each article by its outlet, or its title where none is known, and its date. */
export function TableHead({ model, drawn, wide }: TableHeadProps) {
  return (
    <thead className="figures-head">
      <tr className="figures-row" aria-rowindex={1}>
        <th scope="col" className="figures-cell measure" aria-colindex={1}>
          Measure
        </th>
        <th scope="col" className="figures-cell agreement" aria-colindex={2}>
          Agreement
        </th>
        {wide ? <td aria-hidden="true" /> : null}
        {drawn.places.map((place) => {
          const column = model.articles[place];
          return column === undefined ? null : (
            <th
              key={column.articleId}
              scope="col"
              className="figures-cell article"
              aria-colindex={place + 3}
              title={[column.outlet, column.title].filter((part) => part !== null).join(': ')}
            >
              <span className="figures-outlet">{column.outlet ?? `“${column.title}”`}</span>
              <span className="figures-date">
                {column.grade === null ? null : <Grade grade={column.grade} />}
                <span>{dateWordsShort(column.published)}</span>
              </span>
            </th>
          );
        })}
        {wide ? <td aria-hidden="true" /> : null}
        <th scope="col" className="figures-cell range" aria-colindex={model.columns.length}>
          Range
        </th>
      </tr>
    </thead>
  );
}
