import type { GeneratedArticle } from './generate.ts';
import { Random } from './random.ts';

/** The queries of a benchmark: what people type on the way to it, and exact phrases. */
export interface BenchQueries {
  /** Every prefix of the queries, letter by letter. */
  readonly typing: readonly string[];
  /** The queries when they are typed, each with a space behind it. */
  readonly whole: readonly string[];
  readonly phrases: readonly string[];
  /** Words with a slip of the fingers, among whole words. */
  readonly typos: readonly string[];
}

const QUERIES = 40;
const PHRASES = 100;
const TYPOS = 60;

/**
 * Takes queries of one to four words from articles; the same for the same seed and articles.
 * @param article gives article number n, below `count`
 */
export function benchQueries(
  article: (n: number) => GeneratedArticle,
  count: number,
  seed = 7,
): BenchQueries {
  const random = new Random(seed);
  const typing: string[] = [];
  const whole: string[] = [];
  const phrases: string[] = [];
  for (let at = 0; at < QUERIES; at++) {
    const words = wordsFrom(article(random.between(0, count - 1))).filter((word) => word.length > 3);
    const query = Array.from({ length: 1 + (at % 4) }, () => words[random.between(0, words.length - 1)]).join(
      ' ',
    );
    for (let length = 1; length <= query.length; length++) typing.push(query.slice(0, length));
    whole.push(`${query} `);
  }
  for (let at = 0; at < PHRASES; at++) {
    const words = wordsFrom(article(random.between(0, count - 1)));
    const start = random.between(0, words.length - 4);
    phrases.push(`"${words.slice(start, start + 2 + (at % 3)).join(' ')}"`);
  }
  const typos: string[] = [];
  for (let at = 0; at < TYPOS; at++) {
    const words = wordsFrom(article(random.between(0, count - 1))).filter((word) => word.length > 5);
    const query = Array.from(
      { length: 1 + (at % 3) },
      () => words[random.between(0, words.length - 1)] ?? '',
    );
    typos.push(`${query.map((word, place) => (place === 0 ? slipped(word, random) : word)).join(' ')} `);
  }
  return { typing, whole, phrases, typos };
}

/** A word with one letter left out, doubled, or changed with its neighbour. */
function slipped(word: string, random: Random): string {
  const at = random.between(1, word.length - 2);
  const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  return before + random.pick([`${next}`, `${letter}${letter}${next}`, `${next}${letter}`]) + after;
}

function wordsFrom({ body }: GeneratedArticle): readonly string[] {
  return body.match(/\p{L}+/gu) ?? [];
}
