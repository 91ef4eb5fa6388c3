/** Spans of time in a date: "two weeks", "2 years 1 month 21 days", and moving a day by them. */
import type { DateUnit, LanguageRules } from '../languages/rules.ts';
import { readNumber } from '../numbers/numbers.ts';
import type { Token } from '../tokens.ts';
import { addDays, addMonths, type Day } from './calendar.ts';

export interface Span {
  readonly count: number;
  readonly unit: DateUnit;
  /** One past its last token. */
  readonly last: number;
}

const MOST = 1000;
const PARTS = 4;

function spanAt(tokens: readonly Token[], at: number, rules: LanguageRules): Span | null {
  const article =
    rules.numbers.articles.has(tokens[at]?.lower ?? '') ||
    rules.numbers.small.get(tokens[at]?.lower ?? '') === 1;
  const number = article ? null : readNumber(tokens, at, rules.numbers);
  const next = article ? at + 1 : (number?.last ?? 0);
  if (next === 0) return null;
  const unit = rules.dates.units.get(tokens[next]?.lower ?? '');
  const count = article ? 1 : (number?.value ?? 0);
  if (!unit || !Number.isInteger(count) || count < 0 || count > MOST) return null;
  return { count: count * unit[0], unit: unit[1], last: next + 1 };
}

/** All spans that stand at a token in a row. */
export function spansAt(tokens: readonly Token[], at: number, rules: LanguageRules): readonly Span[] {
  const spans: Span[] = [];
  let next = at;
  for (let rounds = 0; rounds < PARTS; rounds++) {
    const span = spanAt(tokens, next, rules);
    if (!span) break;
    spans.push(span);
    next = span.last;
    const link = tokens[next]?.lower ?? '';
    if ((link === ',' || rules.numbers.and.has(link)) && spanAt(tokens, next + 1, rules)) next++;
  }
  return spans;
}

/** A day moved on (1) or back (-1) by spans. */
export function shift(from: Day, spans: readonly Span[], sign: 1 | -1): Day {
  let day = from;
  for (const { count, unit } of spans) {
    if (unit === 'd') day = addDays(day, sign * count);
    else if (unit === 'w') day = addDays(day, sign * count * 7);
    else day = addMonths(day, sign * count * (unit === 'y' ? 12 : 1));
  }
  return day;
}
