/** Starting imports, and which one the panel shows. */
import type { ImportHow } from '../../../preload/contract/index.ts';
import { project } from '../../api/live.ts';
import { say } from '../../api/messages.ts';
import { pickFiles } from '../../api/pick-files.ts';
import { act, queryClient } from '../../api/queries.ts';
import { askSavePath, fileNameOf } from '../../api/save-path.ts';
import { createStore } from '../../api/store.ts';
import { openArticle } from '../../app/navigation.ts';

export interface ImportPanelState {
  readonly jobId: string;
  readonly open: boolean;
}

/** The last import since the start and whether its panel is open; null before the first. */
export const importPanel = createStore<ImportPanelState | null>(null);

/** Whether the dialog for pasting text is open, and with what in it. */
export const pasting = createStore<string | null>(null);

/** Whether the dialog of the watched folders is open. */
export const watching = createStore(false);

/** A file that waits for a person. */
export interface Waiting {
  /** The import whose line waits. */
  readonly jobId: string;
  readonly path: string;
  readonly fileName: string;
}

/** The file whose preview is open; null for none. */
export const previewing = createStore<Waiting | null>(null);

/** The imports that somebody at this window asked for; the others come from watched folders. */
export const asked: Set<string> = new Set();

/** Imports files and folders by their paths. Progress and outcomes come as a job. */
export async function importPaths(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const started = await act('imports.start', { paths: [...paths], ask: true });
  if (started.ok) show(started.value.id);
}

export async function importFiles(): Promise<void> {
  await importPaths(await pickFiles({ multiple: true }));
}

export async function importFolder(): Promise<void> {
  await importPaths(await pickFiles({ folder: true }));
}

/** Imports a text that was pasted and opens it; true when it became an article or was one already. */
export async function importText(text: string): Promise<boolean> {
  const done = await act('imports.paste', { text });
  if (!done.ok) return false;
  const { outcome, why, articleId, title } = done.value;
  if (articleId !== null) openArticle(articleId);
  if (outcome === 'imported') say(`Imported: ${title ?? 'pasted text'}`);
  else say(why ?? `The pasted text was ${outcome}.`);
  return articleId !== null;
}

/** Imports again what was refused or cancelled. */
export async function retry(jobId: string): Promise<void> {
  const started = await act('imports.retry', { jobId });
  if (started.ok) show(started.value.id);
}

/** Imports a file that waited, as the person wants it; true when it has begun. The panel stays with the file's line. */
export async function importAs({ jobId, path }: Waiting, how: ImportHow): Promise<boolean> {
  const started = await act('imports.confirm', { path, how });
  if (!started.ok) return false;
  asked.add(started.value.id);
  importPanel.set({ jobId, open: true });
  return true;
}

/** Leaves out a file that waited; true when it was done. */
export async function leaveOut({ jobId, path }: Waiting): Promise<boolean> {
  const done = await act('imports.leaveOut', { jobId, path });
  // no job tells of this change
  await queryClient.invalidateQueries({ queryKey: ['imports.outcomes'] });
  return done.ok;
}

/** Writes all lines of an import as a table to where the person says. */
export async function saveList(jobId: string): Promise<void> {
  const name = project.get()?.name ?? 'Collate';
  const path = await askSavePath({
    title: 'Save the list of the import',
    suggested: fileNameOf(`${name} import`, 'csv'),
    extension: 'csv',
  });
  const done = path === null ? null : await act('imports.saveOutcomes', { jobId, path });
  if (!done?.ok) return;
  const saved = done.value.path;
  say(`Saved ${saved}`, { label: 'Show in folder', run: () => void act('host.reveal', { path: saved }) });
}

function show(jobId: string): void {
  asked.add(jobId);
  importPanel.set({ jobId, open: true });
}
