import type { CDPSession, Page } from 'playwright-core';
import type { Bridge, CollateEvent } from '../../../preload/contract/index.ts';
import type { CoreThread } from '../core-thread.ts';
import { ORIGIN } from './serve.ts';

/** What the page keeps for its host, beside the `window.collate` that the program uses. */
interface HostEnd {
  deliver(events: readonly CollateEvent[]): void;
  /** The files of a question for their paths, handed over once. */
  take(question: number): readonly File[];
}

interface PageGlobals {
  collate: Bridge;
  collateHost: HostEnd;
  collateCall(method: string, input: string): Promise<string>;
  collateHears(): Promise<void>;
  collatePaths(question: number): Promise<string[]>;
}

/** How many files are asked for their paths at a time. */
const PATHS_AT_ONCE = 200;

/** The host's end of the bridge to one page. */
export interface PageBridge {
  /** Passes an event on to the page; kept until the page listens. */
  deliver(event: CollateEvent): void;
}

/**
 * Puts the same `window.collate` into the page that Electron's preload does. JSON text crosses, not objects:
 * it is what Electron's bridge would do to them, and faster than Playwright's own copying.
 */
export async function bridge(page: Page, session: CDPSession, core: CoreThread): Promise<PageBridge> {
  const events = eventQueue(page);
  const own = (frame: { url(): string }): boolean =>
    frame === page.mainFrame() && frame.url().startsWith(`${ORIGIN}/`);

  await page.exposeBinding('collateCall', async ({ frame }, method: string, input: string) => {
    if (!own(frame)) throw new Error('Only the window itself may call.');
    return JSON.stringify(await core.call(method, JSON.parse(input)));
  });
  await page.exposeBinding('collateHears', ({ frame }) => {
    if (own(frame)) events.open();
  });
  await page.exposeBinding('collatePaths', ({ frame }, question: number) =>
    own(frame) ? pathsOf(session, question) : [],
  );
  await page.addInitScript(installBridge);
  return { deliver: events.add };
}

/** Runs in the page, before anything of its own: it must not use anything from outside itself. */
function installBridge(): void {
  const host = globalThis as unknown as PageGlobals;
  const listeners = new Set<(event: CollateEvent) => void>();
  const questions = new Map<number, readonly File[]>();
  let last = 0;
  const collate: Bridge = {
    async call(method, input) {
      return JSON.parse(await host.collateCall(method, JSON.stringify(input ?? null)));
    },
    subscribe(listener) {
      listeners.add(listener);
      void host.collateHears();
      return () => listeners.delete(listener);
    },
    async pathsOf(files) {
      if (files.length === 0) return [];
      last += 1;
      questions.set(last, [...files]);
      return host.collatePaths(last);
    },
  };
  const end: HostEnd = {
    deliver(events) {
      for (const event of events) for (const listener of listeners) listener(event);
    },
    take(question) {
      const files = questions.get(question) ?? [];
      questions.delete(question);
      return files;
    },
  };
  Object.defineProperty(globalThis, 'collate', { value: Object.freeze(collate) });
  Object.defineProperty(globalThis, 'collateHost', { value: Object.freeze(end) });
}

/** Events in their order, in as few deliveries as the page can take, none before the page listens. */
function eventQueue(page: Page): { add(event: CollateEvent): void; open(): void } {
  let waiting: CollateEvent[] = [];
  let listening = false;
  let busy = false;

  async function flush(): Promise<void> {
    if (busy || !listening || waiting.length === 0) return;
    busy = true;
    const events = waiting;
    waiting = [];
    try {
      const deliver = (json: string) =>
        (globalThis as unknown as PageGlobals).collateHost?.deliver(JSON.parse(json));
      await page.evaluate(deliver, JSON.stringify(events));
    } catch {
      // the page is being loaded again or is gone: it asks anew for all it shows
    }
    busy = false;
    void flush();
  }

  return {
    add(event) {
      waiting.push(event);
      void flush();
    },
    open() {
      listening = true;
      void flush();
    },
  };
}

/**
 * Asks the browser where the files of a question lie on disk. The protocol knows it for every file that a person
 * dropped or picked (DOM.getFileInfo); a file that was made in memory has no path.
 */
async function pathsOf(session: CDPSession, question: number): Promise<string[]> {
  const group = `collate-files-${question}`;
  try {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `collateHost.take(${Number(question)})`,
      objectGroup: group,
    });
    if (result.objectId === undefined) return [];
    const { result: properties } = await session.send('Runtime.getProperties', {
      objectId: result.objectId,
      ownProperties: true,
    });
    const files = properties.filter((property) => /^\d+$/.test(property.name));
    const paths: string[] = [];
    for (let at = 0; at < files.length; at += PATHS_AT_ONCE) {
      const some = files.slice(at, at + PATHS_AT_ONCE);
      paths.push(...(await Promise.all(some.map((file) => pathOf(session, file.value?.objectId)))));
    }
    return paths;
  } finally {
    await session.send('Runtime.releaseObjectGroup', { objectGroup: group }).catch(() => {});
  }
}

async function pathOf(session: CDPSession, objectId: string | undefined): Promise<string> {
  if (objectId === undefined) return '';
  try {
    return (await session.send('DOM.getFileInfo', { objectId })).path;
  } catch {
    return '';
  }
}
