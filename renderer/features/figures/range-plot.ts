/** The figures of a measure on one line: where points, ranges and open bounds stand. Pure geometry. */
import {
  type FigureCell,
  type FigureRole,
  figureProse,
  isComparable,
  type Span,
  spanOf,
  unitOf,
} from '../../../preload/contract/index.ts';

/** A mark between two places on the line, 0 at its left end and 1 at its right. */
export interface PlotMark {
  readonly from: number;
  readonly to: number;
  /** Whether it runs on behind that end: "more than", "up to". */
  readonly openLeft: boolean;
  readonly openRight: boolean;
  /** Given as "about". */
  readonly about: boolean;
  readonly role: FigureRole;
  /** How many figures say exactly this. */
  readonly figures: number;
}

export interface RangePlot {
  readonly scale: 'linear' | 'log';
  readonly marks: readonly PlotMark[];
  /** The same in words: "5,000 (3 figures); more than 8,000". */
  readonly words: string;
}

/** From this many times the smallest number on, the line counts in powers of ten. */
const LOG_FROM = 100;
/** Free line on either side of the outermost numbers, as a share of the whole. */
const MARGIN = 0.12;

/**
 * The plot of a measure's figures, in the unit of the first; figures that were left out, have no number or cannot
 * be turned into that unit are not drawn. Null where nothing is to be drawn.
 */
export function rangePlot(cells: readonly FigureCell[]): RangePlot | null {
  const said = cells.filter((cell) => cell.role !== 'left out' && spanOf(cell.details) !== null);
  const unit = unitOf(said[0]?.details.unit ?? null);
  const drawn = said.flatMap((cell) => {
    const own = unitOf(cell.details.unit);
    const span = isComparable(unit, own) ? spanOf(cell.details, own.factor / unit.factor) : null;
    return span === null ? [] : [{ cell, span }];
  });
  if (drawn.length === 0) return null;
  const line = lineOf(drawn.map(({ span }) => span));
  const groups = Map.groupBy(drawn, ({ cell, span }) =>
    JSON.stringify([String(span.low), String(span.high), cell.details.quantifier === 'about', cell.role]),
  );
  const marks = [...groups.values()].flatMap((same) =>
    same.slice(0, 1).map(
      ({ cell, span }): PlotMark => ({
        from: Number.isFinite(span.low) ? line.place(span.low) : 0,
        to: Number.isFinite(span.high) ? line.place(span.high) : 1,
        openLeft: !Number.isFinite(span.low),
        openRight: !Number.isFinite(span.high),
        about: cell.details.quantifier === 'about',
        role: cell.role,
        figures: same.length,
      }),
    ),
  );
  return { scale: line.scale, marks, words: wordsOf(drawn.map(({ cell }) => cell)) };
}

interface Line {
  readonly scale: RangePlot['scale'];
  /** From a number to its place, 0 to 1. */
  readonly place: (number: number) => number;
}

function lineOf(spans: readonly Span[]): Line {
  const numbers = spans.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  const least = Math.min(...numbers);
  const most = Math.max(...numbers);
  const log = least > 0 && most / least > LOG_FROM;
  const measure = log ? Math.log10 : (number: number) => number;
  const [from, to] = [measure(least), measure(most)];
  if (from === to) return { scale: 'linear', place: () => 0.5 };
  return {
    scale: log ? 'log' : 'linear',
    place: (number) => MARGIN + (1 - 2 * MARGIN) * ((measure(number) - from) / (to - from)),
  };
}

function wordsOf(cells: readonly FigureCell[]): string {
  const counts = new Map<string, number>();
  for (const { details, role } of cells) {
    const words = role === 'superseded' ? `${figureProse(details)}, superseded` : figureProse(details);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts]
    .map(([words, count]) => (count === 1 ? words : `${words} (${count} figures)`))
    .join('; ');
}
