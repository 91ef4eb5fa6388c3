import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DifferenceRun, wordDifference } from './word-difference.ts';

function shown(a: string, b: string): readonly string[] {
  return wordDifference(a, b).map((run) => {
    if (run.kind === 'equal') return `=${b.slice(run.b.start, run.b.end)}`;
    return run.kind === 'removed'
      ? `-${a.slice(run.a.start, run.a.end)}`
      : `+${b.slice(run.b.start, run.b.end)}`;
  });
}

it('shows a replaced number alone, between what is equal', () => {
  expect(shown('At least 30 people were killed.', 'At least 34 people were killed.')).toEqual([
    '=At least ',
    '-30',
    '+34',
    '= people were killed.',
  ]);
});

it('shows what was put in at the head, in the middle and at the end', () => {
  expect(
    shown(
      'The wave reached Vesk, a market town.',
      'Late: The wave soon reached Vesk, a market town. More follows.',
    ),
  ).toEqual(['+Late', '=: The wave ', '+soon', '= reached Vesk, a market town. ', '+More follows.']);
});

it('takes other quotation marks, case, accents and breaks for equal', () => {
  expect(shown('“Élise came,” he said.\nSeventeen left.', '"Elise came", HE SAID. 17 left.')).toEqual([
    '="Elise came", HE SAID. 17 left.',
  ]);
});

it('does not leave single small words standing in a text that is all other', () => {
  const kinds = wordDifference(
    'Crews in borrowed boats pulled the families from roofs and the mill',
    'Ministers met before dawn to speak about the price of grain and bread',
  ).map(({ kind }) => kind);
  expect(kinds).toEqual(['removed', 'added']);
});

it('shows a moved paragraph as taken out in one place and put in at another', () => {
  const [one, two, three] = [
    'The gate did not open and then it did not close.',
    'Residents of the town gave a different account.',
    'About a thousand houses were destroyed by the water that night.',
  ];
  const runs = wordDifference([one, two, three].join('\n'), [two, three, one].join('\n'));
  expect(runs.filter(({ kind }) => kind === 'equal')).toHaveLength(1);
});

const LETTERS = [
  'a',
  'b',
  'c',
  'dam',
  'Ilmer',
  '12',
  '4,200',
  '.',
  ' ',
  '\n',
  '“',
  'é',
  '東',
  '京',
  '\ud83d\ude00',
  '\ud800',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...LETTERS), { maxLength: 80 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...LETTERS), { maxLength: 80 }).map((parts) => parts.join(' ')),
);

function follows(runs: readonly DifferenceRun[], side: 'a' | 'b', length: number): void {
  let end = 0;
  for (const run of runs) {
    expect(run[side].start).toBe(end);
    expect(run[side].end).toBeGreaterThanOrEqual(run[side].start);
    end = run[side].end;
  }
  expect(end).toBe(length);
}

it('covers both texts without gaps, whatever they are', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const runs = wordDifference(a, b);
      follows(runs, 'a', a.length);
      follows(runs, 'b', b.length);
      for (const { kind, a: left, b: right } of runs) {
        if (kind === 'removed') expect(right.end).toBe(right.start);
        if (kind === 'added') expect(left.end).toBe(left.start);
      }
    }),
    { numRuns: 500 },
  );
});

it('shows the same in both directions', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const there = wordDifference(a, b).filter(({ kind }) => kind === 'equal');
      const back = wordDifference(b, a).filter(({ kind }) => kind === 'equal');
      expect(back).toEqual(there.map((run) => ({ kind: 'equal', a: run.b, b: run.a })));
    }),
  );
});

it('finds no difference between a text and itself', () => {
  fc.assert(
    fc.property(text, (a) => {
      expect(wordDifference(a, a).every(({ kind }) => kind === 'equal' || !/[\p{L}\p{N}]/u.test(a))).toBe(
        true,
      );
    }),
  );
});
