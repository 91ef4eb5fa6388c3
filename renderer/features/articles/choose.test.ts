import { expect, test } from 'vitest';
import { chooseRange, neighbour, withOpen } from './choose.ts';

test('stepping stays in the list', () => {
  expect(neighbour(-1, 1, 3)).toBe(0);
  expect(neighbour(2, 1, 3)).toBe(2);
  expect(neighbour(0, -1, 3)).toBe(0);
});

test('a range has both ends, whichever way it was drawn', () => {
  expect(chooseRange(['a', 'b', 'c', 'd'], 2, 1)).toEqual(['b', 'c']);
  expect(chooseRange(['a', 'b'], -1, 0)).toEqual(['a']);
});

test('the open article keeps its place when it leaves the filter', () => {
  expect(withOpen(['a', 'c'], 'b', ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
  expect(withOpen(['c'], 'a', ['a', 'c'])).toEqual(['a', 'c']);
  expect(withOpen([], 'a', ['a'])).toEqual(['a']);
});

test('an article that was never in the list is not put into it', () => {
  expect(withOpen(['a'], 'z', ['a', 'b'])).toEqual(['a']);
});
