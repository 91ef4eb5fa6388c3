import { describe, expect, it } from 'vitest';
import { type ZipEntry, zip } from '../archive/zip.fixture.ts';
import { articlesIn } from '../read.ts';
import { readerFor } from './registry.ts';

async function found(
  bytes: Uint8Array,
  fileName = 'news.zip',
): Promise<readonly (readonly [string, string])[]> {
  const all: (readonly [string, string])[] = [];
  for await (const { place, answer } of articlesIn(bytes, fileName))
    all.push([place, answer.ok ? answer.value.text : answer.error.code]);
  return all;
}

const text = (name: string): ZipEntry => ({ name, bytes: `The words of ${name}, all of them.` });

describe('zip', () => {
  it('reads the files of an archive in natural order and leaves hidden ones out', async () => {
    const names = ['10.txt', '2.txt', '.DS_Store', '__MACOSX/._2.txt', 'a/1.md', 'a/.git/config'];
    expect(await found(zip(names.map(text)))).toEqual([
      ['2.txt', 'The words of 2.txt, all of them.'],
      ['10.txt', 'The words of 10.txt, all of them.'],
      ['a/1.md', 'The words of a/1.md, all of them.'],
    ]);
  });

  it('leaves out what belongs to a saved page', async () => {
    const names = [
      'a/Bridge.txt',
      'a/Bridge_files/x.txt',
      'a/Ferry.html',
      'a/Ferry_files/b/x.txt',
      'Ferry_files/x.txt',
    ];
    expect((await found(zip(names.map(text)))).map(([place]) => place)).toEqual([
      'a/Bridge_files/x.txt',
      'a/Bridge.txt',
      'a/Ferry.html',
      'Ferry_files/x.txt',
    ]);
  });

  it('goes on after an entry that is refused', async () => {
    expect(await found(zip([text('../up.txt'), { name: 'a.bin', bytes: '\0\0\0' }, text('b.txt')]))).toEqual([
      ['../up.txt', 'archive-unsafe'],
      ['a.bin', 'file-format-unknown'],
      ['b.txt', 'The words of b.txt, all of them.'],
    ]);
  });

  it('opens archives in archives, to a depth', async () => {
    let nested = zip([text('deep.txt')]);
    for (let i = 1; i <= 3; i++) nested = zip([text(`${i}.txt`), { name: `z${i}.zip`, bytes: nested }]);
    expect((await found(nested)).map(([place]) => place)).toEqual([
      '3.txt',
      'z3.zip/2.txt',
      'z3.zip/z2.zip/1.txt',
      'z3.zip/z2.zip/z1.zip/deep.txt',
    ]);
    for (let i = 4; i <= 8; i++) nested = zip([{ name: `z${i}.zip`, bytes: nested }]);
    expect(await found(nested)).toEqual([['z8.zip/z7.zip/z6.zip/z5.zip/z4.zip', 'file-too-deep']]);
  });

  it('refuses what is no archive that can be opened', async () => {
    expect(await found(zip([text('a.txt')]).subarray(0, 60))).toEqual([['', 'file-damaged']]);
    expect(await found(zip([]))).toEqual([['', 'file-empty']]);
  });

  it('knows an archive by its bytes', () => {
    const bytes = zip([text('a.txt')]);
    const reader = readerFor({ bytes, fileName: 'a.txt', extension: 'txt', url: null });
    expect(reader.ok && reader.value.format).toBe('zip');
  });
});

describe('archives that hold each other', () => {
  it('are not read without end', { timeout: 60_000 }, async () => {
    const files = zip(Array.from({ length: 3_000 }, (_, i) => ({ name: `${i}.bin`, bytes: '' })));
    const inner = zip(['a', 'b', 'c', 'd'].map((name) => ({ name: `${name}.zip`, bytes: files })));
    const outer = zip(['a', 'b', 'c'].map((name) => ({ name: `${name}.zip`, bytes: inner })));
    const codes = (await found(outer)).map(([, code]) => code);
    expect(codes.filter((code) => code === 'archive-too-many-entries')).toHaveLength(1);
    expect(codes.length).toBeLessThan(20_100);
  });
});
