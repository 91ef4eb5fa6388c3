import { useEffect, useState } from 'react';
import { useCall } from '../api/queries.ts';
import { type PendingSave, pendingSave } from '../api/save-path.ts';
import { useStore } from '../api/store.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';

/** Asks for a path where the host has no dialog for that (api/save-path.ts). */
export function SaveDialog() {
  const question = useStore(pendingSave);
  return question === null ? null : <Ask key={question.suggested} question={question} />;
}

function Ask({ question }: { readonly question: PendingSave }) {
  const [path, setPath] = useState(question.suggested);
  const wanted = withExtension(path, question.extension);
  const checked = useCall('host.checkPath', { path: wanted }, { enabled: wanted !== '', keep: true });
  const state = checked.isPlaceholderData ? undefined : checked.data;
  const noFolder = state?.folderExists === false;
  // Enter may come before the path is checked; then it counts when it is, unless something would be replaced
  const [pressed, setPressed] = useState<string | null>(null);
  const { answer } = question;
  useEffect(() => {
    if (pressed === wanted && state?.folderExists === true && !state.exists) answer(wanted);
  }, [pressed, wanted, state, answer]);
  const save = (): void => {
    if (wanted === '') return;
    if (state === undefined) setPressed(wanted);
    else if (state.folderExists) answer(wanted);
  };
  return (
    <Dialog
      title={question.title}
      open
      onClose={() => question.answer(null)}
      buttons={
        <>
          <Button onPress={() => question.answer(null)}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={wanted === '' || state === undefined || noFolder}
            onPress={save}
          >
            {state?.exists ? 'Replace' : 'Save'}
          </Button>
        </>
      }
    >
      <Field
        label="Save as (the whole path)"
        value={path}
        onChange={setPath}
        onEnter={save}
        autoFocus
        problem={noFolder ? 'There is no such folder. Choose one that exists, or make it first.' : null}
        hint={
          state?.exists
            ? 'A file of this name is there already. It will be replaced.'
            : wanted === path
              ? undefined
              : `Will be saved as ${wanted}`
        }
      />
    </Dialog>
  );
}

function withExtension(path: string, extension: string): string {
  const trimmed = path.trim();
  const dotted = `.${extension}`;
  return trimmed === '' || trimmed.toLowerCase().endsWith(dotted) ? trimmed : trimmed + dotted;
}
