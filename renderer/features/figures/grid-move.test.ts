import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clampPlace, type GridPlace, type GridShape, moveInGrid } from './grid-move.ts';

// rows of measures, columns: measure, agreement, three articles
const FIGURES = [
  [0, 0, 1, 0, 2],
  [0, 0, 0, 3, 1],
];
const shape: GridShape = { rows: 2, columns: 5, figures: (row, column) => FIGURES[row]?.[column] ?? 0 };

const at = (row: number, column: number, figure = 0): GridPlace => ({ row, column, figure });
const go = (from: GridPlace, key: string, mod = false): GridPlace | null =>
  moveInGrid(shape, from, { key, mod });

test('arrows move from cell to cell and stop at the edge', () => {
  expect(go(at(0, 0), 'ArrowRight')).toEqual(at(0, 1));
  expect(go(at(0, 4), 'ArrowRight')).toEqual(at(0, 4));
  expect(go(at(0, 0), 'ArrowLeft')).toEqual(at(0, 0));
  expect(go(at(0, 0), 'ArrowUp')).toEqual(at(0, 0));
  expect(go(at(1, 0), 'ArrowDown')).toEqual(at(1, 0));
});

test('up and down pass every figure of a cell', () => {
  expect(go(at(0, 4, 0), 'ArrowDown')).toEqual(at(0, 4, 1));
  expect(go(at(0, 4, 1), 'ArrowDown')).toEqual(at(1, 4, 0));
  expect(go(at(0, 3), 'ArrowDown')).toEqual(at(1, 3, 0));
  expect(go(at(1, 4), 'ArrowUp')).toEqual(at(0, 4, 1));
  expect(go(at(1, 3, 2), 'ArrowUp')).toEqual(at(1, 3, 1));
});

test('Home and End go to the ends of the row, with Mod to those of the table', () => {
  expect(go(at(1, 2), 'Home')).toEqual(at(1, 0));
  expect(go(at(1, 2), 'End')).toEqual(at(1, 4));
  expect(go(at(1, 2), 'Home', true)).toEqual(at(0, 0));
  expect(go(at(0, 2), 'End', true)).toEqual(at(1, 4));
  expect(go(at(0, 2), 'PageDown')).toEqual(at(1, 2));
});

test('other keys move nothing, nor does an empty table', () => {
  expect(go(at(0, 0), 'a')).toBeNull();
  expect(moveInGrid({ ...shape, rows: 0 }, at(0, 0), { key: 'ArrowDown', mod: false })).toBeNull();
});

test('wherever a key leads exists, and down is undone by up', () => {
  const anyShape = fc
    .array(fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 })
    .map(
      (counts): GridShape => ({
        rows: counts.length,
        columns: 3,
        figures: (row, column) => counts[row]?.[column] ?? 0,
      }),
    );
  const anyPlace = fc.record({
    row: fc.integer({ min: -2, max: 7 }),
    column: fc.integer({ min: -2, max: 5 }),
    figure: fc.integer({ min: -1, max: 5 }),
  });
  const anyKey = fc.record({
    key: fc.constantFrom(
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    ),
    mod: fc.boolean(),
  });
  fc.assert(
    fc.property(anyShape, anyPlace, anyKey, (any, from, key) => {
      const to = moveInGrid(any, from, key);
      expect(to).toEqual(clampPlace(any, to ?? from));
      const start = clampPlace(any, from);
      const down = moveInGrid(any, start, { key: 'ArrowDown', mod: false });
      if (down && JSON.stringify(down) !== JSON.stringify(start)) {
        expect(moveInGrid(any, down, { key: 'ArrowUp', mod: false })).toEqual(start);
      }
    }),
  );
});
