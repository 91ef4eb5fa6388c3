/** Asking where to save: the host's dialog where it has one, else one of our own (app/save-dialog.tsx). */
import { act } from './queries.ts';
import { createStore } from './store.ts';

export interface SaveQuestion {
  readonly title: string;
  /** A file name, or a whole path. */
  readonly suggested: string;
  /** Without its dot: "pdf". */
  readonly extension: string;
}

export interface PendingSave extends SaveQuestion {
  readonly answer: (path: string | null) => void;
}

/** The question that our own dialog shows now. */
export const pendingSave = createStore<PendingSave | null>(null);

/** Asks the person where to save a new file; null when they cancelled. */
export async function askSavePath(question: SaveQuestion): Promise<string | null> {
  const info = await act('host.info', {});
  if (!info.ok) return null;
  const suggested = question.suggested.includes('/')
    ? question.suggested
    : joinPath(info.value.documents, question.suggested, info.value.platform);
  if (info.value.saveDialog) {
    const path = await act('host.askSavePath', { ...question, suggested });
    return path.ok ? path.value : null;
  }
  pendingSave.get()?.answer(null);
  return new Promise((resolve) => {
    pendingSave.set({
      ...question,
      suggested,
      answer: (path) => {
        pendingSave.set(null);
        resolve(path);
      },
    });
  });
}

/** A file in a folder, with the separator of the platform (`win32` or another). */
export function joinPath(folder: string, file: string, platform: string): string {
  const separator = platform === 'win32' ? '\\' : '/';
  return folder.endsWith(separator) ? folder + file : folder + separator + file;
}

/** A name that every file system takes, from a title. */
export function fileNameOf(title: string, extension: string): string {
  const safe = title
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 80)
    .trim();
  return `${safe === '' ? 'Untitled' : safe}.${extension}`;
}
