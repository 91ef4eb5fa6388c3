import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { walk } from './walk.ts';

const isRoot = process.getuid?.() === 0;

describe('walk', () => {
  let folder: string;
  const at = (...parts: string[]): string => join(folder, ...parts);
  const found = async (...paths: string[]): Promise<readonly string[]> => {
    const lines: string[] = [];
    for await (const file of walk(paths))
      lines.push(`${relative(folder, file.path)}${file.ok ? '' : `: ${file.error.code}`}`);
    return lines;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'collate-walk-'));
    mkdirSync(at('2024', 'march'), { recursive: true });
    for (const name of [
      '10.txt',
      '2.txt',
      'b.md',
      '.hidden',
      '~$draft.docx',
      'Thumbs.db',
      'mine.collate',
      'mine.collate-wal',
      'mine.collate-lock',
      'mine.collate.v1.backup',
    ])
      writeFileSync(at(name), 'x');
    writeFileSync(at('2024', 'march', 'a.txt'), 'x');
  });
  afterEach(() => {
    chmodSync(at('2024'), 0o700);
    rmSync(folder, { recursive: true });
  });

  it('yields the files of folders in natural order, without hidden files and projects', async () => {
    expect(await found(folder)).toEqual(['2.txt', '10.txt', '2024/march/a.txt', 'b.md']);
  });

  it('yields what is named itself, whatever its name', async () => {
    expect(await found(at('.hidden'), at('mine.collate'), at('2024'))).toEqual([
      '.hidden',
      'mine.collate',
      '2024/march/a.txt',
    ]);
  });

  it('leaves out what belongs to a page that was saved beside it', async () => {
    for (const name of ['Bridge_files', 'Brücke-Dateien', 'other_files']) {
      mkdirSync(at('2024', name));
      writeFileSync(at('2024', name, 'frame.html'), 'x');
    }
    for (const name of ['Bridge.html', 'Brücke.htm']) writeFileSync(at('2024', name), 'x');
    expect(await found(at('2024'))).toEqual([
      '2024/Bridge.html',
      '2024/Brücke.htm',
      '2024/march/a.txt',
      '2024/other_files/frame.html',
    ]);
  });

  it('says what is missing and goes on', async () => {
    expect(await found(at('gone'), at('b.md'))).toEqual(['gone: file-missing', 'b.md']);
  });

  it('enters a folder once, whatever links lead to it', async () => {
    symlinkSync(folder, at('2024', 'loop'));
    symlinkSync(at('2024', 'march'), at('again'));
    expect(await found(folder)).toEqual(['2.txt', '10.txt', '2024/march/a.txt', 'b.md']);
  });

  it('says which link leads nowhere', async () => {
    symlinkSync(at('nowhere'), at('c.txt'));
    expect(await found(folder)).toContain('c.txt: file-missing');
  });

  // root may read everything, so there is nothing to refuse
  it.skipIf(isRoot)('says which folder may not be read and goes on', async () => {
    chmodSync(at('2024'), 0);
    expect(await found(folder)).toEqual(['2.txt', '10.txt', '2024: file-unreadable', 'b.md']);
  });
});
