import { useState } from 'react';
import { useStore } from '../../api/store.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { proposedName } from './proposed-name.ts';
import { renameSaved, saveSearch } from './saved.ts';
import { type Naming, naming } from './state.ts';

/** Asks for the name of a search that is saved, or for another one. */
export function NameDialog() {
  const asked = useStore(naming);
  return asked === null ? null : <Ask key={asked.kind === 'new' ? asked.query : asked.id} asked={asked} />;
}

function Ask({ asked }: { readonly asked: Naming }) {
  const [name, setName] = useState(asked.kind === 'new' ? proposedName(asked.query) : asked.name);
  const close = (): void => naming.set(null);
  const wanted = name.trim();
  const save = (): void => {
    if (wanted === '') return;
    close();
    if (asked.kind === 'new') void saveSearch(asked.query, wanted);
    else void renameSaved(asked.id, wanted);
  };
  return (
    <Dialog
      title={asked.kind === 'new' ? 'Save this search' : 'Rename the saved search'}
      open
      onClose={close}
      buttons={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button variant="primary" isDisabled={wanted === ''} onPress={save}>
            {asked.kind === 'new' ? 'Save' : 'Rename'}
          </Button>
        </>
      }
    >
      <Field
        label="Name"
        value={name}
        onChange={(typed) => setName(typed.slice(0, 200))}
        onEnter={save}
        autoFocus
        hint={
          asked.kind === 'new'
            ? `Keeps “${asked.query}” and says how many articles are new in it since you looked.`
            : undefined
        }
      />
    </Dialog>
  );
}
