/** What can be done with whole projects. Each asks what it must and tells what went wrong. */
import type { ProjectInfo } from '../../../preload/contract/index.ts';
import { confirm } from '../../api/confirm.ts';
import { say, sayProblem } from '../../api/messages.ts';
import { pickFiles } from '../../api/pick-files.ts';
import { act } from '../../api/queries.ts';
import { askSavePath, fileNameOf } from '../../api/save-path.ts';
import { createStore } from '../../api/store.ts';
import { write } from '../../app/view.ts';

/** Whether the dialog that renames the project is open. */
export const renaming = createStore(false);

export async function createProject(): Promise<void> {
  const path = await askSavePath({
    title: 'New project',
    suggested: 'New project.collate',
    extension: 'collate',
  });
  if (path === null) return;
  write();
  await act('project.create', { path });
}

export async function pickProject(): Promise<void> {
  const [path] = await pickFiles({ accept: '.collate' });
  if (path !== undefined) await openProject(path);
}

/** Opens a project; where it is open elsewhere, offers to look at it without changing it. */
export async function openProject(path: string): Promise<void> {
  write();
  const opened = await act('project.open', { path }, ['project-locked']);
  if (opened.ok || opened.error.code !== 'project-locked') return;
  const look = await confirm({
    title: 'This project is open elsewhere',
    text: `${opened.error.message} You can open it here to read it; nothing can then be changed from here.`,
    yes: 'Open to read',
  });
  if (look) await act('project.open', { path, readOnly: true });
}

export async function openSample(): Promise<void> {
  write();
  await act('project.openSample', {});
}

export async function closeProject(): Promise<void> {
  write();
  await act('project.close', {});
}

export async function saveCopy(project: ProjectInfo): Promise<void> {
  const path = await askSavePath({
    title: 'Save a copy of the project',
    suggested: fileNameOf(`${project.name} copy`, 'collate'),
    extension: 'collate',
  });
  if (path === null) return;
  if (path === project.path) {
    sayProblem({
      code: 'project-exists',
      message: 'That is the project itself. Choose another name for the copy; nothing was written.',
    });
    return;
  }
  const saved = await act('project.saveCopy', { path });
  if (!saved.ok) return;
  say(`A copy is at ${saved.value.path}`, {
    label: 'Show',
    run: () => void act('host.reveal', { path: saved.value.path }),
  });
}
