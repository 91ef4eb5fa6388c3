import type { ReactNode } from 'react';
import './empty-state.css';

export interface EmptyStateProps {
  readonly title: string;
  /** What will stand here and how to get it there. */
  readonly children?: ReactNode;
  readonly buttons?: ReactNode;
}

/** What an empty place is for, and the first thing to do in it. */
export function EmptyState({ title, children, buttons }: EmptyStateProps) {
  return (
    <div className="empty">
      <h2 className="empty-title">{title}</h2>
      {children === undefined ? null : <div className="empty-text">{children}</div>}
      {buttons === undefined ? null : <div className="empty-buttons">{buttons}</div>}
    </div>
  );
}
