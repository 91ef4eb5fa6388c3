/** Which measure a figure that nobody has placed yet may belong to. */
import type { FigureDetails, Unit } from '../../preload/contract/index.ts';
import { isComparable, PLAIN_COUNT, unitOf } from '../../preload/contract/units.ts';
import { meet, type Said, saidBy } from './span.ts';
import { mostAlike, type WordIndex, wordIndex } from './word-index.ts';
import { meaningOf, shared } from './words.ts';

export interface ContextFigure {
  readonly details: FigureDetails;
  /** The words around the figure, itself among them. */
  readonly context: string;
  /** The figure's own words; with them the words next to it can tell what "34 people" leaves open. */
  readonly exact?: string;
}

export interface KnownMeasure {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly counted: string | null;
  readonly figures: readonly ContextFigure[];
}

const MOST = 3;
/** Below this the words show nothing that another sign could strengthen. */
const LEAST_WORDS = 0.05;
/** Below this a proposal would more often be wrong than save a key. */
const LEAST_SCORE = 0.25;

/**
 * How much each sign counts. What is counted says most; the words around and the name come next; an equal value,
 * place or date only strengthens what words have shown already, for 5,000 troops and 5,000 houses are no pair.
 */
const WEIGHTS = { counted: 0.5, context: 0.35, name: 0.35, value: 0.25, place: 0.1, asOf: 0.05 } as const;
/** A name of one word says less than one of two: "Days" stands in many sentences. */
const TELLING_NAME = 2;
/** How much of what the words around show is left where both say what they count and share no word in it: two
 * figures of one sentence have the same words around and count different things. */
const OTHER_COUNTED = 0.3;
/** How much is left where no figure of the measure comes near: those who count the same seldom differ tenfold. */
const FAR_AWAY = 0.6;
const FAR_TIMES = 10;

/**
 * The measures that a figure may belong to, the likeliest first, at most three; none where nothing speaks for one.
 * A measure whose unit cannot be turned into the figure's is never proposed. A measure's words are read once, and
 * again when it has got another figure.
 */
export function likelyMeasures(
  figure: ContextFigure,
  measures: readonly KnownMeasure[],
): readonly { readonly id: string; readonly name: string }[] {
  const asked = askedOf(figure);
  return measures
    .map((measure) => ({ measure, score: scoreOf(asked, readOnce(measure)) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ measure: { id, name } }) => ({ id, name }));
}

/** A figure to be placed, its words read. */
interface Asked {
  readonly details: FigureDetails;
  readonly unit: Unit;
  readonly about: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}

/** A measure with the words and values of its figures read. */
interface ReadMeasure {
  readonly id: string;
  readonly name: string;
  readonly nameWords: ReadonlySet<string>;
  readonly units: readonly Unit[];
  readonly counts: WordIndex;
  readonly contexts: WordIndex;
  readonly values: readonly { readonly unit: Unit; readonly said: Said }[];
  readonly places: ReadonlySet<string>;
  readonly dates: ReadonlySet<string>;
}

/** A measure is read anew when it has got another figure. */
const READ = new WeakMap<KnownMeasure, { readonly figures: number; readonly read: ReadMeasure }>();

function readOnce(measure: KnownMeasure): ReadMeasure {
  const known = READ.get(measure);
  if (known?.figures === measure.figures.length) return known.read;
  const read = readMeasure(measure);
  READ.set(measure, { figures: measure.figures.length, read });
  return read;
}

function readMeasure({ id, name, unit, counted, figures }: KnownMeasure): ReadMeasure {
  const details = figures.map((figure) => figure.details);
  const counts = [meaningOf(counted ?? ''), ...figures.map(aboutOf)].filter((words) => words.size > 0);
  return {
    id,
    name,
    nameWords: meaningOf(name),
    units: unitsOf([unit, ...details.map((one) => one.unit)]),
    counts: wordIndex(counts),
    contexts: wordIndex([...new Set(figures.map((figure) => figure.context))].map(meaningOf)),
    values: details.flatMap(numberOf),
    places: new Set(details.flatMap(({ place }) => (place === null ? [] : [place.toLowerCase()]))),
    dates: new Set(details.flatMap(({ asOf }) => (asOf === null ? [] : [asOf.date]))),
  };
}

function askedOf(figure: ContextFigure): Asked {
  return {
    details: figure.details,
    unit: unitOf(figure.details.unit),
    about: aboutOf(figure),
    around: meaningOf(figure.context),
  };
}

/** The units of a measure's figures; a plain count is one of them only where no figure has another. */
function unitsOf(given: readonly (string | null)[]): readonly Unit[] {
  const units = [...new Set(given)].map(unitOf);
  const named = units.filter((unit) => unit !== PLAIN_COUNT);
  return named.length > 0 ? named : units;
}

/** What a figure counts in words; where it counts just people or says nothing, the words next to it. */
function aboutOf({ details, context, exact }: ContextFigure): ReadonlySet<string> {
  const counted = meaningOf(details.counted ?? '');
  return counted.size > 0 || exact === undefined ? counted : meaningOf(wordsNextTo(context, exact));
}

/** So many words on each side of a figure are next to it. */
const NEXT_TO = 5;

/** The words before and behind a figure in its sentence, itself among them: "were still missing". */
function wordsNextTo(context: string, exact: string): string {
  const at = context.indexOf(exact);
  if (at < 0) return exact;
  const before = context.slice(0, at).split(/\s+/).slice(-NEXT_TO);
  const behind = context
    .slice(at + exact.length)
    .split(/\s+/)
    .slice(0, NEXT_TO + 1);
  return [...before, exact, ...behind].join(' ');
}

function scoreOf({ details, unit, about, around }: Asked, measure: ReadMeasure): number {
  if (!measure.units.some((known) => isComparable(known, unit))) return 0;
  const alike = mostAlike(measure.counts, about);
  const other = alike === 0 && about.size > 0 && measure.counts.sizes.length > 0;
  const surroundings =
    WEIGHTS.context * mostAlike(measure.contexts, around) +
    WEIGHTS.name * (shared(measure.nameWords, around) / Math.max(TELLING_NAME, measure.nameWords.size));
  const words = WEIGHTS.counted * alike + (other ? OTHER_COUNTED : 1) * surroundings;
  if (words < LEAST_WORDS) return 0;
  const same =
    (details.place !== null && measure.places.has(details.place.toLowerCase()) ? WEIGHTS.place : 0) +
    (details.asOf !== null && measure.dates.has(details.asOf.date) ? WEIGHTS.asOf : 0);
  const score = words + (hasValue(measure, details) ? WEIGHTS.value : 0) + (other ? 0 : same);
  return isFarAway(measure, details) ? score * FAR_AWAY : score;
}

/** The number of a figure whatever its quantifier, for a bound of 3,000 is no 2.6 million. */
function numberOf(details: FigureDetails): readonly { readonly unit: Unit; readonly said: Said }[] {
  const unit = unitOf(details.unit);
  const said = saidBy({ ...details, quantifier: 'exactly' }, unit.factor);
  return said === null ? [] : [{ unit, said }];
}

/** Whether a figure of the measure gives the same number, rounded. */
function hasValue(measure: ReadMeasure, details: FigureDetails): boolean {
  return numberOf(details).some(({ unit, said }) =>
    measure.values.some((known) => isComparable(unit, known.unit) && meet(said.rounded, known.said.rounded)),
  );
}

/** Whether every number of the measure is at least ten times the figure's, or a tenth of it. */
function isFarAway(measure: ReadMeasure, details: FigureDetails): boolean {
  const own = numberOf(details)[0]?.said.strict.low ?? 0;
  const known = measure.values.map(({ said }) => said.strict.low).filter((number) => number > 0);
  if (own <= 0 || known.length === 0) return false;
  return known.every((number) => Math.max(own / number, number / own) >= FAR_TIMES);
}
