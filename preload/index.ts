/** Electron's preload: forwards calls, events and the paths of files, nothing else. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, CollateEvent } from './contract/index.ts';

const bridge: Bridge = {
  call: (method, input) => ipcRenderer.invoke('collate:call', method, input),
  subscribe(listener) {
    const forward = (_event: unknown, event: CollateEvent): void => listener(event);
    ipcRenderer.on('collate:event', forward);
    ipcRenderer.send('collate:hears');
    return () => void ipcRenderer.off('collate:event', forward);
  },
  pathsOf: async (files) => files.map((file) => webUtils.getPathForFile(file)),
};

contextBridge.exposeInMainWorld('collate', bridge);
