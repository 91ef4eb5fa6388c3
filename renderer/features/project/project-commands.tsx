import { useState } from 'react';
import { project } from '../../api/live.ts';
import { act } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { projectActions } from './actions.ts';
import { closeProject, createProject, openSample, pickProject, renaming, saveCopy } from './projects.ts';

/** The project's actions, with or without an open one, and the dialog that renames it. */
export function ProjectCommands() {
  const open = useStore(project);
  const asking = useStore(renaming);
  useAction(projectActions.create, () => void createProject());
  useAction(projectActions.open, () => void pickProject());
  useAction(projectActions.sample, () => void openSample());
  useAction(projectActions.rename, open ? () => renaming.set(true) : null);
  useAction(projectActions.saveCopy, open ? () => void saveCopy(open) : null);
  useAction(projectActions.close, open ? () => void closeProject() : null);
  return open && asking ? <RenameDialog name={open.name} /> : null;
}

function RenameDialog({ name }: { readonly name: string }) {
  const [typed, setTyped] = useState(name);
  const close = (): void => renaming.set(false);
  const rename = async (): Promise<void> => {
    const done = await act('project.rename', { name: typed.trim() });
    if (!done.ok) return;
    project.set(done.value);
    close();
  };
  const can = typed.trim() !== '';
  return (
    <Dialog
      title="Rename the project"
      open
      onClose={close}
      buttons={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button variant="primary" isDisabled={!can} onPress={() => void rename()}>
            Rename
          </Button>
        </>
      }
    >
      <Field
        label="Name"
        value={typed}
        onChange={setTyped}
        onEnter={() => can && void rename()}
        autoFocus
        hint="The file keeps its name on disk."
      />
    </Dialog>
  );
}
