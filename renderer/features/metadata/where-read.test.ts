import { expect, test } from 'vitest';
import { around } from './where-read.ts';

test('a place stands among its words, without half ones, on one line', () => {
  const text = `${'before '.repeat(20)}By Jane\nDoe, ${'behind '.repeat(20)}`;
  const start = text.indexOf('Jane');
  const { before, words, behind } = around(text, { start, end: start + 8 });
  expect(words).toBe('Jane Doe');
  expect(before).toMatch(/^…(before )+By $/);
  expect(behind).toMatch(/^, (behind )*behind…$/);
});

test('at the ends of the text nothing is left out', () => {
  expect(around('By Jane', { start: 3, end: 7 })).toEqual({ before: 'By ', words: 'Jane', behind: '' });
});
