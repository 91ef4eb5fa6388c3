import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { CONTENT_POLICY, SAFE_HEADERS } from './policy.ts';

/** An answer to the window's request for one of its own files. */
export interface ServedFile {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Reads one file of the built window. Whatever lies outside `root`, also behind a link, is not there; so is a
 * file of a type that the window has no use for.
 * @param root folder of the built window
 * @param pathname of the URL, still percent-encoded; '/' is the index
 */
export async function serveWindowFile(root: string, pathname: string): Promise<ServedFile> {
  const missing: ServedFile = {
    status: 404,
    headers: { ...SAFE_HEADERS, 'content-security-policy': CONTENT_POLICY, 'content-type': 'text/plain' },
    body: Buffer.from('Not found'),
  };
  const type = TYPES[extname(pathname === '/' ? 'index.html' : pathname)];
  if (type === undefined) return missing;
  try {
    const wanted = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
    const base = await realpath(root);
    const file = await realpath(join(base, wanted));
    if (!file.startsWith(base + sep)) return missing;
    return {
      status: 200,
      headers: { ...SAFE_HEADERS, 'content-security-policy': CONTENT_POLICY, 'content-type': type },
      body: await readFile(file),
    };
  } catch {
    return missing;
  }
}
