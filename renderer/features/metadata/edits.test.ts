import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Cells, filledDown, grouped, pasted, sameEverywhere, tableOf, tsv } from './edits.ts';

const CELLS: Cells = { ids: ['a', 'b', 'c'], fields: ['title', 'outlet', 'published'] };

describe('pasting', () => {
  const at = { row: 1, column: 1 };
  const one = { top: 1, bottom: 1, left: 1, right: 1 };

  it('fills downwards and to the right, and counts what finds no cell', () => {
    const { edits, refused, beyond } = pasted(
      CELLS,
      at,
      one,
      'Herald\t22 Dec 2025\r\nCourier\t2025-12\r\nPost\t\r\n',
    );
    expect(edits).toEqual([
      { id: 'b', field: 'outlet', value: 'Herald' },
      { id: 'b', field: 'published', value: { date: '2025-12-22', precision: 'day' } },
      { id: 'c', field: 'outlet', value: 'Courier' },
      { id: 'c', field: 'published', value: { date: '2025-12', precision: 'month' } },
    ]);
    expect(refused).toEqual([]);
    expect(beyond).toBe(1);
  });

  it('leaves a cell as it is whose value cannot be read', () => {
    const { edits, refused } = pasted(CELLS, { row: 0, column: 2 }, one, 'yesterday\n3/4/2025\n2025');
    expect(edits).toEqual([{ id: 'c', field: 'published', value: { date: '2025', precision: 'year' } }]);
    expect(refused.map(({ typed }) => typed)).toEqual(['yesterday', '3/4/2025']);
    expect(refused[1]?.why).toContain('3 Apr 2025 or 4 Mar 2025');
  });

  it('puts one value into all chosen cells', () => {
    const area = { top: 0, bottom: 2, left: 1, right: 1 };
    expect(pasted(CELLS, at, area, 'Herald\n').edits).toEqual(sameEverywhere(CELLS, area, 'Herald').edits);
    expect(pasted(CELLS, at, area, 'Herald').edits).toHaveLength(3);
  });
});

test('filling down leaves the first row alone', () => {
  const edits = filledDown(CELLS, { top: 0, bottom: 2, left: 0, right: 1 }, (field) => field);
  expect(edits.map(({ id, field }) => id + field)).toEqual(['btitle', 'ctitle', 'boutlet', 'coutlet']);
});

test('articles that get the same values are one edit', () => {
  expect(
    grouped([
      { id: 'a', field: 'outlet', value: 'Herald' },
      { id: 'b', field: 'place', value: null },
      { id: 'b', field: 'outlet', value: 'Herald' },
      { id: 'c', field: 'outlet', value: 'Herald' },
      { id: 'd', field: 'outlet', value: 'Herald' },
      { id: 'd', field: 'place', value: null },
    ]),
  ).toEqual([
    { ids: ['a', 'c'], patch: { outlet: 'Herald' } },
    { ids: ['b', 'd'], patch: { place: null, outlet: 'Herald' } },
  ]);
});

describe('the clipboard of a spreadsheet', () => {
  it('keeps tabs, quotes and line ends inside a cell', () => {
    expect(tableOf('a\t"b\nc ""d"""\n"e\tf"\tg')).toEqual([
      ['a', 'b\nc "d"'],
      ['e\tf', 'g'],
    ]);
  });

  it('takes a quote that opens no cell for what it is', () => {
    expect(tableOf('"Yes" we can\tb')).toEqual([['"Yes" we can', 'b']]);
  });

  it('gives back what was copied', () => {
    const cell = fc.string().map((text) => text.replaceAll('\r', ' '));
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
      // a last row with nothing in its only cell looks like the end of the line before
      .filter((rows) => !(rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === ''));
    fc.assert(
      fc.property(table, (rows) => {
        expect(tableOf(tsv(rows))).toEqual(rows);
      }),
    );
  });
});
