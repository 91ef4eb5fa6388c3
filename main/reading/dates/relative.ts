/** Dates that lean on another: "yesterday", "last Tuesday", "two weeks later", "the same day". */
import { type LanguageRules, phraseAt, type Turn } from '../languages/rules.ts';
import { GAP, type Token } from '../tokens.ts';
import { namedDateAt, tiedDateAt } from './absolute.ts';
import { addDays, addMonths, type Day, holidayIn, inWeekOf, isBefore, weekday } from './calendar.ts';
import { dayAt } from './parts.ts';
import { type Span, shift, spansAt } from './spans.ts';
import { holidayRuleAt, lowerAt, periodTurnAt, steps } from './turns.ts';

/** A date worked out from another one. */
export interface LeaningDate {
  readonly first: number;
  readonly last: number;
  readonly day: Day;
  readonly precision: 'day' | 'month' | 'year';
  /** Whether the year is one that the text does not give. */
  readonly yearless: boolean;
}

/** The date that the text gave last, as far as it did. */
export interface Anchor {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export interface Leaning {
  readonly tokens: readonly Token[];
  readonly rules: LanguageRules;
  /** The day on which the text was written. */
  readonly reference: Day | null;
  /** For "the same day", "a month later"; null before the first date of the text. */
  readonly anchor: Anchor | null;
}

/** The date that begins at a token; null where none does or nothing is known to lean on. */
export function leaningDateAt(leaning: Leaning, at: number): LeaningDate | null {
  return (
    dayWordAt(leaning, at) ??
    nthOfMonthAt(leaning, at) ??
    weekdayAt(leaning, at) ??
    spanDateAt(leaning, at) ??
    sameDayAt(leaning, at) ??
    turnAt(leaning, at)
  );
}

const precise = (first: number, last: number, day: Day): LeaningDate => ({
  first,
  last,
  day,
  precision: 'day',
  yearless: false,
});

/** "today", "the day before yesterday". */
function dayWordAt({ tokens, rules, reference }: Leaning, at: number): LeaningDate | null {
  if (!reference || tokens[at]?.kind !== 'word') return null;
  const first = lowerAt(tokens, at);
  for (const [phrase, days] of rules.dates.leaning.dayPhrases)
    if (phrase[0] === first && phrase.every((word, step) => lowerAt(tokens, at + step) === word))
      return precise(at, at + phrase.length, addDays(reference, days));
  const offset = rules.dates.days.get(first);
  return offset === undefined ? null : precise(at, at + 1, addDays(reference, offset));
}

/** "the 21st this month", "the 15th day of next month" */
function nthOfMonthAt({ tokens, rules, reference }: Leaning, at: number): LeaningDate | null {
  if (!reference || !rules.dates.the.has(lowerAt(tokens, at))) return null;
  const day = dayAt(tokens, at + 1, rules);
  if (!day) return null;
  const { leaning } = rules.dates;
  let next = day.last;
  if (leaning.periods.get(lowerAt(tokens, next)) === 'day') next++;
  if (leaning.of.has(lowerAt(tokens, next))) next++;
  const turn = periodTurnAt(tokens, rules, next);
  if (turn?.period !== 'month') return null;
  const month = addMonths({ ...reference, day: 1 }, steps(turn.turn));
  return precise(at, turn.last, { ...month, day: day.value });
}

function weekdayNumber({ tokens, rules }: Leaning, at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const value = rules.dates.weekdays.get(token.lower);
  if (value === undefined) return null;
  // "sun", "sat" are words too: the short forms want a capital
  return token.lower.length > 4 || token.capital ? value : null;
}

/** "last Tuesday", "next week on Monday", "Tuesday of last week", "Friday, two weeks from now", "Tuesday the eleventh". */
function weekdayAt(leaning: Leaning, at: number): LeaningDate | null {
  const { tokens, rules, reference } = leaning;
  if (!reference) return null;
  const { turns, turnBehind } = rules.dates.leaning;
  const next =
    rules.dates.the.has(lowerAt(tokens, at)) || turns.get(lowerAt(tokens, at)) === 'this' ? at + 1 : at;
  const turn = turns.get(lowerAt(tokens, next)) ?? (next > at ? turns.get(lowerAt(tokens, at)) : undefined);
  const word = turns.has(lowerAt(tokens, next)) ? next + 1 : next;
  const wanted = weekdayNumber(leaning, word);
  if (wanted === null) return turn ? weekThenDay(leaning, at) : null;
  if (turn && !(turnBehind && turn !== 'this')) return precise(at, word + 1, turned(reference, wanted, turn));
  const last =
    lowerAt(tokens, word + 1) === '.' &&
    (tokens[word]?.lower.length ?? 0) < 6 &&
    tokens[word + 1]?.gap === GAP.none &&
    !rules.dates.leaning.turnBehind &&
    (tokens[word]?.lower.length ?? 0) < 5
      ? word + 2
      : word + 1;
  const behind = turnBehind ? turns.get(lowerAt(tokens, last)) : undefined;
  if (behind) return precise(at, last + 1, frenchTurned(reference, wanted, behind));
  if (next > at && !turnBehind) return null;
  return weekdayWithMore(leaning, at, last, wanted, reference);
}

/** In French "mardi dernier" is the last one that was, "mardi prochain" the next that comes. */
const frenchTurned = (reference: Day, wanted: number, turn: Turn) =>
  turned(reference, wanted, turn === 'last' ? 'past' : turn === 'next' ? 'coming' : turn);

/** "next week on Tuesday", "this week Monday" */
function weekThenDay(leaning: Leaning, at: number): LeaningDate | null {
  const { tokens, rules, reference } = leaning;
  const week = periodTurnAt(tokens, rules, at);
  if (!reference || week?.period !== 'week') return null;
  let next = week.last;
  if (['-', ',', '–'].includes(lowerAt(tokens, next)) || rules.dates.leaning.on.has(lowerAt(tokens, next)))
    next++;
  const wanted = weekdayNumber(leaning, next);
  return wanted === null
    ? null
    : precise(at, next + 1, inWeekOf(addDays(reference, steps(week.turn) * 7), wanted));
}

/** What may follow a weekday and move it: "of next week", "two weeks from now", "the eleventh". */
function weekdayWithMore(
  leaning: Leaning,
  at: number,
  last: number,
  wanted: number,
  reference: Day,
): LeaningDate {
  const { tokens, rules } = leaning;
  const ahead = lowerAt(tokens, last) === ',' ? last + 1 : last;
  if (rules.dates.leaning.of.has(lowerAt(tokens, ahead)) || rules.dates.leaning.turnBehind) {
    const week = periodTurnAt(
      tokens,
      rules,
      rules.dates.leaning.of.has(lowerAt(tokens, ahead)) ? ahead + 1 : ahead,
    );
    if (week?.period === 'week')
      return precise(at, week.last, inWeekOf(addDays(reference, steps(week.turn) * 7), wanted));
  }
  const then = spanDateAt(leaning, ahead);
  if (then?.precision === 'day' && !then.yearless) return precise(at, then.last, inWeekOf(then.day, wanted));
  const article = rules.dates.the.has(lowerAt(tokens, ahead)) ? ahead + 1 : ahead;
  const day = dayAt(tokens, article, rules);
  if (
    day &&
    (article > ahead ||
      (tokens[article]?.kind === 'number' && article === last && endsDate(leaning, day.last)))
  ) {
    const date = nearest(reference, day.value, wanted);
    if (date) return precise(at, day.last, date);
  }
  // the news means the one that was last: "on Friday" in an article of Saturday
  return precise(at, last, addDays(reference, -((weekday(reference) - wanted + 7) % 7)));
}

const endsDate = ({ tokens, rules }: Leaning, at: number) => {
  const token = tokens[at];
  return (
    !token ||
    token.kind === 'mark' ||
    rules.speech.prepositions.has(token.lower) ||
    rules.speech.conjunctions.has(token.lower)
  );
};

function turned(reference: Day, wanted: number, turn: Turn): Day {
  if (turn === 'past') return addDays(reference, -(((weekday(reference) - wanted + 6) % 7) + 1));
  if (turn === 'coming') return addDays(reference, ((wanted - weekday(reference) + 6) % 7) + 1);
  return inWeekOf(addDays(reference, steps(turn) * 7), wanted);
}

/** The day of this month or one beside it that is a certain weekday: "Tuesday the eleventh". */
function nearest(reference: Day, day: number, wanted: number): Day | null {
  for (const months of [0, 1, -1, 2, -2]) {
    const date = { ...addMonths({ ...reference, day: 1 }, months), day };
    if (addDays(date, 0).day === day && weekday(date) === wanted) return date;
  }
  return null;
}

/** What a span counts from: a day, and how much of it the text gives. */
interface Base {
  readonly day: Day;
  readonly yearless: boolean;
  readonly precision: LeaningDate['precision'];
}

/** A year in which a year-less day can be counted on; no leap year, and never shown. */
const SOME_YEAR = 2001;

/** The date given last, else the reference; a bare year is nothing to count from. */
function baseOf({ anchor, reference }: Leaning): Base | null {
  if (!anchor) return reference && { day: reference, yearless: false, precision: 'day' };
  if (anchor.month === null) return null;
  return {
    day: { year: anchor.year ?? SOME_YEAR, month: anchor.month, day: anchor.day ?? 1 },
    yearless: anchor.year === null,
    precision: anchor.day === null ? 'month' : 'day',
  };
}

/** "in two weeks", "3 days ago", "il y a trois jours", "a month later", "two weeks after May 13, 1999". */
function spanDateAt(leaning: Leaning, at: number): LeaningDate | null {
  const { tokens, rules, reference } = leaning;
  const words = rules.dates.leaning;
  // "the last 3 months" is a span of time, whatever follows
  if (words.turns.has(lowerAt(tokens, at - 1))) return null;
  const ahead = words.ahead.has(lowerAt(tokens, at));
  const agoBefore = phraseAt(tokens, at, words.agoBefore);
  const spans = spansAt(tokens, ahead ? at + 1 : at + agoBefore, rules);
  const last = spans.at(-1)?.last;
  if (last === undefined) return null;
  const now: Base | null = reference && { day: reference, yearless: false, precision: 'day' };
  const answer = (base: Base | null, end: number, sign: 1 | -1) =>
    base ? moved(leaning, at, end, base, spans, sign) : null;
  if (agoBefore > 0) return answer(now, last, -1);
  if (ahead) {
    const span =
      words.notAhead.has(lowerAt(tokens, last)) ||
      [1, 2, 3, 4].some((back) => words.notBeforeAhead.has(lowerAt(tokens, at - back))) ||
      isBehindUs(leaning, at);
    return now && !span ? answer(now, last, 1) : null;
  }
  const ago = phraseAt(tokens, last, words.ago);
  if (ago) return answer(now, last + ago, -1);
  const later = phraseAt(tokens, last, words.later);
  if (later) return answer(baseOf(leaning), last + later, 1);
  const earlier = phraseAt(tokens, last, words.earlier);
  if (earlier) return answer(baseOf(leaning), last + earlier, -1);
  const fromNow = phraseAt(tokens, last, words.fromNow);
  if (fromNow) return answer(now, last + fromNow, 1);
  const link = lowerAt(tokens, last);
  const before = words.before.has(link);
  if (!before && !words.after.has(link)) return null;
  const base = dayAfter(leaning, last + 1);
  return base && answer({ day: base.day, yearless: false, precision: 'day' }, base.last, before ? -1 : 1);
}

/** How many words before "in two years" are looked at. */
const BEHIND_REACH = 12;

/** "has lost half of its value in two years", "its biggest gain in six weeks": a span, as it is past. */
function isBehindUs({ tokens, rules }: Leaning, at: number): boolean {
  const { perfect } = rules.dates.leaning;
  for (let back = at - 1; back >= at - BEHIND_REACH; back--) {
    const token = tokens[back];
    if (!token || ',;:.!?'.includes(token.lower) || rules.speech.that.has(token.lower)) return false;
    if (perfect.has(token.lower))
      return !rules.claims.predictions.some(([word]) => word === tokens[back - 1]?.lower);
    const superlative = rules.claims.superlativeEndings.some((ending) => token.lower.endsWith(ending));
    if (superlative && token.lower.length > 4 && !rules.claims.notSuperlatives.has(token.lower)) return true;
  }
  return false;
}

/** A base moved by spans, no more precise than it or they are; "on Friday" behind it picks the day of that week. */
function moved(
  leaning: Leaning,
  first: number,
  last: number,
  base: Base,
  spans: readonly Span[],
  sign: 1 | -1,
): LeaningDate | null {
  const days = spans.some(({ unit }) => unit === 'd' || unit === 'w');
  if (base.precision === 'month' && days) return null;
  if (base.yearless && spans.some(({ unit }) => unit === 'y')) return null;
  const decades = spans.some(({ unit, count }) => unit === 'y' && count >= 10);
  const date: LeaningDate = {
    first,
    last,
    day: shift(base.day, spans, sign),
    precision: decades && base.precision === 'day' ? 'year' : base.precision,
    yearless: base.yearless,
  };
  const { on } = leaning.rules.dates.leaning;
  if (date.precision !== 'day' || date.yearless || !on.has(lowerAt(leaning.tokens, last))) return date;
  const wanted = weekdayNumber(leaning, last + 1);
  return wanted === null ? date : precise(first, last + 2, inWeekOf(date.day, wanted));
}

/** The day behind "after", "before", "from": "today", "January 15", "Christmas", "next Friday". */
function dayAfter(leaning: Leaning, at: number): { day: Day; last: number } | null {
  const { tokens, rules, reference } = leaning;
  const written = tiedDateAt(tokens, at, rules) ?? namedDateAt(tokens, at, rules);
  if (written && written.month !== null && written.day !== null) {
    const year = written.year ?? reference?.year;
    if (year === undefined) return null;
    const day = { year, month: written.month, day: written.day };
    // a day without its year is the next one from the reference on
    const passed = written.year === null && reference !== null && isBefore(day, reference);
    return { day: passed ? { ...day, year: year + 1 } : day, last: written.last };
  }
  if (!reference) return null;
  const word = dayWordAt(leaning, at);
  if (word) return { day: word.day, last: word.last };
  const holiday = holidayRuleAt(leaning, at);
  if (holiday) {
    const day = holidayIn(holiday.rule, reference.year);
    const next = day && isBefore(day, reference) ? holidayIn(holiday.rule, reference.year + 1) : day;
    return next && { day: next, last: holiday.last };
  }
  const wanted = weekdayNumber(leaning, at);
  if (wanted !== null) return { day: turned(reference, wanted, 'coming'), last: at + 1 };
  const turn = weekdayAt(leaning, at);
  return turn && { day: turn.day, last: turn.last };
}

/** "the same day", "the next day", "the day after", "that day": next to the date given last. */
function sameDayAt(leaning: Leaning, at: number): LeaningDate | null {
  const { tokens, rules, anchor } = leaning;
  const base = baseOf(leaning);
  if (base?.precision !== 'day' || tokens[at]?.kind !== 'word') return null;
  const words = rules.dates.leaning;
  const answer = (length: number, days: number): LeaningDate => ({
    ...precise(at, at + length, addDays(base.day, days)),
    yearless: base.yearless,
  });
  const same = phraseAt(tokens, at, words.sameDay) || phraseAt(tokens, at, words.thatDay);
  if (same) return anchor && answer(same, 0);
  const next = phraseAt(tokens, at, words.nextDay);
  if (next) return answer(next, 1);
  const previous = phraseAt(tokens, at, words.previousDay);
  if (!previous) return null;
  // "the day before the vote" counts from the vote
  const behind = tokens[at + previous];
  if (
    behind &&
    behind.kind === 'word' &&
    behind.gap < GAP.line &&
    (rules.speech.determiners.has(behind.lower) || behind.capital)
  )
    return null;
  return answer(previous, -1);
}

/** "last month", "this year", "next December", "last Easter", "en janvier dernier". */
function turnAt(leaning: Leaning, at: number): LeaningDate | null {
  const { tokens, rules, reference } = leaning;
  if (!reference || tokens[at]?.kind !== 'word') return null;
  const { turns, turnBehind } = rules.dates.leaning;
  const period = periodTurnAt(tokens, rules, at);
  if (period && period.turn !== 'past' && period.turn !== 'coming') {
    if (period.period === 'month')
      return {
        ...precise(at, period.last, addMonths({ ...reference, day: 1 }, steps(period.turn))),
        precision: 'month',
      };
    if (period.period === 'year')
      return {
        ...precise(at, period.last, { year: reference.year + steps(period.turn), month: 1, day: 1 }),
        precision: 'year',
      };
    return null;
  }
  const turn = turns.get(lowerAt(tokens, turnBehind ? at + 1 : at));
  if (!turn || turn === 'past' || turn === 'coming') return null;
  const name = turnBehind ? at : at + 1;
  const holiday = holidayRuleAt(leaning, name);
  if (holiday && !turnBehind) {
    const own = holidayIn(holiday.rule, reference.year);
    if (!own) return null;
    const before = isBefore(own, reference);
    const day = holidayIn(
      holiday.rule,
      reference.year + (turn === 'next' && before ? 1 : turn === 'last' && !before ? -1 : 0),
    );
    return day && precise(at, holiday.last, day);
  }
  const month = rules.dates.months.get(lowerAt(tokens, name));
  if (
    month === undefined ||
    (rules.dates.capitalMonths && !tokens[name]?.capital) ||
    dayAt(tokens, at + 2, rules)
  )
    return null;
  const passed = month < reference.month;
  const year =
    reference.year + (turn === 'next' && month <= reference.month ? 1 : turn === 'last' && !passed ? -1 : 0);
  return { ...precise(at, at + 2, { year, month, day: 1 }), precision: 'month' };
}
