import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean.ts';
import { decode } from './decode.ts';

const FRENCH =
  'Le préfet a déclaré hier que l’été serait très sec dans la vallée, où près de 1 200 maisons ont déjà été évacuées. « Nous ne savons pas », a-t-il ajouté, « si la forêt résistera à une année de plus. »';
const RUSSIAN =
  'Министерство сообщило в понедельник, что старый мост будет закрыт на два года. Жители города узнали об этом из газет и требуют показать им планы.';
const JAPANESE =
  '政府は月曜日、古い橋を二年間閉鎖すると発表した。住民は新聞でそれを知り、計画を見せるよう求めている。';

function decoded(bytes: Uint8Array): readonly [string, string] | string {
  const result = decode(bytes, 'x.txt');
  return result.ok ? [result.value.encoding, result.value.text] : result.error.code;
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = (mark ? `\ufeff${text}` : text).split('').map((unit) => unit.charCodeAt(0));
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [i, unit] of units.entries()) view.setUint16(i * 2, unit, littleEndian);
  return bytes;
}

/** Bytes of a one-byte encoding, from what TextDecoder says each byte is. */
function oneByte(text: string, label: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--)
    table.set(new TextDecoder(label).decode(new Uint8Array([byte])), byte);
  return Uint8Array.from(text, (char) => table.get(char) ?? 0x3f);
}

describe('decode', () => {
  it('takes UTF-8 with and without its mark', () => {
    const bytes = new TextEncoder().encode(FRENCH);
    expect(decoded(bytes)).toEqual(['UTF-8', FRENCH]);
    expect(decoded(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]))).toEqual(['UTF-8', FRENCH]);
  });

  it('leaves out a character that the end of the file cuts through', () => {
    const bytes = new TextEncoder().encode('déjà');
    expect(decoded(bytes.subarray(0, -1))).toEqual(['UTF-8', 'déj']);
  });

  it.each([true, false])('takes UTF-16 with and without a mark (little endian: %s)', (littleEndian) => {
    const name = littleEndian ? 'UTF-16LE' : 'UTF-16BE';
    for (const text of [FRENCH, RUSSIAN, 'Plain words only.']) {
      expect(decoded(utf16(text, littleEndian, true))).toEqual([name, text]);
      expect(decoded(utf16(text, littleEndian, false))).toEqual([name, text]);
    }
  });

  it('takes UTF-32 with its mark', () => {
    const points = Array.from(`\ufeff${FRENCH}`, (char) => char.codePointAt(0) ?? 0);
    expect(decoded(new Uint8Array(new Uint32Array(points).buffer))).toEqual(['UTF-32LE', FRENCH]);
  });

  it('detects what is none of these', () => {
    expect(decoded(oneByte(FRENCH, 'windows-1252'))).toEqual(['windows-1252', FRENCH]);
    expect(decoded(oneByte(RUSSIAN, 'windows-1251'))).toEqual(['windows-1251', RUSSIAN]);
    expect(decoded(oneByte(RUSSIAN, 'koi8-r'))).toEqual(['KOI8-R', RUSSIAN]);
  });

  it('takes ISO-2022-JP by its escapes', () => {
    // 日本語 between the escapes to JIS X 0208 and back
    const bytes = new Uint8Array([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x38, 0x6c, 0x1b, 0x28, 0x42]);
    expect(decoded(bytes)).toEqual(['ISO-2022-JP', '日本語']);
  });

  it('refuses bytes that are no text in any of them', () => {
    expect(decoded(Uint8Array.from({ length: 600 }, (_, i) => 0x80 + ((i * 37) % 128)))).toBe(
      'file-undecodable',
    );
    expect(
      decoded(Uint8Array.from({ length: 400 }, (_, i) => [0xff, 0xfe, 0x81, 0x8d][(i * 7) % 4] ?? 0)),
    ).toBe('file-undecodable');
  });

  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const bytes = new TextEncoder().encode(text);
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\u001b'));
        const result = decode(bytes, 'x.txt');
        expect(result.ok && result.value.text).toBe(text);
        expect(decoded(utf16(text, true, true))).toEqual(['UTF-16LE', text]);
      }),
    );
  });

  it('never answers with replacement characters', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const result = decode(bytes, 'x.txt');
        if (result.ok && !new TextDecoder().decode(bytes).includes('\ufffd')) return;
        if (result.ok) expect(result.value.text).not.toContain('\ufffd');
      }),
    );
  });

  it('reads Japanese in its encodings', () => {
    expect(decoded(new TextEncoder().encode(JAPANESE))).toEqual(['UTF-8', JAPANESE]);
  });
});

describe('cleanText', () => {
  it('keeps LF only, NFC, and nothing invisible', () => {
    expect(cleanText('\ufeffCafe\u0301  \r\nso\u00adlid\u200b\rend\u0000\t\n\n')).toBe('Café\nsolid\nend');
  });

  it('changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
      }),
    );
  });
});
