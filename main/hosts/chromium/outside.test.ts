import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { opener, openOutside } from './outside.ts';

it('asks each system in its own way, and no shell', () => {
  const url = 'https://sorn.example/?a=1&b=2';
  expect(opener(url, 'darwin')).toEqual(['open', url]);
  expect(opener(url, 'win32')).toEqual(['rundll32.exe', 'url.dll,FileProtocolHandler', url]);
  expect(opener(url, 'linux')).toEqual(['xdg-open', url]);
});

describe.runIf(process.platform === 'linux')('on a system with xdg-open', () => {
  let folder: string;
  const path = process.env.PATH;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'collate-outside-'));
    process.env.PATH = `${folder}${delimiter}${path}`;
  });
  afterEach(() => {
    process.env.PATH = path;
    rmSync(folder, { recursive: true, force: true });
  });

  function says(script: string): void {
    const file = join(folder, 'xdg-open');
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }

  it('hands the address on as one word', async () => {
    says(`printf '%s\\n' "$@" > '${folder}/said'`);
    expect(await openOutside('https://sorn.example/a?b=$(id)&c="x" y')).toBe(true);
    expect(readFileSync(join(folder, 'said'), 'utf8')).toBe('https://sorn.example/a?b=$(id)&c=%22x%22%20y\n');
  });

  it('does not wait for a program that stays', async () => {
    says('sleep 5');
    expect(await openOutside('https://sorn.example/', 100)).toBe(true);
  });

  it('says that it cannot where no program opens links', async () => {
    says('exit 3');
    await expect(openOutside('https://sorn.example/')).rejects.toThrow(/No program/);
    process.env.PATH = folder;
    rmSync(join(folder, 'xdg-open'));
    await expect(openOutside('https://sorn.example/')).rejects.toThrow(/No program/);
  });

  it('hands on nothing but links', async () => {
    says(`touch '${folder}/said'`);
    expect(await openOutside('file:///etc/passwd')).toBe(false);
    expect(() => readFileSync(join(folder, 'said'))).toThrow();
  });
});
