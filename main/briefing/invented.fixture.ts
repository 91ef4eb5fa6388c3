/** Invented evidence for the tests of this folder. */
import type {
  Agreement,
  Briefing,
  BriefingBlock,
  FigureDetails,
  FigureRow,
  Inline,
  Passage,
  PassageDetails,
} from '../../preload/contract/index.ts';
import type { BriefingEvidence, EvidenceArticle, EvidencePassage } from './evidence.ts';

/** A key that is easy to tell apart: `idOf(7)`. */
export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export function articleOf(number: number, given: Partial<EvidenceArticle> = {}): EvidenceArticle {
  return {
    id: idOf(number),
    title: `Article ${number}`,
    author: null,
    outlet: null,
    grade: null,
    published: null,
    place: null,
    url: null,
    fileName: `${number}.txt`,
    ...given,
  };
}

export function figureOf(value: number, given: Partial<FigureDetails> = {}): FigureDetails {
  return {
    kind: 'figure',
    value,
    min: null,
    max: null,
    quantifier: 'exactly',
    change: null,
    unit: null,
    counted: null,
    asOf: null,
    place: null,
    attribution: null,
    ...given,
  };
}

export function passageOf(
  number: number,
  article: number,
  exact: string,
  details: PassageDetails,
  given: Partial<Passage> = {},
): Passage {
  return {
    id: idOf(number),
    articleId: idOf(article),
    versionId: idOf(article + 900),
    start: number,
    end: number + exact.length,
    exact,
    prefix: '',
    suffix: '',
    page: null,
    found: true,
    details,
    comment: '',
    tags: [],
    madeBy: 'Ada',
    madeAt: '2026-01-01T00:00:00Z',
    ...given,
  };
}

export function rowOf(
  number: number,
  name: string,
  cells: readonly Passage[],
  agreement: Partial<Agreement> = {},
): FigureRow {
  return {
    measure: {
      id: idOf(number),
      name,
      unit: null,
      counted: null,
      note: '',
      agreement: { kind: 'single', sources: 1, why: '', overruled: null, ...agreement },
    },
    cells: cells.map(({ id, articleId, exact, details }) => ({
      passageId: id,
      articleId,
      role: 'counted',
      exact,
      details: details.kind === 'figure' ? details : figureOf(0),
    })),
  };
}

export function evidenceOf(
  articles: readonly EvidenceArticle[],
  passages: readonly (Passage | EvidencePassage)[],
  measures: readonly FigureRow[] = [],
): BriefingEvidence {
  const placed = passages.map(
    (given): EvidencePassage =>
      'passage' in given ? given : { passage: given, paragraph: 2, matches: true },
  );
  return {
    articles: new Map(articles.map((article) => [article.id, article])),
    passages: new Map(placed.map((entry) => [entry.passage.id, entry])),
    measures,
  };
}

export function briefingOf(blocks: BriefingBlock[], given: Partial<Briefing> = {}): Briefing {
  return {
    id: idOf(1),
    name: 'The ferry',
    document: { blocks },
    pageSize: 'A4',
    unreviewed: false,
    changedAt: '2026-01-01T00:00:00Z',
    ...given,
  };
}

export function words(text: string, look: { bold?: boolean; italic?: boolean } = {}): Inline {
  return { kind: 'text', text, ...look };
}

export function cites(passage: number): Inline {
  return { kind: 'citation', passageId: idOf(passage) };
}

const courier = articleOf(11, {
  title: 'Ferry sinks off Port Lassa',
  author: 'Mina Okoro',
  outlet: 'Lassa Courier',
  grade: 'B',
  published: { date: '2025-03-04', precision: 'day' },
  place: 'Port Lassa',
  url: 'https://courier.example/ferry',
});
const gazette = articleOf(12, {
  title: 'Le ferry « Étoile »',
  outlet: 'La Gazette',
  published: { date: '--03-05', precision: 'day' },
  fileName: 'gazette.txt',
  language: 'fr',
});
const nobody = articleOf(13, { title: 'Untold', fileName: 'note.txt' });

const dead40 = passageOf(
  21,
  11,
  'some 40 people died',
  figureOf(40, { quantifier: 'about', counted: 'people' }),
);
const dead52 = passageOf(22, 12, '52 morts', figureOf(52, { counted: 'people' }), { page: '3' });
const crew = passageOf(23, 11, 'a crew of 12', figureOf(12));
const quote = passageOf(24, 11, '“We heard a bang,” she said.\n“Then water.”', {
  kind: 'quote',
  speaker: 'Ana Sow',
  cue: 'said',
  reportedBy: null,
  direct: true,
});
const claim = passageOf(25, 12, 'le navire était *surchargé*', {
  kind: 'claim',
  assertedBy: null,
  credibility: 3,
});
const note = passageOf(26, 13, 'the log is missing', { kind: 'note' }, { comment: 'Ask the <owner> & crew' });

/** A briefing of every kind of block, about a ferry that never sank. */
export const ferry: { readonly briefing: Briefing; readonly evidence: BriefingEvidence } = {
  briefing: briefingOf([
    { kind: 'heading', level: 1, text: [words('What is known')] },
    {
      kind: 'prose',
      text: [
        words('Two papers '),
        words('differ ', { bold: true }),
        words('on the dead.'),
        cites(22),
        cites(21),
      ],
    },
    { kind: 'figures', measureIds: [] },
    { kind: 'heading', level: 2, text: [words('Voices')] },
    { kind: 'passage', passageId: idOf(24) },
    { kind: 'passage', passageId: idOf(25) },
    { kind: 'passage', passageId: idOf(26) },
    {
      kind: 'list',
      ordered: true,
      items: [[words('Find the log.', { italic: true })], [words('Count again.')]],
    },
    { kind: 'prose', text: [words('  ')] },
  ]),
  evidence: evidenceOf(
    [courier, gazette, nobody],
    [dead40, dead52, crew, quote, claim, { passage: note, paragraph: null, matches: true }],
    [
      rowOf(31, 'Deaths', [dead40, dead52], {
        kind: 'conflict',
        sources: 2,
        why: 'About 40 and 52 cannot both hold.',
      }),
      rowOf(32, 'Crew', [crew]),
    ],
  ),
};
