import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locate, type Stretch } from './dom-text.ts';

const STRETCHES: readonly Stretch[] = [
  { at: 10, length: 5 },
  { at: 15, length: 3 },
  { at: 30, length: 4 },
];

test('at a border the side says which stretch', () => {
  expect(locate(STRETCHES, 15, 'after')).toEqual({ stretch: 1, inside: 0 });
  expect(locate(STRETCHES, 15, 'before')).toEqual({ stretch: 0, inside: 5 });
});

test('in a gap the nearest end on the side asked for', () => {
  expect(locate(STRETCHES, 20, 'after')).toEqual({ stretch: 2, inside: 0 });
  expect(locate(STRETCHES, 20, 'before')).toEqual({ stretch: 1, inside: 3 });
});

test('before the first and after the last', () => {
  expect(locate(STRETCHES, 0, 'before')).toEqual({ stretch: 0, inside: 0 });
  expect(locate(STRETCHES, 99, 'after')).toEqual({ stretch: 2, inside: 4 });
  expect(locate([], 5, 'after')).toBeNull();
});

test('every offset inside a stretch is found exactly', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lengths, fc.nat(100), fc.constantFrom('before', 'after'), (sizes, any, side) => {
      let end = 0;
      const stretches = sizes.map((length) => {
        end += length;
        return { at: end - length, length };
      });
      const offset = any % (end + 1);
      const found = locate(stretches, offset, side);
      expect((stretches[found?.stretch ?? -1]?.at ?? Number.NaN) + (found?.inside ?? Number.NaN)).toBe(
        offset,
      );
    }),
  );
});
