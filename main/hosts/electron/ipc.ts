import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { CollateEvent } from '../../../preload/contract/index.ts';
import { refuse } from '../../../preload/contract/result.ts';
import type { CoreThread } from '../core-thread.ts';
import { isOwn } from './origin.ts';

/** The three channels between the preload and this process. */
export const CHANNELS = { call: 'collate:call', hears: 'collate:hears', event: 'collate:event' } as const;

/**
 * Ties the window to the core: calls of its own top frame go in, events come out. Events wait until the page
 * listens.
 * @returns how to tell the window something that does not come from the core
 */
export function connectWindow(window: BrowserWindow, core: CoreThread): (event: CollateEvent) => void {
  const waiting: CollateEvent[] = [];
  let listening = false;
  const deliver = (event: CollateEvent): void => {
    if (window.isDestroyed()) return;
    if (listening) window.webContents.send(CHANNELS.event, event);
    else waiting.push(event);
  };

  ipcMain.handle(CHANNELS.call, (event, method: unknown, input: unknown) => {
    if (!isFromWindow(event, window) || typeof method !== 'string') {
      return refuse('bad-input', 'Only the window itself may call.');
    }
    return core.call(method, input);
  });
  ipcMain.on(CHANNELS.hears, (event) => {
    if (!isFromWindow(event, window)) return;
    listening = true;
    waiting.splice(0).forEach(deliver);
  });
  core.subscribe(deliver);
  return deliver;
}

/** Whether the own page asks, not a frame in it. The sender's frame is null when it has navigated or is gone. */
function isFromWindow(event: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  return event.sender === window.webContents && frame !== null && frame.parent === null && isOwn(frame.url);
}
