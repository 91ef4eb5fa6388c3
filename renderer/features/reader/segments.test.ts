import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAt, type Mark, nextAt, segmentsOf, withLanes } from './segments.ts';

const mark = (id: string, start: number, end: number, lane = 0): Mark => ({
  id,
  kind: 'claim',
  start,
  end,
  lane,
});

test('two overlapping marks make three stretches', () => {
  const segments = segmentsOf({ start: 0, end: 20 }, [mark('a', 2, 10), mark('b', 6, 14)]);
  expect(segments.map(({ start, end, marks }) => [start, end, marks.map(({ id }) => id).join('')])).toEqual([
    [0, 2, ''],
    [2, 6, 'a'],
    [6, 10, 'ab'],
    [10, 14, 'b'],
    [14, 20, ''],
  ]);
});

test('a mark that goes on beyond the piece is cut at its ends', () => {
  expect(segmentsOf({ start: 5, end: 8 }, [mark('a', 0, 100)]).map(({ start, end }) => [start, end])).toEqual(
    [[5, 8]],
  );
});

const anyMarks = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 }).map((pairs) =>
  withLanes(
    pairs.map(([a, b], at) => ({
      id: String(at),
      kind: 'quote' as const,
      start: Math.min(a, b),
      end: Math.max(a, b) + 1,
    })),
  ),
);

test('the stretches give the range, and each knows exactly the marks over it', () => {
  fc.assert(
    fc.property(anyMarks, fc.nat(40), fc.integer({ min: 1, max: 30 }), (marks, start, length) => {
      const range = { start, end: start + length };
      const segments = segmentsOf(range, marks);
      expect(segments.at(0)?.start).toBe(range.start);
      expect(segments.at(-1)?.end).toBe(range.end);
      segments.forEach((segment, at) => {
        const next = segments[at + 1];
        if (next) expect(next.start).toBe(segment.end);
        for (let offset = segment.start; offset < segment.end; offset += 1) {
          const over = marks.filter((one) => one.start <= offset && offset < one.end);
          expect(new Set(segment.marks)).toEqual(new Set(over));
        }
      });
    }),
  );
});

test('a cut in a stretch leaves both parts under its marks', () => {
  const cut = cutAt(segmentsOf({ start: 0, end: 20 }, [mark('a', 2, 10)]), [0, 5, 10, 20]);
  expect(cut.map(({ start, end, marks }) => [start, end, marks.length])).toEqual([
    [0, 2, 0],
    [2, 5, 1],
    [5, 10, 1],
    [10, 20, 0],
  ]);
});

test('marks over the same place have different lines, as long as there is room', () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      for (let offset = 0; offset < 62; offset += 1) {
        const here = marks.filter((one) => one.start <= offset && offset < one.end);
        if (here.length <= 3 && marks.every((one) => one.lane < 3) && marks.length <= 3) {
          expect(new Set(here.map(({ lane }) => lane)).size).toBe(here.length);
        }
      }
    }),
  );
});

test('choosing at a place takes the shortest, then the others in turn', () => {
  const marks = [mark('long', 0, 50), mark('short', 5, 10), mark('middle', 0, 20)];
  expect(nextAt(marks, 6, null)?.id).toBe('short');
  expect(nextAt(marks, 6, 'short')?.id).toBe('middle');
  expect(nextAt(marks, 6, 'long')?.id).toBe('short');
  expect(nextAt(marks, 60, null)).toBeNull();
});
