import { expect, test } from 'vitest';
import { hitBeside } from './hit-beside.ts';

const HITS = [10, 20, 30].map((start) => ({ start, end: start + 3 }));

test('goes from hit to hit, and says where they end', () => {
  expect(hitBeside(HITS, 0, 1, 0)).toBe(1);
  expect(hitBeside(HITS, 2, 1, 0)).toBeNull();
  expect(hitBeside(HITS, 1, -1, 0)).toBe(0);
  expect(hitBeside(HITS, 0, -1, 0)).toBeNull();
});

test('begins where the person reads', () => {
  expect(hitBeside(HITS, null, 1, 0)).toBe(0);
  expect(hitBeside(HITS, null, 1, 22)).toBe(1);
  expect(hitBeside(HITS, null, -1, 22)).toBe(1);
  expect(hitBeside(HITS, null, -1, 5)).toBeNull();
});

test('an article whose hits are all before that place is not passed over', () => {
  expect(hitBeside(HITS, null, 1, 99)).toBe(0);
});

test('there may be none', () => {
  expect(hitBeside([], null, 1, 0)).toBeNull();
  expect(hitBeside([], null, -1, 0)).toBeNull();
});
