/** A link of an article, opened in another program: never by Collate itself, which uses no network. */
import { call } from './call.ts';
import { confirm } from './confirm.ts';
import { say, sayProblem } from './messages.ts';

/** Opens a link outside after asking, or copies its address where nothing on this machine opens links. */
export async function openOutside(url: string): Promise<void> {
  const { asksOutside } = await call('host.info', {});
  if (!asksOutside && !(await mayOpen(url))) return;
  const opened = await call('host.openOutside', { url }).catch(() => 'cannot' as const);
  if (opened === 'cannot') await copyAddress(url);
}

function mayOpen(url: string): Promise<boolean> {
  return confirm({
    title: 'Open this link outside Collate?',
    text: `Another program opens it and may use the network; Collate itself never does. The address: ${url}`,
    yes: 'Open',
  });
}

/** Puts an address on the clipboard. */
export async function copyAddress(url: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    say(
      `Copied ${short(url)}. Nothing here opens links; paste it into a browser. Collate itself opens nothing.`,
    );
  } catch {
    sayProblem({ code: 'host-cannot', message: `The address could not be copied. It is: ${url}` });
  }
}

const LONGEST = 60;

function short(url: string): string {
  return url.length <= LONGEST ? url : `${url.slice(0, LONGEST)}…`;
}
