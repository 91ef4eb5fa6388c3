import {
  assertNever,
  type Briefing,
  type BriefingBlock,
  detailWords,
  type PageSize,
  type Passage,
  type PassageKind,
  quotedParagraphs,
} from '../../preload/contract/index.ts';
import { whyBroken } from './broken.ts';
import type { BriefingEvidence } from './evidence.ts';
import { type FiguresTable, figuresTable } from './figures-table.ts';
import { capital, oneLine, paragraphsOf } from './plain.ts';
import { type CitedSource, sourcesOf } from './sources.ts';
import { type Span, spansOf } from './spans.ts';

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: number;
  readonly spans: readonly Span[];
}
export interface ProseBlock {
  readonly kind: 'prose';
  readonly spans: readonly Span[];
}
export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Span[])[];
}
/** A passage set in full. */
export interface PassageBlock {
  readonly kind: 'passage';
  readonly passageId: string;
  /** Null where the passage was deleted. */
  readonly passageKind: PassageKind | null;
  /** Its exact words, by paragraph. */
  readonly exact: readonly string[];
  /** Speaker, who asserts it, how a figure is read; may be empty. */
  readonly details: string;
  /** What the person wrote, for a note. */
  readonly comment: readonly string[];
  readonly language: string | null;
}
export type PageBlock = HeadingBlock | ProseBlock | ListBlock | PassageBlock | FiguresTable;

/** A briefing with every reference looked up and every word found, before it becomes Markdown or HTML. */
export interface BriefingPage {
  readonly title: string;
  readonly pageSize: PageSize;
  readonly unreviewed: boolean;
  /** Without blocks that say nothing. */
  readonly blocks: readonly PageBlock[];
  readonly sources: readonly CitedSource[];
  labelOf(passageId: string): string;
  /** Why a citation does not lead back to its passage; null where it does. */
  whyBroken(passageId: string): string | null;
}

/** Looks up everything that a briefing refers to and puts it into words. */
export function briefingPage(briefing: Briefing, evidence: BriefingEvidence): BriefingPage {
  const sources = sourcesOf(briefing.document, evidence);
  return {
    title: oneLine(briefing.name).trim() || 'Untitled',
    pageSize: briefing.pageSize,
    unreviewed: briefing.unreviewed,
    blocks: briefing.document.blocks.map((block) => blockOf(block, evidence, sources.list)).filter(says),
    sources: sources.list,
    labelOf: sources.labelOf,
    whyBroken: (passageId) => whyBroken(passageId, evidence),
  };
}

function blockOf(
  block: BriefingBlock,
  evidence: BriefingEvidence,
  sources: readonly CitedSource[],
): PageBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, spans: spansOf(block.text) };
    case 'prose':
      return { kind: 'prose', spans: spansOf(block.text) };
    case 'list':
      return {
        kind: 'list',
        ordered: block.ordered,
        items: block.items.map(spansOf).filter((item) => item.length > 0),
      };
    case 'passage':
      return passageBlock(block.passageId, evidence);
    case 'figures':
      return figuresTable(block, evidence, sources);
    default:
      return assertNever(block);
  }
}

function says(block: PageBlock): boolean {
  switch (block.kind) {
    case 'heading':
    case 'prose':
      return block.spans.length > 0;
    case 'list':
      return block.items.length > 0;
    case 'passage':
      return true;
    case 'figures':
      return block.rows.length > 0 || block.removed > 0;
    default:
      return assertNever(block);
  }
}

function passageBlock(passageId: string, evidence: BriefingEvidence): PassageBlock {
  const passage = evidence.passages.get(passageId)?.passage;
  if (!passage) {
    const exact = ['This passage was deleted.'];
    return { kind: 'passage', passageId, passageKind: null, exact, details: '', comment: [], language: null };
  }
  const { kind } = passage.details;
  return {
    kind: 'passage',
    passageId,
    passageKind: kind,
    exact: spoken(passage) ? quotedParagraphs(paragraphsOf(passage.exact)) : paragraphsOf(passage.exact),
    details: capital(oneLine(detailWords(passage.details))),
    comment: kind === 'note' ? paragraphsOf(passage.comment) : [],
    language: evidence.articles.get(passage.articleId)?.language ?? null,
  };
}

/** Whether the words are a speaker's own. */
function spoken({ details }: Passage): boolean {
  return details.kind === 'quote' && details.direct;
}
