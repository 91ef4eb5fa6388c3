import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDifference } from '../../../main/comparing/copies/index.ts';
import { differenceOf, differencesOf, type Piece, rowsOf, turned, unwrapped } from './compared.ts';

const id = '00000000-0000-7000-8000-000000000001';

function compared(a: string, b: string) {
  return {
    a: { articleId: id, title: 'A', text: a },
    b: { articleId: id, title: 'B', text: b },
    runs: wordDifference(a, b).map((run) => ({ ...run })),
    changes: [],
  };
}

const words = (text: string, pieces: readonly Piece[]): string =>
  pieces.map(({ start, end }) => text.slice(start, end)).join('');

const A = `A gate of the dam failed on Tuesday.

At least 30 people were killed, the ministry said.

The reservoir was 97 percent full.`;

describe('two texts in rows', () => {
  test('a paragraph beside its like, with the words that differ', () => {
    const b = A.replace('30', '34');
    const rows = rowsOf(compared(A, b));
    expect(rows.map((row) => [words(A, row.a), words(b, row.b)])).toEqual(
      A.split('\n\n').map((paragraph, at) => [paragraph, b.split('\n\n')[at]]),
    );
    expect(rows.map((row) => row.differs)).toEqual([false, true, false]);
    const differing = rows[1]?.a.filter((piece) => piece.difference !== null) ?? [];
    expect(words(A, differing)).toBe('30');
  });

  test('a paragraph that one text does not have has a row of its own', () => {
    const [one, , three] = A.split('\n\n');
    const b = `${one}\n\n${three}`;
    expect(rowsOf(compared(A, b)).map((row) => [row.a.length > 0, row.b.length > 0])).toEqual([
      [true, true],
      [true, false],
      [true, true],
    ]);
  });

  test('a paragraph that was written anew stands beside what it replaces', () => {
    const b = A.replace(/At least.*/, 'Nobody could say yet how many lost their lives in the flood.');
    const rows = rowsOf(compared(A, b));
    expect(rows).toHaveLength(3);
    expect(words(b, rows[1]?.b ?? [])).toContain('Nobody');
    expect(words(A, rows[1]?.a ?? [])).toContain('ministry');
  });

  test('texts that break their lines otherwise stay in one row', () => {
    expect(rowsOf(compared(A, A.replaceAll('\n\n', ' ')))).toHaveLength(1);
  });

  test('empty texts have no rows', () => {
    expect(rowsOf(compared('', ''))).toEqual([]);
    expect(rowsOf(compared('', A)).every((row) => row.a.length === 0)).toBe(true);
  });

  const vocabulary = fc.array(fc.constantFrom('one', 'two', '30', 'dam', 'Gate', '\n\n', '\n', '“', 'é'), {
    maxLength: 60,
  });
  test('the rows of a side give its text but for white space, in order', () => {
    fc.assert(
      fc.property(vocabulary, vocabulary, (left, right) => {
        const [a, b] = [left.join(' '), right.join(' ')];
        const rows = rowsOf(compared(a, b));
        const bare = (text: string): string => text.replace(/\s+/g, '');
        expect(bare(rows.map((row) => words(a, row.a)).join(''))).toBe(bare(a));
        expect(bare(rows.map((row) => words(b, row.b)).join(''))).toBe(bare(b));
      }),
    );
  });

  test('every difference that holds a word is drawn, under its number', () => {
    fc.assert(
      fc.property(vocabulary, vocabulary, (left, right) => {
        const both = compared(left.join(' '), right.join(' '));
        const drawn = new Set(
          rowsOf(both).flatMap((row) => [...row.a, ...row.b].flatMap((piece) => piece.difference ?? [])),
        );
        differencesOf(both.runs).forEach(({ a, b }, at) => {
          const held = both.a.text.slice(a.start, a.end) + both.b.text.slice(b.start, b.end);
          if (held.trim() !== '') expect(drawn.has(at)).toBe(true);
        });
      }),
    );
  });
});

test('lines wrapped by hand are joined, paragraphs and short lines are not, and offsets stay', () => {
  const wrapped =
    'A title\n\nVESK, Taravia - At least 30 people were killed and\nmore than 12,000 fled from it.\n\nThe end.';
  expect(unwrapped(wrapped)).toBe(wrapped.replace('and\nmore', 'and more'));
  const long = `${'word '.repeat(40)}\n\nShort line.\nAnother one.`;
  expect(unwrapped(long)).toBe(long);
  fc.assert(fc.property(fc.string(), (text) => unwrapped(text).length === text.length));
});

test('turned around, a comparison is that of the other text, and turned twice it is itself', () => {
  const words = fc.array(fc.constantFrom('one', 'two', '30', 'dam', 'Gate'), { maxLength: 40 });
  fc.assert(
    fc.property(words, words, (left, right) => {
      const both = compared(left.join(' '), right.join(' '));
      const other = compared(right.join(' '), left.join(' '));
      expect(turned(both).runs).toEqual(other.runs);
      expect(turned(turned(both))).toEqual(both);
    }),
  );
});

test('a replacement is one difference, and a changed number finds it', () => {
  const b = A.replace('30', '34').replace('Tuesday', 'Wednesday');
  const differences = differencesOf(compared(A, b).runs);
  expect(differences).toHaveLength(2);
  const at = { start: A.indexOf('30'), end: A.indexOf('30') + 2, text: '30' };
  const changed = { a: at, b: { start: b.indexOf('34'), end: b.indexOf('34') + 2, text: '34' } };
  expect(differenceOf(changed, differences)).toBe(1);
  expect(differenceOf({ a: { ...at, start: 0, end: 1 }, b: { ...at, start: 0, end: 1 } }, differences)).toBe(
    -1,
  );
});
