import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { originalBytes } from './original.ts';
import { prepareFile, preparePasted } from './prepare.ts';

const isRoot = process.getuid?.() === 0;
const TEXT =
  'Old bridge to close\r\n\r\nThe ministry said so on Monday, and nobody was surprised to hear it.\r\n';

describe('prepareFile', () => {
  let folder: string;
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const code = async (path: string): Promise<string> => {
    const result = await prepareFile(path);
    if (result.ok) return 'ok';
    // every refusal says what became of the file and what to do next
    expect(result.error.message).toMatch(/was not imported|nothing to import/);
    expect(result.error.message.split('. ').length).toBeGreaterThan(1);
    return result.error.code;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'collate-prepare-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps the original bytes and their hash beside the cleaned text', async () => {
    const path = file('a.txt', TEXT);
    const result = await prepareFile(path);
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value).toMatchObject({
      path,
      fileName: 'a.txt',
      size: TEXT.length,
      format: 'txt',
      encoding: 'UTF-8',
      words: 17,
    });
    expect(result.value.text).toBe(TEXT.replaceAll('\r', '').trim());
    expect(result.value.sha256).toBe(createHash('sha256').update(TEXT).digest('hex'));
    expect(result.value.textSha256).toBe(createHash('sha256').update(result.value.text).digest('hex'));
    expect(Buffer.from(originalBytes(result.value.original ?? new Uint8Array())).toString()).toBe(TEXT);
  });

  it('refuses what holds no text, each with its code', async () => {
    expect(await code(file('empty.txt', ''))).toBe('file-empty');
    expect(await code(file('blank.txt', ' \r\n\t\n'))).toBe('file-empty');
    expect(
      await code(file('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))),
    ).toBe('file-binary');
    expect(
      await code(
        file(
          'data.txt',
          Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 256),
        ),
      ),
    ).toBe('file-binary');
    expect(
      await code(
        file(
          'data.md',
          Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 256),
        ),
      ),
    ).toBe('file-binary');
    expect(
      await code(
        file(
          'bytes.txt',
          Uint8Array.from({ length: 600 }, (_, i) => 0x80 + ((i * 37) % 128)),
        ),
      ),
    ).toBe('file-undecodable');
    expect(await code(join(folder, 'gone.txt'))).toBe('file-missing');
    expect(await code(folder)).toBe('file-unreadable');
  });

  it('says of a format it does not read what it is and which ones it reads', async () => {
    for (const [name, content, said] of [
      ['old.doc', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'docx'],
      ['a.csv', 'weight,height\n70,180\n80,190\n', 'weight'],
      ['a.xyz', '\u0000\u0001\u0002\u0003 nothing that anybody knows', 'does not know'],
    ] as const) {
      const bytes = Uint8Array.from(content, (char) => char.charCodeAt(0));
      const result = await prepareFile(file(name, bytes));
      expect(result.ok === false && result.error.code).toBe('file-format-unknown');
      expect(result.ok === false && result.error.message).toContain(said);
    }
    const unknown = await prepareFile(file('b.xyz', new Uint8Array([0, 1, 2, 3, 4])));
    for (const format of ['.txt', '.pdf', '.docx', '.eml', '.zip', '.csv', '.ris'])
      expect(unknown.ok === false && unknown.error.message).toContain(format);
  });

  it('says that a damaged document is damaged', async () => {
    expect(await code(file('a.pdf', '%PDF-1.7'))).toBe('file-damaged');
  });

  it('refuses 300 MB by their size alone, without reading them', async () => {
    const path = file('large.txt', '');
    truncateSync(path, 300_000_000);
    const started = performance.now();
    expect(await code(path)).toBe('file-too-large');
    expect(performance.now() - started).toBeLessThan(100);
  });

  it('does not wait for a pipe that nobody writes into', async () => {
    const path = join(folder, 'pipe.txt');
    execFileSync('mkfifo', [path]);
    expect(await code(path)).toBe('file-unreadable');
  });

  // root may read everything, so there is nothing to refuse
  it.skipIf(isRoot)('refuses a file without the right to read it', async () => {
    const path = file('locked.txt', TEXT);
    chmodSync(path, 0);
    expect(await code(path)).toBe('file-unreadable');
  });
});

describe('preparePasted', () => {
  it('makes an article of a text', async () => {
    const result = await preparePasted(TEXT, 'Pasted text.txt');
    expect(result.ok && result.value).toMatchObject({
      fileName: 'Pasted text.txt',
      path: '',
      metadata: { title: 'Old bridge to close' },
    });
  });

  it('refuses an empty one', async () => {
    const result = await preparePasted(' \n', 'Pasted text.txt');
    expect(result.ok === false && result.error.code).toBe('file-empty');
  });
});
