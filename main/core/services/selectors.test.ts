import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { selectorsAt } from './selectors.ts';

describe('selectorsAt', () => {
  it('leaves white space at the ends out and keeps the words around', () => {
    expect(selectorsAt('At least 31 people were killed.', { start: 8, end: 19 })).toEqual({
      start: 9,
      end: 18,
      exact: '31 people',
      prefix: 'At least ',
      suffix: ' were killed.',
    });
  });

  it('refuses a place outside the text and one without words', () => {
    expect(() => selectorsAt('abc', { start: 1, end: 9 })).toThrow(Refusal);
    expect(() => selectorsAt('abc', { start: 3, end: 1 })).toThrow(Refusal);
    expect(() => selectorsAt('a   b', { start: 1, end: 4 })).toThrow('no words');
  });

  it('says exactly what stands in any text, and never halves a character', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, fc.nat(220), fc.nat(220), (content, a, b) => {
        const range = { start: Math.min(a, b), end: Math.max(a, b) };
        let found: ReturnType<typeof selectorsAt>;
        try {
          found = selectorsAt(content, range);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          return;
        }
        expect(content.slice(found.start, found.end)).toBe(found.exact);
        expect(content.slice(0, found.start).endsWith(found.prefix)).toBe(true);
        expect(content.slice(found.end).startsWith(found.suffix)).toBe(true);
        expect(found.exact).toBe(found.exact.trim());
        for (const part of [found.exact, found.prefix, found.suffix])
          expect(part.isWellFormed()).toBe(content.isWellFormed());
      }),
    );
  });
});
