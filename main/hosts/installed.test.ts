import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { browserPlaces, findBrowser } from './installed.ts';

const folder = mkdtempSync(join(tmpdir(), 'collate-installed-'));
afterAll(() => rmSync(folder, { recursive: true }));

function program(...path: string[]): string {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

describe('findBrowser', () => {
  it('takes Chromium before Chrome, wherever they are on the PATH', () => {
    const chrome = program('a', 'google-chrome');
    const env = { PATH: [join(folder, 'a'), join(folder, 'b')].join(delimiter) };
    expect(findBrowser(env, 'linux')).toBe(chrome);
    const chromium = program('b', 'chromium');
    expect(findBrowser(env, 'linux')).toBe(chromium);
  });

  it('takes the one that is named, and no other', () => {
    const named = program('c', 'my-browser');
    const env = { PATH: join(folder, 'a'), COLLATE_BROWSER: named };
    expect(findBrowser(env, 'linux')).toBe(named);
    expect(findBrowser({ ...env, COLLATE_BROWSER: join(folder, 'nowhere') }, 'linux')).toBeNull();
  });

  it('finds none where there is none', () => {
    expect(findBrowser({ PATH: join(folder, 'empty') }, 'linux')).toBeNull();
    expect(findBrowser({}, 'linux')).toBeNull();
  });
});

describe('browserPlaces', () => {
  it('looks at snaps last', () => {
    const places = browserPlaces({ PATH: ['/snap/bin', '/usr/bin'].join(delimiter) }, 'linux');
    const isSnap = places.map((place) => place.startsWith('/snap/'));
    expect(isSnap.indexOf(true)).toBe(isSnap.lastIndexOf(false) + 1);
  });

  it('knows the folders of Windows and macOS', () => {
    const windows = browserPlaces({ PROGRAMFILES: 'C:/Programs', LOCALAPPDATA: 'C:/Local' }, 'win32');
    expect(windows).toContain(join('C:/Programs', 'Microsoft/Edge/Application/msedge.exe'));
    expect(windows).toContain(join('C:/Local', 'Google/Chrome/Application/chrome.exe'));
    expect(browserPlaces({}, 'darwin')).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
  });
});
