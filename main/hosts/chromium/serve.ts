import type { BrowserContext, Route } from 'playwright-core';
import { serveWindowFile } from '../window-files.ts';

/** The window's own origin. `.invalid` is never a real name (RFC 2606); https makes it a secure context. */
export const ORIGIN = 'https://collate.app.invalid';

/**
 * Answers every request of the window from the files of the built window; refuses all others.
 * @param root folder of the built window
 */
export async function serveWindow(context: BrowserContext, root: string): Promise<void> {
  await context.route('**/*', async (route: Route) => {
    // a window that closes while a file is on its way has no use for the answer
    await answer(route, root).catch(() => {});
  });
  await context.routeWebSocket('**/*', (socket) => socket.close());
}

async function answer(route: Route, root: string): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  if (url.origin !== ORIGIN || request.method() !== 'GET') return route.abort('blockedbyclient');
  const { status, headers, body } = await serveWindowFile(root, url.pathname);
  return route.fulfill({ status, headers: { ...headers }, body });
}
