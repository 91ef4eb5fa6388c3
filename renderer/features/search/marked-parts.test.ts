import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedParts } from './marked-parts.ts';

test('a hit in the middle', () => {
  expect(markedParts('the joint force', [{ start: 4, end: 9 }])).toEqual([
    { start: 0, text: 'the ', marked: false },
    { start: 4, text: 'joint', marked: true },
    { start: 9, text: ' force', marked: false },
  ]);
});

test('the parts give the text, and exactly what lies in a range is marked', () => {
  const ranges = fc.array(
    fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), ranges, (text, marks) => {
      const parts = markedParts(text, marks);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      for (const part of parts) {
        for (let at = part.start; at < part.start + part.text.length; at += 1) {
          expect(part.marked).toBe(marks.some((mark) => mark.start <= at && at < mark.end));
        }
      }
    }),
  );
});
