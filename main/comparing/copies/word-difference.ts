/** What was taken out of a text and what was put in, word by word, for showing two copies side by side. */
import type { Range } from '../../../preload/contract/text.ts';
import { align, type EqualRun } from './align.ts';
import { numberedAs, type Words, wordsOf } from './words.ts';

/** A stretch of both texts; on the side that has nothing there the range is empty, where it would stand. */
export interface DifferenceRun {
  readonly kind: 'equal' | 'removed' | 'added';
  readonly a: Range;
  readonly b: Range;
}

/** A text that words are numbered in. */
interface Side {
  readonly text: string;
  readonly words: Words;
}

/**
 * The runs that lead from text `a` to text `b`, in order. The ranges (UTF-16 code units) of a side follow one another
 * without a gap and cover its text. Words are compared without case, accents, punctuation and breaks, and small numbers
 * are equal in digits and written out, so that "equal" runs may differ in these. A replacement is a removed run followed
 * by an added one. Nothing for two empty texts.
 */
export function wordDifference(a: string, b: string): readonly DifferenceRun[] {
  const sideA = { text: a, words: wordsOf(a) };
  const sideB = { text: b, words: wordsOf(b) };
  const equal = withoutCrumbs(alignedAlike(sideA, sideB), sideA.words.count, sideB.words.count);
  const runs: DifferenceRun[] = [];
  let before = { a: 0, b: 0 };
  let from = { a: 0, b: 0 };
  for (const run of [...equal, { a: sideA.words.count, b: sideB.words.count, length: 0 }]) {
    const gap = { a: gapIn(sideA, before.a, run.a), b: gapIn(sideB, before.b, run.b) };
    if (before.a > 0 || before.b > 0)
      runs.push({
        kind: 'equal',
        a: { start: from.a, end: gap.a.start },
        b: { start: from.b, end: gap.b.start },
      });
    if (gap.a.end > gap.a.start)
      runs.push({ kind: 'removed', a: gap.a, b: { start: gap.b.start, end: gap.b.start } });
    if (gap.b.end > gap.b.start)
      runs.push({ kind: 'added', a: { start: gap.a.end, end: gap.a.end }, b: gap.b });
    before = { a: run.a + run.length, b: run.b + run.length };
    from = { a: gap.a.end, b: gap.b.end };
  }
  return runs;
}

/** Aligned in one order of the two texts, so that both directions show the same difference. */
function alignedAlike(a: Side, b: Side): readonly EqualRun[] {
  if (a.text > b.text) return alignedAlike(b, a).map((run) => ({ ...run, a: run.b, b: run.a }));
  return align(a.words.folded, numberedAs(a.words, b.words).folded);
}

/** Where words `from` up to `to` stand, or the empty place where they would. */
function gapIn({ text, words }: Side, from: number, to: number): Range {
  const place = (word: number) => (word === 0 ? 0 : (words.starts[word] ?? text.length));
  if (from === to && words.count > 0) return { start: place(from), end: place(from) };
  return { start: place(from), end: to === words.count ? text.length : (words.ends[to - 1] ?? 0) };
}

/**
 * A word or two that happen to be the same amid two other texts are shown as part of the difference: an equal run stays
 * when it is at least as long as the change on one side of it, or three words (Fraser's "semantic cleanup").
 */
function withoutCrumbs(runs: readonly EqualRun[], wordsA: number, wordsB: number): readonly EqualRun[] {
  const kept: EqualRun[] = [];
  for (const [at, run] of runs.entries()) {
    const last = kept.at(-1) ?? { a: 0, b: 0, length: 0 };
    const next = runs[at + 1] ?? { a: wordsA, b: wordsB };
    const changedBefore = Math.max(run.a - last.a - last.length, run.b - last.b - last.length);
    const changedAfter = Math.max(next.a - run.a - run.length, next.b - run.b - run.length);
    if (run.length >= 3 || run.length >= Math.min(changedBefore, changedAfter)) kept.push(run);
  }
  return kept;
}
