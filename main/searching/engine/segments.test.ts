import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Numbers } from './growable.ts';
import { ForwardPostings, invert, PostingList, type Segment } from './segment.ts';
import { Segments } from './segments.ts';

/** Documents as their terms with counts. */
const documents = fc.array(
  fc.uniqueArray(fc.tuple(fc.nat(400), fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 0xffffffff }))), {
    selector: ([term]) => term,
    maxLength: 8,
  }),
  { minLength: 1, maxLength: 80 },
);

function segmentOf(all: readonly (readonly (readonly [number, number])[])[], from: number): Segment {
  const forward = new ForwardPostings();
  for (const postings of all) {
    const terms = new Numbers();
    const counts = new Numbers();
    for (const [term, count] of postings) {
      terms.push(term);
      counts.push(count);
    }
    forward.add(terms, counts);
  }
  return invert(forward, from, 401);
}

describe('segments', () => {
  it('give back every posting, before and after they are merged, but not of documents that are gone', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 5 }), fc.nat(6), (all, each, gone) => {
        const segments = new Segments();
        const masks = new Uint8Array(all.length).map((_, document) => (document % 7 === gone ? 0 : 1));
        for (let from = 0; from < all.length; from += each)
          segments.add(segmentOf(all.slice(from, from + each), from));
        const read = () =>
          Array.from({ length: 401 }, (_, term) => {
            const list = new PostingList();
            segments.read(term, list, masks, 1);
            return [...list.documents.subarray(0, list.length)].map((document, at) => [
              document,
              list.counts[at],
            ]);
          });
        const expected = Array.from({ length: 401 }, (_, term) =>
          all.flatMap((postings, document) =>
            postings.filter(([at]) => at === term && masks[document]).map(([, count]) => [document, count]),
          ),
        );
        expect(read()).toEqual(expected);
        while (segments.advance(0)) {
          // a slice at a time
        }
        expect(read()).toEqual(expected);
        expect(segments.all.length).toBeLessThanOrEqual(7 * 3);
      }),
      { numRuns: 80 },
    );
  });
});
