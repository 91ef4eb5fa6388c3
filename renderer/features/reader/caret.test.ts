import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved, type Reading, sentenceAt, wordAt } from './caret.ts';

const TEXT = 'Gen. Tchiani spoke. A 5,000-strong force costs $240 million.\nAd\nIt ended.';
const reading: Reading = {
  text: TEXT,
  readable: [
    { start: 0, end: 60 },
    { start: 64, end: 73 },
  ],
  language: 'en',
};
const at = (words: string) => TEXT.indexOf(words);

test('by word to the beginnings of words', () => {
  expect(moved(reading, 0, 'word', 1)).toBe(at('Tchiani'));
  expect(moved(reading, at('Tchiani'), 'word', -1)).toBe(0);
  expect(moved(reading, at('chiani'), 'word', -1)).toBe(at('Tchiani'));
});

test('a selection grows to the ends of words', () => {
  expect(moved(reading, at('Tchiani'), 'word', 1, true)).toBe(at(' spoke'));
  expect(moved(reading, at('5,000'), 'word', 1, true)).toBe(at('-strong'));
});

test('a currency sign belongs to its number', () => {
  expect(moved(reading, at('costs'), 'word', 1)).toBe(at('$240'));
  expect(wordAt(reading, at('240'))).toEqual({ start: at('$240'), end: at(' million') });
});

test('the caret jumps over what is folded away', () => {
  expect(moved(reading, at('million'), 'word', 1)).toBe(at('It ended'));
  expect(moved(reading, at('It ended'), 'word', -1)).toBe(at('million'));
  expect(moved(reading, 3, 'paragraph', 1)).toBe(64);
  expect(moved(reading, 64, 'letter', -1)).toBe(60);
});

test('the article ends where it ends', () => {
  expect(moved(reading, 73, 'word', 1)).toBe(73);
  expect(moved(reading, 0, 'paragraph', -1)).toBe(0);
  expect(moved({ ...reading, readable: [] }, 5, 'word', 1)).toBe(5);
});

test('a sentence does not end at a title or an initial', () => {
  const sentence = sentenceAt(reading, 2);
  expect(TEXT.slice(sentence?.start, sentence?.end)).toBe('Gen. Tchiani spoke.');
  expect(sentenceAt(reading, at('A 5,000'))).toEqual({ start: at('A 5,000'), end: 60 });
});

test('letters are whole characters, also those of several code units', () => {
  const emoji: Reading = { text: 'a👩‍🚒e\u0301z', readable: [{ start: 0, end: 9 }], language: null };
  expect(moved(emoji, 1, 'letter', 1)).toBe(6);
  expect(moved(emoji, 6, 'letter', 1)).toBe(8);
});

test('stepping forward always gets on and always ends', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('letter', 'word'),
      (text, step) => {
        const one: Reading = { text, readable: [{ start: 0, end: text.length }], language: null };
        let offset = 0;
        for (let steps = 0; offset < text.length; steps += 1) {
          const next = moved(one, offset, step, 1, true);
          expect(next).toBeGreaterThan(offset);
          expect(steps).toBeLessThanOrEqual(text.length);
          offset = next;
        }
      },
    ),
  );
});
