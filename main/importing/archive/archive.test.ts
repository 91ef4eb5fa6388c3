import fc from 'fast-check';
import { encode as encodeOld } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../preload/contract/index.ts';
import { type Archive, type ArchiveEntry, openArchive } from './archive.ts';
import type { ArchiveLimits } from './checks.ts';
import { isHiddenName } from './names.ts';
import { type ZipEntry, type ZipOptions, zip } from './zip.fixture.ts';

const SMALL: ArchiveLimits = {
  archiveEntries: 100,
  archiveBytes: 8_000_000,
  entryBytes: 5_000_000,
  archiveRatio: 200,
};

async function open(
  entries: readonly ZipEntry[],
  options: ZipOptions = {},
  limits: ArchiveLimits = SMALL,
): Promise<Archive> {
  const opened = await openArchive(zip(entries, options), 'a.zip', limits);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

async function refusalOf(bytes: Uint8Array): Promise<string | null> {
  const opened = await openArchive(bytes, 'a.zip', SMALL);
  return opened.ok ? null : opened.error.code;
}

/** What reading each entry comes to: its text, or the code of its refusal. */
async function outcomes(archive: Archive): Promise<readonly (readonly [string, string])[]> {
  const all: (readonly [string, string])[] = [];
  for (const entry of archive.entries) all.push([entry.name, outcome(await archive.read(entry))]);
  return all;
}

function outcome(read: Result<Uint8Array>): string {
  return read.ok ? new TextDecoder().decode(read.value) : read.error.code;
}

const zeros = (length: number): Uint8Array => new Uint8Array(length);
/** Bytes that hardly pack: 64 kB repeat nowhere. */
const noise = (length: number): Uint8Array => {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state >> 16;
  });
};

describe('openArchive', () => {
  it('reads packed and stored entries, and leaves out folders and links', async () => {
    const archive = await open([
      { name: 'one.txt', bytes: 'One' },
      { name: 'folder/', mode: 0o40755 },
      { name: 'folder/two.txt', bytes: 'Two', stored: true },
      { name: 'empty.txt', bytes: '' },
      { name: 'link', bytes: '/etc/passwd', stored: true, mode: 0o120777 },
    ]);
    expect(await outcomes(archive)).toEqual([
      ['one.txt', 'One'],
      ['folder/two.txt', 'Two'],
      ['empty.txt', ''],
    ]);
    expect(archive.find('folder/two.txt')?.size).toBe(3);
    expect(archive.find('three.txt')).toBeNull();
  });

  it('reads zip64 archives', async () => {
    expect(await outcomes(await open([{ name: 'a', bytes: 'A' }], { zip64: true }))).toEqual([['a', 'A']]);
  });

  it('gives back what was packed', async () => {
    const files = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[\p{L}\d _-]{1,20}$/u), fc.uint8Array({ maxLength: 500 })),
      { selector: ([name]) => name.normalize('NFC') },
    );
    await fc.assert(
      fc.asyncProperty(files, fc.boolean(), async (packed, stored) => {
        const archive = await open(packed.map(([name, bytes]) => ({ name, bytes, stored })));
        const read = await Promise.all(archive.entries.map((entry) => archive.read(entry)));
        expect(archive.entries.map(({ name }) => name)).toEqual(
          packed.map(([name]) => name.normalize('NFC')),
        );
        expect(read.map((one) => one.ok && [...one.value])).toEqual(packed.map(([, bytes]) => [...bytes]));
      }),
    );
  });

  it.each([
    [
      'entries that share bytes',
      zip([
        { name: 'a', bytes: 'x' },
        { name: 'b', sameAs: 0 },
      ]),
      'archive-unsafe',
    ],
    [
      'too many entries',
      zip(Array.from({ length: 101 }, (_, i) => ({ name: `${i}` }))),
      'archive-too-many-entries',
    ],
    ['a count beyond all numbers', zip([], { zip64: true, count: 2 ** 52 }), 'archive-too-many-entries'],
    ['more entries declared than there are', zip([{ name: 'a' }], { count: 2 }), 'file-damaged'],
    [
      'too large altogether',
      zip([1, 2, 3].map((i) => ({ name: `${i}`, size: 4_000_000 }))),
      'archive-too-large',
    ],
    ['no archive', new TextEncoder().encode('PK\u0003\u0004 and nothing'), 'file-damaged'],
    ['nothing', new Uint8Array(), 'file-damaged'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });

  it('refuses entries whose bytes reach into the next one', async () => {
    const bytes = zip([
      { name: 'a', bytes: 'aaaa', stored: true },
      { name: 'b', bytes: 'bbbb', stored: true },
    ]);
    // the packed size in the directory, behind "PK 1 2" and 16 bytes
    const at = Buffer.from(bytes).indexOf('PK\x01\x02', 0, 'latin1') + 20;
    bytes[at] = 20;
    expect(await refusalOf(bytes)).toBe('archive-unsafe');
  });

  it.each<readonly [string, ZipEntry, string]>([
    ['a name that leads up', { name: '../up.txt' }, 'archive-unsafe'],
    ['a name that leads up on Windows', { name: 'a\\..\\..\\up.txt' }, 'archive-unsafe'],
    ['an absolute name', { name: '/etc/up.txt' }, 'archive-unsafe'],
    ['a drive', { name: 'C:\\up.txt' }, 'archive-unsafe'],
    ['a server', { name: '\\\\server\\up.txt' }, 'archive-unsafe'],
    ['a name with NUL', { name: 'a.txt\0.exe' }, 'archive-unsafe'],
    ['no name', { name: '' }, 'archive-unsafe'],
    ['what grows too far', { name: 'a', bytes: zeros(2_000_000) }, 'archive-unsafe'],
    ['more than it says', { name: 'a', bytes: zeros(900_000), size: 1000 }, 'archive-unsafe'],
    ['more than it says, stored', { name: 'a', bytes: 'abc', stored: true, size: 1 }, 'archive-unsafe'],
    ['less than it says', { name: 'a', bytes: 'abc', size: 1000 }, 'file-damaged'],
    ['another checksum', { name: 'a', bytes: 'abc', crc: 1 }, 'file-damaged'],
    ['no deflate stream', { name: 'a', bytes: 'abcd', stored: true, method: 8 }, 'file-damaged'],
    ['a lock', { name: 'a', bytes: 'abc', flags: 1 }, 'file-encrypted'],
    ['another way of packing', { name: 'a', bytes: 'abc', method: 14 }, 'file-format-unknown'],
    ['too large an entry', { name: 'a', bytes: noise(5_000_001) }, 'archive-too-large'],
  ])('refuses an entry with %s, and reads the others', async (_, entry, code) => {
    const archive = await open([entry, { name: 'good.txt', bytes: 'Good' }]);
    const codes = (await outcomes(archive)).map(([, read]) => read);
    expect(codes).toEqual([code, 'Good']);
  });

  it('says so before it unpacks, where the archive itself gives it away', async () => {
    const archive = await open([{ name: 'a', bytes: zeros(3_000_000) }]);
    expect(archive.entries[0]?.refusal?.ok).toBe(false);
  });

  it('reads no entry of another archive', async () => {
    const entry: ArchiveEntry = { name: 'a', size: 1, refusal: null };
    expect(outcome(await (await open([{ name: 'a', bytes: 'A' }])).read(entry))).toBe('file-damaged');
  });
});

describe('names of entries', () => {
  const named = async (names: readonly Uint8Array[]): Promise<readonly string[]> =>
    (await open(names.map((name) => ({ name, bytes: '' })))).entries.map(({ name }) => name);

  it('are UTF-8 where they are, said or not', async () => {
    expect(await named([new TextEncoder().encode('Zu\u0308rich – été.txt')])).toEqual(['Zürich – été.txt']);
  });

  it('are cp437 where nothing else is known', async () => {
    expect(await named([encodeOld('Zürich.txt', 'cp437'), encodeOld('été.txt', 'cp437')])).toEqual([
      'Zürich.txt',
      'été.txt',
    ]);
  });

  it('are found out for East Asia', async () => {
    const names = ['東京の新聞記事.txt', 'ニュースのまとめ.txt', '経済についての報告.txt'];
    expect(await named(names.map((name) => encodeOld(name, 'shift_jis')))).toEqual(names);
  });

  it.each([
    ['.DS_Store', true],
    ['a/.hidden/b.txt', true],
    ['__MACOSX/a/._b.txt', true],
    ['a/Thumbs.db', true],
    ['~$letter.docx', true],
    ['a/b.txt', false],
    ['...and more.txt', true],
  ])('%s is hidden: %s', (name, hidden) => {
    expect(isHiddenName(name)).toBe(hidden);
  });
});
