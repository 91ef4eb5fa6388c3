import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureCell, FigureDetails, Quantifier } from '../../../preload/contract/index.ts';
import { rangePlot } from './range-plot.ts';

function cell(given: Partial<FigureDetails>, role: FigureCell['role'] = 'counted'): FigureCell {
  return {
    passageId: 'p',
    articleId: 'a',
    role,
    exact: '',
    details: {
      kind: 'figure',
      value: null,
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
    },
  };
}

test('figures that say the same are one mark in the middle; "about" stands apart', () => {
  const plot = rangePlot([
    cell({ value: 5000 }),
    cell({ value: 5000 }),
    cell({ value: 5000, quantifier: 'about' }),
  ]);
  expect(plot?.marks).toEqual([
    { from: 0.5, to: 0.5, openLeft: false, openRight: false, about: false, role: 'counted', figures: 2 },
    { from: 0.5, to: 0.5, openLeft: false, openRight: false, about: true, role: 'counted', figures: 1 },
  ]);
  expect(plot?.words).toBe('5,000 (2 figures); about 5,000');
});

test('open bounds run to the end of the line', () => {
  expect(rangePlot([cell({ value: 8000, quantifier: 'more than' })])?.marks).toMatchObject([
    { from: 0.5, to: 1, openRight: true, openLeft: false },
  ]);
  expect(rangePlot([cell({ value: 8000, quantifier: 'up to' })])?.marks).toMatchObject([
    { from: 0, to: 0.5, openLeft: true },
  ]);
});

test('the line counts in powers of ten from a hundredfold on, unless a number is nought or below', () => {
  expect(rangePlot([cell({ value: 1 }), cell({ value: 100 })])?.scale).toBe('linear');
  const wide = rangePlot([cell({ value: 1 }), cell({ value: 100 }), cell({ value: 10_000 })]);
  expect(wide?.scale).toBe('log');
  expect(wide?.marks.map(({ from }) => Math.round(from * 100))).toEqual([12, 50, 88]);
  expect(rangePlot([cell({ value: 0 }), cell({ value: 10_000 })])?.scale).toBe('linear');
});

test('units are turned into that of the first; what cannot be is not drawn', () => {
  const plot = rangePlot([
    cell({ value: 1000, unit: 'm' }),
    cell({ value: 1, unit: 'km' }),
    cell({ value: 9, unit: 'hectares' }),
  ]);
  expect(plot?.marks).toMatchObject([{ from: 0.5, figures: 2 }]);
});

test('what was left out or has no number is not drawn; superseded figures are, as such', () => {
  expect(rangePlot([])).toBeNull();
  expect(rangePlot([cell({}), cell({ value: 3 }, 'left out')])).toBeNull();
  const plot = rangePlot([cell({ value: 3 }, 'superseded'), cell({ value: 4 })]);
  expect(plot?.marks.map(({ role }) => role)).toEqual(['superseded', 'counted']);
  expect(plot?.words).toBe('3, superseded; 4');
});

test('every mark lies on the line, and larger numbers never further left', () => {
  const number = fc.oneof(
    fc.integer({ min: -5, max: 100_000 }),
    fc.double({ min: 0.001, max: 1e12, noNaN: true }),
  );
  const quantifier = fc.constantFrom<Quantifier>(
    'exactly',
    'about',
    'more than',
    'less than',
    'up to',
    'at least',
  );
  fc.assert(
    fc.property(
      fc.array(fc.record({ value: number, quantifier }), { minLength: 1, maxLength: 9 }),
      (figures) => {
        const marks = rangePlot(figures.map((figure) => cell(figure)))?.marks ?? [];
        expect(marks.length).toBeGreaterThan(0);
        for (const { from, to } of marks) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(1);
          expect(from).toBeLessThanOrEqual(to);
        }
        const numbers = [...new Set(figures.map(({ value }) => value))].sort((a, b) => a - b);
        const places =
          rangePlot(numbers.map((value) => cell({ value })))?.marks.map(({ from }) => from) ?? [];
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      },
    ),
  );
});
