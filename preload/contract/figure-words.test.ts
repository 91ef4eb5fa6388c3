import { describe, expect, test } from 'vitest';
import { figureProse, figureWords, numeral, type SaidFigure } from './figure-words.ts';

function said(given: Partial<SaidFigure>): SaidFigure {
  return { value: null, min: null, max: null, quantifier: 'exactly', change: null, unit: null, ...given };
}

describe('a figure for people', () => {
  test.each([
    [said({ value: 5000 }), '5,000', '5,000'],
    [said({ value: 5000, quantifier: 'about' }), '≈ 5,000', 'about 5,000'],
    [said({ value: 3470, quantifier: 'at least' }), '≥ 3,470', 'at least 3,470'],
    [said({ value: 8000, quantifier: 'more than' }), '> 8,000', 'more than 8,000'],
    [said({ value: 5, quantifier: 'less than', unit: 'km' }), '< 5 km', 'less than 5 km'],
    [said({ value: 12, quantifier: 'up to' }), '≤ 12', 'up to 12'],
    [said({ min: 50, max: 70, quantifier: 'between' }), '50–70', '50 to 70'],
    [said({ min: 50, max: 70, quantifier: 'about' }), '≈ 50–70', 'about 50 to 70'],
    [said({ min: 3, max: 5, quantifier: 'between', unit: 'percent' }), '3–5 %', '3 to 5 percent'],
    [said({ value: 5, unit: 'percent', change: 'up' }), '+5 %', 'up 5 percent'],
    [said({ value: 5, unit: '%', change: 'down', quantifier: 'about' }), '≈ −5 %', 'down about 5 percent'],
    [said({ value: 2_600_000 }), '2.6 million', '2.6 million'],
    [said({ value: 40, unit: '$' }), '$40', '$40'],
    [
      said({ min: 1_000_000, max: 2_500_000, unit: '€' }),
      '€1 million–€2.5 million',
      '€1 million to €2.5 million',
    ],
    [said({ value: 40, unit: 'USD' }), '40 USD', '40 USD'],
    [said({ value: 6, unit: 'day' }), '6 days', '6 days'],
    [said({ value: 1, unit: 'day' }), '1 day', '1 day'],
    [said({ min: 2, max: 3, unit: 'hour per week' }), '2–3 hours per week', '2 to 3 hours per week'],
    [said({ value: 28_000_000, unit: '$ per year' }), '$28 million per year', '$28 million per year'],
    [said({ min: 50 }), '50', '50'],
    [said({}), 'no number', 'no number'],
  ])('%j is %s', (figure, words, prose) => {
    expect(figureWords(figure)).toBe(words);
    expect(figureProse(figure)).toBe(prose);
  });

  test.each([
    [0, '0'],
    [-3.5, '−3.5'],
    [999_999, '999,999'],
    [2_611_000, '2,611,000'],
    [1_000_000_000, '1 billion'],
    [1_234_567_890, '1,234,567,890'],
    [3.2e12, '3.2 trillion'],
    [0.1 + 0.2, '0.3'],
  ])('%d is written %s', (number, words) => {
    expect(numeral(number)).toBe(words);
  });
});
