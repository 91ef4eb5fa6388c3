import { useEffect, useRef, useState } from 'react';
import { ComboInput } from './combo-input.tsx';
import { fold } from './fold.ts';
import './field.css';
import './select.css';

export interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  /** Says that there is no value: "not said". */
  readonly placeholder: string;
  readonly suggestions: readonly string[];
  /** Takes a suggestion or whatever else was typed. */
  readonly onCommit: (value: string) => void;
}

const SHOWN = 30;

/** A value corrected in place, with what was written elsewhere proposed while typing. Anything may be typed. */
export function SuggestField(props: SuggestFieldProps) {
  const { label, value, placeholder, suggestions, onCommit } = props;
  const [typed, setTyped] = useState(value);
  const committed = useRef(value);
  useEffect(() => {
    setTyped(value);
    committed.current = value;
  }, [value]);

  const commit = (next: string): void => {
    const trimmed = next.trim();
    setTyped(trimmed);
    if (trimmed === committed.current) return;
    committed.current = trimmed;
    onCommit(trimmed);
  };
  const wanted = typed === value ? '' : fold(typed);
  const fitting = [...new Set(suggestions)]
    .filter((one) => one !== typed && fold(one).includes(wanted))
    .slice(0, SHOWN);
  return (
    <span className="suggest-field">
      <ComboInput
        label={label}
        placeholder={placeholder}
        value={typed}
        onType={setTyped}
        options={fitting.map((name) => ({ id: name, label: name }))}
        onPick={commit}
        onCommit={() => commit(typed)}
        onCancel={() => setTyped(value)}
      />
    </span>
  );
}
