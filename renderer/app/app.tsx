import { useEffect, useState } from 'react';
import { project } from '../api/live.ts';
import { useStore } from '../api/store.ts';
import { Toasts } from '../components/toasts.tsx';
import { DropTarget } from '../features/imports/drop-target.tsx';
import { KeysSheet } from '../features/palette/keys-sheet.tsx';
import { Palette } from '../features/palette/palette.tsx';
import { ProjectCommands } from '../features/project/project-commands.tsx';
import { StartScreen } from '../features/project/start-screen.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { handleKeys } from './keys.ts';
import { SaveDialog } from './save-dialog.tsx';
import { restoreView } from './view.ts';
import { Workbench } from './workbench.tsx';

/** The whole window: the start screen, or the workbench of the open project. */
export function App() {
  const open = useStore(project);
  const id = open?.id ?? null;
  const [ready, setReady] = useState<string | null>(null);

  useEffect(handleKeys, []);
  useEffect(() => {
    let current = true;
    if (id === null) return setReady(null);
    void restoreView().then(() => {
      if (current) setReady(id);
    });
    return () => {
      current = false;
    };
  }, [id]);
  useEffect(() => {
    document.title = open ? `${open.name} – Collate` : 'Collate';
  }, [open]);

  return (
    <>
      {open === null ? <StartScreen /> : null}
      {id !== null && ready === id ? <Workbench key={id} /> : null}
      <ProjectCommands />
      <DropTarget />
      <Palette />
      <KeysSheet />
      <SaveDialog />
      <ConfirmDialog />
      <Toasts />
    </>
  );
}
