/**
 * Whether the figures that several articles give for one measure can all hold.
 *
 * Each figure is a stretch of the line of numbers (`span.ts`), read to the letter and read with the precision that
 * its numbers are given to. Figures agree when their stretches have a number in common.
 *
 * | word       | when |
 * |------------|------|
 * | none       | no figure counts: all are left out, superseded or without a number |
 * | conflict   | no number fits all counted figures, even rounded; or their units cannot be compared; or one goes up and one down. Also when both come from one source: a source can contradict itself |
 * | superseded | what counts fits together, and a figure that it does not fit with was marked superseded |
 * | single     | one independent source |
 * | agree      | a number fits all of them to the letter: "more than 8,000" and 9,500 |
 * | rounding   | a number fits all of them only when each is read to its own precision: 2.6 million and 2,611,000 |
 *
 * The order of the figures does not matter, and one more figure that equals another never makes a conflict.
 */

import { dateWordsShort } from '../../preload/contract/date-words.ts';
import { figureWords } from '../../preload/contract/figure-words.ts';
import type { Agreement, FigureDetails, FigureRole, Unit } from '../../preload/contract/index.ts';
import { isComparable, PLAIN_COUNT, unitOf } from '../../preload/contract/units.ts';
import { meet, type Said, saidBy } from './span.ts';

export interface ComparedFigure {
  readonly passageId: string;
  readonly articleId: string;
  /** Articles that are one independent source share this. */
  readonly sourceId: string;
  /** Articles that may be one share this, as far as nobody has said that they are not: it is said, and not counted. */
  readonly likelySourceId?: string;
  readonly role: FigureRole;
  readonly details: FigureDetails;
}

/** Computed agreement of a measure's figures, with the reason in a sentence. */
export function agreementOf(figures: readonly ComparedFigure[]): Omit<Agreement, 'overruled'> {
  const computed = computedOf(figures);
  const copies = likelyCopies(figures);
  return copies === 0
    ? computed
    : { ...computed, why: `${computed.why} ${copies} of these articles may be copies.` };
}

function computedOf(figures: readonly ComparedFigure[]): Omit<Agreement, 'overruled'> {
  const readings = readingsOf(figures);
  const counted = readings.filter((reading) => reading.figure.role === 'counted');
  const sources = new Set(counted.map((reading) => reading.figure.sourceId)).size;
  if (counted.length === 0) return { kind: 'none', sources: 0, why: whyNone(figures) };
  const clash = clashOf(counted);
  if (clash) return { kind: 'conflict', sources, why: clash };
  const replaced = replacedBy(counted, readings);
  if (replaced) return { kind: 'superseded', sources, why: replaced };
  if (sources === 1) return { kind: 'single', sources, why: whySingle(counted) };
  if (allMeet(counted, 'strict')) {
    const same = new Set(counted.map(({ said }) => JSON.stringify(said.strict))).size === 1;
    const why = same
      ? `${sources} independent sources all give ${plainest(counted)}.`
      : `${sources} independent sources can all hold: ${listed(counted, wordsOf)}.`;
    return { kind: 'agree', sources, why };
  }
  return {
    kind: 'rounding',
    sources,
    why: `${listed(counted, wordsOf)} differ, but no more than the precision they are given with.`,
  };
}

/** How many of the articles that count are likely copies of another source's among them. */
function likelyCopies(figures: readonly ComparedFigure[]): number {
  const counted = figures.filter(({ role }) => role === 'counted');
  const alike = Map.groupBy(counted, ({ likelySourceId, sourceId }) => likelySourceId ?? sourceId);
  const articles = [...alike.values()]
    .filter((those) => new Set(those.map(({ sourceId }) => sourceId)).size > 1)
    .flatMap((those) => those.map(({ articleId }) => articleId));
  return new Set(articles).size;
}

/** A figure with what it says, in the base of its unit. */
interface Reading {
  readonly figure: ComparedFigure;
  readonly unit: Unit;
  readonly said: Said;
}

/** In an order that depends on nothing but the figures themselves; those without a number are left out. */
function readingsOf(figures: readonly ComparedFigure[]): readonly Reading[] {
  const shares = figures.some((figure) => unitOf(figure.details.unit).dimension === 'share');
  return figures
    .flatMap((figure): Reading[] => {
      const given = unitOf(figure.details.unit);
      // beside percentages, a plain number up to 1 is a fraction: a half is 50 %
      const unit = shares && given === PLAIN_COUNT && isFraction(figure.details) ? unitOf('fraction') : given;
      const said = saidBy(figure.details, unit.factor);
      return said === null ? [] : [{ figure, unit, said }];
    })
    .sort(inOrder);
}

function isFraction({ value, min, max }: FigureDetails): boolean {
  return [value, min, max].every((number) => number === null || (number >= 0 && number <= 1));
}

function inOrder(a: Reading, b: Reading): number {
  return (
    compare(a.said.strict.low, b.said.strict.low) ||
    compare(a.said.strict.high, b.said.strict.high) ||
    compare(wordsOf(a), wordsOf(b)) ||
    compare(dateOf(a) ?? '', dateOf(b) ?? '') ||
    compare(a.figure.passageId, b.figure.passageId)
  );
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What makes it impossible that all hold, naming two that clash; null where all can. */
function clashOf(readings: readonly Reading[]): string | null {
  for (const [place, one] of readings.entries()) {
    const other = readings.slice(place + 1).find((reading) => !isComparable(one.unit, reading.unit));
    if (other)
      return `${wordsOf(one)} and ${wordsOf(other)} cannot be compared: ${unitWords(one)} and ${unitWords(other)}.`;
  }
  const up = readings.find((reading) => reading.figure.details.change === 'up');
  const down = readings.find((reading) => reading.figure.details.change === 'down');
  if (up && down) return `${wordsOf(up)} and ${wordsOf(down)} cannot both hold: one goes up, the other down.`;
  for (const [place, one] of readings.entries()) {
    const against = readings.slice(place + 1).findLast((reading) => !meetRounded(one, reading));
    if (against) return whyClash(one, against);
  }
  return null;
}

function whyClash(one: Reading, other: Reading): string {
  const [first, second] = [dateOf(one), dateOf(other)];
  const dated =
    first !== null && second !== null && first !== second
      ? ' They are of different dates: if the later replaces the earlier, mark the earlier as superseded.'
      : '';
  const self = one.figure.sourceId === other.figure.sourceId ? ', though one source gives both' : '';
  return `${datedWords(one)} and ${datedWords(other)} cannot both hold${self}.${dated}`;
}

/** The superseded figures that the counted ones do not fit with, in a sentence; null where there are none. */
function replacedBy(counted: readonly Reading[], all: readonly Reading[]): string | null {
  const replaced = all.filter(
    (reading) =>
      reading.figure.role === 'superseded' &&
      counted.some((present) => !isComparable(reading.unit, present.unit) || !meetRounded(reading, present)),
  );
  if (replaced.length === 0) return null;
  const latest = newest(counted);
  const newer = newest(replaced);
  const doubt =
    latest !== null && newer !== null && newer > latest
      ? ', although by their dates the superseded one is the later'
      : '';
  const verb = new Set(counted.map(datedWords)).size === 1 ? 'replaces' : 'replace';
  return `${listed(counted)} ${verb} ${listed(replaced)}${doubt}.`;
}

/** The latest as-of date that names its year; null where none does. */
function newest(readings: readonly Reading[]): string | null {
  const dates = readings.map(dateOf).filter((date) => date !== null && !date.startsWith('--'));
  return dates.reduce<string | null>(
    (best, date) => (best === null || (date ?? '') > best ? date : best),
    null,
  );
}

function meetRounded(one: Reading, other: Reading): boolean {
  return meet(one.said.rounded, other.said.rounded);
}

function allMeet(readings: readonly Reading[], how: keyof Said): boolean {
  return readings.every((one, place) =>
    readings.slice(place + 1).every((other) => meet(one.said[how], other.said[how])),
  );
}

function whyNone(figures: readonly ComparedFigure[]): string {
  if (figures.length === 0) return 'No figure is placed here yet.';
  return figures.some((figure) => figure.role === 'counted')
    ? 'No figure here has a number yet.'
    : 'Every figure here is superseded or left out.';
}

function whySingle(counted: readonly Reading[]): string {
  const articles = new Set(counted.map((reading) => reading.figure.articleId)).size;
  return articles === 1
    ? `Only one article gives a figure: ${listed(counted, wordsOf)}.`
    : `${articles} articles give ${listed(counted, wordsOf)}, but they are one independent source.`;
}

/** Of figures that say the same, the words of one without "about". */
function plainest(readings: readonly Reading[]): string {
  const exact = readings.find((reading) => reading.figure.details.quantifier !== 'about') ?? readings[0];
  return exact === undefined ? '' : wordsOf(exact);
}

const MOST_LISTED = 4;

/** "4,000, 5,000 and > 8,000", each once. */
function listed(readings: readonly Reading[], say: (reading: Reading) => string = datedWords): string {
  const words = [...new Set(readings.map(say))];
  const shown = words.length > MOST_LISTED ? words.slice(0, MOST_LISTED - 1) : words;
  const rest = words.length - shown.length;
  const last = rest > 0 ? `${rest} more` : shown.at(-1);
  const first = rest > 0 ? shown : shown.slice(0, -1);
  return first.length === 0 ? `${last}` : `${first.join(', ')} and ${last}`;
}

function wordsOf(reading: Reading): string {
  return figureWords(reading.figure.details);
}

/** "5,000 (Dec 2025)". */
function datedWords(reading: Reading): string {
  const { asOf } = reading.figure.details;
  return asOf === null ? wordsOf(reading) : `${wordsOf(reading)} (${dateWordsShort(asOf)})`;
}

function dateOf(reading: Reading): string | null {
  return reading.figure.details.asOf?.date ?? null;
}

function unitWords(reading: Reading): string {
  const { unit } = reading.figure.details;
  return unit === null || unit.trim() === '' ? 'a plain count' : unit;
}
