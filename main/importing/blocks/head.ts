import { bylineIn, isPersonName } from '../metadata/bylines.ts';
import { datelineOf } from '../metadata/dateline.ts';
import { dateLine } from '../metadata/dates.ts';
import { outletWithDate } from '../metadata/outlet-date.ts';
import { outletInClosing, outletLine } from '../metadata/outlets.ts';
import { pictureLine } from './captions.ts';
import { fold, isHeadlineLike, isProse, likeness } from './shape.ts';
import { setAside, type Unit } from './unit.ts';

/** What the head of an article was found to be. Positions are of the list of units. */
export interface Head {
  readonly title: number | null;
  /** A line between headline and text that is a person's name and nothing else. */
  readonly nameLine: number | null;
  /** The first unit of the text itself. */
  readonly body: number;
}

/** Two headlines for the same article share this part of their words. */
const SAME_HEADLINE = 0.4;
/** A section's name above the headline has no more words than this; in capitals one more. */
const KICKER_WORDS = 2;
/** A head with more blocks than this is none. */
const LONGEST_HEAD = 40;
const SHORTEST_STANDFIRST = 5;
const LONGEST_STANDFIRST = 70;
const CLOSED_HEADLINE_WORDS = 14;

/** Finds headline, standfirst, byline, date and credits in front of the text, and gives them their kinds. */
export function readHead(units: readonly Unit[]): Head {
  const title = findTitle(units);
  let nameLine: number | null = null;
  let at = title === null ? 0 : title + 1;
  const end = Math.min(units.length, at + LONGEST_HEAD);
  for (; at < end; at++) {
    const unit = units[at];
    if (!unit || unit.furniture) continue;
    const kind = headKind(units, at, title);
    if (kind === null) break;
    if (kind === 'name') nameLine ??= at;
    unit.kind = kind === 'name' ? 'byline' : kind;
    if (kind === 'title' && title !== null && fold(unit.text) === fold(units[title]?.text ?? ''))
      setAside(unit, 'the headline again');
  }
  return { title, nameLine, body: at };
}

function findTitle(units: readonly Unit[]): number | null {
  const stated = units.findIndex((unit) => unit.kind === 'title' && !unit.furniture);
  if (stated >= 0) return stated;
  for (const [i, unit] of units.entries()) {
    if (unit.furniture) continue;
    if (unit.kind !== null && unit.kind !== 'heading') return null;
    if (headLine(unit) !== null) continue;
    if (datelineOf(unit.text)) return null;
    const next = nextOf(units, i);
    if (!next) return null;
    if (isKicker(unit, next)) {
      setAside(unit, 'section name');
      continue;
    }
    if (!isHeadlineLike(unit) && !isClosedHeadline(unit, next)) return null;
    unit.kind = 'title';
    return i;
  }
  return null;
}

/** "AFRICA" or "World news" above the headline. */
function isKicker(unit: Unit, next: Unit): boolean {
  return (
    unit.words <= KICKER_WORDS + (/\p{Ll}/u.test(unit.text) ? 0 : 1) &&
    unit.kind === null &&
    next.words >= 5 &&
    isHeadlineLike(next) &&
    headLine(next) === null &&
    !isQuestion(unit.text) &&
    !isQuestion(next.text)
  );
}

/** A headline that somebody closed with a full stop: shorter than any first paragraph, over a text that is prose. */
function isClosedHeadline(unit: Unit, next: Unit): boolean {
  const sentences = unit.text.match(/[.!?…]["'”’»]*(?=\s\p{Lu}|$)/gu)?.length ?? 0;
  const short = unit.words >= 3 && unit.words <= CLOSED_HEADLINE_WORDS && sentences <= 2;
  return short && (datelineOf(next.text) !== null || (isProse(next) && next.words > unit.words));
}

function isQuestion(text: string): boolean {
  return text.endsWith('?');
}

type HeadKind = 'title' | 'standfirst' | 'byline' | 'date' | 'credit' | 'caption' | 'name' | null;

/** Lines that say what they are by themselves, in the head as well as below the text. */
export function headLine(unit: Unit): 'byline' | 'date' | 'credit' | 'caption' | null {
  if (unit.kind !== null && unit.kind !== 'paragraph' && unit.kind !== 'heading') return null;
  if (unit.words > 110) return null;
  if (dateLine(unit.text) || outletWithDate(unit.text)) return 'date';
  if (unit.words <= 24 && bylineIn(unit.text)) return 'byline';
  return pictureLine(unit.text, unit.words);
}

function headKind(units: readonly Unit[], at: number, title: number | null): HeadKind {
  const unit = units[at];
  if (!unit) return null;
  const said = headLine(unit);
  if (said !== null) return said;
  if (unit.kind !== null && unit.kind !== 'paragraph') return null;
  if (datelineOf(unit.text)) return null;
  if (isNameLine(units, at)) return 'name';
  if (outletLine(unit.text) || isOutletBeside(units, at)) return 'credit';
  if (title === null) return null;
  const headline = units[title]?.text ?? '';
  if (isHeadlineLike(unit)) {
    if (likeness(unit.text, headline) >= SAME_HEADLINE) return 'title';
    return unit.words >= SHORTEST_STANDFIRST && proseFollows(units, at) ? 'standfirst' : null;
  }
  return isStandfirst(units, at, title) ? 'standfirst' : null;
}

/** "Le Monde with AFP": a line that begins with an outlet's name, right above a date or a byline. */
function isOutletBeside(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  const next = nextOf(units, at);
  return !!unit && !!next && headLine(next) !== null && outletInClosing(unit.text) !== null;
}

/** A person's name alone beside a date, that the text itself does not speak of. */
function isNameLine(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (!unit || unit.words > 4 || !isPersonName(unit.text) || outletLine(unit.text)) return false;
  const beside = [units[at - 1], units[at + 1]].some((other) => other && dateLine(other.text) !== null);
  return beside && !units.some((other) => other !== unit && other.text.includes(unit.text));
}

/**
 * A summary under the headline. What tells it from the first paragraph: a byline, a date or a picture comes after it,
 * or it says again what stands in the text, or it stands close under the headline while the text stands apart.
 */
function isStandfirst(units: readonly Unit[], at: number, title: number): boolean {
  const unit = units[at];
  if (!unit || unit.words < SHORTEST_STANDFIRST || unit.words > LONGEST_STANDFIRST) return false;
  if (isRepeated(units, at)) return true;
  const following = units.slice(at + 1, at + 3).filter((other) => !other.furniture);
  const next = following[0];
  if (!next) return false;
  if (headLine(next) !== null || isNameLine(units, units.indexOf(next)) || outletLine(next.text)) return true;
  if (datelineOf(next.text)?.place && next.text.length > unit.text.length) return true;
  const close = at === title + 1 && !unit.apart && next.apart;
  return close && isProse(next);
}

/** How a summary that was cut off ends: "…", "[...]", "… Read more". */
const CUT_END =
  /\s*[[(]?(?:\.\.\.|…)[\])]?\s*(?:(?:read|show) (?:more|on)|continue reading|lire (?:la suite|plus)|weiterlesen|mehr|leer más|seguir leyendo|leggi tutto|continua(?: a leggere)?|leia mais|ler mais|lees (?:meer|verder)|читать (?:далее|дальше|полностью)|подробнее|اقرأ المزيد|المزيد)?\s*[»→>.…]*$/iu;

/** Whether a later unit holds the same sentences and goes on, or the next one is the same: a text said twice is no summary. */
export function isRepeated(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (!unit || unit.words < 6) return false;
  const said = fold(unit.text.replace(CUT_END, '')).replace(/(?<![.!?…])[.!?…]+$/, '');
  const words = said.split(' ').length;
  const next = nextOf(units, at);
  return units
    .slice(at + 1)
    .some(
      (other) =>
        (other.words > words || other === next) &&
        other.words >= words - 1 &&
        fold(other.text).includes(said),
    );
}

function proseFollows(units: readonly Unit[], at: number): boolean {
  return units.slice(at + 1).some((unit) => !unit.furniture && isProse(unit));
}

/** The next unit that is not furniture. */
export function nextOf(units: readonly Unit[], at: number): Unit | null {
  for (let i = at + 1; i < units.length; i++) {
    const unit = units[i];
    if (unit && !unit.furniture) return unit;
  }
  return null;
}
