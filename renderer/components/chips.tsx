import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './chips.css';

export interface Chip<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly count?: number | undefined;
}

export interface ChipsProps<T extends string> {
  readonly label: string;
  readonly chips: readonly Chip<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A row of views of the same thing, one of them chosen: "All 14", "Conflicts 2". */
export function Chips<T extends string>({ label, chips, value, onChange }: ChipsProps<T>) {
  return (
    <ToggleButtonGroup
      className="chips"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chip = chips.find((one) => keys.has(one.value));
        if (chip) onChange(chip.value);
      }}
    >
      {chips.map((chip) => (
        <ToggleButton key={chip.value} id={chip.value} className="chip">
          {chip.label}
          {chip.count === undefined ? null : (
            <span className="chip-count">{chip.count.toLocaleString('en')}</span>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
