import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import { FIRST_SIZE, readWindowPlace, type WindowPlace, writeWindowPlace } from '../window-place.ts';
import { INDEX } from './origin.ts';

/** What every page of this program may do: as little as there is. */
export const WEB_PREFERENCES: WebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
};

/** The built preload, beside the built main program. */
const PRELOAD = join(import.meta.dirname, '../preload/index.cjs');

/** The paper of the two themes, so that the window does not flash before its page is there. */
const PAPER = { light: '#f7f5f1', dark: '#191816' };

/** A page that crashes again and again is not loaded any more: so many times within so many milliseconds. */
const CRASHES = { most: 3, within: 60_000 } as const;

/** Makes the window, where it was left; it shows itself when its page is there. */
export function makeWindow(userData: string): BrowserWindow {
  const place = onScreen(readWindowPlace(userData));
  const window = new BrowserWindow({
    title: 'Collate',
    show: false,
    minWidth: 800,
    minHeight: 500,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    autoHideMenuBar: true,
    ...(place ? { x: place.x, y: place.y, width: place.width, height: place.height } : FIRST_SIZE),
    webPreferences: { ...WEB_PREFERENCES, preload: PRELOAD },
  });
  if (place?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    writeWindowPlace(userData, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  loadAgainAfterCrash(window);
  return window;
}

/** Loads the program's page. */
export function loadWindow(window: BrowserWindow): Promise<void> {
  return window.loadURL(INDEX);
}

/** A crash of the page costs nothing but the page: all it shows is in the core. */
function loadAgainAfterCrash(window: BrowserWindow): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    crashes.push(now);
    if (crashes.filter((at) => now - at < CRASHES.within).length < CRASHES.most) void loadWindow(window);
  });
}

/** The place if a screen still shows it; the screen it was on may be gone. */
function onScreen(place: WindowPlace | null): WindowPlace | null {
  if (place === null) return null;
  const { x, y, width, height } = screen.getDisplayMatching(place).workArea;
  const visible =
    place.x < x + width && place.x + place.width > x && place.y >= y - 1 && place.y < y + height;
  return visible ? place : null;
}
