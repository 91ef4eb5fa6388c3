import { expect, test } from 'vitest';
import { askedOf, narrows } from './look.ts';

test('a query with more behind it narrows a saved search', () => {
  expect(narrows('ferry', 'ferry')).toBe(true);
  expect(narrows('ferry ', ' ferry outlet:"Corvane Herald"')).toBe(true);
  expect(narrows('ferry', 'ferryman')).toBe(false);
  expect(narrows('ferry', 'the ferry')).toBe(false);
});

test('what a look asks', () => {
  const look = { key: 'one', savedId: 'saved', query: 'ferry', onlyNew: false };
  expect(askedOf(null)).toEqual({});
  expect(askedOf(look)).toEqual({ savedId: 'saved', look: 'one' });
  expect(askedOf({ ...look, onlyNew: true })).toEqual({ savedId: 'saved', look: 'one', onlyFresh: true });
});
