import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostAlike, wordIndex } from './word-index.ts';

const words = fc
  .array(fc.constantFrom('flood', 'dam', 'gate', 'coast', 'crew'), { maxLength: 5 })
  .map((all) => new Set(all));

test('finds what comparing with each phrase would find', () => {
  fc.assert(
    fc.property(fc.array(words), words, (phrases, asked) => {
      const each = phrases.map((phrase) => {
        const shared = [...phrase].filter((word) => asked.has(word)).length;
        return shared === 0 ? 0 : (2 * shared) / (phrase.size + asked.size);
      });
      expect(mostAlike(wordIndex(phrases), asked)).toBe(Math.max(0, ...each));
    }),
  );
});
