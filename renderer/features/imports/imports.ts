/** Starting imports, and which one the panel shows. */
import { say } from '../../api/messages.ts';
import { pickFiles } from '../../api/pick-files.ts';
import { act } from '../../api/queries.ts';
import { createStore } from '../../api/store.ts';
import { openArticle } from '../../app/navigation.ts';

export interface ImportPanelState {
  readonly jobId: string;
  readonly open: boolean;
}

/** The last import of this session and whether its panel is open; null before the first. */
export const importPanel = createStore<ImportPanelState | null>(null);

/** Whether the dialog for pasting text is open, and with what in it. */
export const pasting = createStore<string | null>(null);

/** Imports files and folders by their paths. Progress and outcomes come as a job. */
export async function importPaths(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const started = await act('imports.start', { paths: [...paths] });
  if (started.ok) importPanel.set({ jobId: started.value.id, open: true });
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
