import fc from 'fast-check';
import type { Briefing, BriefingBlock, Inline } from '../../preload/contract/index.ts';
import type { BriefingEvidence } from './evidence.ts';
import { articleOf, briefingOf, evidenceOf, figureOf, idOf, passageOf, rowOf } from './invented.fixture.ts';

/** Text that means trouble: what is markup to Markdown or HTML, controls, halves of a pair, right-to-left. */
const text: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        ...[
          '*',
          '_',
          '**',
          '`',
          '#',
          '# ',
          '> ',
          '- ',
          '1. ',
          '1) ',
          '|',
          '\\',
          '[',
          ']',
          '(x)',
          '![',
          '[^1a]',
          '~~',
        ],
        ...[
          '<b>',
          '</main>',
          '<script>',
          '<!--',
          '&amp;',
          '&',
          '"',
          "'",
          '\n',
          '\n\n',
          ' ',
          '  ',
          '\t',
          '\u00a0',
        ],
        ...[
          'https://a.example',
          'www.a.example',
          'a@b.example',
          '---',
          '===',
          '$',
          ':',
          '\u0000',
          '\ud800',
          '\u202e',
        ],
      ),
      fc.lorem({ maxCount: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** Passages 101 to 108 in articles 1 to 4, and 109, which was deleted. */
const passageId: fc.Arbitrary<string> = fc.integer({ min: 101, max: 109 }).map(idOf);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('text' as const),
      text,
      bold: fc.boolean(),
      italic: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('citation' as const), passageId }) },
);
const line = fc.array(inline, { maxLength: 5 });

const block: fc.Arbitrary<BriefingBlock> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 3 }), text: line }),
  fc.record({ kind: fc.constant('prose' as const), text: line }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(line, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('passage' as const), passageId }),
  fc.record({
    kind: fc.constant('figures' as const),
    measureIds: fc.subarray([idOf(201), idOf(202), idOf(203)]),
  }),
);

const evidence: fc.Arbitrary<BriefingEvidence> = fc
  .record({ texts: fc.array(text, { minLength: 12, maxLength: 12 }), absent: fc.option(text, { nil: null }) })
  .map(({ texts, absent }) => {
    const given = (place: number): string => texts[place % texts.length] ?? '';
    const numbers = [101, 102, 103, 104, 105, 106, 107, 108];
    const passages = numbers.map((number) =>
      passageOf(
        number,
        1 + (number % 4),
        given(number),
        number % 2 === 0
          ? figureOf(number, { counted: given(number + 1), attribution: absent })
          : {
              kind: 'quote',
              speaker: absent,
              cue: given(number + 2),
              reportedBy: null,
              direct: number % 3 === 0,
            },
      ),
    );
    const articles = [1, 2, 3, 4].map((number) =>
      articleOf(number, {
        title: given(number),
        outlet: absent,
        url: given(number + 5),
        place: given(number + 6),
      }),
    );
    const figures = passages.filter((passage) => passage.details.kind === 'figure');
    return evidenceOf(articles, passages, [
      rowOf(201, given(8), figures, { kind: 'conflict', sources: 2, why: given(9) }),
      rowOf(202, given(10), figures.slice(1, 2)),
    ]);
  });

/** Any document with any text, and the evidence for it. For tests. */
export const anyBriefing: fc.Arbitrary<{ readonly briefing: Briefing; readonly evidence: BriefingEvidence }> =
  fc
    .record({
      blocks: fc.array(block, { maxLength: 8 }),
      name: text,
      unreviewed: fc.boolean(),
      evidence,
    })
    .map(({ blocks, name, unreviewed, evidence: known }) => ({
      briefing: briefingOf(blocks, { name: name === '' ? 'x' : name, unreviewed }),
      evidence: known,
    }));
