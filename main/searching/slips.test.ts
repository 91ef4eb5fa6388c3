import { describe, expect, it } from 'vitest';
import { slips } from './slips.ts';

describe('slips', () => {
  it.each([
    ['burkina', 'burkina', 0],
    ['burkna', 'burkina', 1],
    ['burkiina', 'burkina', 1],
    ['burkima', 'burkina', 1],
    ['bukrina', 'burkina', 1],
    ['ubrkinna', 'burkina', 2],
    ['', 'ab', 2],
    ['mali', 'niger', 3],
  ])('between %s and %s are %i', (one, other, expected) => {
    expect(slips(one, other, 2)).toBe(expected);
    expect(slips(other, one, 2)).toBe(expected);
  });

  it('of words that are longer than any word is not asked', () => {
    expect(slips('a'.repeat(500), 'a'.repeat(499), 2)).toBe(3);
    expect(slips(`${'a'.repeat(150)}b`, `${'a'.repeat(150)}c`, 2)).toBe(1);
  });
});
