/** Figures as people read them: in signs where room is scarce, in words where a sentence is made of them. */
import type { FigureDetails } from './records.ts';
import { assertNever } from './result.ts';
import type { Quantifier } from './text.ts';

/** What of a figure is needed to say it. */
export type SaidFigure = Pick<FigureDetails, 'value' | 'min' | 'max' | 'quantifier' | 'change' | 'unit'>;

/** What is said of a figure that has no number. */
const NO_NUMBER = 'no number';

/** "≈ 5,000", "≥ 3,470", "> 8,000", "50–70", "+5 %", "2.6 million km", "$40". Never more than the figure says. */
export function figureWords(figure: SaidFigure): string {
  const number = numberWords(figure, '–', figure.change === null ? '' : figure.change === 'up' ? '+' : '−');
  if (number === null) return NO_NUMBER;
  const sign = quantifierSign(figure.quantifier);
  return sign === '' ? number : `${sign} ${number}`;
}

/** The same to be read aloud or set in a sentence: "about 5,000", "at least 3,470", "50 to 70", "up 5 percent". */
export function figureProse(figure: SaidFigure): string {
  const spelled = isPercent(figure.unit) ? { ...figure, unit: 'percent' } : figure;
  const number = numberWords(spelled, ' to ', '');
  if (number === null) return NO_NUMBER;
  const quantifier =
    figure.quantifier === 'exactly' || figure.quantifier === 'between' ? '' : figure.quantifier;
  return [figure.change, quantifier, number].filter((word) => word !== null && word !== '').join(' ');
}

/** "5,000"; "2.6 million" where a number from a million up has at most two decimals left then. */
export function numeral(number: number): string {
  const size = Math.abs(number);
  const scale = SCALES.find(([unit]) => size >= unit && isShort(size / unit));
  const [divisor, word] = scale ?? [1, ''];
  const digits = Math.abs(number / divisor).toLocaleString('en', { maximumFractionDigits: 6 });
  return `${number < 0 ? '−' : ''}${digits}${word}`;
}

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
];

/** At most two decimals, but for the error of a division in binary. */
function isShort(number: number): boolean {
  return Math.abs(number * 100 - Math.round(number * 100)) < 1e-6;
}

function quantifierSign(quantifier: Quantifier): string {
  switch (quantifier) {
    case 'exactly':
    case 'between':
      return '';
    case 'about':
      return '≈';
    case 'more than':
      return '>';
    case 'at least':
      return '≥';
    case 'less than':
      return '<';
    case 'up to':
      return '≤';
    default:
      return assertNever(quantifier);
  }
}

function numberWords({ value, min, max, unit }: SaidFigure, dash: string, sign: string): string | null {
  const ends = value !== null ? [value] : [min, max].filter((end) => end !== null);
  if (ends.length === 0) return null;
  const given = unit?.trim() ?? '';
  const money = MONEY.exec(given);
  const range = ends.map((end) => `${money?.[1] ?? ''}${numeral(end)}`).join(dash);
  if (money) return `${sign}${range}${money[2] ?? ''}`;
  if (given === '') return `${sign}${range}`;
  if (isPercent(given)) return `${sign}${range} ${dash === '–' ? '%' : given}`;
  const one = ends.length === 1 && Math.abs(ends[0] ?? 0) === 1;
  return `${sign}${range} ${one ? given : given.replace(COUNTED_UNIT, '$&s')}`;
}

/** Signs that stand before their number: $, €, £ …, also "US$"; then what may follow it: " per year". */
const MONEY = /^([A-Z]{0,3}\p{Sc})( .*)?$/u;

/** Units whose name in the singular is a word: "6 days". */
const COUNTED_UNIT =
  /^(second|minute|hour|day|week|month|year|decade|mile|yard|met(?:re|er)|kilomet(?:re|er)|tonne|ton|hectare|acre|lit(?:re|er)|gallon|barrel|gram|kilo|kilogram|pound|euro|dollar|franc|degree|knot|percentage point)(?![a-z])/;

function isPercent(unit: string | null): boolean {
  return unit !== null && /^(percent|per cent|%|pct)$/i.test(unit.trim());
}
