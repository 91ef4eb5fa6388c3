import { useState } from 'react';
import type { NameKind } from '../../../preload/contract/index.ts';
import { act } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { NAME_KINDS } from './kind-words.ts';
import { adding, showName } from './state.ts';

/** Asks for a name that no article gives, or that is not found by itself. */
export function AddDialog() {
  return useStore(adding) ? <Open /> : null;
}

function Open() {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<NameKind>('person');
  const [problem, setProblem] = useState<string | null>(null);
  const close = (): void => adding.set(false);
  const add = async (): Promise<void> => {
    if (name.trim() === '') return setProblem('A name needs words.');
    const done = await act('names.add', { kind, name }, ['name-exists']);
    if (done.ok) {
      close();
      showName(done.value.id);
    } else if (done.error.code === 'name-exists') setProblem(done.error.message);
  };
  return (
    <Dialog
      title="Add a name"
      open
      onClose={close}
      buttons={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button variant="primary" onPress={() => void add()}>
            Add
          </Button>
        </>
      }
    >
      <div className="names-add">
        <Field
          label="Name"
          value={name}
          autoFocus
          problem={problem}
          onChange={(typed) => {
            setName(typed);
            setProblem(null);
          }}
          onEnter={() => void add()}
        />
        <Select label="Kind" value={kind} options={NAME_KINDS} onChange={setKind} />
      </div>
    </Dialog>
  );
}
