/** Two texts as rows that stand beside each other, with what differs in them. Pure. Offsets are UTF-16. */
import type { CopyChange, CopyComparison, Range } from '../../../preload/contract/index.ts';

type Run = CopyComparison['runs'][number];
type Texts = Pick<CopyComparison, 'a' | 'b' | 'runs' | 'changes'>;
type Side = 'a' | 'b';

/** A stretch of one text that is drawn alike. */
export interface Piece extends Range {
  /** Which difference it belongs to, from 0; null for what both texts have. */
  readonly difference: number | null;
  /** The number, date or name that stands here for another one. */
  readonly change: CopyChange['kind'] | null;
}

/** A paragraph, or what cannot be parted without tearing words that belong beside each other. */
export interface Row {
  readonly a: readonly Piece[];
  readonly b: readonly Piece[];
  readonly differs: boolean;
}

/** A place where the texts differ: something that is only in one of them, or stands for something else. */
export interface Difference {
  readonly a: Range;
  readonly b: Range;
}

/** The same comparison seen from the other text: what was removed is added. */
export function turned<T extends Texts>(comparison: T): T {
  const swapped = comparison.runs.map(
    ({ kind, a, b }): Run => ({
      kind: kind === 'removed' ? 'added' : kind === 'added' ? 'removed' : kind,
      a: b,
      b: a,
    }),
  );
  // a replacement stays a removal with the addition behind it
  const runs = swapped.flatMap((run, at): readonly Run[] => {
    const next = swapped[at + 1];
    if (run.kind === 'added' && next?.kind === 'removed') {
      const { a } = next;
      const { b } = run;
      return [
        { kind: 'removed', a, b: { start: b.start, end: b.start } },
        { kind: 'added', a: { start: a.end, end: a.end }, b },
      ];
    }
    return run.kind === 'removed' && swapped[at - 1]?.kind === 'added' ? [] : [run];
  });
  const changes = comparison.changes.map(({ kind, a, b }) => ({ kind, a: b, b: a }));
  return { ...comparison, a: comparison.b, b: comparison.a, runs, changes };
}

/** Lines of a text that was wrapped by hand are no longer than this, and most are not much shorter. */
const LONGEST_LINE = 100;
const FULL_LINE = 40;

/** A text whose lines were wrapped by hand, with its paragraphs in one piece; of the same length. */
export function unwrapped(text: string): string {
  const lines = text.split('\n');
  const byHand = text.includes('\n\n') && lines.every((line) => line.length <= LONGEST_LINE);
  if (!byHand) return text;
  return lines.reduce((joined, line, at) => {
    const before = lines[at - 1] ?? '';
    return at === 0 ? line : `${joined}${before.length >= FULL_LINE && line !== '' ? ' ' : '\n'}${line}`;
  }, '');
}

/** What differs, in the order of the texts: a removal with the addition that follows it is one difference. */
export function differencesOf(runs: readonly Run[]): readonly Difference[] {
  const found: Difference[] = [];
  for (const [at, run] of runs.entries()) {
    if (run.kind === 'equal') continue;
    const open = runs[at - 1]?.kind === 'removed' && run.kind === 'added' ? found.pop() : undefined;
    found.push({
      a: { start: open?.a.start ?? run.a.start, end: run.a.end },
      b: { start: open?.b.start ?? run.b.start, end: run.b.end },
    });
  }
  return found;
}

/** The difference that a number, date or name is in; -1 where it was moved rather than changed. */
export function differenceOf(
  change: Pick<CopyChange, 'a' | 'b'>,
  differences: readonly Difference[],
): number {
  const inA = differences.findIndex(({ a }) => touches(a, change.a));
  return inA >= 0 ? inA : differences.findIndex(({ b }) => touches(b, change.b));
}

/** Both texts in rows; the rows of a side give its text but for the breaks between them. */
export function rowsOf({ a, b, runs, changes }: Texts): readonly Row[] {
  const differences = differencesOf(runs);
  const cuts = [{ a: 0, b: 0 }, ...breaksOf(a.text, b.text, runs)];
  const of = (side: Side) => ({
    text: side === 'a' ? a.text : b.text,
    differences: differences.map((one) => one[side]),
    changes: changes.map((one) => ({ ...one[side], kind: one.kind })),
  });
  const sides = { a: of('a'), b: of('b') };
  return cuts
    .map((cut, at): Row => {
      const next = cuts[at + 1] ?? { a: a.text.length, b: b.text.length };
      const row = {
        a: piecesOf(sides.a, { start: cut.a, end: next.a }),
        b: piecesOf(sides.b, { start: cut.b, end: next.b }),
      };
      return { ...row, differs: [...row.a, ...row.b].some((piece) => piece.difference !== null) };
    })
    .filter((row) => row.a.length > 0 || row.b.length > 0);
}

interface Cut {
  readonly a: number;
  readonly b: number;
}

/** Places where a paragraph begins in both texts, between words that are the same on either side. */
function breaksOf(a: string, b: string, runs: readonly Run[]): readonly Cut[] {
  const cuts: Cut[] = [];
  let last: Cut = { a: 0, b: 0 };
  const cut = (at: Cut): void => {
    if (at.a < last.a || at.b < last.b || (at.a === last.a && at.b === last.b)) return;
    cuts.push(at);
    last = at;
  };
  for (const [place, run] of runs.entries()) {
    const replaces = run.kind === 'added' && runs[place - 1]?.kind === 'removed';
    const start = { a: paragraphFrom(a, run.a.start), b: paragraphFrom(b, run.b.start) };
    if (!replaces && start.a !== null && start.b !== null) cut({ a: start.a, b: start.b });
    if (run.kind !== 'equal') continue;
    const inB = paragraphsIn(b, run.b);
    let from = 0;
    for (const one of paragraphsIn(a, run.a)) {
      const words = opening(a, one, run.a.end);
      const found = inB.findIndex((other, at) => at >= from && opening(b, other, run.b.end) === words);
      const other = inB[found];
      if (other === undefined) continue;
      from = found + 1;
      cut({ a: one, b: other });
    }
  }
  return cuts;
}

/** Where paragraphs begin in a range, each with a word of the range in it. */
function paragraphsIn(text: string, { start, end }: Range): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    const begins = paragraphFrom(text, at);
    if (begins !== null && begins !== starts.at(-1) && wordFrom(text, begins) < end) starts.push(begins);
  }
  return starts;
}

const OPENING_WORDS = 3;

/** The first words of a paragraph, as far as both texts have them, without case, accents and marks: to know it again. */
function opening(text: string, at: number, end: number): string {
  const words = text
    .slice(at, Math.min(end, at + 120))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).slice(0, OPENING_WORDS).join(' ');
}

const WORD = /[\p{L}\p{N}]/u;

function wordFrom(text: string, at: number): number {
  let place = at;
  while (place < text.length && !WORD.test(text.charAt(place))) place += 1;
  return place;
}

/** Where the paragraph begins whose first word is the next one; null where that stands within a paragraph. */
function paragraphFrom(text: string, at: number): number | null {
  const word = wordFrom(text, at);
  if (word === text.length) return word;
  let place = word;
  // marks before the first word are the paragraph's: “At least …
  while (place > 0 && !WORD.test(text.charAt(place - 1))) {
    if (text.charAt(place - 1) === '\n') return place;
    place -= 1;
  }
  return place === 0 ? 0 : null;
}

/** Without the white space at its ends. */
function trimmed(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** One of the two texts; what differs and what changed in it, in its order. */
interface TextSide {
  readonly text: string;
  readonly differences: readonly Range[];
  readonly changes: readonly (Range & { readonly kind: CopyChange['kind'] })[];
}

/** Cuts a range, white space at its ends left out, where a difference or a change begins or ends. */
function piecesOf({ text, differences, changes }: TextSide, range: Range): readonly Piece[] {
  const within = trimmed(text, range);
  if (within.start >= within.end) return [];
  const first = firstTouching(differences, within);
  const here: (Range & { readonly place: number })[] = [];
  for (let place = first; (differences[place]?.start ?? within.end) < within.end; place += 1) {
    const one = differences[place];
    if (one && touches(one, within)) here.push({ ...one, place });
  }
  const changed = changes.filter((one) => touches(one, within));
  const cuts = new Set([within.start, within.end]);
  for (const { start, end } of [...here, ...changed]) {
    if (start > within.start && start < within.end) cuts.add(start);
    if (end > within.start && end < within.end) cuts.add(end);
  }
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, at) => {
    const piece = { start, end: places[at + 1] ?? within.end };
    return {
      ...piece,
      difference: here.find((one) => touches(one, piece))?.place ?? null,
      change: changed.find((one) => touches(one, piece))?.kind ?? null,
    };
  });
}

/** The first of ordered ranges that ends behind the beginning of another one. */
function firstTouching(ranges: readonly Range[], { start }: Range): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

function touches(one: Range, other: Range): boolean {
  return one.start < other.end && one.end > other.start;
}
