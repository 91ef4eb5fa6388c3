import SearchableMap from 'minisearch/SearchableMap';
import { bitsIn } from '../bits.ts';
import { slips } from '../slips.ts';
import { Numbers } from './growable.ts';
import type { TermTable } from './terms.ts';

/** How many terms are put in between two looks at the clock. */
const STRIDE = 64;
/** Numbers are never near to anything, see expand.ts. */
const HAS_DIGIT = /\p{N}/u;
/**
 * The tree has the words' first letters: it costs 0.3 kB for each of its words, and half a million begin in 45,000 ways.
 */
const HEAD = 4;

/**
 * The vocabulary by the words' heads, their first letters, in MiniSearch's radix tree, which finds the heads within an
 * edit distance; their words are then compared one by one. It is grown behind the index, a slice at a time, and not kept on the disk.
 */
export class NearSpellings {
  readonly #terms: TermTable;
  /** The heads by their number. */
  readonly #heads = new SearchableMap<number>();
  /** By head: the last of its terms + 1; by term: the one before it + 1. */
  readonly #last = new Numbers(1 << 10);
  readonly #before = new Numbers(1 << 10);
  /** By term: which letters it has. */
  readonly #letters = new Numbers(1 << 10);
  #grown = 0;

  constructor(terms: TermTable) {
    this.#terms = terms;
  }

  /** Whether words are still to be put in. */
  get lags(): boolean {
    return this.#grown < this.#terms.size;
  }

  /** Puts in what is missing, until the time (of `performance.now`) is over. */
  grow(until: number): void {
    while (this.lags) {
      const stop = Math.min(this.#terms.size, this.#grown + STRIDE);
      for (; this.#grown < stop; this.#grown++) this.#add(this.#grown);
      if (performance.now() >= until) return;
    }
  }

  /**
   * Calls back for each word that is near and put in, with its number, perhaps more than once; the word itself is
   * not among them. Words of the same first letter are looked for within `distance` slips, others within one, because
   * two slips over the whole tree take ten times as long and are hardly ever meant. Two neighbouring letters that
   * changed places are one slip.
   */
  of(term: string, distance: number, found: (word: string, number: number, distance: number) => void): void {
    for (const swapped of swaps(term)) {
      const number = this.#terms.find(swapped);
      if (number !== -1 && number < this.#grown) found(swapped, number, 1);
    }
    const compare = (head: number, most: number): void => this.#compare(head, term, most, found);
    for (const head of this.#headsNear(this.#heads, term, 0, Math.min(1, distance))) compare(head, 1);
    if (distance < 2 || term === '') return;
    const alike = this.#heads.atPrefix(term.slice(0, 1));
    for (const head of this.#headsNear(alike, term.slice(1), 1, distance)) compare(head, distance);
  }

  #add(number: number): void {
    const text = this.#terms.textOf(number);
    if (HAS_DIGIT.test(text)) return;
    const key = text.slice(0, HEAD);
    let head = this.#heads.get(key);
    if (head === undefined) {
      head = this.#last.length;
      this.#last.push(0);
      this.#heads.set(key, head);
    }
    this.#before.reach(number + 1);
    this.#before.array[number] = this.#last.array[head] as number;
    this.#letters.reach(number + 1);
    this.#letters.array[number] = lettersOf(text);
    this.#last.array[head] = number + 1;
  }

  /**
   * The heads of which a word may begin that is near to another. Of words that are near to each other some beginnings are as near, of
   * which the one is the head and the other as long, or some letters longer or shorter.
   *
   * @param heads those that are left, without their first `passed` letters
   */
  #headsNear(heads: SearchableMap<number>, rest: string, passed: number, distance: number): Set<number> {
    const near = new Set<number>();
    const whole = HEAD - passed;
    const beginnings = new Set<string>();
    for (let length = Math.max(0, whole - distance); length <= whole + distance; length++) {
      beginnings.add(rest.slice(0, length));
    }
    for (const beginning of beginnings) {
      for (const [, [head]] of heads.fuzzyGet(beginning, distance)) near.add(head);
    }
    return near;
  }

  #compare(
    head: number,
    term: string,
    most: number,
    found: (word: string, number: number, distance: number) => void,
  ): void {
    const before = this.#before.array;
    const letters = lettersOf(term);
    for (let next = this.#last.array[head] as number; next !== 0; next = before[next - 1] as number) {
      // a slip takes one letter away and puts another there, at most
      if (bitsIn(letters ^ (this.#letters.array[next - 1] as number)) > 2 * most) continue;
      // a letter is one to three bytes
      const bytes = this.#terms.lengthOf(next - 1);
      if (bytes > (term.length + most) * 3 || bytes < term.length - most) continue;
      const word = this.#terms.textOf(next - 1);
      const away = slips(term, word, most);
      if (away > 0 && away <= most) found(word, next - 1, away);
    }
  }
}

/** Which of 32 classes of letters a word has, a bit each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function swaps(term: string): string[] {
  const swapped: string[] = [];
  for (let at = 0; at + 1 < term.length; at++) {
    if (term[at] === term[at + 1]) continue;
    swapped.push(`${term.slice(0, at)}${term[at + 1]}${term[at]}${term.slice(at + 2)}`);
  }
  return swapped;
}
