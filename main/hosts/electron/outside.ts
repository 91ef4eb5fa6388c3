import { dialog, shell } from 'electron';
import { outsideAddress } from '../outside.ts';

/** Hands a link to the system's own browser or mail program, after asking. False where the person, or the rules, said no. */
export async function openOutside(address: string): Promise<boolean> {
  const url = outsideAddress(address);
  if (url === null) return false;
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: 'Open this link outside Collate?',
    detail: `${url}\n\nIt opens in another program, which may use the network. Collate itself never does.`,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  await shell.openExternal(url);
  return true;
}
