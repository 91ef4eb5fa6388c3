import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import './combo-input.css';

export interface ComboOption {
  readonly id: string;
  readonly label: string;
  /** Fainter words after the label. */
  readonly detail?: string;
}

export interface ComboInputProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onType: (typed: string) => void;
  /** What fits what was typed; shown below while typing. */
  readonly options: readonly ComboOption[];
  readonly onPick: (id: string) => void;
  /** Enter with nothing picked, or the field is left. */
  readonly onCommit: () => void;
  /** Esc: what was typed is to be forgotten. */
  readonly onCancel: () => void;
  /** Other keys, before this field looks at them. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/**
 * A line of text with suggestions below it (the combobox pattern of WAI-ARIA). The list lies in the browser's top
 * layer, so that no pane cuts it off, and leaves the rest of the window as it is.
 */
export function ComboInput(props: ComboInputProps) {
  const { label, placeholder, value, onType, options, onPick, onCommit, onCancel } = props;
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const anchor = `--combo-${id.replace(/\W/g, '')}`;
  const shown = open && options.length > 0;
  const chosen = shown ? options[at] : undefined;

  useLayoutEffect(() => {
    if (shown) list.current?.showPopover();
    else list.current?.hidePopover();
  }, [shown]);

  const close = (): void => {
    setOpen(false);
    setAt(-1);
  };
  const pick = (option: ComboOption): void => {
    close();
    onPick(option.id);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    props.onKeyDown?.(event);
    if (event.defaultPrevented) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // one place more than there are options: what was typed itself
      const places = options.length + 1;
      setAt(((at + 1 + step + places) % places) - 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen) pick(chosen);
      else {
        close();
        onCommit();
      }
    } else if (event.key === 'Escape' && (shown || value !== '')) {
      event.preventDefault();
      event.stopPropagation();
      if (shown) close();
      else onCancel();
    }
  };
  return (
    <>
      <input
        className="edit-field"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${id}${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        style={{ anchorName: anchor }}
        value={value}
        onChange={(event) => {
          setOpen(true);
          setAt(-1);
          onType(event.target.value);
        }}
        onBlur={() => {
          close();
          onCommit();
        }}
        onKeyDown={keys}
      />
      <div
        ref={list}
        id={`${id}list`}
        className="combo-list"
        popover="manual"
        role="listbox"
        aria-label={`Suggestions for ${label}`}
        style={{ positionAnchor: anchor }}
      >
        {options.map((option, place) => (
          // keys are handled by the field, which keeps the focus
          <div
            key={option.id}
            id={`${id}${place}`}
            className="list-item"
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            data-focused={place === at || undefined}
            ref={(line) => {
              if (place === at) line?.scrollIntoView({ block: 'nearest' });
            }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(option)}
            onKeyDown={() => {}}
          >
            <span>{option.label}</span>
            {option.detail === undefined ? null : <span className="faint">{option.detail}</span>}
          </div>
        ))}
      </div>
    </>
  );
}
