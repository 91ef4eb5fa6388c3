import { describe, expect, it } from 'vitest';
import { News } from './generate.ts';
import { benchQueries } from './queries.ts';

describe('generated news', () => {
  it('is the same for the same seed, in whatever order it is asked for', () => {
    const forward = new News(3);
    const backward = new News(3);
    const numbers = [0, 1, 2, 3, 4];
    const made = numbers.map((n) => forward.article(n));
    expect(numbers.toReversed().map((n) => backward.article(n))).toEqual(made.toReversed());
    expect(new News(4).article(0)).not.toEqual(made[0]);
  });

  it('is about as long as an article, and its vocabulary grows', () => {
    const news = new News(1);
    const wordsUpTo = new Map<number, number>();
    const seen = new Set<string>();
    let length = 0;
    for (let n = 1; n <= 400; n++) {
      const words =
        news
          .article(n - 1)
          .body.toLowerCase()
          .match(/\p{L}+/gu) ?? [];
      length += words.length;
      for (const word of words) seen.add(word);
      if (n % 200 === 0) wordsUpTo.set(n, seen.size);
    }
    expect(length / 400).toBeGreaterThan(500);
    expect(length / 400).toBeLessThan(650);
    expect(wordsUpTo.get(400)).toBeGreaterThan((wordsUpTo.get(200) ?? 0) * 1.2);
  });

  it('is asked letter by letter', () => {
    const news = new News(1);
    const { typing, phrases } = benchQueries((n) => news.article(n), 50);
    expect(typing.filter((query) => query.length === 1)).toHaveLength(40);
    expect(new Set(typing.map((query) => query.split(' ').length))).toEqual(new Set([1, 2, 3, 4]));
    expect(phrases.every((phrase) => /^"\S+( \S+)+"$/.test(phrase))).toBe(true);
  });
});
