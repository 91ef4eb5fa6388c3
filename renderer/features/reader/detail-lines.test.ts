import { expect, test } from 'vitest';
import type { FigureDetails } from '../../../preload/contract/index.ts';
import { valueWords } from './detail-lines.ts';

const figure = (given: Partial<FigureDetails>): FigureDetails => ({
  kind: 'figure',
  value: 5000,
  min: null,
  max: null,
  quantifier: 'exactly',
  change: null,
  unit: null,
  counted: null,
  asOf: null,
  place: null,
  attribution: null,
  ...given,
});

test.each([
  [figure({}), '5,000, exactly'],
  [figure({ quantifier: 'about', unit: 'km' }), 'about 5,000 km'],
  [figure({ value: null, min: 50, max: 70, quantifier: 'between' }), 'between 50 and 70'],
  [figure({ value: 12, unit: 'percent', change: 'up' }), '12 percent, exactly, up'],
  [figure({ value: null }), 'not a number yet'],
])('a figure in words', (given, words) => {
  expect(valueWords(given)).toBe(words);
});
