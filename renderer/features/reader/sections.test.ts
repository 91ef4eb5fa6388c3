import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../preload/contract/index.ts';
import { flowOf } from './flow.ts';
import { guessHeight, sectionsOf } from './sections.ts';

const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.boolean()), { maxLength: 200 });

test('sections hold the flow in its order, and their ranges do not overlap', () => {
  fc.assert(
    fc.property(lengths, (sizes) => {
      let at = 0;
      const blocks: Block[] = sizes.map(([size, furniture]) => {
        const start = at;
        at += size + 1;
        return { start, end: start + size, kind: 'paragraph', furniture, reason: null };
      });
      const flow = flowOf(blocks, 'x'.repeat(at), new Set());
      const sections = sectionsOf(flow);
      expect(sections.flatMap((section) => section.items)).toEqual(flow);
      sections.forEach((section, place) => {
        expect(section.end).toBeGreaterThanOrEqual(section.start);
        expect(section.start).toBeGreaterThanOrEqual(sections[place - 1]?.end ?? 0);
        expect(guessHeight(section)).toBeGreaterThan(0);
      });
    }),
  );
});
