import type { ReactNode } from 'react';

export interface HeadCellProps {
  readonly column: number;
  readonly sorted: false | 'asc' | 'desc';
  readonly onSort: () => void;
  readonly children: ReactNode;
}

const ARIA = { asc: 'ascending', desc: 'descending' } as const;

/** The head of a column; pressed it sorts up, then down, then not. */
export function HeadCell({ column, sorted, onSort, children }: HeadCellProps) {
  return (
    <th
      scope="col"
      className="grid-cell"
      data-column={column}
      aria-colindex={column + 2}
      aria-sort={sorted === false ? 'none' : ARIA[sorted]}
    >
      <button type="button" className="grid-sort" onClick={onSort}>
        {children}
        <span className="grid-sort-sign" aria-hidden="true">
          {sorted === false ? '' : sorted === 'asc' ? '↑' : '↓'}
        </span>
      </button>
    </th>
  );
}
