import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { extended, meant, neighbourOf, toggled } from './choose.ts';

const IDS = ['a', 'b', 'c', 'd', 'e'];

test('one more, and one less again', () => {
  expect([...toggled(new Set(['a']), 'c')]).toEqual(['a', 'c']);
  expect([...toggled(new Set(['a', 'c']), 'a')]).toEqual(['c']);
});

test('from here to there, whichever comes first', () => {
  expect([...extended(new Set(['e']), IDS, 2, 1)]).toEqual(['e', 'b', 'c']);
  expect([...extended(new Set(), IDS, -1, 1)]).toEqual(['a', 'b']);
});

test('an action is about the chosen rows that show, or about the current one', () => {
  expect(meant(new Set(['d', 'b', 'gone']), IDS, 'a')).toEqual(['b', 'd']);
  expect(meant(new Set(['gone']), IDS, 'a')).toEqual(['a']);
  expect(meant(new Set(), IDS, 'gone')).toEqual([]);
  expect(meant(new Set(), IDS, null)).toEqual([]);
});

test('after a removal the nearest row that stays is current', () => {
  expect(neighbourOf(IDS, ['b', 'c'], 'b')).toBe('d');
  expect(neighbourOf(IDS, ['d', 'e'], 'e')).toBe('c');
  expect(neighbourOf(IDS, IDS, 'c')).toBeNull();
  fc.assert(
    fc.property(fc.subarray(IDS), fc.constantFrom(...IDS), (gone, current) => {
      const next = neighbourOf(IDS, gone, current);
      expect(next === null).toBe(gone.length === IDS.length);
      if (next !== null) expect(gone).not.toContain(next);
    }),
  );
});
