import { expect, test } from 'vitest';
import { areaOf, inside, moved, nextCell, sizeOf } from './selection.ts';

const SHAPE = { rows: 100, columns: 3 };

test.each([
  ['ArrowDown', false, { row: 6, column: 1 }],
  ['ArrowDown', true, { row: 99, column: 1 }],
  ['ArrowLeft', true, { row: 5, column: 0 }],
  ['End', false, { row: 5, column: 2 }],
  ['Home', true, { row: 0, column: 0 }],
  ['PageUp', false, { row: 0, column: 1 }],
  ['x', false, null],
])('%s with Ctrl %s', (key, mod, to) => {
  expect(moved({ row: 5, column: 1 }, SHAPE, key, mod)).toEqual(to);
});

test('Tab goes from row to row and ends behind the last cell', () => {
  expect(nextCell({ row: 0, column: 2 }, SHAPE, 1)).toEqual({ row: 1, column: 0 });
  expect(nextCell({ row: 1, column: 0 }, SHAPE, -1)).toEqual({ row: 0, column: 2 });
  expect(nextCell({ row: 99, column: 2 }, SHAPE, 1)).toBeNull();
  expect(nextCell({ row: 0, column: 0 }, SHAPE, -1)).toBeNull();
});

test('what is chosen has both corners, whichever way it was drawn, and stays in the table', () => {
  const selection = { at: { row: 2, column: 2 }, anchor: { row: 4, column: 1 } };
  expect(areaOf(selection)).toEqual({ top: 2, bottom: 4, left: 1, right: 2 });
  expect(sizeOf(areaOf(selection))).toBe(6);
  expect(inside(selection, { rows: 3, columns: 2 })).toEqual({
    at: { row: 2, column: 1 },
    anchor: { row: 2, column: 1 },
  });
});
