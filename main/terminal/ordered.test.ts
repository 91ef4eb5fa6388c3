import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordered } from './ordered.ts';

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('ordered', () => {
  it('keeps the order and the limit, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        async (waits, limit) => {
          let running = 0;
          let most = 0;
          const results = ordered(waits.entries(), limit, async ([at, wait]) => {
            most = Math.max(most, ++running);
            await delay(wait);
            running--;
            return at;
          });
          expect(await collect(results)).toEqual([...waits.keys()]);
          expect(most).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('gives an answer before the next item has come', async () => {
    const second = Promise.withResolvers<void>();
    async function* items() {
      yield 1;
      await second.promise;
      yield 2;
    }
    const answers = ordered(items(), 4, async (item) => item * 10);
    expect(await answers.next()).toEqual({ done: false, value: 10 });
    second.resolve();
    expect(await answers.next()).toEqual({ done: false, value: 20 });
    expect(await answers.next()).toEqual({ done: true, value: undefined });
  });

  it('passes on what an item threw', async () => {
    const answers = ordered([1, 2], 2, async (item) => {
      if (item === 2) throw new Error('two');
      return item;
    });
    await expect(collect(answers)).rejects.toThrow('two');
  });
});
