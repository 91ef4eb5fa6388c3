import { numberTerm } from '../words.ts';
import type { NumberSpan } from './ast.ts';

const NUMBER = /^(-?)(\p{Nd}[\p{Nd}.,\u066b\u066c'’\u00a0\u2009\u202f_]*)\s*(k|m|bn|%)?$/iu;
const TIMES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9, '%': 1 };

/** A number as people type it: 4000, 4,000, 2.5, 4k; null for what is none. */
export function numberOf(text: string): number | null {
  const match = NUMBER.exec(text.trim());
  if (!match) return null;
  const [, minus, digits = '', times = ''] = match;
  const value = Number(numberTerm(digits.replaceAll('_', '')));
  if (!Number.isFinite(value)) return null;
  return (minus === '' ? 1 : -1) * value * (TIMES[times.toLowerCase()] ?? 1);
}

/** The span of `value:`: 4000, >4000, <=10, 10..20, 10.., ..20; null for what is none. */
export function numberSpan(text: string): NumberSpan | null {
  const compared = /^(>=|<=|=>|=<|≥|≤|>|<|=)(.*)$/u.exec(text);
  if (compared) {
    const value = numberOf(compared[2] ?? '');
    if (value === null) return null;
    const sign = compared[1] ?? '';
    const whole = { min: null, max: null, minIn: true, maxIn: true };
    const included = sign.includes('=') || sign === '≥' || sign === '≤';
    if (sign === '=') return { ...whole, min: value, max: value };
    if (sign.includes('>') || sign === '≥') return { ...whole, min: value, minIn: included };
    return { ...whole, max: value, maxIn: included };
  }
  const at = text.indexOf('..');
  if (at === -1) {
    const value = numberOf(text);
    return value === null ? null : { min: value, max: value, minIn: true, maxIn: true };
  }
  const [first, second] = [text.slice(0, at), text.slice(at + 2)];
  const min = first === '' ? null : numberOf(first);
  const max = second === '' ? null : numberOf(second);
  if ((first !== '' && min === null) || (second !== '' && max === null)) return null;
  if (min === null && max === null) return null;
  const turned = min !== null && max !== null && min > max;
  return { min: turned ? max : min, max: turned ? min : max, minIn: true, maxIn: true };
}

/** The nearest right form of a number that is none: its digits; null where there are none. */
export function nearestNumber(text: string): string | null {
  const sign = /^[<>=≤≥]+/u.exec(text)?.[0] ?? '';
  const digits = /\p{Nd}[\p{Nd}.,]*/u.exec(text)?.[0];
  if (digits === undefined) return null;
  const value = numberOf(digits.replace(/[.,]+$/u, ''));
  if (value === null) return null;
  const fixed = `${sign === '' ? '' : (/^(?:>=|<=|>|<|=)/u.exec(sign)?.[0] ?? '')}${value}`;
  return numberSpan(fixed) ? fixed : null;
}

/** Whether a figure, from `low` to `high`, has a part in a span; what is no figure (NaN) has none. */
export function within({ min, max, minIn, maxIn }: NumberSpan, low: number, high: number): boolean {
  if (Number.isNaN(low)) return false;
  const above = min === null || (minIn ? high >= min || same(high, min) : high > min);
  const below = max === null || (maxIn ? low <= max || same(low, max) : low < max);
  // "more than 5,000" is not 5,000
  return above && below && !(min !== null && min === max && low === high && !same(low, min));
}

function same(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.abs(other) * 1e-12;
}
