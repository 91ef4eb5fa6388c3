/** Which words of two texts stand for each other when both are read in order. */
import { diffArrays } from 'diff';

/** `length` words that are equal, from word `a` of one text and word `b` of the other. */
export interface EqualRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A stretch of both texts, half-open, in words. */
interface Stretch {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** Past so many edits between two anchors the stretch is other text, and is shown as removed and added whole. */
const MOST_EDITS = 300;
/** Pairs of words that are looked at one by one. */
const MOST_TRIED = 400;

/**
 * Equal runs in the order of both texts, joined where they touch. Words that occur once in both texts are the anchors
 * (patience diff, Bram Cohen 2003), in turn between two anchors; what has none left is aligned by Myers' algorithm (1986).
 */
export function align(a: Uint32Array, b: Uint32Array): readonly EqualRun[] {
  const runs: EqualRun[] = [];
  const stretches: Stretch[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length }];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const head = equalAtHead(a, b, stretch);
    const tail = equalAtTail(a, b, stretch, head);
    const inner = {
      a: stretch.a + head,
      aEnd: stretch.aEnd - tail,
      b: stretch.b + head,
      bEnd: stretch.bEnd - tail,
    };
    if (head > 0) runs.push({ a: stretch.a, b: stretch.b, length: head });
    if (tail > 0) runs.push({ a: inner.aEnd, b: inner.bEnd, length: tail });
    if (!shareAny(a, b, inner)) continue;
    const anchors = anchorsOf(a, b, inner);
    if (anchors.length === 0) runs.push(...shortestEdits(a, b, inner));
    else stretches.push(...between(anchors, inner));
  }
  return joined(runs.sort((one, other) => one.a - other.a));
}

function equalAtHead(a: Uint32Array, b: Uint32Array, stretch: Stretch): number {
  const most = Math.min(stretch.aEnd - stretch.a, stretch.bEnd - stretch.b);
  let length = 0;
  while (length < most && a[stretch.a + length] === b[stretch.b + length]) length++;
  return length;
}

function equalAtTail(a: Uint32Array, b: Uint32Array, stretch: Stretch, head: number): number {
  const most = Math.min(stretch.aEnd - stretch.a, stretch.bEnd - stretch.b) - head;
  let length = 0;
  while (length < most && a[stretch.aEnd - 1 - length] === b[stretch.bEnd - 1 - length]) length++;
  return length;
}

/** Whether a word is in both; most stretches between equal words are a few words in the place of a few others. */
function shareAny(a: Uint32Array, b: Uint32Array, { a: from, aEnd, b: fromB, bEnd }: Stretch): boolean {
  if ((aEnd - from) * (bEnd - fromB) > MOST_TRIED) return true;
  for (let atA = from; atA < aEnd; atA++)
    for (let atB = fromB; atB < bEnd; atB++) if (a[atA] === b[atB]) return true;
  return false;
}

/** Each anchor begins a stretch, and so is equal at its head. */
function between(anchors: readonly (readonly [number, number])[], inner: Stretch): readonly Stretch[] {
  const starts = [[inner.a, inner.b] as const, ...anchors];
  return starts.map(([a, b], at) => {
    const [aEnd, bEnd] = anchors[at] ?? [inner.aEnd, inner.bEnd];
    return { a, aEnd, b, bEnd };
  });
}

/** Words that occur once in each stretch, as pairs of places that rise in both: the longest such chain. */
function anchorsOf(a: Uint32Array, b: Uint32Array, stretch: Stretch): readonly (readonly [number, number])[] {
  const inB = onceIn(b, stretch.b, stretch.bEnd);
  const inA = onceIn(a, stretch.a, stretch.aEnd);
  const pairs: (readonly [number, number])[] = [];
  for (const [word, atA] of inA) {
    const atB = inB.get(word);
    if (atA >= 0 && atB !== undefined && atB >= 0) pairs.push([atA, atB]);
  }
  return longestRising(pairs);
}

/** The place of each word in the stretch, -1 for a word that occurs again; in the order of the stretch. */
function onceIn(words: Uint32Array, from: number, to: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at < to; at++) {
    const word = words[at] ?? 0;
    places.set(word, places.has(word) ? -1 : at);
  }
  return places;
}

/** The longest chain whose second members rise; the first members do already (Fredman 1975). */
function longestRising(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length);
  const second = (pair: number | undefined) => (pair === undefined ? -1 : (pairs[pair]?.[1] ?? -1));
  for (let pair = 0; pair < pairs.length; pair++) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (second(tails[middle]) < second(pair)) low = middle + 1;
      else high = middle;
    }
    previous[pair] = tails[low - 1] ?? -1;
    tails[low] = pair;
  }
  const chain: (readonly [number, number])[] = [];
  for (let pair = tails.at(-1) ?? -1; pair >= 0; pair = previous[pair] ?? -1) {
    const found = pairs[pair];
    if (found) chain.push(found);
  }
  return chain.reverse();
}

function shortestEdits(a: Uint32Array, b: Uint32Array, stretch: Stretch): readonly EqualRun[] {
  const changes = diffArrays(
    [...a.subarray(stretch.a, stretch.aEnd)],
    [...b.subarray(stretch.b, stretch.bEnd)],
    { maxEditLength: MOST_EDITS },
  );
  const runs: EqualRun[] = [];
  let atA = stretch.a;
  let atB = stretch.b;
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) runs.push({ a: atA, b: atB, length: count });
    if (!added) atA += count;
    if (!removed) atB += count;
  }
  return runs;
}

function joined(runs: readonly EqualRun[]): readonly EqualRun[] {
  const result: EqualRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.a + last.length === run.a && last.b + last.length === run.b)
      result[result.length - 1] = { ...last, length: last.length + run.length };
    else result.push(run);
  }
  return result;
}
