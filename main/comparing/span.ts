/** What a figure says when its numbers are read to the precision they are given with. */

import { exact, spanOf } from '../../preload/contract/figure-span.ts';
import type { FigureDetails, Span } from '../../preload/contract/index.ts';

/** What a figure says, read twice. */
export interface Said {
  /** To the letter: "5,000" and "about 5,000" are the point 5,000; "more than 8,000" begins behind 8,000. */
  readonly strict: Span;
  /** With the precision its numbers are given to: 5,000 is anything that rounds to it. Contains `strict`'s points. */
  readonly rounded: Span;
}

/** What a figure says, its numbers times `factor` (above zero); null for a figure without a number. */
export function saidBy(details: FigureDetails, factor = 1): Said | null {
  const strict = spanOf(details, factor);
  if (strict === null) return null;
  const about = details.quantifier === 'about';
  const low = strict.low - factor * halfStep(strict.low / factor, about);
  const high = strict.high + factor * halfStep(strict.high / factor, about);
  const [from, to] = [Number.isFinite(low) ? exact(low) : low, Number.isFinite(high) ? exact(high) : high];
  return {
    strict,
    rounded: {
      low: from,
      high: to,
      lowOpen: strict.lowOpen && from === strict.low,
      // a number rounds up from its half: 4,500 is among those that become 5,000, 5,500 is not
      highOpen: strict.highOpen || to > strict.high,
    },
  };
}

/** The most that trailing zeros may hide of a number that is given without "about". */
const PLAIN_SHARE = 0.05;
/** The most that they may hide of one that is given with "about". */
const ABOUT_SHARE = 0.1;
/** The most of a number below 100 that lies behind its last written digit: 1 is no half. */
const SMALL_SHARE = 0.25;
/** Below this a number is written as it was counted: a 10 that meant 14 would be called "about 10". */
const COUNTED_BELOW = 100;

/**
 * Half of the step that a number is given to: how far what it stands for may lie from it.
 *
 * The step is the unit of its last digit that is not zero, for round numbers are read roundly (M. Krifka,
 * "Approximate interpretation of number words", 2007): 2,600,000 stands to 100,000, 2,611,000 to 1,000. A lone
 * leading digit would hide too much ("1,000" for 1,400), so a plain number hides at most 5 in a hundred of itself
 * and one with "about" at most 10; a plain number below 100 stands to its last written digit. Nought hides nothing.
 */
function halfStep(number: number, about: boolean): number {
  const size = Math.abs(number);
  if (size === 0 || !Number.isFinite(size)) return 0;
  const { written, round } = stepsOf(size);
  const least = written / 2;
  if (about) return Math.max(least, Math.min(round / 2, size * ABOUT_SHARE));
  if (size < COUNTED_BELOW) return Math.min(least, size * SMALL_SHARE);
  return Math.max(least, Math.min(round / 2, size * PLAIN_SHARE));
}

/** The unit of the last digit that is written (1 for a whole number) and of the last that is not zero. */
function stepsOf(size: number): { readonly written: number; readonly round: number } {
  const [digits = '', exponent = '0'] = size.toExponential().split('e');
  const decimals = digits.includes('.') ? digits.length - 2 : 0;
  const round = 10 ** (Number(exponent) - decimals);
  return { written: Math.min(1, round), round };
}

/** Whether two spans have a number in common. For spans of a line, any number of them share one if each two do. */
export function meet(one: Span, other: Span): boolean {
  return !isBefore(one, other) && !isBefore(other, one);
}

function isBefore(one: Span, other: Span): boolean {
  return one.high < other.low || (one.high === other.low && (one.highOpen || other.lowOpen));
}
