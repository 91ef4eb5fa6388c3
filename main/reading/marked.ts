/** What to propose when a person marks a range by hand: it may be wider or narrower than what the rules find. */
import type { FoundFigure, FoundQuote } from '../../preload/contract/found.ts';
import type { Range } from '../../preload/contract/text.ts';
import { type DateOptions, datesOf } from './dates/dates.ts';
import { figuresOf } from './figures/figures.ts';
import { readNames } from './names/names.ts';
import { readNumber } from './numbers/numbers.ts';
import { attributionAround } from './quotes/attribution.ts';
import { quotesOf } from './quotes/quotes.ts';
import { speakerOf } from './quotes/speakers.ts';
import { prepare, type Reading, type ReadingOptions, tokenAt } from './reading.ts';

export type ProposedQuote = Pick<FoundQuote, 'speaker' | 'cue' | 'reportedBy' | 'direct'>;

const overlap = (one: Range, other: Range) => Math.min(one.end, other.end) - Math.max(one.start, other.start);

/** The item that shares the most with a range; null where none shares anything. */
function closest<T extends Range>(items: readonly T[], range: Range): T | null {
  let best: T | null = null;
  let most = 0;
  for (const item of items) {
    const shared = overlap(item, range);
    // of two that share as much the one of the range's own length is meant
    if (
      shared > most ||
      (best && shared === most && shared > 0 && item.end - item.start < best.end - best.start)
    ) {
      best = item;
      most = shared;
    }
  }
  return best;
}

/** A range's words that count: at least one character, inside the text. */
function inside(text: string, range: Range): Range {
  const start = Math.max(0, Math.min(range.start, text.length));
  return { start, end: Math.max(start, Math.min(range.end, text.length)) };
}

/** Speaker, cue and kind for a quotation marked at a range. */
export function quoteAt(text: string, range: Range, options: ReadingOptions = {}): ProposedQuote {
  return proposedQuote(prepare(text, options), inside(text, range));
}

function proposedQuote(reading: Reading, range: Range): ProposedQuote {
  const quotes = quotesOf(reading);
  const pieces = quotes
    .filter(({ direct }) => direct)
    .flatMap((quote) => quote.pieces.map((piece) => ({ ...piece, quote })));
  const direct = closest(pieces, range);
  const length = Math.max(1, range.end - range.start);
  if (
    direct &&
    (overlap(direct, range) * 2 >= length || overlap(direct, range) * 2 >= direct.end - direct.start)
  )
    return proposal(direct.quote);
  const indirect = closest(
    quotes.filter((quote) => !quote.direct),
    range,
  );
  if (indirect) return proposal(indirect);
  return { ...sourceOf(reading, range), direct: false };
}

const proposal = ({ speaker, cue, reportedBy, direct }: FoundQuote): ProposedQuote => ({
  speaker,
  cue,
  reportedBy,
  direct,
});

/** Who says a sentence, by the verb of saying in it. */
function sourceOf(reading: Reading, range: Range): Omit<ProposedQuote, 'direct'> {
  const names = readNames(reading);
  const at = tokenAt(reading.tokens, range.start);
  const sentence = reading.sentences[reading.sentenceOf[at] ?? 0];
  const attribution = sentence ? attributionAround(reading, sentence, names) : null;
  if (!attribution?.phrase) return { speaker: null, cue: null, reportedBy: null };
  const quoted = new Uint8Array(reading.tokens.length);
  const from = reading.tokens[attribution.cueFirst]?.start ?? 0;
  return {
    speaker: speakerOf({ reading, names, quoted, last: null }, attribution.phrase),
    cue: reading.text.slice(from, reading.tokens[attribution.cueLast - 1]?.end ?? from).toLowerCase(),
    reportedBy: null,
  };
}

/** The figure in or around a range; null where there is no number at all. A label that a person marks is read too. */
export function figureAt(text: string, range: Range, options: DateOptions = {}): FoundFigure | null {
  const reading = prepare(text, options);
  const marked = inside(text, range);
  const found = closest(figuresOf(reading, datesOf(reading, options.reference), quotesOf(reading)), marked);
  if (found) return found;
  const last = tokenAt(reading.tokens, Math.max(marked.start, marked.end - 1));
  for (let at = tokenAt(reading.tokens, marked.start); at <= last; at++) {
    const number = readNumber(reading.tokens, at, reading.rules.numbers);
    if (!number) continue;
    const start = reading.tokens[number.first]?.start ?? 0;
    const end = reading.tokens[number.last - 1]?.end ?? start;
    return {
      start,
      end,
      text: text.slice(start, end),
      value: number.value,
      min: null,
      max: null,
      quantifier: 'exactly',
      change: null,
      unit: null,
      noun: null,
      counted: null,
      asOf: null,
      place: null,
      attribution: null,
    };
  }
  return null;
}

/** Who asserts what stands at a range: the speaker of the quotation around it, or of its sentence; null: the article. */
export function claimAt(
  text: string,
  range: Range,
  options: ReadingOptions = {},
): { readonly assertedBy: string | null } {
  return { assertedBy: proposedQuote(prepare(text, options), inside(text, range)).speaker };
}
