import type {
  BlockContent,
  FootnoteDefinition,
  TableCell as MarkdownCell,
  TableRow as MarkdownRow,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Unsafe } from 'mdast-util-to-markdown';
import { assertNever, type Briefing, LOST_LABEL } from '../../preload/contract/index.ts';
import type { BriefingEvidence } from './evidence.ts';
import { type FiguresTable, MOST_COLUMNS, type TableCell } from './figures-table.ts';
import { type BriefingPage, briefingPage, type PageBlock, type PassageBlock } from './page.ts';
import { type CitedPassage, type CitedSource, webAddress } from './sources.ts';
import type { Span, TextSpan } from './spans.ts';
import {
  exactWords,
  KIND_WORDS,
  NOT_REVIEWED,
  NOT_REVIEWED_WHY,
  paragraphWords,
  removedMeasuresWords,
  sourceWords,
} from './words.ts';

/**
 * The briefing as Markdown: CommonMark with the tables and footnotes of GitHub's. A citation is a footnote under its
 * number, which gives the paragraph and the exact words; the sources follow as a numbered list.
 */
export function briefingMarkdown(briefing: Briefing, evidence: BriefingEvidence): string {
  const page = briefingPage(briefing, evidence);
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [text(page.title)] },
    ...(page.unreviewed ? [notReviewed()] : []),
    ...page.blocks.flatMap((block) => blocks(block, page)),
    ...(page.sources.length > 0 ? sourceList(page.sources) : []),
    ...page.sources.flatMap((source) => source.passages.map((passage) => footnote(passage, source))),
  ];
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      emphasis: '_',
      rule: '-',
      // columns padded to their widest cell would make lines of thousands of characters
      extensions: [gfmToMarkdown({ tablePipeAlign: false }), { unsafe: COLON_AFTER_CITATION }],
    },
  );
}

/** A line that begins with a citation and a colon would be read as the footnote itself. */
const COLON_AFTER_CITATION: Unsafe[] = [{ character: ':', before: '\\]', inConstruct: 'phrasing' }];

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}

function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

function notReviewed(): RootContent {
  return { type: 'blockquote', children: [paragraph(strong(NOT_REVIEWED), text(` ${NOT_REVIEWED_WHY}`))] };
}

function blocks(block: PageBlock, page: BriefingPage): readonly RootContent[] {
  switch (block.kind) {
    case 'heading':
      // the briefing's name is the only heading of the first level
      return [{ type: 'heading', depth: depthOf(block.level), children: phrasing(block.spans, page) }];
    case 'prose':
      return [paragraph(...phrasing(block.spans, page))];
    case 'list':
      return [
        {
          type: 'list',
          ordered: block.ordered,
          spread: false,
          children: block.items.map((item) => ({
            type: 'listItem',
            spread: false,
            children: [paragraph(...phrasing(item, page))],
          })),
        },
      ];
    case 'passage':
      return [passage(block, page)];
    case 'figures':
      return figures(block, page);
    default:
      return assertNever(block);
  }
}

function depthOf(level: number): 2 | 3 | 4 {
  return level <= 1 ? 2 : level === 2 ? 3 : 4;
}

function phrasing(spans: readonly Span[], page: BriefingPage): PhrasingContent[] {
  return spans.map((span) => (span.kind === 'citation' ? citation(span.passageId, page) : formatted(span)));
}

function formatted({ text: value, bold, italic }: TextSpan): PhrasingContent {
  const inner: PhrasingContent = italic ? { type: 'emphasis', children: [text(value)] } : text(value);
  return bold ? { type: 'strong', children: [inner] } : inner;
}

function citation(passageId: string, page: BriefingPage): PhrasingContent {
  const label = page.labelOf(passageId);
  return label === LOST_LABEL
    ? text(`[${LOST_LABEL}]`)
    : { type: 'footnoteReference', identifier: label, label };
}

function passage(block: PassageBlock, page: BriefingPage): RootContent {
  const kind = block.passageKind === null ? [] : [strong(KIND_WORDS[block.passageKind])];
  const details = block.details === '' ? [] : [text(`${kind.length > 0 ? '. ' : ''}${block.details}`)];
  const children: BlockContent[] = [
    ...block.exact.map((line) => paragraph(text(line))),
    ...block.comment.map((line) => paragraph({ type: 'emphasis', children: [text(line)] })),
    paragraph(...kind, ...details, citation(block.passageId, page)),
  ];
  return { type: 'blockquote', children };
}

function figures(table: FiguresTable, page: BriefingPage): readonly RootContent[] {
  const removed = removedMeasuresWords(table.removed);
  return [
    ...(table.rows.length > 0
      ? [table.columns.length > MOST_COLUMNS ? byLine(table, page) : byColumn(table, page)]
      : []),
    ...(removed === '' ? [] : [paragraph(text(removed))]),
  ];
}

function cell(...children: readonly PhrasingContent[]): MarkdownCell {
  return { type: 'tableCell', children: [...children] };
}

function tableOf(rows: readonly (readonly MarkdownCell[])[]): RootContent {
  return {
    type: 'table',
    children: rows.map((cells): MarkdownRow => ({ type: 'tableRow', children: [...cells] })),
  };
}

/** A column for each article. */
function byColumn(table: FiguresTable, page: BriefingPage): RootContent {
  const head = table.columns.map(({ head: words, date }) => cell(text(`${words}, ${date}`)));
  const rows = table.rows.map((row) => [
    cell(...measureWords(row)),
    cell(text(agreed(row))),
    ...table.columns.map(({ articleId }) => {
      const figuresHere = row.cells.filter((figure) => figure.articleId === articleId);
      return figuresHere.length === 0 ? cell(text('–')) : cell(...figuresHere.flatMap(apart(page)));
    }),
  ]);
  return tableOf([[cell(text('Measure')), cell(text('Agreement')), ...head], ...rows]);
}

/** A line for each figure, where there are more articles than fit side by side. */
function byLine(table: FiguresTable, page: BriefingPage): RootContent {
  const outlets = new Map(table.columns.map((column) => [column.articleId, column]));
  const rows = table.rows.flatMap((row) =>
    row.cells.map((figure, place) => {
      const column = outlets.get(figure.articleId);
      return [
        place === 0 ? cell(...measureWords(row)) : cell(),
        place === 0 ? cell(text(agreed(row))) : cell(),
        cell(text(figure.words), citation(figure.passageId, page)),
        cell(text(column === undefined ? '' : `${column.outlet}, ${column.date}`)),
      ];
    }),
  );
  const head = ['Measure', 'Agreement', 'Figure', 'Source'].map((words) => cell(text(words)));
  return tableOf([head, ...rows]);
}

function measureWords({ name, about }: FiguresTable['rows'][number]): readonly PhrasingContent[] {
  return about === '' ? [strong(name)] : [strong(name), text(` (${about})`)];
}

function agreed({ agreement, why }: FiguresTable['rows'][number]): string {
  return why === '' ? agreement : `${agreement}: ${why}`;
}

function apart(page: BriefingPage): (figure: TableCell, place: number) => readonly PhrasingContent[] {
  return (figure, place) => [
    text(`${place === 0 ? '' : '; '}${figure.words}`),
    citation(figure.passageId, page),
  ];
}

function sourceList(sources: readonly CitedSource[]): readonly RootContent[] {
  return [
    { type: 'heading', depth: 2, children: [text('Sources')] },
    {
      type: 'list',
      ordered: true,
      start: 1,
      spread: false,
      children: sources.map((source) => ({
        type: 'listItem',
        spread: false,
        children: [paragraph(...sourceLine(source))],
      })),
    },
  ];
}

function sourceLine(source: CitedSource): readonly PhrasingContent[] {
  const [outlet, ...rest] = sourceWords(source);
  const url = webAddress(source);
  return [strong(outlet), text(`. ${rest.join('. ')}.`), ...(url === null ? [] : [text(' '), webLink(url)])];
}

function webLink(url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: url }] };
}

function footnote(passage: CitedPassage, source: CitedSource): FootnoteDefinition {
  const [outlet] = sourceWords(source);
  return {
    type: 'footnoteDefinition',
    identifier: passage.label,
    label: passage.label,
    children: [
      paragraph(
        strong(passage.label),
        text(` ${outlet}, ${paragraphWords(passage)}: ${exactWords(passage)}`),
      ),
    ],
  };
}
