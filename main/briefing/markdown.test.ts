import fc from 'fast-check';
import type { Heading, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { LOST_LABEL } from '../../preload/contract/index.ts';
import { anyBriefing } from './any-briefing.fixture.ts';
import { briefingOf, cites, evidenceOf, ferry, words } from './invented.fixture.ts';
import { briefingMarkdown } from './markdown.ts';
import { type BriefingPage, briefingPage } from './page.ts';
import type { Span } from './spans.ts';
import { removedMeasuresWords } from './words.ts';

test('a briefing of every kind of block', () => {
  expect(briefingMarkdown(ferry.briefing, ferry.evidence)).toBe(`# The ferry

## What is known

Two papers **differ** on the dead.[^1a][^2a]

| Measure | Agreement | La Gazette, 5 Mar, no year | Lassa Courier, 4 Mar 2025 |
| - | - | - | - |
| **Deaths** | conflict, 2 sources: About 40 and 52 cannot both hold. | 52[^1a] | about 40[^2a] |
| **Crew** | one source | – | 12[^2b] |

### Voices

> “We heard a bang,” she said.
>
> “Then water.”
>
> **Quote**. Ana Sow (“said”)[^2c]

> le navire était \\*surchargé\\*
>
> **Claim**. Who asserts it is not said; credibility: 3, possibly true[^1b]

> the log is missing
>
> _Ask the \\<owner> & crew_
>
> **Note**[^3]

1. _Find the log._
2. Count again.

## Sources

1. **La Gazette**. Author not named. “Le ferry « Étoile »”. 5 March, year not given. Outlet not graded. File gazette.txt.
2. **Lassa Courier**. Mina Okoro. “Ferry sinks off Port Lassa”. 4 March 2025. Port Lassa. Outlet graded B, usually reliable. File 11.txt. <https://courier.example/ferry>
3. **Outlet not known**. Author not named. “Untold”. No date given. Outlet not graded. File note.txt.

[^1a]: **1a** La Gazette, page 3, paragraph 2: “52 morts”

[^1b]: **1b** La Gazette, paragraph 2: “le navire était \\*surchargé\\*”

[^2a]: **2a** Lassa Courier, paragraph 2: “some 40 people died”

[^2b]: **2b** Lassa Courier, paragraph 2: “a crew of 12”

[^2c]: **2c** Lassa Courier, paragraph 2: “We heard a bang,” she said. “Then water.”

[^3]: **3** Outlet not known, in a title, heading or caption: “the log is missing”
`);
});

test('an unreviewed draft says so before anything else', () => {
  const draft = briefingOf([{ kind: 'prose', text: [words('Text.')] }], { unreviewed: true });
  expect(briefingMarkdown(draft, evidenceOf([], [])).split('\n').slice(0, 4)).toEqual([
    '# The ferry',
    '',
    '> **Draft, not reviewed.** The program chose and read everything in it by itself; nobody has checked it against the articles.',
    '',
  ]);
});

test('a line that begins with a citation and a colon is no footnote', () => {
  const line = briefingOf([{ kind: 'prose', text: [cites(21), words(': so they say')] }]);
  expect(briefingMarkdown(line, ferry.evidence)).toContain('[^1]\\: so they say\n');
});

/** Every node of the kinds asked for, in the order of the document. */
function all<T extends Nodes['type']>(node: Nodes, type: T): readonly Extract<Nodes, { type: T }>[] {
  const own = node.type === type ? [node as Extract<Nodes, { type: T }>] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => all(child, type))] : own;
}

function parsed(markdown: string) {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** A footnote has no text of its own; a citation of what was deleted has. */
function seen(span: Span, page: BriefingPage): string {
  if (span.kind === 'text') return span.text;
  return page.labelOf(span.passageId) === LOST_LABEL ? `[${LOST_LABEL}]` : '';
}

test('whatever is written parses back as the same headings and the same text', () => {
  fc.assert(
    fc.property(anyBriefing, ({ briefing, evidence }) => {
      const page = briefingPage(briefing, evidence);
      const root = parsed(briefingMarkdown(briefing, evidence));
      const plain = (spans: readonly Span[]): string => spans.map((span) => seen(span, page)).join('');
      const headings = all(root, 'heading').map((node: Heading) => [node.depth, textOf(node)]);
      expect(headings.slice(1, page.sources.length > 0 ? -1 : undefined)).toEqual(
        page.blocks.flatMap((block) =>
          block.kind === 'heading' ? [[block.level + 1, plain(block.spans)]] : [],
        ),
      );
      const prose = root.children.flatMap((node) => (node.type === 'paragraph' ? [textOf(node)] : []));
      expect(prose).toEqual(
        page.blocks.flatMap((block) => {
          if (block.kind === 'prose') return [plain(block.spans)];
          return block.kind === 'figures' && block.removed > 0 ? [removedMeasuresWords(block.removed)] : [];
        }),
      );
      expect(all(root, 'html')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('every number in the text has its footnote, and every footnote is cited', () => {
  fc.assert(
    fc.property(anyBriefing, ({ briefing, evidence }) => {
      const root = parsed(briefingMarkdown(briefing, evidence));
      const cited = new Set(all(root, 'footnoteReference').map((node) => node.identifier));
      const given = all(root, 'footnoteDefinition').map((node) => node.identifier);
      expect(new Set(given)).toEqual(cited);
      expect(given.length).toBe(cited.size);
    }),
    { numRuns: 200 },
  );
});
