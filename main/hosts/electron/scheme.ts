import { protocol, type Session } from 'electron';
import { serveWindowFile } from '../window-files.ts';
import { isOwn, SCHEME } from './origin.ts';

/** Makes the own scheme a secure one with an origin. Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Answers the window's requests from the files of the built window.
 * @param root folder of the built window
 */
export function serveScheme(session: Session, root: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    if (!isOwn(request.url) || request.method !== 'GET') return new Response('Not found', { status: 404 });
    const { status, headers, body } = await serveWindowFile(root, new URL(request.url).pathname);
    return new Response(new Uint8Array(body), { status, headers: { ...headers } });
  });
}
