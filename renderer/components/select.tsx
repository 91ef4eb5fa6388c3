import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { Icon } from './icon.tsx';
import './select.css';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Fainter words after the label. */
  readonly detail?: string;
}

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  /** The label is said but not shown. */
  readonly bare?: boolean;
  /** Plain text until it is pointed at or focused, as a value corrected in place. */
  readonly inPlace?: boolean;
}

/** Chooses one of a few. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, value, options, onChange, bare = false, inPlace = false } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <AriaSelect
      className={inPlace ? 'select in-place' : 'select'}
      value={value}
      onChange={(key) => {
        const option = options.find((one) => one.value === key);
        if (option) onChange(option.value);
      }}
    >
      <Label className={bare || inPlace ? 'unseen' : 'field-label'}>{label}</Label>
      <Button className="select-button">
        <SelectValue className="select-value">{chosen?.label ?? ''}</SelectValue>
        <Icon name="down" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="list-box" items={options.map((option) => ({ ...option, id: option.value }))}>
          {(option) => (
            <ListBoxItem className="list-item" textValue={option.label}>
              <span>{option.label}</span>
              {option.detail === undefined ? null : <span className="faint">{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
