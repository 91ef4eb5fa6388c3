/**
 * A stand-in of the `electron` module that writes down what the program asks of it, for machines where Electron's
 * binary cannot be had. It does nothing by itself, but it is strict where Electron is: what must happen before or
 * after Electron is ready throws at the wrong time, and a name that it does not export fails to link.
 */
import { EventEmitter } from 'node:events';

export interface Recorded {
  readonly what: string;
  readonly args: readonly unknown[];
}

export const recorded: Recorded[] = [];
let isReady = false;

function note(what: string, ...args: unknown[]): void {
  recorded.push({ what, args });
}

function onlyBeforeReady(what: string): void {
  if (isReady) throw new Error(`${what} must be called before the app is ready.`);
}

function onlyWhenReady(what: string): void {
  if (!isReady) throw new Error(`${what} must not be used before the app is ready.`);
}

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      onlyBeforeReady('appendSwitch');
      note('appendSwitch', name, value);
    },
  };
  readonly paths: Record<string, string> = {};
  enableSandbox(): void {
    onlyBeforeReady('enableSandbox');
    note('enableSandbox');
  }
  requestSingleInstanceLock(): boolean {
    note('requestSingleInstanceLock');
    return process.env.STAND_IN_SECOND !== '1';
  }
  async whenReady(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    isReady = true;
  }
  setPath(name: string, path: string): void {
    this.paths[name] = path;
  }
  getPath(name: string): string {
    const path = this.paths[name];
    if (path === undefined) throw new Error(`No path named ${name}`);
    return path;
  }
  /** As Electron does: will-quit first, and nothing more when that is prevented. */
  quit(): void {
    let prevented = false;
    this.emit('will-quit', { preventDefault: () => (prevented = true) });
    note(prevented ? 'quit prevented' : 'quit');
    if (!prevented) this.emit('stand-in:quit');
  }
  exit(code: number): void {
    note('exit', code);
    this.emit('stand-in:quit');
  }
}
export const app = new App();

export class StandInSession extends EventEmitter {
  readonly name: string;
  readonly handlers = new Map<string, (...args: never[]) => unknown>();
  constructor(name: string) {
    super();
    this.name = name;
  }
  private keep(name: string): (handler: (...args: never[]) => unknown) => void {
    return (handler) => {
      note(`${this.name}.${name}`);
      this.handlers.set(name, handler);
    };
  }
  readonly setPermissionRequestHandler = this.keep('permissionRequest');
  readonly setPermissionCheckHandler = this.keep('permissionCheck');
  readonly setDevicePermissionHandler = this.keep('devicePermission');
  readonly setDisplayMediaRequestHandler = this.keep('displayMedia');
  readonly setSpellCheckerEnabled = (on: boolean): void => note(`${this.name}.spellChecker`, on);
  readonly webRequest = { onBeforeRequest: this.keep('beforeRequest') };
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>): void => {
      onlyWhenReady('protocol.handle');
      note(`${this.name}.protocol.handle`, scheme);
      this.handlers.set('protocol', handler as never);
    },
    unhandle: (scheme: string): void => note(`${this.name}.protocol.unhandle`, scheme),
  };
}
const defaultSession = new StandInSession('default');
export const session = {
  get defaultSession(): StandInSession {
    onlyWhenReady('session.defaultSession');
    return defaultSession;
  },
  fromPartition(name: string, options: unknown): StandInSession {
    onlyWhenReady('session.fromPartition');
    note('session.fromPartition', name, options);
    return new StandInSession(name);
  },
};

export const protocol = {
  registerSchemesAsPrivileged(schemes: unknown): void {
    onlyBeforeReady('registerSchemesAsPrivileged');
    note('registerSchemesAsPrivileged', schemes);
  },
};

class Contents extends EventEmitter {
  openHandler: ((details: { url: string }) => unknown) | null = null;
  readonly mainFrame = { parent: null, url: '' };
  readonly sent: unknown[][] = [];
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.openHandler = handler;
  }
  send(...message: unknown[]): void {
    this.sent.push(message);
  }
  async printToPDF(options: unknown): Promise<Buffer> {
    note('printToPDF', options);
    return Buffer.from('%PDF-');
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.all[0] ?? null;
  }
  readonly webContents = new Contents();
  readonly options: { webPreferences?: { session?: StandInSession } };
  constructor(options: { webPreferences?: { session?: StandInSession } }) {
    super();
    onlyWhenReady('BrowserWindow');
    this.options = options;
    note('BrowserWindow', plain(options));
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  /** Loads as Electron would: through the protocol handler of the window's session. */
  async loadURL(url: string): Promise<void> {
    note('loadURL', url);
    const handler = (this.options.webPreferences?.session ?? defaultSession).handlers.get('protocol');
    const response = await (handler as unknown as (request: Request) => Promise<Response>)(new Request(url));
    note('loaded', url, response.status, Object.fromEntries(response.headers), await response.text());
    this.webContents.mainFrame.url = url;
  }
  maximize(): void {
    note('maximize');
  }
  show(): void {
    note('show');
  }
  focus(): void {
    note('focus');
  }
  restore(): void {}
  destroy(): void {
    note('destroy');
  }
  isMinimized(): boolean {
    return false;
  }
  isMaximized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return false;
  }
  getNormalBounds(): object {
    return { x: 20, y: 30, width: 1300, height: 800 };
  }
}

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, (...args: unknown[]) => unknown>();
  handle(channel: string, handler: (...args: unknown[]) => unknown): void {
    this.handlers.set(channel, handler);
  }
}
export const ipcMain = new IpcMain();

export const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (menu: unknown): void => note('menu', menu),
};

export const dialog = {
  async showMessageBox(options: unknown): Promise<{ response: number }> {
    note('showMessageBox', options);
    return { response: Number(process.env.STAND_IN_ANSWER ?? 1) };
  },
  async showSaveDialog(...args: unknown[]): Promise<{ canceled: boolean; filePath: string }> {
    note('showSaveDialog', args.at(-1));
    return { canceled: false, filePath: '/chosen.pdf' };
  },
};

export const shell = {
  openExternal: async (url: string): Promise<void> => note('openExternal', url),
  showItemInFolder: (path: string): void => note('showItemInFolder', path),
};

export const nativeTheme = { shouldUseDarkColors: false };
export const screen = {
  getDisplayMatching: (): object => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
};

/** Options without the objects in them that cannot be sent to another process. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, part) => (part instanceof StandInSession ? `session ${part.name}` : part)),
  );
}
