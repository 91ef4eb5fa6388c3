/** Overlapping marks as stretches of text that each lie under the same marks. Pure. */
import type { PassageKind, Range } from '../../../preload/contract/index.ts';

export interface Mark extends Range {
  readonly id: string;
  readonly kind: PassageKind;
  /** Which of the lines below the text is its own, from 0: marks that overlap have different ones. */
  readonly lane: number;
}

export interface Segment extends Range {
  /** The marks over all of it, the longest first. */
  readonly marks: readonly Mark[];
}

/** More lines than these do not fit between two lines of text. */
const LANES = 3;

/** Gives each mark the first line below the text that no earlier mark over the same place has. */
export function withLanes(marks: readonly Omit<Mark, 'lane'>[]): readonly Mark[] {
  const inOrder = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const ends: number[] = [];
  return inOrder.map((mark) => {
    const free = ends.findIndex((end) => end <= mark.start);
    const lane = free >= 0 ? free : ends.length;
    ends[lane] = mark.end;
    return { ...mark, lane: lane % LANES };
  });
}

/**
 * Cuts a range wherever a mark begins or ends, so that each stretch lies under the same marks. The stretches give
 * the range without gap or overlap.
 */
export function segmentsOf(range: Range, marks: readonly Mark[]): readonly Segment[] {
  const here = marks.filter(
    (mark) => mark.start < range.end && mark.end > range.start && mark.start < mark.end,
  );
  const cuts = new Set([range.start, range.end]);
  for (const mark of here) {
    cuts.add(Math.max(mark.start, range.start));
    cuts.add(Math.min(mark.end, range.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let at = 0; at + 1 < places.length; at += 1) {
    const start = places[at] ?? 0;
    const end = places[at + 1] ?? 0;
    const over = here.filter((mark) => mark.start <= start && mark.end >= end).sort(longestFirst);
    segments.push({ start, end, marks: over });
  }
  return segments;
}

/** Cuts stretches also at these places, which are in order. */
export function cutAt(segments: readonly Segment[], places: readonly number[]): readonly Segment[] {
  return segments.flatMap((segment) => {
    const inside = places.filter((place) => place > segment.start && place < segment.end);
    const starts = [segment.start, ...inside];
    return starts.map((start, at) => ({ ...segment, start, end: starts[at + 1] ?? segment.end }));
  });
}

/** The marks over a place, the shortest first: what a click there most likely means. */
export function marksAt<M extends Range>(marks: readonly M[], offset: number): readonly M[] {
  return marks.filter((mark) => mark.start <= offset && offset < mark.end).sort((a, b) => longestFirst(b, a));
}

/** The mark to choose at a place: the shortest, or the one after the chosen where that is here already. */
export function nextAt<M extends Range & { readonly id: string }>(
  marks: readonly M[],
  offset: number,
  chosen: string | null,
): M | null {
  const here = marksAt(marks, offset);
  const at = here.findIndex((mark) => mark.id === chosen);
  return here[(at + 1) % Math.max(1, here.length)] ?? null;
}

function longestFirst(a: Range, b: Range): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start;
}
