/**
 * Which pairs of neighbouring words an article has, in a Bloom filter (Bloom 1970): 12 bits and 4 probes for each pair
 * let about 0.4 % of wrong pairs pass. Articles that cannot hold a phrase are left out without reading them; the
 * others are verified on their text.
 */
export type PairFilter = Uint32Array;

const BITS_EACH = 12;
const PROBES = 4;

/** The filter of texts given as their terms in order; no pair spans two texts. */
export function pairFilter(texts: readonly (readonly string[])[]): PairFilter {
  const pairs = new Set<number>();
  for (const terms of texts) {
    let before: number | null = null;
    for (const term of terms) {
      const now = hashOf(term);
      if (before !== null) pairs.add(pairHash(before, now));
      before = now;
    }
  }
  const filter = new Uint32Array(Math.max(1, Math.ceil((pairs.size * BITS_EACH) / 32)));
  for (const pair of pairs) {
    for (let probe = 0; probe < PROBES; probe++) {
      const bit = bitOf(pair, probe, filter.length);
      filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }
  return filter;
}

/** The hash of two neighbouring terms. */
export function pairOf(first: string, second: string): number {
  return pairHash(hashOf(first), hashOf(second));
}

/** Whether a filter may hold a pair; when it says no, it does not. */
export function mayHold(filter: PairFilter, pair: number): boolean {
  for (let probe = 0; probe < PROBES; probe++) {
    const bit = bitOf(pair, probe, filter.length);
    if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
  }
  return true;
}

function bitOf(pair: number, probe: number, words: number): number {
  // two hashes make as many as are wanted (Kirsch and Mitzenmacher 2006)
  const step = mix(pair ^ 0x9e3779b9) | 1;
  return ((pair + Math.imul(probe, step)) >>> 0) % (words * 32);
}

function pairHash(first: number, second: number): number {
  return mix(Math.imul(first, 31) ^ second);
}

/** FNV-1a over UTF-16 code units. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
