import { useRef } from 'react';
import type { Output } from '../../../preload/contract/index.ts';
import { ActionButton } from '../../components/button.tsx';
import { briefingActions as actions } from './actions.ts';
import { activeEditor } from './editor-store.ts';
import { openBriefing } from './operations.ts';
import './briefing-list.css';

type Listed = Output<'briefings.list'>[number];

interface BriefingListProps {
  readonly briefings: readonly Listed[];
  readonly chosen: string;
}

/** The briefings of the project. */
export function BriefingList({ briefings, chosen }: BriefingListProps) {
  const list = useRef<HTMLUListElement>(null);
  const step = (event: React.KeyboardEvent<HTMLButtonElement>): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.currentTarget);
    const next = by === 0 ? undefined : buttons[at + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <nav className="briefing-list" aria-label="Briefings" data-pane="briefings">
      <div className="briefing-list-head">
        <h2>Briefings</h2>
        <ActionButton action={actions.create} small>
          New
        </ActionButton>
      </div>
      <ul ref={list}>
        {briefings.map(({ id, name, unreviewed, changedAt }) => (
          <li key={id}>
            <button
              type="button"
              className="briefing-line"
              aria-current={id === chosen ? 'true' : undefined}
              data-main-focus={id === chosen || undefined}
              // pressed again, the open one is written in
              onClick={() => (id === chosen ? activeEditor.get()?.commands.focus() : openBriefing(id))}
              onKeyDown={step}
            >
              <span className="briefing-line-name">{name}</span>
              <span className="briefing-line-about">
                {unreviewed ? 'not reviewed · ' : ''}
                {changed.format(new Date(changedAt))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const changed = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
