/** A figure as a stretch of the line of numbers, to the letter: for comparing figures and for drawing them. */
import type { SaidFigure } from './figure-words.ts';
import { assertNever } from './result.ts';

/** From `low` to `high`, which may be infinite; an open end does not belong to it. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/**
 * What a figure says, its numbers times `factor` (above zero): "5,000" and "about 5,000" are the point 5,000, "more
 * than 8,000" begins behind 8,000, "50 to 70" has both. Null for a figure without a number.
 */
export function spanOf(figure: SaidFigure, factor = 1): Span | null {
  const { value, min, max, quantifier } = figure;
  const one = value ?? min ?? max;
  const other = value ?? max ?? min;
  if (one === null || other === null) return null;
  const from = exact(Math.min(one, other) * factor);
  const to = exact(Math.max(one, other) * factor);
  switch (quantifier) {
    case 'exactly':
    case 'about':
    case 'between':
      return { low: from, high: to, lowOpen: false, highOpen: false };
    case 'more than':
    case 'at least':
      return { low: from, high: Infinity, lowOpen: quantifier === 'more than', highOpen: true };
    case 'less than':
    case 'up to':
      return { low: -Infinity, high: to, lowOpen: true, highOpen: quantifier === 'less than' };
    default:
      return assertNever(quantifier);
  }
}

/** Freed from the error of a product of binary fractions. */
export function exact(number: number): number {
  return Number(number.toPrecision(12));
}
