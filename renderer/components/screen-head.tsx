import type { ReactNode } from 'react';
import './screen-head.css';

export interface ScreenHeadProps {
  readonly title: string;
  /** What narrows the screen: chips, a field. */
  readonly children?: ReactNode;
  /** Buttons at the right end. */
  readonly buttons?: ReactNode;
}

/** The head of a screen that has no list beside it: its name, what narrows it, its buttons. */
export function ScreenHead({ title, children, buttons }: ScreenHeadProps) {
  return (
    <header className="screen-head">
      <h1 className="screen-head-title">{title}</h1>
      {children}
      {buttons === undefined ? null : <span className="screen-head-end">{buttons}</span>}
    </header>
  );
}
