import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../../preload/contract/index.ts';
import { blocksAround } from './around.ts';

function article(parts: readonly string[], furniture: ReadonlySet<number> = new Set()) {
  let at = 0;
  const blocks = parts.map((part, index) => {
    const start = at;
    at += part.length + 1;
    return { kind: 'paragraph', start, end: start + part.length, furniture: furniture.has(index) };
  });
  return { text: parts.join('\n'), blocks } as unknown as Pick<Article, 'text' | 'blocks'>;
}

test('the block of the place is marked as it, furniture is left out', () => {
  const shown = blocksAround(
    article(['Advert', 'The dam broke.', 'Nobody fled.'], new Set([0])),
    { start: 11, end: 14 },
    [{ start: 11, end: 14 }],
  );
  expect(shown.map(({ text, here, marks }) => ({ text, here, marks }))).toEqual([
    { text: 'The dam broke.', here: true, marks: [{ start: 4, end: 7 }] },
    { text: 'Nobody fled.', here: false, marks: [] },
  ]);
});

test('without a place it is the beginning, and of a long article not all', () => {
  const shown = blocksAround(article(Array.from({ length: 200 }, (_, n) => `Paragraph ${n}`)), null, []);
  expect(shown[0]?.text).toBe('Paragraph 0');
  expect(shown.length).toBeLessThan(40);
  expect(shown.some(({ here }) => here)).toBe(false);
});

test('whatever is marked says in its block what it says in the text', () => {
  const parts = fc.array(
    fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.replaceAll('\n', ' ')),
    {
      minLength: 1,
      maxLength: 20,
    },
  );
  fc.assert(
    fc.property(parts, fc.nat(), fc.nat(8), (texts, from, long) => {
      const made = article(texts);
      const start = from % made.text.length;
      const mark = { start, end: Math.min(made.text.length, start + long + 1) };
      const shown = blocksAround(made, mark, [mark]);
      const words = shown.flatMap(({ text, marks }) => marks.map((one) => text.slice(one.start, one.end)));
      expect(words.join('\n')).toBe(made.text.slice(mark.start, mark.end).replace(/^\n|\n$/g, ''));
    }),
  );
});
