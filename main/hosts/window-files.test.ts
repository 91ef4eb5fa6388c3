import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_POLICY } from './policy.ts';
import { serveWindowFile } from './window-files.ts';

let folder = '';
let root = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-files-'));
  root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(folder, 'renderer-other'));
  await writeFile(join(root, 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'assets', 'a b.js'), 'export {}');
  await writeFile(join(root, 'notes.sqlite'), 'x');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'renderer-other', 'secret.js'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('serveWindowFile', () => {
  it('serves the index with its policy', async () => {
    const served = await serveWindowFile(root, '/');
    expect(served.status).toBe(200);
    expect(served.body.toString()).toBe('<!doctype html>');
    expect(served.headers['content-security-policy']).toBe(CONTENT_POLICY);
    expect(served.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(served.headers['x-content-type-options']).toBe('nosniff');
  });

  it('serves a file with an encoded name', async () => {
    const served = await serveWindowFile(root, '/assets/a%20b.js');
    expect([served.status, served.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
  });

  it.each([
    '/missing.html',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../renderer-other/secret.js',
    '/link.txt',
    '/notes.sqlite',
    '/assets',
    '/%E0%A4%A.html',
    '/index.html%00.js',
  ])('has nothing at %s', async (pathname) => {
    const served = await serveWindowFile(root, pathname);
    expect([served.status, served.body.toString()]).toEqual([404, 'Not found']);
    expect(served.headers['content-security-policy']).toBe(CONTENT_POLICY);
  });
});
