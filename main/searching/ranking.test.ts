import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordIndex } from './engine/word-index.ts';
import { rank } from './ranking.ts';

describe('ranking', () => {
  it('gives the same order however many are asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 400 }), fc.nat(400), (counts, few) => {
        const index = new WordIndex();
        counts.forEach((count, n) => {
          const text = `${'convoy '.repeat(count)}passed`;
          index.put({
            id: `id ${(n * 7919) % 1000}-${n}`,
            stamp: 0,
            language: 'en',
            texts: [{ field: 'text', text }],
          });
        });
        const convoy = index.exactly('convoy');
        const ranking = rank(index, [convoy ? [{ ...convoy, weight: 1 }] : []], null);
        const all = ranking.best(counts.length + 200);
        expect(all.length).toBe(counts.filter((count) => count > 0).length);
        expect(ranking.total).toBe(all.length);
        expect(ranking.best(few)).toEqual(all.slice(0, few));
        const scores = all.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
      { numRuns: 40 },
    );
  });
});
