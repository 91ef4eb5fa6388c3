import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hit } from '../../../preload/contract/index.ts';
import { articleRows, briefingRows, stepped } from './result-rows.ts';

function hit(articleId: string, over: Partial<Hit> = {}): Hit {
  return {
    kind: over.passageId ? 'passage' : 'article',
    articleId,
    passageId: null,
    passageKind: null,
    title: `Title of ${articleId}`,
    fileName: 'a.txt',
    outlet: null,
    grade: null,
    published: null,
    score: 1,
    titleMarks: [],
    snippets: [],
    fresh: false,
    ...over,
  };
}
const snippet = (text: string) => ({
  text,
  marks: [],
  range: { start: 0, end: 3 },
  before: false,
  after: true,
});

test('an article and its passages are one row with a place for each snippet', () => {
  const rows = articleRows(
    [
      hit('a', { snippets: ['one', 'two', 'three', 'four'].map(snippet) }),
      hit('a', {
        passageId: 'p',
        passageKind: 'claim',
        snippets: [snippet('marked'), snippet('again')],
        fresh: true,
      }),
      hit('b'),
    ],
    20,
  );
  expect(rows.map(({ articleId, at, fresh }) => ({ articleId, at, fresh }))).toEqual([
    { articleId: 'a', at: 20, fresh: true },
    { articleId: 'b', at: 21, fresh: false },
  ]);
  expect(rows[0]?.places.map((place) => place.snippet?.text)).toEqual(['one', 'two', 'three', 'marked']);
  expect(rows[0]?.places.at(-1)).toMatchObject({ passageId: 'p', passageKind: 'claim' });
  // what was noted beside a passage is shown with it
  expect(rows[0]?.places.map(({ noted }) => noted.map(({ text }) => text))).toEqual([[], [], [], ['again']]);
  expect(rows[1]?.places).toMatchObject([{ snippet: null }]);
});

test('an article that matches by its title alone is opened at its passage', () => {
  const [row] = articleRows(
    [hit('a'), hit('a', { passageId: 'p', passageKind: 'quote', snippets: [snippet('said')] })],
    0,
  );
  expect(row?.places.map((place) => place.passageId)).toEqual(['p']);
});

test('a briefing opens at the block of its snippet, or at its top', () => {
  const snippets = [{ text: 'a dam', marks: [{ start: 2, end: 5 }], before: false, after: false, block: 4 }];
  const rows = briefingRows([
    { briefingId: 'x', name: 'Flood', nameMarks: [], snippets },
    { briefingId: 'y', name: 'Dams', nameMarks: [], snippets: [] },
  ]);
  expect(rows.map((row) => row.places.map((place) => place.block))).toEqual([[4], [null]]);
});

test('going on from the first place comes by every place once, and back the same way', () => {
  const lists = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lists, (sizes) => {
      const placesIn = (row: number): number => sizes[row] ?? 1;
      const all = sizes.flatMap((size, row) => Array.from({ length: size }, (_, place) => ({ row, place })));
      const walked = [{ row: 0, place: 0 }];
      for (;;) {
        const from = walked.at(-1) ?? { row: 0, place: 0 };
        const to = stepped(from, 1, sizes.length, placesIn);
        if (to === from) break;
        expect(stepped(to, -1, sizes.length, placesIn)).toEqual(from);
        walked.push(to);
      }
      expect(walked).toEqual(all);
    }),
  );
});
