import { useState } from 'react';
import { useStore } from '../../api/store.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextArea } from '../../components/field.tsx';
import { importText, pasting } from './imports.ts';

/** Takes a text that is pasted or typed, and imports it as an article. */
export function PasteDialog() {
  const text = useStore(pasting);
  return text === null ? null : <Paste given={text} />;
}

function Paste({ given }: { readonly given: string }) {
  const [text, setText] = useState(given);
  const close = (): void => pasting.set(null);
  const run = async (): Promise<void> => {
    if (await importText(text)) close();
  };
  return (
    <Dialog
      title="Import pasted text"
      open
      wide
      keep={text.trim() !== ''}
      onClose={close}
      buttons={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button variant="primary" isDisabled={text.trim() === ''} onPress={() => void run()}>
            Import
          </Button>
        </>
      }
    >
      <TextArea
        label="Text of one article, its title in the first line"
        value={text}
        onChange={setText}
        rows={16}
        autoFocus
      />
    </Dialog>
  );
}
