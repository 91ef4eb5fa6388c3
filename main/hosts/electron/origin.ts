/** The window's own scheme and origin. */
export const SCHEME = 'collate';
export const HOST = 'app';
export const ORIGIN = `${SCHEME}://${HOST}`;
export const INDEX = `${ORIGIN}/index.html`;

/** Whether an address is of the window itself. */
export function isOwn(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${SCHEME}:` && url.host === HOST;
  } catch {
    return false;
  }
}
