import { sayProblem } from './messages.ts';

export interface PickQuestion {
  readonly multiple?: boolean;
  /** Picks a whole folder; its files come one by one. */
  readonly folder?: boolean;
  /** As in HTML: ".collate", ".txt,.md". */
  readonly accept?: string;
}

/** Lets the person pick files or a folder; their paths on disk, none when they cancelled. */
export async function pickFiles(question: PickQuestion): Promise<readonly string[]> {
  return pathsOf(await ask(question));
}

/** The paths on disk of files that were picked or dropped; says so where the host cannot tell them. */
export async function pathsOf(files: readonly File[]): Promise<readonly string[]> {
  if (files.length === 0) return [];
  const paths = (await window.collate.pathsOf(files)).filter((path) => path !== '');
  if (paths.length === 0) {
    sayProblem({
      code: 'file-missing',
      message:
        'Collate could not see where these files lie on disk, so nothing was imported. Save them to a folder first, then drop them from there.',
    });
  }
  return paths;
}

function ask({ multiple = false, folder = false, accept }: PickQuestion): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = multiple || folder;
  input.webkitdirectory = folder;
  input.hidden = true;
  input.tabIndex = -1;
  if (accept !== undefined) input.accept = accept;
  document.body.append(input);
  return new Promise((resolve) => {
    const done = (files: readonly File[]): void => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => done([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => done([]), { once: true });
    input.click();
  });
}
