import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zip } from '../archive/zip.fixture.ts';
import { LIMITS } from '../limits.ts';
import { articlesIn } from '../read.ts';
import { docx, docxEntries, p, r, style } from './docx/docx.fixture.ts';
import { fodt, odt } from './odt/odt.fixture.ts';

/** What a damaged file may be answered with. */
const CODES = new Set([
  'file-damaged',
  'file-empty',
  'file-encrypted',
  'file-too-deep',
  'file-undecodable',
  'file-binary',
  'file-format-unknown',
  'archive-unsafe',
  'archive-too-large',
  'archive-too-many-entries',
]);

const DOCX = {
  body: `${p('Old bridge closes', 'Heading1')}${p('By Ada Lind')}<w:tbl><w:tr><w:tc>${p('Year')}</w:tc><w:tc>${p('Cost')}</w:tc></w:tr><w:tr><w:tc>${p('2023')}</w:tc><w:tc>${p('1,450')}</w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.org"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('there')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:p><w:r><w:txbxContent>${p('Box')}</w:txbxContent></w:r></w:p>`,
  styles: style('Heading1', 'heading 1'),
  numbering: '<w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  footnotes: `<w:footnote w:id="1">${p('Told so.')}</w:footnote>`,
  core: '<dc:title>Old bridge closes</dc:title><dc:creator>Ada Lind</dc:creator>',
};
const ODT = {
  body: '<text:h text:outline-level="1">Old bridge closes</text:h><text:list><text:list-item><text:p>One</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell></table:table-row></table:table><text:p>Words<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>So.</text:p></text:note-body></text:note><draw:text-box><text:p>Box</text:p></draw:text-box></text:p>',
  meta: '<dc:title>Old bridge closes</dc:title>',
};
const RTF = new TextEncoder().encode(
  String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset128 Gothic;}}{\stylesheet{\s1\outlinelevel0 heading 1;}}{\info{\title Old bridge}{\creatim\yr2024\mo5\dy2}}\pard\s1 Old bridge closes\par\pard \f1\'83A \u8364\'80 {\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt there}}{\footnote\pard So.}\par\trowd\cellx1\pard\intbl A\cell B\cell\row\trowd\pard\intbl C\cell D\cell\row\pard{\listtext 1.\tab}One{\shp{\*\shpinst{\shptxt Box\par}}}\bin3 {}}\par}`,
);

const FILES: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['a.docx', docx(DOCX)],
  ['a.odt', odt(ODT)],
  ['a.fodt', fodt(ODT)],
  ['a.rtf', RTF],
];

async function codeOf(bytes: Uint8Array, name: string): Promise<string> {
  for await (const { answer } of articlesIn(bytes, name)) {
    if (!answer.ok) return answer.error.code;
    const { text, blocks, links } = answer.value;
    expect(text.isWellFormed()).toBe(true);
    for (const { start, end } of [...blocks, ...links]) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    return 'ok';
  }
  return 'nothing';
}

async function expectAnswer(bytes: Uint8Array, name: string): Promise<void> {
  const code = await codeOf(bytes, name);
  if (code !== 'ok') expect(CODES).toContain(code);
}

const damage = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
  minLength: 1,
  maxLength: 12,
});

function damaged(
  bytes: Uint8Array,
  changes: readonly (readonly [place: number, byte: number])[],
): Uint8Array {
  const copy = bytes.slice();
  for (const [place, byte] of changes) copy[Math.floor(place * (copy.length - 1))] = byte;
  return copy;
}

describe.each(FILES)('a damaged %s', (name, bytes) => {
  it('is whole before it is damaged', async () => {
    expect(await codeOf(bytes, name)).toBe('ok');
  });

  it('is read or refused wherever it is cut off', async () => {
    for (let i = 1; i < 100; i++)
      await expectAnswer(bytes.subarray(0, Math.floor((bytes.length * i) / 100)), name);
  });

  it('is read or refused whatever its bytes were changed to', async () => {
    await fc.assert(
      fc.asyncProperty(damage, (changes) => expectAnswer(damaged(bytes, changes), name)),
      { numRuns: 150, seed: 7 },
    );
  });
});

describe('damage inside a packed document', () => {
  const entries = Object.entries(docxEntries(DOCX));

  it('is read or refused, whichever part it is in', async () => {
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(entries.length - 1), async (changes, at) => {
        const packed = entries.map(([name, content], i) => {
          const part = new TextEncoder().encode(content);
          return { name, bytes: i === at ? damaged(part, changes) : part };
        });
        await expectAnswer(zip(packed), 'a.docx');
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('is refused where it was made to hold a program up', async () => {
    const body = (content: string): Uint8Array => docx({ body: content });
    expect(await codeOf(body('<w:p>'.repeat(100_000)), 'a.docx')).toBe('file-too-deep');
    const cell = '<w:tbl><w:tr><w:tc>';
    const close = '</w:tc></w:tr></w:tbl>';
    const nested = `${cell.repeat(200)}${p('Deep down')}${close.repeat(200)}`;
    expect(await codeOf(body(nested), 'a.docx')).toBe('ok');
    const bomb = docx({ body: p('x').repeat(100_000) });
    expect(await codeOf(bomb, 'a.docx')).toBe('archive-unsafe');
  });

  it('expands no entity that a file declares', async () => {
    const lol =
      '<!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const all = docxEntries({ body: p('x') });
    const content = all['word/document.xml']
      ?.replace('<w:document', `${lol}<w:document`)
      .replace('>x<', '>&b;&f;&amp;<');
    const bytes = zip(
      Object.entries({ ...all, 'word/document.xml': content ?? '' }).map(([name, part]) => ({
        name,
        bytes: part,
      })),
    );
    for await (const { answer } of articlesIn(bytes, 'a.docx')) {
      expect(answer.ok && answer.value.text).toBe('&b;&f;&');
    }
  });

  it('is refused before it is unpacked where it is larger than a text may be', async () => {
    const filler = Buffer.alloc(LIMITS.textBytes + 1_000);
    for (let i = 0; i < filler.length; i += 40) filler.writeUInt32LE((i * 2_654_435_761) % 4_294_967_296, i);
    expect(
      deflateRawSync(filler, { level: constants.Z_BEST_SPEED }).length * LIMITS.archiveRatio,
    ).toBeGreaterThan(filler.length);
    const all = Object.entries(docxEntries({ body: '' })).filter(([name]) => name !== 'word/document.xml');
    const bytes = zip([
      ...all.map(([name, part]) => ({ name, bytes: part })),
      { name: 'word/document.xml', bytes: filler },
    ]);
    expect(await codeOf(bytes, 'a.docx')).toBe('archive-too-large');
  });
});

describe('what other Office programs wrote', () => {
  const compound = (...names: readonly string[]): Uint8Array =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      ...names.map((name) => Buffer.from(name, 'utf16le')),
    ]);

  it('is refused with what it is and what to do', async () => {
    expect(await codeOf(compound('Root Entry', 'EncryptedPackage'), 'a.docx')).toBe('file-encrypted');
    for await (const { answer } of articlesIn(compound('Root Entry', 'WordDocument'), 'a.doc')) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'file-format-unknown' } });
      expect(!answer.ok && answer.error.message).toMatch(/save it as \.docx/);
    }
    expect(await codeOf(compound('Root Entry', 'Workbook'), 'a.xls')).toBe('file-format-unknown');
  });
});
