import type { Signal, Unit } from './units.ts';

/** What a signal speaks for, by which signals of different articles are compared. */
export function classOf(signal: Signal): string {
  switch (signal.kind) {
    case 'label':
      return signal.label.kind;
    case 'counter':
      return 'counter';
    default:
      return signal.kind;
  }
}

/** Hardly any text but an export says these of itself. */
const STRONG = new Set(['end', 'length', 'section', 'id', 'loaded', 'text']);
/** Lists of events, of books, of pictures and of people have these too. */
const WEAK = new Set(['title', 'author', 'outlet', 'date', 'place', 'language', 'copyright', 'type']);

/** Words of an article that are no labels; a list of references has none. */
const SHORTEST_BODY = 20;
const LONG_PARAGRAPH = 12;
const LONGEST_HEADLINE = 40;
const MOST = 0.8;

export interface Range {
  /** Positions in the list of units; half-open. */
  readonly from: number;
  readonly to: number;
}

/**
 * Whether stretches of a text are articles of an export: nearly all of them carry the same kinds of labels, their date
 * and one at least that only exports have among them, most have a text, and they do not all say the same, as running
 * heads do.
 *
 * @param counted whether they are counted as documents or ended as such, so that any label besides will do
 */
export function areArticles(units: readonly Unit[], ranges: readonly Range[], counted: boolean): boolean {
  if (ranges.length < (counted ? 2 : 3)) return false;
  const seen = ranges.map((range) => classesIn(units, range));
  const counts = new Map<string, number>();
  for (const classes of seen) for (const one of classes) counts.set(one, (counts.get(one) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count >= ranges.length * MOST).map(([one]) => one);
  const strong = shared.filter((one) => STRONG.has(one)).length;
  const all = strong + shared.filter((one) => WEAK.has(one)).length;
  const ended = shared.includes('end') ? 1 : 0;
  if (counted ? all - ended < 1 : strong < 1 || all < 3 || !shared.includes('date')) return false;
  const bodies = ranges.filter((range) => bodyWords(units, range) >= SHORTEST_BODY).length;
  if (bodies < ranges.length * 0.6) return false;
  if (!haveOwnNumbers(units, ranges)) return false;
  const openings = new Set(ranges.map((range) => openingOf(units, range)));
  return openings.size >= Math.min(ranges.length, 2) && openings.size >= ranges.length * 0.6;
}

/** Whether a stretch by itself has a text and labels that only exports have, as no cover page does. */
export function holdsArticle(units: readonly Unit[], range: Range): boolean {
  const classes = classesIn(units, range);
  const strong = [...classes].filter((one) => STRONG.has(one)).length;
  const weak = [...classes].filter((one) => WEAK.has(one)).length;
  return strong >= 1 && strong + weak >= 3 && bodyWords(units, range) >= SHORTEST_BODY;
}

function classesIn(units: readonly Unit[], { from, to }: Range): ReadonlySet<string> {
  const classes = new Set<string>();
  for (let at = from; at < to; at++) {
    const signal = units[at]?.signal;
    if (signal) classes.add(classOf(signal));
  }
  return classes;
}

function bodyWords(units: readonly Unit[], { from, to }: Range): number {
  let words = 0;
  for (let at = from; at < to; at++) {
    const unit = units[at];
    if (!unit) continue;
    const text = unit.signal?.kind === 'label' && unit.signal.label.kind === 'text';
    if ((!unit.signal || text) && unit.words >= LONG_PARAGRAPH) words += unit.words;
    if (words >= SHORTEST_BODY) break;
  }
  return words;
}

/** The headline, and whatever else stands above the first paragraph without a label. */
function openingOf(units: readonly Unit[], { from, to }: Range): string {
  const said: string[] = [];
  for (let at = from; at < to && said.length < 6; at++) {
    const unit = units[at];
    if (!unit) continue;
    const { signal } = unit;
    if (signal === null) {
      if (unit.words > LONGEST_HEADLINE || (unit.words >= 8 && /[.!?…]["'”’»)]*$/.test(unit.text))) break;
      said.push(unit.text);
    } else if (signal.kind === 'label' && signal.label.kind === 'title') said.push(signal.label.value);
  }
  return said.join('\n');
}

/** A database gives each document a number of its own; a running head repeats that of the whole. */
function haveOwnNumbers(units: readonly Unit[], ranges: readonly Range[]): boolean {
  const numbers: string[] = [];
  for (const { from, to } of ranges) {
    for (let at = from; at < to; at++) {
      const signal = units[at]?.signal;
      if (signal?.kind !== 'label' || signal.label.kind !== 'id') continue;
      numbers.push(signal.label.value);
      break;
    }
  }
  return new Set(numbers).size >= numbers.length * MOST;
}
