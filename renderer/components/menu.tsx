import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Kbd } from './kbd.tsx';
import './select.css';

export type MenuEntry =
  | {
      readonly kind?: 'item';
      /** Where two entries may have the same label. */
      readonly key?: string;
      readonly label: string;
      /** Fainter words after the label. */
      readonly detail?: string;
      readonly keys?: string | undefined;
      readonly run: (() => void) | null;
    }
  | { readonly kind: 'line' };

export interface MenuProps {
  readonly label: string;
  /** The button that opens it. */
  readonly children: ReactElement;
  readonly entries: readonly MenuEntry[];
}

/** A menu behind a button. An entry whose `run` is null is off. */
export function Menu({ label, children, entries }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" offset={4} placement="bottom start">
        <AriaMenu className="list-box" aria-label={label}>
          {entries.map((entry, at) =>
            entry.kind === 'line' ? (
              <Separator key={`after ${keyOf(entries[at - 1])}`} className="list-separator" />
            ) : (
              <MenuItem
                key={keyOf(entry)}
                id={keyOf(entry)}
                className="list-item"
                textValue={entry.label}
                isDisabled={entry.run === null}
                onAction={() => entry.run?.()}
              >
                <span>{entry.label}</span>
                {entry.detail === undefined ? null : <span className="faint">{entry.detail}</span>}
                {entry.keys === undefined ? null : <Kbd keys={entry.keys} />}
              </MenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function keyOf(entry: MenuEntry | undefined): string {
  return entry === undefined || entry.kind === 'line' ? '' : (entry.key ?? entry.label);
}
