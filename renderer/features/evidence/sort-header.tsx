import type { ReactNode } from 'react';

export interface SortHeaderProps {
  readonly id: string;
  readonly sorted: false | 'asc' | 'desc';
  /** Null where the column cannot be sorted. */
  readonly onSort: (() => void) | null;
  readonly children: ReactNode;
}

const ARIA = { asc: 'ascending', desc: 'descending' } as const;

/** The head of a column; pressed it sorts up, then down, then not. */
export function SortHeader({ id, sorted, onSort, children }: SortHeaderProps) {
  if (onSort === null) {
    return (
      <th scope="col" className={`evidence-cell column-${id}`}>
        {children}
      </th>
    );
  }
  return (
    <th
      scope="col"
      className={`evidence-cell column-${id}`}
      aria-sort={sorted === false ? 'none' : ARIA[sorted]}
    >
      <button type="button" className="evidence-sort" onClick={onSort}>
        {children}
        <span className="evidence-sort-sign" aria-hidden="true">
          {sorted === false ? '' : sorted === 'asc' ? '↑' : '↓'}
        </span>
      </button>
    </th>
  );
}
