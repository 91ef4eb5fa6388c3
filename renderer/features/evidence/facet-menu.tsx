import { useState } from 'react';
import {
  Button as AriaButton,
  Autocomplete,
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
} from 'react-aria-components';
import { fold } from '../../components/fold.ts';
import { Icon } from '../../components/icon.tsx';
import '../../components/select.css';
import './facet-menu.css';

export interface FacetMenuProps {
  readonly label: string;
  readonly facets: readonly { readonly value: string; readonly label: string; readonly passages: number }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Beyond this many the person is asked to type a part of the name. */
const SHOWN = 200;
/** From this many on there is a field to type in. */
const SEARCHED_FROM = 8;

/** Narrows the table to some of what can be filtered by, each with how many passages it has. */
export function FacetMenu({ label, facets, chosen, onChange }: FacetMenuProps) {
  const [typed, setTyped] = useState('');
  const [first, setFirst] = useState<readonly string[]>([]);
  // what is chosen stands first when the menu opens, and stays there while it is open
  const fitting = facets
    .filter((facet) => fold(facet.label).includes(fold(typed)))
    .sort((a, b) => Number(first.includes(b.value)) - Number(first.includes(a.value)));
  const items = fitting.slice(0, SHOWN).map((facet) => ({ ...facet, id: facet.value }));
  const list = (
    <ListBox
      className="list-box facet-list"
      aria-label={label}
      selectionMode="multiple"
      // Esc closes the menu and leaves what is chosen
      escapeKeyBehavior="none"
      items={items}
      selectedKeys={chosen}
      onSelectionChange={(keys) => {
        const now = keys === 'all' ? items.map(({ value }) => value) : [...keys].map(String);
        const hidden = chosen.filter((value) => !items.some((item) => item.value === value));
        onChange([...new Set([...hidden, ...now])]);
      }}
      renderEmptyState={() => <p className="facet-none">Nothing like that.</p>}
    >
      {(item) => (
        <ListBoxItem id={item.value} className="list-item" textValue={item.label}>
          <span className="facet-label">{item.label}</span>
          <span className="faint">{item.passages.toLocaleString('en')}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
  return (
    <DialogTrigger
      onOpenChange={() => {
        setTyped('');
        setFirst(chosen);
      }}
    >
      <AriaButton className="button small" isDisabled={facets.length === 0 && chosen.length === 0}>
        {label}
        {chosen.length === 0 ? null : <span className="facet-count">{chosen.length}</span>}
        <Icon name="down" />
      </AriaButton>
      <Popover className="popover facet-popover" offset={4} placement="bottom start">
        <Dialog aria-label={`Filter by ${label.toLowerCase()}`} className="facet-dialog">
          {facets.length < SEARCHED_FROM ? (
            list
          ) : (
            <Autocomplete inputValue={typed} onInputChange={setTyped}>
              <SearchField className="field" aria-label={`Find a ${label.toLowerCase()}`} autoFocus>
                <Input className="field-input" placeholder={`Find a ${label.toLowerCase()}`} />
              </SearchField>
              {list}
            </Autocomplete>
          )}
          {fitting.length > SHOWN ? (
            <p className="facet-none">
              {(fitting.length - SHOWN).toLocaleString('en')} more: type a part of the name.
            </p>
          ) : null}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
