import { expect, test } from 'vitest';
import type { SearchAnswer } from '../../../preload/contract/index.ts';
import { foundWords, hitWords, readingWords } from './search-words.ts';

function answer(over: Partial<SearchAnswer>): SearchAnswer {
  return {
    query: 'dam',
    ms: 1,
    total: 0,
    indexed: 10,
    articles: 10,
    hits: [],
    fresh: null,
    briefings: [],
    mistakes: [],
    correction: null,
    facets: [],
    ...over,
  };
}
const briefing = { briefingId: 'x', name: 'Dams', nameMarks: [], snippets: [] };

test('how many were found', () => {
  expect(foundWords(answer({ total: 1 }))).toBe('1 article');
  expect(foundWords(answer({ total: 1200 }))).toBe('1,200 articles');
  expect(foundWords(answer({}))).toBe('0 articles');
  expect(foundWords(answer({ total: 2, briefings: [briefing] }))).toBe('2 articles and 1 briefing');
  expect(foundWords(answer({ briefings: [briefing, briefing] }))).toBe('2 briefings');
});

test('how far the index is, until it is whole', () => {
  expect(readingWords(answer({ indexed: 4200, articles: 10_000 }))).toBe('still reading: 4,200 of 10,000');
  expect(readingWords(answer({}))).toBeNull();
});

test('how far a person is among the hits of an article', () => {
  expect(hitWords(null, 0)).toBe('No hit in the text');
  expect(hitWords(null, 1)).toBe('1 hit');
  expect(hitWords(null, 1200)).toBe('1,200 hits');
  expect(hitWords(1, 5)).toBe('2 of 5');
});
