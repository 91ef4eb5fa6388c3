import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Shows a file in the system's file manager: selected where the system can, else its folder. */
export async function reveal(path: string): Promise<void> {
  await access(path);
  const [command, ...args] = fileManager(path, process.platform);
  await new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => reject(new Error(`The file manager could not be opened. The file is ${path}`)));
    child.once('spawn', resolve);
    child.unref();
  });
}

/** The command that shows a file on a platform. */
export function fileManager(path: string, platform: NodeJS.Platform): [string, ...string[]] {
  switch (platform) {
    case 'darwin':
      return ['open', '-R', path];
    case 'win32':
      return ['explorer.exe', `/select,${path}`];
    default:
      return ['xdg-open', dirname(path)];
  }
}
