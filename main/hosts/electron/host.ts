import { access } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import type { Host } from '../host.ts';
import { openOutside } from './outside.ts';
import { printPdf } from './print.ts';

/** Electron as the host. */
export function electronHost(): Host {
  return {
    info: {
      host: 'electron',
      version: `Electron ${process.versions.electron}`,
      saveDialog: true,
      asksOutside: true,
    },
    async askSavePath({ title, suggested, extension }) {
      const options: Electron.SaveDialogOptions = {
        title,
        defaultPath: isAbsolute(suggested) ? suggested : join(app.getPath('documents'), suggested),
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      };
      const window = BrowserWindow.getFocusedWindow();
      const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
    printPdf,
    async reveal(path) {
      await access(path);
      shell.showItemInFolder(path);
    },
    openOutside,
  };
}
