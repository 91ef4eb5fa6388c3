import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CopyMember, copyGroups } from './groups.ts';

const article = (id: string, order: number, published: string | null = null): CopyMember => ({
  id,
  order,
  published,
});

it('joins what is connected, the earliest published first', () => {
  const articles = [
    article('a', 1, '2025-03-13'),
    article('b', 2),
    article('c', 3, '2025-03-12'),
    article('d', 4, '2025-03-12T09:30'),
    article('e', 5),
    article('f', 6),
  ];
  expect(
    copyGroups(
      [
        ['a', 'b'],
        ['c', 'b'],
        ['d', 'a'],
        ['f', 'e'],
      ],
      articles,
    ),
  ).toEqual([
    { original: 'c', members: ['c', 'd', 'a', 'b'] },
    { original: 'e', members: ['e', 'f'] },
  ]);
});

it('passes over unknown articles and pairs of one', () => {
  expect(
    copyGroups(
      [
        ['a', 'gone'],
        ['a', 'a'],
      ],
      [article('a', 1), article('b', 2)],
    ),
  ).toEqual([]);
});

it('does not depend on the order of anything', () => {
  const ids = fc.integer({ min: 0, max: 14 }).map(String);
  const articles = Array.from({ length: 15 }, (_, n) =>
    article(String(n), n, n % 3 ? `2025-01-${10 + (n % 7)}` : null),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(ids, ids), { maxLength: 20 }),
      fc.shuffledSubarray(articles, { minLength: 15 }),
      (pairs, shuffled) => {
        const turned = pairs.map(([one, other]) => [other, one] as const).reverse();
        const groups = copyGroups(pairs, articles);
        expect(copyGroups(turned, shuffled)).toEqual(groups);
        const members = groups.flatMap((group) => group.members);
        expect(new Set(members).size).toBe(members.length);
        for (const [one, other] of pairs)
          if (one !== other)
            expect(groups.some((group) => group.members.includes(one) && group.members.includes(other))).toBe(
              true,
            );
      },
    ),
  );
});
