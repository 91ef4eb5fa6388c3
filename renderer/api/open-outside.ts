/** A link of an article, opened in another program: never by Collate itself, which uses no network. */
import { call } from './call.ts';
import { say, sayProblem } from './messages.ts';

/** Addresses that Electron hands on; it asks the person first (hosts/electron/lockdown.ts). */
const HANDED_ON = /^(https|mailto):/i;

/** Opens a link outside after asking, or copies its address where this host cannot. */
export async function openOutside(url: string): Promise<void> {
  const { host } = await call('host.info', {});
  if (host === 'electron' && HANDED_ON.test(url)) window.open(url, '_blank', 'noreferrer');
  else await copyAddress(url);
}

/** Puts an address on the clipboard. */
export async function copyAddress(url: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    say(`Copied ${short(url)}. Paste it into a browser to open it; Collate itself opens nothing.`);
  } catch {
    sayProblem({ code: 'host-cannot', message: `The address could not be copied. It is: ${url}` });
  }
}

const LONGEST = 60;

function short(url: string): string {
  return url.length <= LONGEST ? url : `${url.slice(0, LONGEST)}…`;
}
