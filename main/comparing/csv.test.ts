import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from './csv.ts';

describe('CSV', () => {
  test('separates by commas, ends each row with CRLF, quotes what needs it', () => {
    expect(
      csv([
        ['a', 1, null],
        ['b, "c"', -2.5, 'two\nlines'],
      ]),
    ).toBe('a,1,\r\n"b, ""c""",-2.5,"two\nlines"\r\n');
  });

  test.each(['=1+1', '+5 %', '-2', '@SUM(A1)', '  =1', '\t=1', '\r=1', '＝1', '－1'])(
    'a text that a spreadsheet would run is disarmed: %j',
    (text) => {
      expect(read(csv([[text]]))).toEqual([[`'${text}`]]);
    },
  );

  test('a number stays a number; what is none leaves the field empty', () => {
    expect(csv([[-5, Number.NaN, 0.1]])).toBe('-5,,0.1\r\n');
  });

  test('whatever the texts, a reader gets them back, but for the apostrophe', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '=', '-', 'é', '→') });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const back = read(csv(rows));
        expect(back.length).toBe(rows.length);
        rows.forEach((row, at) => {
          expect(back[at]?.map((field, place) => (field === `'${row[place]}` ? row[place] : field))).toEqual(
            row,
          );
          for (const field of back[at] ?? []) expect(field).not.toMatch(/^\s*[=+\-@]/);
        });
      }),
    );
  });
});

/** A reader by the grammar of RFC 4180. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; ) {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(text.slice(at));
    if (!match) throw new Error(`not CSV at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    at += match[0].length;
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
