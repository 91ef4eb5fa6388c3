import { expect, test } from 'vitest';
import type { ArticleRow, CopyGroup, CopyPair } from '../../../preload/contract/index.ts';
import {
  caseOfGroup,
  caseOfPair,
  comparedWith,
  differsWords,
  firstToLookAt,
  hasOpen,
  isOpen,
  nextOpen,
  seriesOf,
  stateWords,
} from './cases.ts';

const pair = (given: Partial<CopyPair> = {}): CopyPair => ({
  a: 'o',
  b: 'x',
  kind: 'near',
  score: 0.9,
  differs: [],
  decision: null,
  ...given,
});
const member = (articleId: string, made: CopyPair | null): CopyGroup['members'][number] => ({
  articleId,
  title: articleId,
  outlet: null,
  published: null,
  words: 1,
  original: made === null,
  pair: made,
});
const group = (...members: CopyGroup['members']): CopyGroup => ({ id: 'o', confirmed: false, members });

const made = caseOfGroup(
  group(
    member('p', pair({ decision: 'copy' })),
    member('o', null),
    member('q', pair()),
    member('r', pair({ decision: 'copy' })),
    member('s', pair()),
  ),
);

test('the original stands apart, and one begins with what is to be decided', () => {
  expect(made?.original.articleId).toBe('o');
  expect(made?.others.map((one) => one.articleId)).toEqual(['p', 'q', 'r', 's']);
  expect(made && firstToLookAt(made)?.articleId).toBe('q');
});

test('deciding goes on to the next that is open, around the end', () => {
  if (made === null) throw new Error('a case');
  expect(nextOpen(made, 'q')?.articleId).toBe('s');
  expect(nextOpen(made, 's')?.articleId).toBe('q');
  expect(nextOpen({ ...made, others: made.others.slice(0, 2) }, 'q')).toBeNull();
  expect(nextOpen(made, 'gone')?.articleId).toBe('q');
});

test('what differs is said from the original on', () => {
  const differs = ['4,000 → 5,000', 'names'];
  const turned = caseOfGroup(group(member('o', null), member('x', pair({ a: 'x', b: 'o', differs }))));
  expect(turned?.others[0]?.pair).toMatchObject({ a: 'o', b: 'x', differs: ['5,000 → 4,000', 'names'] });
});

test('an article that nobody compared with the original yet is to be decided', () => {
  const uncompared = { ...member('x', null), original: false };
  expect(isOpen(uncompared)).toBe(true);
  expect(stateWords(uncompared)).toBe('likely a copy');
});

test('a group without an original or without anything else is no case', () => {
  expect(caseOfGroup(group(member('q', pair())))).toBeNull();
  expect(caseOfGroup(group(member('o', null)))).toBeNull();
});

test('a pair is a case once both of its articles are known', () => {
  const row = (id: string): ArticleRow => ({
    id,
    title: id,
    untitled: false,
    outlet: null,
    grade: null,
    published: null,
    read: true,
    words: 1,
    passages: 0,
    notice: null,
    missing: null,
    copies: 1,
  });
  expect(caseOfPair(pair(), new Map([['o', row('o')]]))).toBeNull();
  const both = new Map([
    ['o', row('o')],
    ['x', row('x')],
  ]);
  const refused = caseOfPair(pair({ decision: 'not a copy' }), both);
  expect(refused && hasOpen(refused)).toBe(false);
  expect(refused?.others.map((one) => stateWords(one))).toEqual(['not a copy']);
});

test('issues of a recurring report stand in their turn, each with what differs from the one before', () => {
  const issue = (id: string, date: string): ArticleRow => ({
    id,
    title: id,
    untitled: false,
    outlet: null,
    grade: null,
    published: { date, precision: 'day' },
    read: true,
    words: 1,
    passages: 0,
    notice: null,
    missing: null,
    copies: 1,
  });
  const series = (a: string, b: string, differs: string): CopyPair =>
    pair({ a, b, kind: 'series', differs: [differs] });
  const rows = new Map(
    [
      issue('1', '2025-03-14'),
      issue('2', '2025-03-12'),
      issue('3', '2025-03-13'),
      issue('9', '2025-01-01'),
    ].map((row) => [row.id, row]),
  );
  const pairs = [
    series('1', '2', '9 → 7'),
    series('1', '3', '9 → 8'),
    series('2', '3', '7 → 8'),
    series('9', 'x', ''),
  ];
  const [only, ...more] = seriesOf(pairs, rows);
  expect(more).toEqual([]);
  expect(only?.original.articleId).toBe('2');
  expect(only?.others.map((one) => [one.articleId, one.pair?.differs[0]])).toEqual([
    ['3', '7 → 8'],
    ['1', '8 → 9'],
  ]);
  const [third, first] = only?.others ?? [];
  if (!only || !third || !first) throw new Error('three issues');
  expect(comparedWith(only, first, 'series')).toBe(third);
  expect(comparedWith(only, third, 'series')).toBe(only.original);
  expect(comparedWith(only, first, 'to decide')).toBe(only.original);
});

test('what differs is said in a line', () => {
  expect(differsWords(pair({ differs: ['4,000 → 5,000', 'a → b', 'c → d', 'e → f'] }))).toBe(
    '4,000 → 5,000, a → b, c → d and 1 more',
  );
  expect(differsWords(pair({ kind: 'same' }))).toBe('word for word');
  expect(differsWords(pair())).toBe('no number, date or name differs');
  expect(differsWords(null)).toBe('');
});
