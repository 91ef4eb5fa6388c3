import type { GeneratedArticle } from './generate.ts';
import { Random } from './random.ts';

/** The queries of a benchmark: what people type on the way to it, and exact phrases. */
export interface BenchQueries {
  /** Every prefix of the queries, letter by letter. */
  readonly typing: readonly string[];
  readonly phrases: readonly string[];
}

const QUERIES = 40;
const PHRASES = 40;

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
  const phrases: string[] = [];
  for (let at = 0; at < QUERIES; at++) {
    const words = wordsFrom(article(random.between(0, count - 1))).filter((word) => word.length > 3);
    const query = Array.from({ length: 1 + (at % 4) }, () => words[random.between(0, words.length - 1)]).join(
      ' ',
    );
    for (let length = 1; length <= query.length; length++) typing.push(query.slice(0, length));
  }
  for (let at = 0; at < PHRASES; at++) {
    const words = wordsFrom(article(random.between(0, count - 1)));
    const start = random.between(0, words.length - 4);
    phrases.push(`"${words.slice(start, start + 2 + (at % 3)).join(' ')}"`);
  }
  return { typing, phrases };
}

function wordsFrom({ body }: GeneratedArticle): readonly string[] {
  return body.match(/\p{L}+/gu) ?? [];
}
