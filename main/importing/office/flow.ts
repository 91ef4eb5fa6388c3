import type { BlockKind, Link, Page } from '../../../preload/contract/index.ts';
import type { Draft } from '../article.ts';
import { Writer } from '../readers/writer.ts';
import type { Line, LineLink, PageBreak, Piece, Pieces } from './line.ts';

/** A block of a document that is not yet written: it may still become the cell of a table. */
export interface OfficeBlock extends Piece {
  readonly kind: BlockKind | null;
  /** Of a heading, where the document says it: 1 is the highest. */
  readonly level: number | null;
  /** Why the format says that it is not the article. */
  readonly furniture: string | null;
}

/** What the document says of a paragraph beside its words. */
export interface ParagraphFormat {
  readonly kind: BlockKind | null;
  readonly level?: number | null;
  /** The number or bullet that is shown before it. */
  readonly mark?: string;
  readonly furniture?: string | null;
}

interface Cell {
  readonly blocks: OfficeBlock[];
  nested: boolean;
}
interface Table {
  readonly rows: (readonly Cell[])[];
  row: Cell[];
}

/** Nobody writes a cell of more letters into a table of values. */
const LONG_CELL = 400;
/** Tables and boxes inside each other beyond this are read as what stands in them: each costs a look at all within. */
const DEEPEST = 30;
const NO_CELL: Cell = { blocks: [], nested: false };

/** A document of more blocks was made to hold a program up. */
const MOST_BLOCKS = 500_000;

/** Ends the reading of a document of more blocks than any has; the parsers have no other way. */
export class TooManyBlocks extends Error {}

/** Where the blocks of a document go: into its text, or into the cell or box that is open. */
export class Flow {
  private readonly writer = new Writer();
  private readonly links: Link[] = [];
  private readonly breaks: PageBreak[] = [];
  private readonly targets: OfficeBlock[][] = [];
  private readonly tables: Table[] = [];
  /** Headings of the highest level, by their places among the blocks. */
  private readonly topHeadings: number[] = [];
  /** Tables that are open beyond the deepest that is looked at. */
  private beyond = 0;
  private waiting: PageBreak[] = [];
  private blocks = 0;
  private readonly dropped = new Set<number>();

  paragraph(line: Line, format: ParagraphFormat): void {
    this.pieces(line.pieces(), format);
  }

  pieces(
    { pieces, rest }: Pieces,
    { kind, level = null, mark = '', furniture = null }: ParagraphFormat,
  ): void {
    let before = mark;
    for (const piece of pieces) {
      const { text, links, breaks } = withMark(piece, before);
      if (++this.blocks > MOST_BLOCKS) throw new TooManyBlocks();
      this.put({ text, links, breaks: [...this.waiting, ...breaks], kind, level, furniture });
      this.waiting = [];
      before = '';
    }
    for (const pageBreak of rest) this.waiting.push(pageBreak);
  }

  /**
   * What comes next stands on another page.
   *
   * @param section where a section ends here, its number
   */
  pageBreak(section?: number): void {
    this.waiting.push({ at: 0, hard: true, ...(section !== undefined && { section }) });
  }

  /** The text ran over to another page. */
  softBreak(): void {
    this.waiting.push({ at: 0, hard: false });
  }

  /** The section after this one goes on on the same page. */
  dropSectionBreak(section: number): void {
    this.dropped.add(section);
  }

  /** Blocks go into `target` until it is closed. */
  open(target: OfficeBlock[]): void {
    const outer = this.targets.at(-1);
    this.targets.push(outer && this.targets.length >= 2 * DEEPEST ? outer : target);
  }

  close(): void {
    this.targets.pop();
  }

  put(block: OfficeBlock): void {
    const target = this.targets.at(-1);
    if (target) target.push(block);
    else this.write(block);
  }

  openTable(): void {
    if (this.tables.length >= DEEPEST) this.beyond++;
    else this.tables.push({ rows: [], row: [] });
  }

  openCell(): void {
    if (this.beyond === 0) this.targets.push([]);
  }

  closeCell(): void {
    if (this.beyond > 0) return;
    const blocks = this.targets.pop();
    const table = this.tables.at(-1);
    if (!table || !blocks) return;
    table.row.push(blocks.length === 0 ? NO_CELL : { blocks, nested: blocks.some(isRow) });
  }

  /** Closes a row; one that is not `kept` is left out. */
  closeRow(kept = true): void {
    const table = this.beyond === 0 ? this.tables.at(-1) : undefined;
    if (!table) return;
    if (kept && table.row.some((cell) => cell !== NO_CELL)) table.rows.push(table.row);
    table.row = [];
  }

  closeTable(): void {
    if (this.beyond > 0) {
      this.beyond--;
      return;
    }
    const table = this.tables.pop();
    if (!table) return;
    for (const block of blocksOf(table.rows)) this.put(block);
  }

  /** Closes what the file left open, as where it was cut off. */
  closeAll(): void {
    this.beyond = 0;
    while (this.tables.length > 0) {
      if (this.targets.length > 0) this.closeCell();
      this.closeRow();
      this.closeTable();
    }
    while (this.targets.length > 0) {
      const blocks = this.targets.pop() ?? [];
      for (const block of blocks) this.put(block);
    }
  }

  /** What was written. */
  finish(): Written {
    this.closeAll();
    this.raiseHeadline();
    const { writer, links } = this;
    return { text: writer.text(), drafts: writer.drafts, links, breaks: this.pageBreaks() };
  }

  private write(block: OfficeBlock): void {
    const count = this.writer.drafts.length;
    this.writer.add(block.text, block.kind, block.furniture);
    const draft = this.writer.drafts[count];
    if (!draft) return;
    if (block.kind === 'heading' && block.level === 1) this.topHeadings.push(count);
    for (const pageBreak of block.breaks) {
      this.breaks.push({ ...pageBreak, at: Math.min(draft.start + pageBreak.at, draft.end) });
    }
    for (const { start, end, url } of block.links) {
      const stop = Math.min(draft.start + end, draft.end);
      if (draft.start + start < stop) this.links.push({ start: draft.start + start, end: stop, url });
    }
  }

  /** Programs say of a page that its author began that the text ran over as well. */
  private pageBreaks(): readonly PageBreak[] {
    const kept = this.breaks.filter(({ section }) => section === undefined || !this.dropped.has(section));
    return kept.filter(({ at, hard }, i) => hard || kept[i - 1]?.at !== at);
  }

  /** The only heading of its level, above everything else, is the headline. */
  private raiseHeadline(): void {
    const [first, ...others] = this.topHeadings;
    if (first === undefined || others.length > 0) return;
    const { drafts } = this.writer;
    if (drafts.some(({ kind }) => kind === 'title')) return;
    if (drafts.slice(0, first).some(({ furniture }) => furniture === undefined)) return;
    const draft = drafts[first];
    if (draft) drafts[first] = { ...draft, kind: 'title' };
  }
}

export interface Written {
  readonly text: string;
  readonly drafts: readonly Draft[];
  readonly links: readonly Link[];
  readonly breaks: readonly PageBreak[];
}

/** Pages by their numbers, where the document's own count bears them out: programs do not write all breaks. */
export function pagesOf(breaks: readonly PageBreak[], stated: number | null): readonly Page[] {
  if (stated === null || stated < 2 || breaks.length + 1 !== stated) return [];
  return [0, ...breaks.map(({ at }) => at)].map((start, i) => ({ start, label: String(i + 1) }));
}

function withMark({ text, links, breaks }: Piece, mark: string): Piece {
  const by = mark.length;
  if (by === 0) return { text, links, breaks };
  return {
    text: mark + text,
    links: links.map((link) => moved(link, by)),
    breaks: breaks.map((pageBreak) => (pageBreak.at === 0 ? pageBreak : shifted(pageBreak, by))),
  };
}

function moved({ start, end, url }: LineLink, by: number): LineLink {
  return { start: start + by, end: end + by, url };
}

function shifted(pageBreak: PageBreak, by: number): PageBreak {
  return { ...pageBreak, at: Math.max(0, pageBreak.at + by) };
}

function isRow(block: OfficeBlock): boolean {
  return block.kind === 'table';
}

/** A table of values gives a block a row, its cells apart by tabs; one that lays out a page gives what stands in it. */
function blocksOf(rows: readonly (readonly Cell[])[]): readonly OfficeBlock[] {
  const values = isData(rows);
  const mostlyProse = values && lengthOf(rows, LONG_CELL) > lengthOf(rows, 0) / 2;
  return rows.flatMap((row) => {
    const asRow = values && !(mostlyProse && row.some((cell) => cellLength(cell) >= LONG_CELL));
    return asRow ? [rowOf(row)] : row.flatMap((cell) => cell.blocks);
  });
}

/** Several rows of several cells, and no table in a cell. */
function isData(rows: readonly (readonly Cell[])[]): boolean {
  if (rows.length < 2) return false;
  return rows.some((row) => row.length > 1) && !rows.some((row) => row.some((cell) => cell.nested));
}

function cellLength({ blocks }: Cell): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** The letters in cells of at least so many. */
function lengthOf(rows: readonly (readonly Cell[])[], atLeast: number): number {
  let sum = 0;
  for (const row of rows) {
    for (const cell of row) {
      const length = cellLength(cell);
      if (length >= atLeast) sum += length;
    }
  }
  return sum;
}

function rowOf(row: readonly Cell[]): OfficeBlock {
  const links: LineLink[] = [];
  const breaks: PageBreak[] = [];
  let text = '';
  for (const [i, cell] of row.entries()) {
    if (i > 0) text += '\t';
    for (const [j, block] of cell.blocks.entries()) {
      if (j > 0) text += ' ';
      for (const link of block.links) links.push(moved(link, text.length));
      for (const pageBreak of block.breaks) breaks.push(shifted(pageBreak, text.length));
      text += block.text.replace(/[\t\n]/g, ' ');
    }
  }
  // a row that begins with empty cells loses its first tabs to the cleaning, as it does in every format
  const lead = text.length - text.trimStart().length;
  return {
    text: text.trim(),
    links: links.map((link) => moved(link, -lead)),
    breaks: breaks.map((pageBreak) => shifted(pageBreak, -lead)),
    kind: 'table',
    level: null,
    furniture: null,
  };
}
