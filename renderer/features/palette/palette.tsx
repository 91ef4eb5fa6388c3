import { useState } from 'react';
import { useStore } from '../../api/store.ts';
import { type Action, handlers, runAction, useAction } from '../../app/actions.ts';
import { windowActions } from '../../app/window-actions.ts';
import { Kbd } from '../../components/kbd.tsx';
import { Modal } from '../../components/modal.tsx';
import { matching } from './palette-match.ts';
import './palette.css';

/** Everything that can be done now, found by typing a part of its name. */
export function Palette() {
  const [open, setOpen] = useState(false);
  useAction(windowActions.palette, () => setOpen(true));
  return (
    <Modal open={open} onClose={() => setOpen(false)} label="Find an action" frame="palette-frame">
      <Finder close={() => setOpen(false)} />
    </Modal>
  );
}

function Finder({ close }: { readonly close: () => void }) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const live = useStore(handlers).map((handler) => handler.action);
  const all = [...new Map(live.map((action) => [action.id, action])).values()]
    .filter((action) => action.palette)
    .sort((a, b) => a.group.localeCompare(b.group));
  const fitting = matching(all, typed);
  const chosen = fitting[Math.min(at, fitting.length - 1)];

  const run = (action: Action): void => {
    close();
    // when the focus is back where it was: the action may move it
    setTimeout(() => runAction(action), 30);
  };
  const keys = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && fitting.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, fitting.length - 1) + step + fitting.length) % fitting.length);
    }
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      run(chosen);
    }
  };
  return (
    <>
      <input
        className="palette-input"
        aria-label="Find an action"
        placeholder="What do you want to do?"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `palette-${chosen.id}` : undefined}
        // biome-ignore lint/a11y/noAutofocus: a palette is opened to be typed into
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={keys}
      />
      <div className="palette-list" id="palette-list" role="listbox" aria-label="Actions" tabIndex={-1}>
        {fitting.map((action) => (
          <div
            key={action.id}
            id={`palette-${action.id}`}
            className="palette-line"
            role="option"
            tabIndex={-1}
            aria-selected={action === chosen}
            ref={(line) => {
              if (action === chosen) line?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => run(action)}
            onKeyDown={() => {}}
          >
            <span>{action.label}</span>
            <span className="palette-group">{action.group}</span>
            {action.keys[0] === undefined ? null : <Kbd keys={action.keys[0]} />}
          </div>
        ))}
      </div>
      {fitting.length === 0 ? (
        <p className="palette-none">Nothing of this name can be done here and now.</p>
      ) : null}
    </>
  );
}
