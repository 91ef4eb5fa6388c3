import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inMemorySource } from './in-memory-source.ts';
import { SearchIndex } from './search-index.ts';

/** Words that are neither near to each other nor of one stem, and no stop words. */
const WORDS = [
  'kestrel',
  'harbour',
  'ministry',
  'voltage',
  'quarry',
  'embargo',
  'lantern',
  'biscuit',
] as const;

const texts = fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }), {
  minLength: 1,
  maxLength: 25,
});
const words = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });

const idOf = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

function indexOf(all: readonly (readonly string[])[]): SearchIndex {
  const articles = all.map((text, n) => ({ id: idOf(n), title: '', text: text.join(' ') }));
  const index = new SearchIndex(inMemorySource(articles));
  while (index.advance(1000)) {
    // until nothing is left
  }
  return index;
}

/** What a person would find by reading every text. */
function readAll(
  all: readonly (readonly string[])[],
  holds: (text: readonly string[]) => boolean,
): Set<string> {
  return new Set(all.flatMap((text, n) => (holds(text) ? [idOf(n)] : [])));
}

/** A piece of a query with what it asks of a text. */
interface Asked {
  readonly query: string;
  readonly holds: (text: readonly string[]) => boolean;
}

const oneWord = fc.constantFrom(...WORDS).map(
  (word): Asked => ({
    query: word,
    holds: (text) => text.includes(word),
  }),
);
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 3 }).map(
  (terms): Asked => ({
    query: `"${terms.join(' ')}"`,
    holds: (text) => ` ${text.join(' ')} `.includes(` ${terms.join(' ')} `),
  }),
);
const near = fc
  .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS), fc.integer({ min: 1, max: 4 }))
  .filter(([one, other]) => one !== other)
  .map(
    ([one, other, distance]): Asked => ({
      query: `${one} NEAR/${distance} ${other}`,
      holds: (text) =>
        text.some(
          (word, at) =>
            word === one && text.some((next, to) => next === other && Math.abs(to - at) <= distance),
        ),
    }),
  );
const joined = fc.letrec<{ any: Asked; and: Asked; or: Asked; not: Asked }>((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, oneWord, phrase, near, tie('and'), tie('or'), tie('not')),
  and: fc.array(tie('any'), { minLength: 2, maxLength: 3 }).map((parts) => ({
    query: `(${parts.map(({ query }) => query).join(' AND ')})`,
    holds: (text) => parts.every(({ holds }) => holds(text)),
  })),
  or: fc.array(tie('any'), { minLength: 2, maxLength: 3 }).map((parts) => ({
    query: `(${parts.map(({ query }) => query).join(' OR ')})`,
    holds: (text) => parts.some(({ holds }) => holds(text)),
  })),
  not: tie('any').map(({ query, holds }) => ({ query: `NOT (${query})`, holds: (text) => !holds(text) })),
}));
/** One piece after the other: each must be met. Words alone among them would only be wished for. */
const asked = fc
  .array(
    joined.any.filter(({ query }) => !/^\w+$/.test(query)),
    { minLength: 1, maxLength: 3 },
  )
  .map(
    (parts): Asked => ({
      query: parts.map(({ query }) => query).join(' '),
      holds: (text) => parts.every(({ holds }) => holds(text)),
    }),
  );

describe('finding, compared with reading every text', () => {
  it('finds what has any of the words, those with every word first', () => {
    fc.assert(
      fc.property(texts, words, (all, asked) => {
        const { hits, total } = indexOf(all).query(`${asked.join(' ')} `, 100, 0);
        const any = readAll(all, (text) => asked.some((word) => text.includes(word)));
        const every = readAll(all, (text) => asked.every((word) => text.includes(word)));
        expect(new Set(hits.map((hit) => hit.articleId))).toEqual(any);
        expect(total).toBe(any.size);
        expect(new Set(hits.slice(0, every.size).map((hit) => hit.articleId))).toEqual(every);
        expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).toSorted((a, b) => b - a));
      }),
    );
  });

  it('finds what has a word that begins as the last one does', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...WORDS), fc.integer({ min: 1, max: 8 }), (all, word, letters) => {
        const prefix = word.slice(0, letters);
        const { hits } = indexOf(all).query(prefix, 100, 0);
        const begun = readAll(all, (text) => text.some((other) => other.startsWith(prefix)));
        // a thin prefix of four letters and more may have found a near spelling as well, further down
        expect(new Set(hits.slice(0, begun.size).map((hit) => hit.articleId))).toEqual(begun);
      }),
    );
  });

  it('finds exactly what meets operators, phrases and nearness, however they are joined', () => {
    fc.assert(
      fc.property(texts, asked, (all, { query, holds }) => {
        const { hits, total } = indexOf(all).query(`${query} `, 100, 0);
        const meeting = readAll(all, holds);
        expect(new Set(hits.map((hit) => hit.articleId)), query).toEqual(meeting);
        expect(total).toBe(meeting.size);
      }),
      { numRuns: 300 },
    );
  });

  it('finds exactly what has a phrase', () => {
    const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(texts, phrase, (all, asked) => {
        const { hits, total } = indexOf(all).query(`"${asked.join(' ')}"`, 100, 0);
        const holding = readAll(all, (text) => ` ${text.join(' ')} `.includes(` ${asked.join(' ')} `));
        expect(new Set(hits.map((hit) => hit.articleId))).toEqual(holding);
        expect(total).toBe(holding.size);
        for (const hit of hits) {
          for (const { text, marks } of hit.snippets) {
            for (const mark of marks) expect(text.slice(mark.start, mark.end)).toBe(asked.join(' '));
          }
        }
      }),
    );
  });
});
