import { describe, expect, it } from 'vitest';
import { passagesOf } from './evidence.ts';
import { News } from './generate.ts';
import { narrowingQueries } from './narrowing.ts';
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

  it('is narrowed by what stands in the articles', () => {
    const news = new News(1);
    const asked = narrowingQueries((n) => news.article(n), 50);
    expect(asked).toEqual(narrowingQueries((n) => new News(1).article(n), 50));
    for (const field of ['outlet', 'date', 'after', 'lang', 'kind', 'tag', 'speaker', 'value'])
      expect(asked.filters.filter((query) => query.includes(`${field}:`)).length).toBeGreaterThan(5);
    expect(asked.near.every((query) => /^\p{L}+ NEAR(\/3)? \p{L}+$/u.test(query))).toBe(true);
    expect(asked.titles.every((query) => /^title:(\p{L}+|"[^"]+ [^"]+")$/u.test(query))).toBe(true);
  });

  it('has every tenth article marked', () => {
    const news = new News(1);
    expect(passagesOf(7, news.article(7).body)).toEqual([]);
    const marked = [0, 10, 20, 30, 40].flatMap((n) => {
      const { body } = news.article(n);
      return passagesOf(n, body).map(({ range, details, tag }) => {
        expect(body.slice(range.start, range.end).trim()).not.toBe('');
        expect(tag).not.toBe('');
        return details.kind;
      });
    });
    expect(new Set(marked)).toEqual(new Set(['quote', 'figure', 'claim', 'note']));
    expect(marked.length).toBeGreaterThan(15);
  });
});
