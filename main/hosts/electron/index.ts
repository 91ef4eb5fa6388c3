import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { app, session } from 'electron';
import { type CoreThread, startCore } from '../core-thread.ts';
import { openFirstProject, PATIENCE_MS } from '../first-project.ts';
import { SAMPLES, USER_DATA_VARIABLE, WINDOW_ROOT } from '../folders.ts';
import type { Folders } from '../host.ts';
import { electronHost } from './host.ts';
import { connectWindow } from './ipc.ts';
import { lockProgram, lockSession } from './lockdown.ts';
import { setMenu } from './menu.ts';
import { declareScheme, serveScheme } from './scheme.ts';
import { loadWindow, makeWindow } from './window.ts';

/** What must be said before Electron is ready. Returns false when the program is already open: it comes forward. */
export function prepareElectron(): boolean {
  const userData = process.env[USER_DATA_VARIABLE];
  if (userData) app.setPath('userData', resolve(userData));
  if (!app.requestSingleInstanceLock()) return false;
  lockProgram();
  declareScheme();
  return true;
}

/** Starts the core with Electron as its host, once Electron is ready. */
export async function startElectronCore(): Promise<CoreThread> {
  await app.whenReady();
  const folders: Folders = {
    userData: app.getPath('userData'),
    documents: app.getPath('documents'),
    samples: SAMPLES,
  };
  return startCore(electronHost(), folders);
}

/**
 * Opens the window on its first project. Closing it closes the project, then ends the program.
 * @param asked path of a project given on the command line
 */
export async function openElectronWindow(core: CoreThread, asked: string | null): Promise<void> {
  lockSession(session.defaultSession);
  serveScheme(session.defaultSession, WINDOW_ROOT);
  setMenu();
  const window = makeWindow(app.getPath('userData'));
  const tell = connectWindow(window, core);

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void core.close().finally(() => {
      closed = true;
      app.quit();
    });
  });

  const opening = openFirstProject(core, asked === null ? null : resolve(asked));
  await Promise.race([opening, delay(PATIENCE_MS)]);
  await loadWindow(window);
  const trouble = await opening;
  if (trouble !== null) tell(trouble);
}
