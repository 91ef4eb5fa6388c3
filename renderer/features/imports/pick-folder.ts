/** Picking a folder itself, not its files. */
import { folderOf } from './folder-of.ts';

export type PickedFolder =
  | { readonly kind: 'folder'; readonly path: string }
  /** The host could not tell where it lies, e.g. because nothing is in it. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'cancelled' };

/** Lets the person pick a folder; browsers tell it by one of its files. */
export async function pickFolder(): Promise<PickedFolder> {
  const files = await ask();
  if (files === null) return { kind: 'cancelled' };
  const [file] = files;
  if (file === undefined) return { kind: 'unknown' };
  const [path = ''] = await window.collate.pathsOf([file]);
  const folder = folderOf(path, file.webkitRelativePath);
  return folder === null ? { kind: 'unknown' } : { kind: 'folder', path: folder };
}

function ask(): Promise<readonly File[] | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  input.hidden = true;
  input.tabIndex = -1;
  document.body.append(input);
  return new Promise((resolve) => {
    const done = (files: readonly File[] | null): void => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => done([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => done(null), { once: true });
    input.click();
  });
}
