import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberWords, readNumber } from './number-words.ts';

test.each([
  ['5,000', 5000],
  ['5 000', 5000],
  ['12,345,678.5', 12345678.5],
  ['2.6 million', 2_600_000],
  ['1.1bn', 1_100_000_000],
  ['−3', -3],
  ['', null],
])('%s', (typed, value) => {
  expect(readNumber(typed)).toBe(value);
});

test.each(['some', '5,00', '1,2', '3 dozen', '1.2.3', '5-6'])('no number, or not one: %s', (typed) => {
  expect(readNumber(typed)).toBeUndefined();
});

test('what is written is read back', () => {
  const numbers = fc.oneof(
    fc.integer({ min: -1e12, max: 1e12 }),
    fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100),
  );
  fc.assert(
    fc.property(numbers, (value) => {
      expect(readNumber(numberWords(value))).toBe(value === 0 ? 0 : value);
    }),
  );
});
