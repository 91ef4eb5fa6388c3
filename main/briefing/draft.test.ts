import { expect, test } from 'vitest';
import { briefingDocument } from '../../preload/contract/index.ts';
import { draftBriefing } from './draft.ts';
import { articleOf, ferry, figureOf, passageOf, rowOf } from './invented.fixture.ts';
import { briefingMarkdown } from './markdown.ts';

test('a draft sets out the contradictions, the tables, then each article in reading order', () => {
  const { articles, passages, measures } = ferry.evidence;
  const document = draftBriefing({
    articles: [...articles.values()],
    passages: [...passages.values()].map(({ passage }) => passage).toReversed(),
    measures,
  });
  expect(briefingDocument.parse(document)).toEqual(document);
  const markdown = briefingMarkdown({ ...ferry.briefing, document, unreviewed: true }, ferry.evidence);
  expect(markdown.slice(0, markdown.indexOf('## Sources'))).toBe(`# The ferry

> **Draft, not reviewed.** The program chose and read everything in it by itself; nobody has checked it against the articles.

## Where the figures contradict each other

- **Deaths**: About 40 and 52 cannot both hold.[^1a][^2a]

## Figures that several articles give

| Measure | Agreement | Lassa Courier, 4 Mar 2025 | La Gazette, 5 Mar, no year |
| - | - | - | - |
| **Deaths** | conflict, 2 sources: About 40 and 52 cannot both hold. | about 40[^1a] | 52[^2a] |

## Article by article

### Ferry sinks off Port Lassa

Lassa Courier, Mina Okoro, 4 March 2025.

> “We heard a bang,” she said.
>
> “Then water.”
>
> **Quote**. Ana Sow (“said”)[^1b]

Figures that only this article gives:

- Crew: 12[^1c]

### Le ferry « Étoile »

La Gazette, author not named, 5 March, year not given.

> le navire était \\*surchargé\\*
>
> **Claim**. Who asserts it is not said; credibility: 3, possibly true[^2b]

### Untold

Outlet not known, author not named, no date given.

No quotes or claims were found in it.

`);
});

test('figures that a person left out are not in the draft', () => {
  const figure = passageOf(21, 11, '5', figureOf(5));
  const row = rowOf(31, 'Boats', [figure]);
  const left = { ...row, cells: row.cells.map((cell) => ({ ...cell, role: 'left out' as const })) };
  const { blocks } = draftBriefing({ articles: [articleOf(11)], passages: [figure], measures: [left] });
  expect(blocks.filter((block) => block.kind === 'figures')).toEqual([]);
});
