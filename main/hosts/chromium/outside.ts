import { spawn } from 'node:child_process';
import { outsideAddress } from '../outside.ts';

/** A program that opens addresses says within this time that it cannot; one that can may stay with the browser. */
const SAYS_SO_WITHIN_MS = 2_000;

/** Hands a link to the system's own browser or mail program. The window has asked. */
export async function openOutside(address: string, wait = SAYS_SO_WITHIN_MS): Promise<boolean> {
  const url = outsideAddress(address);
  if (url === null) return false;
  const [command, ...args] = opener(url, process.platform);
  await new Promise<void>((resolve, reject) => {
    const cannot = (): void => reject(new Error('No program was found on this machine that opens links.'));
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    const timer = setTimeout(resolve, wait);
    child.once('error', cannot);
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else cannot();
    });
    child.unref();
  });
  return true;
}

/** The command that opens an address on a platform; no shell reads it. */
export function opener(url: string, platform: NodeJS.Platform): [string, ...string[]] {
  switch (platform) {
    case 'darwin':
      return ['open', url];
    case 'win32':
      // "start" is a word of the shell, which would read the signs of an address as its own
      return ['rundll32.exe', 'url.dll,FileProtocolHandler', url];
    default:
      return ['xdg-open', url];
  }
}
