import { expect, test } from 'vitest';
import { timeLeft } from './time-left.ts';

test.each([
  [0, 'some seconds left'],
  [34_000, 'about 30 seconds left'],
  [61_000, 'about 1 minute left'],
  [150_000, 'about 3 minutes left'],
  [7_200_000, 'about 2 hours left'],
])('%d ms', (ms, words) => {
  expect(timeLeft(ms)).toBe(words);
});
