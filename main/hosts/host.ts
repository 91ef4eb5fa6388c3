import type { CollateEvent, PageSize, Result } from '../../preload/contract/index.ts';

/** What a host must offer. Everything that differs between Electron, an installed Chromium and a terminal is here. */
export interface Host {
  readonly info: HostInfo;
  /** Asks the person where to save; null when they cancelled. Only called where `info.saveDialog` is true. */
  askSavePath(question: SaveQuestion): Promise<string | null>;
  /** Prints a whole HTML document as its own styles say (@page): tagged, with an outline from its headings. */
  printPdf(page: PrintJob): Promise<Uint8Array>;
  /** Shows a file in the system's file manager. */
  reveal(path: string): Promise<void>;
  /** Hands a link to the system's browser or mail program; false where the person said no, or it is no such link. */
  openOutside(url: string): Promise<boolean>;
}

export interface HostInfo {
  readonly host: 'electron' | 'chromium' | 'terminal';
  readonly version: string;
  readonly saveDialog: boolean;
  /** Whether `openOutside` asks the person; if not, the window has. */
  readonly asksOutside: boolean;
}

export interface SaveQuestion {
  readonly title: string;
  readonly suggested: string;
  /** Without its dot: "pdf". */
  readonly extension: string;
}

export interface PrintJob {
  readonly html: string;
  readonly title: string;
  readonly pageSize: PageSize;
}

/** Where things are on this machine. */
export interface Folders {
  /** Settings and the list of recent projects. */
  readonly userData: string;
  /** Offered for new projects and exports. */
  readonly documents: string;
  /** The sample project that ships with the program: its articles and the work done on them. */
  readonly samples: string;
}

/** What the core thread is started with. */
export interface CoreStart {
  readonly host: HostInfo;
  readonly folders: Folders;
}

/** A question of the core thread to its host. */
export type HostQuestion =
  | { readonly ask: 'savePath'; readonly question: SaveQuestion }
  | { readonly ask: 'printPdf'; readonly page: PrintJob }
  | { readonly ask: 'reveal'; readonly path: string }
  | { readonly ask: 'openOutside'; readonly url: string };

export type ToCore =
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Result<unknown> }
  | { readonly type: 'close' };

export type FromCore =
  | { readonly type: 'answer'; readonly id: number; readonly answer: Result<unknown> }
  | { readonly type: 'event'; readonly event: CollateEvent }
  | { readonly type: 'question'; readonly id: number; readonly question: HostQuestion }
  /** The project is closed and the thread ends. */
  | { readonly type: 'closed' };
