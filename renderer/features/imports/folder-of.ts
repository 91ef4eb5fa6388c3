/**
 * The folder that was picked, from the whole path of one of its files and the file's path from the folder on, which
 * begins with the folder's own name: "/home/a/inbox/b/c.txt" and "inbox/b/c.txt" give "/home/a/inbox". Null where they
 * do not fit together.
 */
export function folderOf(path: string, relative: string): string | null {
  const steps = relative.split('/').length - 1;
  if (path === '' || steps < 1) return null;
  const separator = path.includes('\\') ? '\\' : '/';
  const parts = path.split(separator);
  const folder = parts.slice(0, parts.length - steps);
  const [name] = relative.split('/');
  return folder.at(-1) === name && folder.length > 0 ? folder.join(separator) : null;
}
