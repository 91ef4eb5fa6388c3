import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CopyLink, type CopyMember, copyGroups, type DecidedPair } from './groups.ts';

const article = (id: string, order: number, published: string | null = null): CopyMember => ({
  id,
  order,
  published,
});
const link = (a: string, b: string, score = 1): CopyLink => ({ a, b, score });
let said = 0;
const copy = (a: string, b: string): DecidedPair => ({ a, b, decision: 'copy', seq: ++said });
const notCopy = (a: string, b: string): DecidedPair => ({ a, b, decision: 'not a copy', seq: ++said });
const membersOf = (...given: Parameters<typeof copyGroups>) =>
  copyGroups(...given).map((group) => group.members.join(''));

it('joins what is connected, the earliest published first', () => {
  const articles = [
    article('a', 1, '2025-03-13'),
    article('b', 2),
    article('c', 3, '2025-03-12'),
    article('d', 4, '2025-03-12T09:30'),
    article('e', 5),
    article('f', 6),
  ];
  expect(copyGroups([link('a', 'b'), link('c', 'b'), link('d', 'a'), link('f', 'e')], articles)).toEqual([
    { original: 'c', members: ['c', 'd', 'a', 'b'], confirmed: false },
    { original: 'e', members: ['e', 'f'], confirmed: false },
  ]);
});

it('passes over unknown articles and pairs of one', () => {
  const articles = [article('a', 1), article('b', 2)];
  expect(copyGroups([link('a', 'gone'), link('a', 'a')], articles, [copy('gone', 'b')])).toEqual([]);
});

describe('what a person said', () => {
  const articles = ['a', 'b', 'c', 'd'].map((id, order) => article(id, order));

  it('parts a group, and the others go to the side they are nearer to', () => {
    const links = [link('a', 'b', 0.9), link('b', 'c', 0.8), link('c', 'd', 0.95), link('a', 'd', 0.7)];
    expect(membersOf(links, articles)).toEqual(['abcd']);
    expect(membersOf(links, articles, [notCopy('a', 'c')])).toEqual(['ab', 'cd']);
    expect(membersOf(links, articles, [notCopy('d', 'a'), notCopy('d', 'b')])).toEqual(['ab', 'cd']);
    // of equals the older pair holds, so that what was taken out stays out
    const equal = [link('a', 'b'), link('a', 'c'), link('b', 'c')];
    expect(membersOf(equal, articles, [notCopy('a', 'c')])).toEqual(['ab']);
  });

  it('joins what was not found, above every likeness', () => {
    expect(membersOf([], articles, [copy('a', 'd')])).toEqual(['ad']);
    expect(
      membersOf([link('a', 'b', 1), link('b', 'c', 0.7)], articles, [notCopy('a', 'c'), copy('b', 'c')]),
    ).toEqual(['bc']);
  });

  it('holds a group together by itself when all of it is confirmed', () => {
    const links = [link('a', 'b', 0.9), link('b', 'c', 0.8)];
    const confirmed = (...decided: DecidedPair[]) =>
      copyGroups(links, articles, decided).map((group) => group.confirmed);
    expect(confirmed()).toEqual([false]);
    expect(confirmed(copy('a', 'b'))).toEqual([false]);
    expect(confirmed(copy('a', 'b'), copy('a', 'c'))).toEqual([true]);
  });

  it('holds as it was said last where two sayings cannot both be followed', () => {
    const decided = [copy('a', 'b'), copy('b', 'c'), notCopy('a', 'c')];
    expect(membersOf([], articles, decided)).toEqual(['bc']);
  });
});

describe('whatever was found and said', () => {
  const ids = fc.integer({ min: 0, max: 14 }).map(String);
  const articles = Array.from({ length: 15 }, (_, n) =>
    article(String(n), n, n % 3 ? `2025-01-${10 + (n % 7)}` : null),
  );
  const links = fc.array(fc.record({ a: ids, b: ids, score: fc.constantFrom(0.6, 0.7, 0.8, 0.9, 1) }), {
    maxLength: 25,
  });
  // a pair is decided once, whichever way around
  const pairOf = ({ a, b }: { readonly a: string; readonly b: string }) => [a, b].toSorted().join(' ');
  const decided = fc
    .uniqueArray(
      fc.record({ a: ids, b: ids, decision: fc.constantFrom('copy' as const, 'not a copy' as const) }),
      {
        maxLength: 8,
        selector: pairOf,
      },
    )
    .map((pairs) => pairs.map((pair, seq) => ({ ...pair, seq })));
  const groupOf = (groups: ReturnType<typeof copyGroups>, id: string) =>
    groups.find((group) => group.members.includes(id));

  it('the outcome does not depend on the order of anything', () => {
    fc.assert(
      fc.property(
        links,
        decided,
        fc.shuffledSubarray(articles, { minLength: 15 }),
        (found, said, shuffled) => {
          const turned = found.map(({ a, b, score }) => ({ a: b, b: a, score })).reverse();
          const saidTurned = said.map(({ a, b, ...rest }) => ({ a: b, b: a, ...rest })).reverse();
          expect(copyGroups(turned, shuffled, saidTurned)).toEqual(copyGroups(found, articles, said));
        },
      ),
    );
  });

  it('nobody is in two groups, and what is not a copy is never in one', () => {
    fc.assert(
      fc.property(links, decided, (found, said) => {
        const groups = copyGroups(found, articles, said);
        const members = groups.flatMap((group) => group.members);
        expect(new Set(members).size).toBe(members.length);
        for (const { a, b, decision } of said)
          if (decision === 'not a copy' && a !== b)
            expect(groupOf(groups, a)?.members.includes(b) ?? false).toBe(false);
      }),
    );
  });

  it('everybody who is linked is in one group unless something was said against it', () => {
    fc.assert(
      fc.property(links, decided, (found, said) => {
        const groups = copyGroups(found, articles, said);
        const against = (a: readonly string[], b: readonly string[]) =>
          said.some(
            (one) =>
              one.decision === 'not a copy' &&
              ((a.includes(one.a) && b.includes(one.b)) || (a.includes(one.b) && b.includes(one.a))),
          );
        for (const { a, b } of found) {
          if (a === b) continue;
          const [one, other] = [groupOf(groups, a)?.members ?? [a], groupOf(groups, b)?.members ?? [b]];
          expect(one === other || against(one, other)).toBe(true);
        }
      }),
    );
  });

  it('one word more against two that are together parts just these', () => {
    fc.assert(
      fc.property(links, ids, ids, (found, a, b) => {
        const before = copyGroups(found, articles);
        const group = groupOf(before, a);
        if (a === b || !group?.members.includes(b)) return;
        const after = copyGroups(found, articles, [notCopy(a, b)]);
        // other groups are as they were
        for (const other of before) if (other !== group) expect(after).toContainEqual(other);
        // and nobody new came in
        for (const part of after)
          if (part.members.some((id) => group.members.includes(id)))
            expect(part.members.every((id) => group.members.includes(id))).toBe(true);
      }),
    );
  });
});
