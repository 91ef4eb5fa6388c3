/** What is kept of an article to find its copies without reading it again. */
import type { Range } from '../../../preload/contract/text.ts';
import { wordHashes } from './words.ts';

/**
 * A sample of the hashes of a text's word 3-grams, each once, ascending: those below `SAMPLED_BELOW` (a quarter), and
 * at least the `LEAST_KEPT` smallest. Which are kept depends on nothing but the 3-gram itself, so two samples can be
 * compared (Broder 1997 "On the resemblance and containment of documents", the sample "mod m"). About 0.5 kB for 550 words.
 */
export type CopySignature = Uint32Array;

const GRAM = 3;
const SAMPLED_BELOW = 2 ** 30;
const LEAST_KEPT = 64;
/** The largest hash: a text with fewer 3-grams than `LEAST_KEPT` keeps all of them. */
const ALL = 2 ** 32;

/**
 * The signature of a text; `skipped` are the ranges (UTF-16 code units) of furniture, titles and bylines. A text
 * without words has an empty one, which resembles nothing.
 */
export function copySignature(text: string, skipped: readonly Range[] = []): CopySignature {
  const words = wordHashes(text, skipped);
  const grams = Math.max(words.length - GRAM + 1, words.length > 0 ? 1 : 0);
  if (grams > SMALL.length) {
    SMALL = new Uint32Array(2 * grams);
    REST = new Uint32Array(2 * grams);
  }
  let small = 0;
  let rest = 0;
  for (let gram = 0; gram < grams; gram++) {
    const hash =
      words.length < GRAM
        ? mixed(words.length, words.length > 1 ? (words[0] ?? 0) : 0, words.at(-1) ?? 0)
        : mixed(words[gram] ?? 0, words[gram + 1] ?? 0, words[gram + 2] ?? 0);
    if (hash < SAMPLED_BELOW) SMALL[small++] = hash;
    else REST[rest++] = hash;
  }
  const sampled = eachOnce(SMALL.subarray(0, small).sort());
  if (sampled.length >= LEAST_KEPT) return sampled.slice();
  // of the rest so many that it is enough
  const further = eachOnce(REST.subarray(0, rest).sort()).subarray(0, LEAST_KEPT - sampled.length);
  const signature = new Uint32Array(sampled.length + further.length);
  signature.set(sampled);
  signature.set(further, sampled.length);
  return signature;
}

/** Where the hashes of one text are gathered, for the next one to use again: those that are kept, and the others. */
let SMALL = new Uint32Array(1 << 14);
let REST = new Uint32Array(1 << 14);

/** The hash up to which a signature holds every 3-gram of its text (not including it). */
export function reach(signature: CopySignature): number {
  if (signature.length < LEAST_KEPT) return ALL;
  return Math.max(SAMPLED_BELOW, (signature[signature.length - 1] ?? 0) + 1);
}

/** How many 3-grams two signatures share, and how many each has where both can be compared. */
export interface Overlap {
  readonly shared: number;
  readonly a: number;
  readonly b: number;
}

export function overlap(a: CopySignature, b: CopySignature): Overlap {
  const limit = Math.min(reach(a), reach(b));
  let shared = 0;
  let atA = 0;
  let atB = 0;
  while (atA < a.length && atB < b.length) {
    const one = a[atA] ?? ALL;
    const other = b[atB] ?? ALL;
    if (one >= limit && other >= limit) break;
    if (one === other) shared++;
    if (one <= other) atA++;
    if (other <= one) atB++;
  }
  return { shared, a: countBelow(a, limit), b: countBelow(b, limit) };
}

/** How many entries of an ascending list are below `limit`. */
function countBelow(sorted: Uint32Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? ALL) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is left of an ascending list, in place, when each hash is in it once. */
function eachOnce(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (const hash of sorted) if (kept === 0 || sorted[kept - 1] !== hash) sorted[kept++] = hash;
  return sorted.subarray(0, kept);
}

/** Three word hashes in their order into one, spread evenly by the last step of MurmurHash3. */
function mixed(first: number, second: number, third: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ Math.imul(third, 0xc2b2ae3d);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
