import { useEffect, useState } from 'react';
import { act, queryClient, useCall } from '../../api/queries.ts';
import { useStore } from '../../api/store.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { watching } from './imports.ts';
import { pickFolder } from './pick-folder.ts';
import './watch-dialog.css';

/** The folders whose new files are imported by themselves while the project is open. */
export function WatchDialog() {
  return useStore(watching) ? <Watch /> : null;
}

function Watch() {
  const [path, setPath] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const folders = useCall('imports.watched', {}).data ?? [];
  const close = (): void => watching.set(false);
  // a folder may have gone since the dialog was open last
  useEffect(() => void refresh(), []);
  const watch = async (folder: string): Promise<void> => {
    const wanted = folder.trim();
    if (wanted === '') return;
    const done = await act('imports.watch', { path: wanted }, ['folder-not-watched', 'bad-input']);
    setProblem(done.ok ? null : done.error.message);
    if (done.ok) setPath('');
    await refresh();
  };
  const choose = async (): Promise<void> => {
    const picked = await pickFolder();
    if (picked.kind === 'folder') await watch(picked.path);
    else if (picked.kind === 'unknown') {
      setProblem('The folder is empty, so its place could not be seen. Type its whole path instead.');
    }
  };
  const stop = async (folder: string): Promise<void> => {
    await act('imports.unwatch', { path: folder });
    await refresh();
  };
  return (
    <Dialog
      title="Watched folders"
      open
      wide
      onClose={close}
      buttons={
        <Button variant="primary" onPress={close}>
          Done
        </Button>
      }
    >
      <p>
        What is saved into these folders is imported by itself while this project is open. The files stay
        where they are.
      </p>
      {folders.length === 0 ? null : (
        <ul className="watched" aria-label="Watched folders">
          {folders.map((folder) => (
            <li key={folder.path} className="watched-folder">
              <span className="watched-path">
                {folder.path}
                {folder.exists ? null : (
                  <span className="watched-missing">
                    is not there now. It is watched again when the project is opened with the folder in place.
                  </span>
                )}
              </span>
              <Button small onPress={() => void stop(folder.path)}>
                Stop watching
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="watched-new">
        <Field
          label="Folder to watch (the whole path)"
          value={path}
          onChange={(typed) => {
            setPath(typed);
            setProblem(null);
          }}
          onEnter={() => void watch(path)}
          problem={problem}
          autoFocus
        />
        <div className="watched-buttons">
          <Button onPress={() => void choose()}>Choose a folder…</Button>
          <Button isDisabled={path.trim() === ''} onPress={() => void watch(path)}>
            Watch it
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function refresh(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['imports.watched'] });
}
