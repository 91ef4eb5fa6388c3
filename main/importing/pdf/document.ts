/** A whole document: its pages in reading order, written as blocks with their places. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BlockKind, Link, Page } from '../../../preload/contract/index.ts';
import type { Draft } from '../article.ts';
import { Writer } from '../readers/writer.ts';
import { type LaidBlock, plain, type Role, type Usual } from './block.ts';
import { regionsOf } from './columns.ts';
import { flowing } from './flow.ts';
import { type Hyphens, wordsIn } from './hyphens.ts';
import { type Line, linesOf } from './lines.ts';
import { readPage, type Weights } from './pages.ts';
import { blocksOf, withoutBullet } from './paragraphs.ts';
import { notesOf, rolesOf } from './roles.ts';
import { charsOf, modeOf, type PdfPage } from './run.ts';
import { type ParedPage, pareAll, type Running } from './running.ts';
import { textOf } from './text.ts';

export interface PdfText {
  readonly text: string;
  readonly drafts: readonly Draft[];
  readonly links: readonly Link[];
  readonly pages: readonly Page[];
  /** Set in the document's largest letters near the top of its first page. */
  readonly title: string | null;
}

/** Pages that could not be read are left out. */
export async function readPages(document: PDFDocumentProxy): Promise<readonly PdfPage[]> {
  const labels = await document.getPageLabels().catch(() => null);
  // a map, although its type says that it is an object
  const marks: unknown = await document.getMarkInfo().catch(() => null);
  const tagged = marks instanceof Map && marks.get('Marked') === true;
  const weights: Weights = new Map();
  const pages: PdfPage[] = [];
  for (let index = 0; index < document.numPages; index++) {
    const page = await readPage(document, index, labels?.[index] || String(index + 1), weights, tagged);
    if (page) pages.push(page);
  }
  return pages;
}

export function layOut(pages: readonly PdfPage[]): PdfText {
  const pared = pareAll(pages);
  let region = 0;
  const laid = pared.map((one) => ({
    ...one,
    regions: regionsOf(one.runs).map((part) => linesOf(part, one.page.index, region++)),
  }));
  const usual = usualOf(
    pared,
    laid.flatMap(({ regions }) => regions),
  );
  const blocks = laid.flatMap(({ page, regions, head, foot }) => {
    const text = regions.flatMap((lines) => notesOf(blocksOf(lines, usual), usual, page.height));
    const ordered = [
      ...text.filter(({ role }) => role !== 'note'),
      ...text.filter(({ role }) => role === 'note'),
    ];
    return [...runningBlocks(head, page), ...ordered, ...runningBlocks(foot, page)];
  });
  const named = rolesOf(blocks, usual, pages[0]?.height ?? 0);
  return write(flowing(named), pages);
}

function usualOf(pages: readonly ParedPage[], regions: readonly (readonly Line[])[]): Usual {
  const runs = pages.flatMap((page) => page.runs);
  const size = modeOf(
    runs.map((run) => ({ value: run.size, weight: run.text.length })),
    0.25,
  );
  const leadings = regions.flatMap(([first, ...rest]) =>
    first && first.measure.leading !== null && Math.abs(first.measure.size - size) < 0.1 * size
      ? [{ value: first.measure.leading / first.measure.size, weight: rest.length + 1 }]
      : [],
  );
  return {
    tagged: isTagged(regions.flat()),
    leading: leadings.length > 0 ? modeOf(leadings, 0.05) : 1.25,
    size,
    bold: charsOf(runs.filter((run) => run.bold)) > charsOf(runs) * 0.5,
  };
}

/** Tags are believed where they cover the text, and are neither one for each line nor one for all of it. */
function isTagged(lines: readonly Line[]): boolean {
  const nodes = new Map<string, number>();
  for (const { tag, page } of lines)
    if (tag) nodes.set(`${page} ${tag.node}`, (nodes.get(`${page} ${tag.node}`) ?? 0) + 1);
  const tagged = [...nodes.values()].reduce((sum, count) => sum + count, 0);
  if (tagged < lines.length * 0.6) return false;
  return (
    lines.length < 12 || (tagged >= nodes.size * 1.3 && Math.max(...nodes.values()) < lines.length * 0.5)
  );
}

function runningBlocks(running: readonly Running[], page: PdfPage): readonly LaidBlock[] {
  return running.flatMap(({ row, reason }) => {
    const lines = linesOf(row.runs, page.index, -1);
    return lines.length > 0 ? [{ role: 'running' as const, lines, reason }] : [];
  });
}

function write(blocks: readonly LaidBlock[], pages: readonly PdfPage[]): PdfText {
  const hyphens = hyphensOf(blocks);
  const writer = new Writer();
  const links: Link[] = [];
  const starts = new Map<number, number>();
  let title: string | null = null;
  for (const block of blocks) {
    const laid = textOf(block.lines, hyphens, block.role === 'table');
    const { text, cut } = block.role === 'list' ? withoutBullet(laid.text) : { text: laid.text, cut: 0 };
    const count = writer.drafts.length;
    writer.add(text, kindOf(block.role), block.reason);
    const draft = writer.drafts[count];
    if (!draft) continue;
    if (block.role === 'title') title = text.replace(/\s+/g, ' ');
    const place = (at: number): number =>
      draft.start + Math.min(Math.max(at - cut, 0), draft.end - draft.start);
    for (const { page, at } of laid.pages)
      starts.set(page, Math.min(starts.get(page) ?? Number.POSITIVE_INFINITY, place(at)));
    // cleaning seldom changes what came clean out of the document; where it does, places inside are not known
    if (draft.end - draft.start !== text.length) continue;
    for (const link of laid.links)
      if (place(link.end) > place(link.start))
        links.push({ start: place(link.start), end: place(link.end), url: link.url });
  }
  return { text: writer.text(), drafts: writer.drafts, links, pages: pagesOf(starts, pages), title };
}

/** In the order of the pages, which is nearly always that of the text. */
function pagesOf(starts: ReadonlyMap<number, number>, pages: readonly PdfPage[]): readonly Page[] {
  const found: Page[] = [];
  for (const { index, label } of pages) {
    const start = starts.get(index);
    if (start !== undefined && start >= (found.at(-1)?.start ?? 0)) found.push({ start, label });
  }
  return found;
}

function kindOf(role: Role): BlockKind | null {
  switch (role) {
    case 'title':
    case 'heading':
    case 'list':
    case 'caption':
    case 'table':
      return role;
    case 'note':
      return 'paragraph';
    case 'text':
    case 'running':
      // what it is further is said by the rules for every text
      return null;
  }
}

/** Words inside lines; what stands at a hyphen that ends a line may be half a word. */
function hyphensOf(blocks: readonly LaidBlock[]): Hyphens {
  const texts = blocks.flatMap((block) => {
    let parted = false;
    return block.lines.map((line) => {
      const whole = plain({ ...block, lines: [line] });
      const text = parted ? whole.replace(/^\S+/, '') : whole;
      parted = /[-‐\u00ad]$/.test(whole);
      return parted ? text.replace(/\S+$/, '') : text;
    });
  });
  return wordsIn(texts);
}
