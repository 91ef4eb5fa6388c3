/** What the scorers load: the readers themselves, without the program around them. */
import { datesOf } from '../../main/reading/dates/dates.ts';
import { figuresOf } from '../../main/reading/figures/figures.ts';
import { quotesOf } from '../../main/reading/quotes/quotes.ts';
import { prepare } from '../../main/reading/reading.ts';

export const quotes = (text: string) =>
  quotesOf(prepare(text))
    .filter(({ direct }) => direct)
    .flatMap(({ pieces, speaker }) =>
      pieces.map(({ start, end }) => ({ start, end, text: text.slice(start, end), speaker: speaker ?? '' })),
    );
export const dates = (text: string, reference: string) =>
  datesOf(prepare(text), reference).map(({ start, end, from }) => ({ start, end, iso: from }));
const SIGN: Readonly<Record<string, string>> = {
  exactly: '=',
  about: '~',
  'more than': '>',
  'at least': '>',
  'less than': '<',
  'up to': '<',
};
export const quantities = (text: string) => {
  const reading = prepare(text);
  return figuresOf(reading, datesOf(reading), quotesOf(reading)).map((f) => ({
    start: f.start,
    end: f.end,
    text: f.text,
    value: f.value ?? ([f.min ?? 0, f.max ?? 0] as const),
    unit: f.unit,
    counted: f.counted,
    qualifier: f.change ?? SIGN[f.quantifier] ?? '=',
  }));
};
