import { expect, test } from 'vitest';
import type { MetadataCounts } from '../../../preload/contract/index.ts';
import { leftWords } from './left-words.ts';

const NONE: MetadataCounts = {
  all: 20,
  unsure: 0,
  noYear: 0,
  empty: {
    title: 0,
    alternativeTitle: 20,
    author: 7,
    outlet: 0,
    published: 0,
    place: 20,
    language: 0,
    url: 20,
    canonicalUrl: 20,
  },
};

test('what many articles have not anyway is not said to be left', () => {
  expect(leftWords(NONE)).toBeNull();
});

test('what is left is said in a sentence, and the grid begins with the first of it', () => {
  const left = leftWords({
    ...NONE,
    noYear: 1,
    unsure: 1200,
    empty: { ...NONE.empty, published: 12, title: 1 },
  });
  expect(left?.words).toBe(
    '12 articles lack a date, 1 a title, 1 has a date without a year, 1,200 have a guess to check.',
  );
  expect(left?.filter).toEqual({ empty: 'published' });
  const guess = leftWords({ ...NONE, unsure: 1 });
  expect(guess).toEqual({ words: '1 article has a guess to check.', filter: { only: 'unsure' } });
});
