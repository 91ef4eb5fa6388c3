import { useState } from 'react';
import { Autocomplete, Input, Label, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import type { Measure } from '../../../preload/contract/index.ts';
import { useStore } from '../../api/store.ts';
import { Dialog } from '../../components/dialog.tsx';
import { fold } from '../../components/fold.ts';
import { makeMeasure, placeIn } from './operations.ts';
import { placing } from './state.ts';

const NEW = 'new measure';

/** Asks which measure figures are to be placed in: type a part of its name, Enter. */
export function PlaceDialog({ measures }: { readonly measures: readonly Measure[] }) {
  const passageIds = useStore(placing);
  const [typed, setTyped] = useState('');
  if (passageIds === null) return null;
  const close = (): void => {
    placing.set(null);
    setTyped('');
  };
  const fitting = measures.filter(({ name }) => fold(name).includes(fold(typed)));
  const items = [
    ...fitting.map(({ id, name, counted }) => ({ id, name, detail: counted ?? '' })),
    { id: NEW, name: 'A new measure', detail: '' },
  ];
  const choose = (id: string): void => {
    const measure = measures.find((one) => one.id === id);
    close();
    if (measure) void placeIn(passageIds, measure);
    else void makeMeasure(passageIds);
  };
  return (
    <Dialog title="Place in which measure?" open onClose={close}>
      <Autocomplete inputValue={typed} onInputChange={setTyped} disableAutoFocusFirst>
        <SearchField className="field" autoFocus>
          <Label className="field-label">A part of its name</Label>
          <Input
            className="field-input"
            onKeyDown={(event) => {
              // Enter takes the first that fits, however fast it comes after the letters
              const pointed = event.currentTarget.getAttribute('aria-activedescendant');
              const [first] = items;
              if (event.key !== 'Enter' || pointed || !first) return;
              event.preventDefault();
              choose(first.id);
            }}
          />
        </SearchField>
        <ListBox
          className="list-box place-list"
          aria-label="Measures"
          items={items}
          onAction={(key) => choose(String(key))}
        >
          {({ id, name, detail }) => (
            <ListBoxItem id={id} className="list-item" textValue={name}>
              <span>{name}</span>
              <span className="faint">{detail}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}
