import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Page } from '../../../preload/contract/index.ts';
import { flowOf, piecesIn } from './flow.ts';
import { pageAt, pageMeant, pageSigns, pageWords } from './pages.ts';

const block = (start: number, end: number, furniture = false): Block => ({
  start,
  end,
  kind: 'paragraph',
  furniture,
  reason: null,
});
const page = (start: number, label: string): Page => ({ start, label });
const PAGES = [page(0, 'i'), page(40, 'ii'), page(80, '1'), page(120, '2')];

test('a page whose head is set aside begins with what is read', () => {
  const blocks = [block(0, 38), block(40, 48, true), block(49, 100)];
  const pieces = piecesIn(flowOf(blocks, 'x'.repeat(100), new Set()));
  expect(pageSigns(PAGES, pieces)).toEqual([
    { offset: 0, label: 'i' },
    { offset: 49, label: 'ii' },
    { offset: 80, label: '1' },
  ]);
});

test('pages of which nothing is shown leave their place to the next', () => {
  const pieces = piecesIn(flowOf([block(0, 130, true), block(130, 140)], 'x'.repeat(140), new Set()));
  expect(pageSigns(PAGES, pieces)).toEqual([{ offset: 130, label: '2' }]);
  expect(pageSigns(PAGES, [])).toEqual([]);
});

test('pages are called by their label, and by their number where it is another', () => {
  expect(pageWords(PAGES, 1)).toBe('Page ii, 2 of 4');
  expect(pageWords([page(0, '1'), page(5, '2')], 1)).toBe('Page 2 of 2');
});

test.each([
  ['ii', 1],
  ['II', 1],
  ['1', 2],
  ['p. 2', 3],
  ['page 4', 3],
  ['9', -1],
  ['', -1],
  ['xx', -1],
])('somebody who types “%s”', (typed, at) => {
  expect(pageMeant(PAGES, typed)).toBe(at);
});

test('every offset is on the last page that begins at or before it', () => {
  const starts = fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(starts, fc.nat(600), (list, offset) => {
      const pages = list.sort((a, b) => a - b).map((start, at) => page(start, String(at)));
      const wanted = pages.findLastIndex(({ start }) => start <= offset);
      expect(pageAt(pages, offset)).toBe(Math.max(0, wanted));
    }),
  );
});
