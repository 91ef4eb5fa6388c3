import {
  type Agreement,
  type BriefingBlock,
  dateWordsShort,
  type FigureCell,
  type FigureRow,
  figureProse,
  figureRowsShown,
  heldAgreement,
  type PartialDate,
} from '../../preload/contract/index.ts';
import type { BriefingEvidence } from './evidence.ts';
import { oneLine } from './plain.ts';
import type { CitedSource } from './sources.ts';
import { agreementWords } from './words.ts';

/**
 * The most articles that stand side by side on a page in portrait. Where there are more, a column each would have to
 * be cropped or shrunk past reading, and the two figures that disagree would be pages apart: each figure then gets a
 * line of its own under its measure.
 */
export const MOST_COLUMNS = 5;

export interface TableColumn {
  readonly articleId: string;
  readonly outlet: string;
  readonly title: string;
  /** What tells the article from the others at the head of a column: its outlet, else how its title begins. */
  readonly head: string;
  readonly date: string;
}

export interface TableCell {
  readonly articleId: string;
  readonly passageId: string;
  /** "about 5,000", with "(superseded)" where it is. */
  readonly words: string;
}

export interface TableRow {
  readonly name: string;
  /** Unit and what is counted, as far as the name does not say it; may be empty. */
  readonly about: string;
  readonly agreement: string;
  /** Why they disagree, or what the person who overruled it noted; may be empty. */
  readonly why: string;
  /** Whether the figures contradict each other, as computed or as a person says. */
  readonly conflict: boolean;
  readonly cells: readonly TableCell[];
}

export interface FiguresTable {
  readonly kind: 'figures';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** How many of the measures that were chosen are not in the project any more. */
  readonly removed: number;
}

/** The figures table of a briefing in words. Its columns stand in the order of the source list. */
export function figuresTable(
  block: Extract<BriefingBlock, { kind: 'figures' }>,
  evidence: BriefingEvidence,
  sources: readonly CitedSource[],
): FiguresTable {
  const shown = figureRowsShown(evidence.measures, block.measureIds);
  const numbers = new Map(sources.map(({ article, number }) => [article?.id, number]));
  const number = (articleId: string): number => numbers.get(articleId) ?? Number.MAX_SAFE_INTEGER;
  const articleIds = [...new Set(shown.flatMap((row) => row.cells.map((cell) => cell.articleId)))];
  articleIds.sort((a, b) => number(a) - number(b));
  const known = new Set(evidence.measures.map((row) => row.measure.id));
  return {
    kind: 'figures',
    columns: articleIds.map((articleId) => columnOf(articleId, evidence)),
    rows: shown.map(rowOf),
    removed: block.measureIds.filter((id) => !known.has(id)).length,
  };
}

function columnOf(articleId: string, evidence: BriefingEvidence): TableColumn {
  const article = evidence.articles.get(articleId);
  return {
    articleId,
    outlet: oneLine(article?.outlet ?? 'Outlet not known'),
    title: oneLine(article?.title ?? 'Article not in the project any more'),
    head: oneLine(article?.outlet ?? beginning(article?.title ?? 'Outlet not known')),
    date: dateWordsShort(toTheDay(article?.published ?? null)),
  };
}

/** Words of a title that stand for it at the head of a column. */
const HEAD_WORDS = 4;

function beginning(title: string): string {
  const words = title
    .replace(/[“”"«»]/g, '')
    .split(/\s+/)
    .filter(Boolean);
  return words.length <= HEAD_WORDS ? `“${words.join(' ')}”` : `“${words.slice(0, HEAD_WORDS).join(' ')}…”`;
}

/** The time of day is in the source list; in a narrow column it would be a line of its own. */
function toTheDay(date: PartialDate | null): PartialDate | null {
  return date?.precision === 'minute' ? { ...date, precision: 'day' } : date;
}

function rowOf({ measure, cells }: FigureRow): TableRow {
  const about = [measure.counted, measure.unit].filter((word) => word !== null && word !== '').join(', ');
  return {
    name: oneLine(measure.name),
    about: measure.name.toLowerCase().includes(about.toLowerCase()) ? '' : oneLine(about),
    agreement: agreementWords(measure.agreement),
    why: oneLine(whyShown(measure.agreement)),
    conflict: heldAgreement(measure.agreement) === 'conflict',
    cells: cells.map(cellOf),
  };
}

function whyShown({ kind, why, overruled }: Agreement): string {
  if (overruled) return overruled.note;
  return kind === 'conflict' || kind === 'rounding' || kind === 'superseded' ? why : '';
}

function cellOf(cell: FigureCell): TableCell {
  const words = figureProse(cell.details);
  return {
    articleId: cell.articleId,
    passageId: cell.passageId,
    words: oneLine(cell.role === 'superseded' ? `${words} (superseded)` : words),
  };
}
