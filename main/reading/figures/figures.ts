/** The figures of an article: value, unit, what is counted, when, where and who says so. */
import type { FoundFigure, FoundQuote } from '../../../preload/contract/found.ts';
import { type DateOptions, datesOf, type PlacedDate } from '../dates/dates.ts';
import { quotesOf } from '../quotes/quotes.ts';
import { isSkipped, prepare, type Reading } from '../reading.ts';
import { GAP, type Token } from '../tokens.ts';
import { changeOf, quantifierOf } from './context.ts';
import { countedBy, countNoun } from './counted.ts';
import { mayOpenQuantity, type Quantity, quantityAt } from './quantities.ts';

/**
 * The figures of a text in order of their place; none overlap. Dates, ordinals, labels and times of day are left
 * out. `start` and `end` hold the number with its unit or currency; a range ("50 to 70") has `min` and `max` and no
 * `value`. What is counted, place, date and source are read from the sentence.
 */
export function readFigures(text: string, options: DateOptions = {}): readonly FoundFigure[] {
  const reading = prepare(text, options);
  return figuresOf(reading, datesOf(reading, options.reference), quotesOf(reading));
}

interface Placed {
  readonly figure: FoundFigure;
  readonly quantity: Quantity;
  readonly sentence: number;
}

/** The figures of a text made ready, whose dates and quotations are known. */
export function figuresOf(
  reading: Reading,
  dates: readonly PlacedDate[],
  quotes: readonly FoundQuote[],
): readonly FoundFigure[] {
  const { tokens } = reading;
  const dated = datesByToken(reading, dates);
  const figures: Placed[] = [];
  const sources = sourceFinder(quotes);
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const date = dated[at] ?? -1;
    if (date >= 0) {
      at = Math.max(at + 1, dates[date]?.last ?? at);
      continue;
    }
    if (!mayOpenQuantity(reading, token) || isSkipped(reading, token.start)) {
      at++;
      continue;
    }
    const read = quantityAt(reading, at);
    if (!read || takesDate(dated, read)) {
      at = read ? at + 1 : at + skipLength(reading, at);
      continue;
    }
    const quantity = withUnitBefore(reading, read, figures.at(-1));
    figures.push(
      withSameBefore(
        reading,
        describe(reading, quantity, lastCount(figures), dates, sources),
        figures.at(-1),
      ),
    );
    at = Math.max(at + 1, quantity.last);
  }
  return figures.map(({ figure }) => figure);
}

/** "$26,500 (£13,700)": the same in another unit counts the same. */
function withSameBefore({ tokens }: Reading, placed: Placed, before: Placed | undefined): Placed {
  const { quantity, figure } = placed;
  if (!before || figure.unit === null || before.quantity.last !== quantity.first - 1) return placed;
  if (tokens[quantity.first - 1]?.lower !== '(' || tokens[quantity.last]?.lower !== ')') return placed;
  return { ...placed, figure: { ...figure, counted: before.figure.counted } };
}

/** "2 percent, up from 1.5": the unit is that of the figure before. */
function withUnitBefore(reading: Reading, quantity: Quantity, before: Placed | undefined): Quantity {
  if (quantity.unit !== null || quantity.kind !== 'count' || !before || before.quantity.unit === null)
    return quantity;
  const { tokens, rules, sentenceOf } = reading;
  const { from, up, down } = rules.figures;
  if (before.sentence !== sentenceOf[quantity.first] || !from.has(tokens[quantity.first - 1]?.lower ?? ''))
    return quantity;
  const change = tokens[quantity.first - 2]?.lower ?? '';
  const behind = tokens[quantity.last];
  const ends =
    behind?.kind !== 'word' || rules.speech.prepositions.has(behind.lower) || behind.gap >= GAP.line;
  const moved = up.has(change) || down.has(change) || tokens[quantity.first]?.lower.includes('.');
  return ends && moved ? { ...quantity, unit: before.quantity.unit, kind: before.quantity.kind } : quantity;
}

/** The figure before that counts something, for "… and 2.6 million displaced". */
function lastCount(figures: readonly Placed[]): Placed | null {
  for (let index = figures.length - 1; index >= Math.max(0, figures.length - 3); index--) {
    const placed = figures[index];
    if (placed?.quantity.kind === 'count' && placed.figure.counted) return placed;
  }
  return null;
}

/** The most tokens of a phone number. */
const PHONE = 12;

/** How many tokens make up a number that is no figure, so that its second half is not taken for one. */
function skipLength(reading: Reading, at: number): number {
  const token = reading.tokens[at];
  if (token?.kind !== 'number') return 1;
  let next = at + 1;
  // "0800 555 0199"
  if (/^0\d{2,}$/.test(token.lower))
    while (
      next - at < PHONE &&
      reading.tokens[next]?.kind === 'number' &&
      reading.tokens[next]?.gap === GAP.space
    )
      next++;
  while (
    reading.tokens[next]?.gap === GAP.none &&
    (reading.tokens[next]?.kind === 'number' || ':./'.includes(reading.tokens[next]?.lower ?? ' ')) &&
    next - at < 8
  )
    next++;
  // "+1 212 555 0134"
  if (reading.tokens[at - 1]?.lower === '+')
    while (
      next - at < PHONE &&
      (reading.tokens[next]?.kind === 'number' || '-()'.includes(reading.tokens[next]?.lower ?? ' '))
    )
      next++;
  // "21 h 20"
  if (reading.tokens[next]?.lower === 'h' && reading.tokens[next + 1]?.kind === 'number') next += 2;
  return next - at;
}

function datesByToken(reading: Reading, dates: readonly PlacedDate[]): Int32Array {
  const dated = new Int32Array(reading.tokens.length).fill(-1);
  dates.forEach((date, index) => {
    dated.fill(index, date.first, date.last);
  });
  return dated;
}

const takesDate = (dated: Int32Array, quantity: Quantity) => {
  for (let at = quantity.first; at < quantity.last; at++) if ((dated[at] ?? -1) >= 0) return true;
  return false;
};

function describe(
  reading: Reading,
  quantity: Quantity,
  before: Placed | null,
  dates: readonly PlacedDate[],
  sourceAt: (place: number) => string | null,
): Placed {
  const { tokens, sentenceOf } = reading;
  const start = tokens[quantity.first]?.start ?? 0;
  const end = tokens[quantity.last - 1]?.end ?? start;
  const sentence = sentenceOf[quantity.first] ?? 0;
  const { quantifier, first, last } = quantifierOf(reading, quantity);
  const earlier = before?.sentence === sentence ? before.figure.counted : null;
  return {
    quantity,
    sentence,
    figure: {
      start,
      end,
      text: reading.text.slice(start, end),
      value: quantity.value,
      min: quantity.min,
      max: quantity.max,
      quantifier,
      change: changeOf(reading, quantity, first, last),
      unit: quantity.unit,
      noun: quantity.unit === null ? countNoun(reading, quantity, last) : null,
      counted: countedBy(reading, quantity, first, last, earlier),
      asOf: asOf(reading, quantity, sentence, dates),
      place: placeOf(reading, quantity, sentence),
      attribution: sourceAt(start),
    },
  };
}

/** The date nearest to a figure in its sentence. */
function asOf(
  reading: Reading,
  quantity: Quantity,
  sentence: number,
  dates: readonly PlacedDate[],
): string | null {
  const range = reading.sentences[sentence];
  if (!range) return null;
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.first ?? Number.POSITIVE_INFINITY) < quantity.first) low = middle + 1;
    else high = middle;
  }
  const before = dates[low - 1];
  const behind = dates[low];
  const one = before && before.first >= range.first ? before : null;
  const other = behind && behind.first < range.last ? behind : null;
  if (!one || !other) return (one ?? other)?.from ?? null;
  return (other.first - quantity.last < quantity.first - one.last ? other : one).from;
}

const PLACE_REACH = 14;

/** "in Bamako", "across Mali": the name behind such a word, sooner behind the figure than before it. */
function placeOf(reading: Reading, quantity: Quantity, sentence: number): string | null {
  const range = reading.sentences[sentence];
  if (!range) return null;
  for (let at = quantity.last; at < Math.min(range.last, quantity.last + PLACE_REACH); at++) {
    const place = placeAt(reading, at, range.last);
    if (place) return place;
  }
  for (let at = quantity.first - 1; at >= Math.max(range.first, quantity.first - PLACE_REACH * 2); at--) {
    const place = placeAt(reading, at, range.last);
    if (place) return place;
  }
  return null;
}

function placeAt(reading: Reading, at: number, until: number): string | null {
  const { tokens, rules } = reading;
  if (!rules.figures.locating.has(tokens[at]?.lower ?? '')) return null;
  let first = at + 1;
  while (first < at + 3 && rules.speech.determiners.has(tokens[first]?.lower ?? '')) first++;
  const opens = tokens[first];
  const isName = (token: Token | undefined) =>
    token?.kind === 'word' &&
    token.capital &&
    !rules.dates.months.has(token.lower) &&
    !rules.dates.weekdays.has(token.lower);
  if (!opens || !isName(opens) || rules.names.titles.has(opens.lower)) return null;
  let last = first + 1;
  while (
    last < until &&
    ((isName(tokens[last]) && tokens[last]?.gap !== GAP.paragraph) ||
      (tokens[last]?.lower === '-' && tokens[last]?.gap === GAP.none))
  )
    last++;
  return reading.text.slice(opens.start, tokens[last - 1]?.end ?? opens.end);
}

/** Who is quoted at a place: the speaker of the innermost quotation around it. */
function sourceFinder(quotes: readonly FoundQuote[]): (place: number) => string | null {
  return (place) => {
    let low = 0;
    let high = quotes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((quotes[middle]?.start ?? Number.POSITIVE_INFINITY) <= place) low = middle + 1;
      else high = middle;
    }
    for (let index = low - 1; index >= Math.max(0, low - 6); index--) {
      const quote = quotes[index];
      if (quote?.speaker && place < quote.end) return quote.speaker;
    }
    return null;
  };
}
