import { useEffect, useState } from 'react';
import { project } from '../../api/live.ts';
import { say } from '../../api/messages.ts';
import { pathsOf } from '../../api/pick-files.ts';
import { useStore } from '../../api/store.ts';
import { useAction } from '../../app/actions.ts';
import { focusPane } from '../../app/pane-focus.ts';
import { openProject } from '../project/projects.ts';
import { importActions } from './actions.ts';
import {
  importFiles,
  importFolder,
  importPanel,
  importPaths,
  importText,
  pasting,
  watching,
} from './imports.ts';
import './drop-target.css';

/** Takes files and folders that are dropped on any part of the window, and text that is pasted outside of fields. */
export function DropTarget() {
  const [over, setOver] = useState(false);
  const open = useStore(project);
  const last = useStore(importPanel);
  useAction(importActions.files, open && (() => void importFiles()));
  useAction(importActions.folder, open && (() => void importFolder()));
  useAction(importActions.paste, open && (() => pasting.set('')));
  useAction(importActions.watch, open && !open.readOnly ? () => watching.set(true) : null);
  useAction(
    importActions.outcomes,
    open &&
      last &&
      (() => {
        importPanel.set({ ...last, open: true });
        focusPane('imports');
      }),
  );

  useEffect(() => {
    let gone: ReturnType<typeof setTimeout> | undefined;
    const dragOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      // while something is dragged over the window it says so all the time
      clearTimeout(gone);
      gone = setTimeout(() => setOver(false), GONE_AFTER_MS);
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      void pathsOf(files).then(take);
    };
    const paste = (event: ClipboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      // the grid of details pastes into its cells
      if (event.defaultPrevented) return;
      if (!project.get() || target?.closest('input, textarea, [contenteditable], [role="dialog"]')) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) void pathsOf(files).then(take);
      // a word or two is more likely a slip than an article
      else if (text.trim().length >= LONG_ENOUGH) void importText(text);
      else if (text.trim() !== '') pasting.set(text);
    };
    window.addEventListener('dragover', dragOver);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      clearTimeout(gone);
      window.removeEventListener('dragover', dragOver);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, []);

  return over ? (
    <div className="drop-target">
      <p className="drop-words">{open ? 'Let go to add these articles' : 'Let go to open this project'}</p>
    </div>
  ) : null;
}

const LONG_ENOUGH = 200;
const GONE_AFTER_MS = 800;

/** A project that was dropped is opened; anything else goes into the open project. */
async function take(paths: readonly string[]): Promise<void> {
  const [only] = paths;
  if (paths.length === 1 && only?.toLowerCase().endsWith('.collate')) await openProject(only);
  else if (project.get()) await importPaths(paths);
  else if (paths.length > 0) say('First make a new project or open one, then drop the articles into it.');
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
