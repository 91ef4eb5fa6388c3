/** Electron's entry point: starts the core, opens the window, nothing else. */
import { app } from 'electron';
import { openElectronWindow, prepareElectron, startElectronCore } from './hosts/electron/index.ts';

/** `electron . PROJECT` while developing, `collate PROJECT` when packed. */
const asked = process.argv.slice(app.isPackaged ? 1 : 2).find((argument) => !argument.startsWith('-'));

if (prepareElectron()) {
  startElectronCore()
    .then((core) => openElectronWindow(core, asked ?? null))
    .catch((error: unknown) => {
      console.error('collate:', error);
      app.exit(1);
    });
} else {
  app.quit();
}
