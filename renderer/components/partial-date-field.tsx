import { dateWords } from '../../preload/contract/date-words.ts';
import type { PartialDate } from '../../preload/contract/index.ts';
import { EditField } from './field.tsx';
import { readPartialDate } from './partial-date.ts';

export interface PartialDateFieldProps {
  readonly label: string;
  readonly value: PartialDate | null;
  /** Says that there is no date: "not said". */
  readonly placeholder: string;
  readonly onCommit: (value: PartialDate | null) => void;
}

const HOW = 'Write a date like 22 Dec 2025, Dec 2025, 2025 or 22 Dec.';

/** A date as far as it is known, corrected in place in any usual way of writing; emptied it is no date. */
export function PartialDateField({ label, value, placeholder, onCommit }: PartialDateFieldProps) {
  return (
    <EditField
      label={label}
      value={value === null ? '' : dateWords(value)}
      placeholder={placeholder}
      check={(typed) => (typed === '' || readPartialDate(typed) !== null ? null : HOW)}
      onCommit={(typed) => onCommit(readPartialDate(typed))}
    />
  );
}
