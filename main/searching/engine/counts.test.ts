import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../engine.ts';
import { countIn, fieldsIn, Tally } from './counts.ts';

describe('counting terms', () => {
  it('counts each field, up to the most that fits, as a table would', () => {
    const words = fc.array(
      fc.tuple(fc.nat(5), fc.nat(FIELDS.length - 1), fc.constantFrom(1, 2, 70, 20_000)),
      {
        maxLength: 12,
      },
    );
    const most = FIELDS.map((field) => (field === 'text' ? 16_383 : 63));
    const tally = new Tally();
    fc.assert(
      fc.property(words, (added) => {
        const table = new Map<number, number[]>();
        for (const [term, field, times] of added) {
          tally.inField(field);
          for (let time = 0; time < times; time++) tally.add(term);
          const counts = table.get(term) ?? FIELDS.map(() => 0);
          counts[field] = Math.min(most[field] ?? 0, (counts[field] ?? 0) + times);
          table.set(term, counts);
        }
        const counted = new Map<number, number[]>();
        for (let at = 0; at < tally.terms.length; at++) {
          const counts = tally.counts.array[at] ?? 0;
          counted.set(
            tally.terms.array[at] ?? -1,
            FIELDS.map((_, field) => countIn(counts, field)),
          );
          expect(fieldsIn(counts)).toBe(FIELDS.filter((_, field) => countIn(counts, field) > 0).length);
        }
        expect(counted).toEqual(table);
        tally.clear();
      }),
      { numRuns: 60 },
    );
  });
});
