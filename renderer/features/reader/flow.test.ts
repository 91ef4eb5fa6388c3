import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../preload/contract/index.ts';
import { flowOf, hidingRuns, LONGEST_PIECE, pieceAt, piecesIn } from './flow.ts';

const block = (start: number, end: number, furniture = false): Block => ({
  start,
  end,
  kind: 'paragraph',
  furniture,
  reason: furniture ? 'advert' : null,
});

const TEXT = 'Title\nAd\nAlso read\nBody text\nLeave a reply';
const BLOCKS = [block(0, 5), block(6, 8, true), block(9, 18, true), block(19, 28), block(29, 42, true)];

test('furniture in a row folds into one line', () => {
  expect(
    flowOf(BLOCKS, TEXT, new Set()).map((item) => (item.kind === 'piece' ? item.start : item.blocks)),
  ).toEqual([0, [1, 2], 19, [4]]);
});

test('an unfolded run shows its blocks below its line', () => {
  const flow = flowOf(BLOCKS, TEXT, new Set([1]));
  expect(piecesIn(flow).map((piece) => [piece.block, piece.furniture])).toEqual([
    [0, false],
    [1, true],
    [2, true],
    [3, false],
  ]);
});

test('a very long block is drawn in pieces that give its text without gap or overlap, no character cut', () => {
  const words = fc.array(fc.constantFrom('word ', '𝔘', 'x'.repeat(700), 'é', '\n'), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join('');
      const pieces = piecesIn(flowOf([block(0, text.length)], text, new Set()));
      expect(pieces.map((piece) => text.slice(piece.start, piece.end)).join('')).toBe(text);
      for (const piece of pieces) {
        expect(piece.end - piece.start).toBeLessThanOrEqual(LONGEST_PIECE);
        expect(text.slice(piece.start, piece.end).isWellFormed()).toBe(true);
      }
      expect(pieces.filter((piece) => piece.first)).toHaveLength(1);
      expect(pieces.at(-1)?.last).toBe(true);
    }),
  );
});

test('an offset finds the piece that holds it, in a gap the nearer one', () => {
  const pieces = [
    { start: 0, end: 5 },
    { start: 19, end: 28 },
  ];
  expect([0, 5, 7, 18, 19, 99].map((offset) => pieceAt(pieces, offset))).toEqual([0, 0, 0, 1, 1, 1]);
  expect(pieceAt([], 3)).toBe(-1);
});

test('a place inside furniture names the runs that hide it', () => {
  expect(hidingRuns(BLOCKS, { start: 10, end: 12 })).toEqual([1]);
  expect(hidingRuns(BLOCKS, { start: 0, end: 5 })).toEqual([]);
  expect(hidingRuns(BLOCKS, { start: 0, end: 42 })).toEqual([1, 4]);
});
