import { describe, expect, it } from 'vitest';
import { archiveKind } from './kind.ts';
import { zip } from './zip.fixture.ts';

const named = (...names: readonly string[]): Uint8Array => zip(names.map((name) => ({ name, bytes: name })));
const typed = (type: string): Uint8Array =>
  zip([
    { name: 'mimetype', bytes: type, stored: true },
    { name: 'content.xml', bytes: '<x/>' },
  ]);

describe('archiveKind', () => {
  it.each<readonly [string, Uint8Array, string | null]>([
    ['a Word file', named('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), 'docx'],
    ['a Word file in another order', named('word/document.xml', '[Content_Types].xml'), 'docx'],
    ['a spreadsheet', named('[Content_Types].xml', 'xl/workbook.xml'), 'office'],
    ['an OpenDocument text', typed('application/vnd.oasis.opendocument.text'), 'odt'],
    ['an OpenDocument sheet', typed('application/vnd.oasis.opendocument.spreadsheet'), 'office'],
    ['an OpenDocument text that does not say so', named('content.xml', 'META-INF/manifest.xml'), 'odt'],
    ['an e-book', typed('application/epub+zip'), 'epub'],
    ['an e-book that does not say so', named('META-INF/container.xml', 'a.opf'), 'epub'],
    [
      'an archive of a Word file',
      zip([{ name: 'a.docx', bytes: named('[Content_Types].xml', 'word/document.xml'), stored: true }]),
      'zip',
    ],
    ['an empty archive', zip([]), 'zip'],
    ['a cut archive', named('a.txt', 'b.txt').subarray(0, 40), 'zip'],
    ['no archive', new TextEncoder().encode('Nothing of the sort, by any means'), null],
    ['next to nothing', new Uint8Array([0x50, 0x4b, 3, 4]), null],
  ])('knows %s', (_, bytes, kind) => {
    expect(archiveKind(bytes)).toBe(kind);
  });
});
