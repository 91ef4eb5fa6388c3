import {
  type BriefingBlock,
  type BriefingDocument,
  dateWords,
  type FigureRow,
  figureProse,
  figureRowsShown,
  heldAgreement,
  type Inline,
  type Passage,
} from '../../preload/contract/index.ts';
import type { EvidenceArticle } from './evidence.ts';

export interface DraftInput {
  /** In the order in which the draft goes through them. */
  readonly articles: readonly EvidenceArticle[];
  readonly passages: readonly Passage[];
  /** In table order. */
  readonly measures: readonly FigureRow[];
}

/**
 * A first draft from what is in a project: where the figures contradict each other, the figures that several articles
 * give, then article by article its quotes and claims in reading order and the figures that it alone gives. It only
 * arranges: every sentence about the matter is a passage or cites one. Whoever stores it marks it as unreviewed.
 */
export function draftBriefing({ articles, passages, measures }: DraftInput): BriefingDocument {
  const rows = figureRowsShown(measures, []);
  const compared = rows.filter((row) => articlesOf(row) > 1);
  const alone = rows.filter((row) => articlesOf(row) === 1);
  return {
    blocks: [
      ...disagreements(rows),
      heading(1, 'Figures that several articles give'),
      compared.length > 0
        ? tableOf(compared)
        : prose([words('No figure was found in more than one of the articles.')]),
      heading(1, 'Article by article'),
      ...articles.flatMap((article) => articleBlocks(article, passages, alone)),
    ],
  };
}

function articlesOf({ cells }: FigureRow): number {
  return new Set(cells.map((cell) => cell.articleId)).size;
}

function disagreements(rows: readonly FigureRow[]): readonly BriefingBlock[] {
  const conflicts = rows.filter(({ measure: { agreement } }) => {
    return heldAgreement(agreement) === 'conflict';
  });
  if (conflicts.length === 0) return [];
  const items = conflicts.map(({ measure, cells }): Inline[] => [
    { kind: 'text', text: measure.name, bold: true },
    words(`: ${measure.agreement.overruled?.note || measure.agreement.why}`),
    ...cells.map(({ passageId }): Inline => ({ kind: 'citation', passageId })),
  ]);
  return [heading(1, 'Where the figures contradict each other'), { kind: 'list', ordered: false, items }];
}

function articleBlocks(
  article: EvidenceArticle,
  passages: readonly Passage[],
  alone: readonly FigureRow[],
): readonly BriefingBlock[] {
  const about = [
    article.outlet ?? 'Outlet not known',
    article.author ?? 'author not named',
    dateWords(article.published),
  ];
  const said = passages
    .filter(({ articleId, details }) => {
      return articleId === article.id && (details.kind === 'quote' || details.kind === 'claim');
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  return [
    heading(2, article.title),
    prose([words(`${about.join(', ')}.`)]),
    ...(said.length === 0 ? [prose([words('No quotes or claims were found in it.')])] : []),
    ...said.map(({ id }): BriefingBlock => ({ kind: 'passage', passageId: id })),
    ...figuresAlone(article, alone),
  ];
}

/** As a list: with nothing beside them to compare with, a table would be one column. */
function figuresAlone({ id }: EvidenceArticle, alone: readonly FigureRow[]): readonly BriefingBlock[] {
  const own = alone.filter(({ cells }) => cells.some((cell) => cell.articleId === id));
  if (own.length === 0) return [];
  const items = own.map(({ measure, cells }): Inline[] => [
    words(`${measure.name}: `),
    ...cells.flatMap((cell, at): Inline[] => [
      words(`${at === 0 ? '' : ', '}${figureProse(cell.details)}`),
      { kind: 'citation', passageId: cell.passageId },
    ]),
  ]);
  return [prose([words('Figures that only this article gives:')]), { kind: 'list', ordered: false, items }];
}

function tableOf(rows: readonly FigureRow[]): BriefingBlock {
  return { kind: 'figures', measureIds: rows.map((row) => row.measure.id) };
}

function heading(level: number, text: string): BriefingBlock {
  return { kind: 'heading', level, text: [words(text)] };
}

function prose(text: Inline[]): BriefingBlock {
  return { kind: 'prose', text };
}

function words(text: string): Inline {
  return { kind: 'text', text };
}
