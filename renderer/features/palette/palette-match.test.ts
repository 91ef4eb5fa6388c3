import { expect, test } from 'vitest';
import { matching } from './palette-match.ts';

const entries = ['Go to Articles', 'Mark as claim', 'Article details', 'Close the project'].map((label) => ({
  label,
}));
const found = (typed: string) => matching(entries, typed).map(({ label }) => label);

test('everything while nothing is typed', () => {
  expect(found(' ')).toHaveLength(4);
});

test('what begins so comes before what has such a word', () => {
  expect(found('art')).toEqual(['Article details', 'Go to Articles']);
});

test('several words in any order, accents and case aside', () => {
  expect(found('CLÀIM mark')).toEqual(['Mark as claim']);
});

test('letters in their order, last', () => {
  expect(found('ctp')).toEqual(['Close the project']);
  expect(found('zzz')).toEqual([]);
});
