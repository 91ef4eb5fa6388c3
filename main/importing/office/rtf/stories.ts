import type { BlockKind } from '../../../../preload/contract/index.ts';
import type { Flow, OfficeBlock } from '../flow.ts';
import { Line } from '../line.ts';
import type { Note } from '../notes.ts';
import { formatNumber } from '../numbers.ts';
import type { State } from './state.ts';
import type { RtfStyle } from './tables.ts';

export type StyleOf = (number: number) => RtfStyle;

/** A run of paragraphs of its own: the document, a note, a box. */
interface Story {
  line: Line;
  mark: string;
  /** For each table that is open, whether one of its cells is. */
  readonly cells: boolean[];
  /** Blocks of the boxes that hang on the paragraph. */
  boxes: OfficeBlock[];
  readonly note: { endnote: boolean; readonly blocks: OfficeBlock[] } | null;
}

/** Notes and boxes inside each other beyond this belong to the outermost. */
const DEEPEST = 20;

/** The paragraphs of a document, of its notes and of its boxes, and the tables they stand in. */
export class Stories {
  readonly flow: Flow;
  private readonly stories: Story[] = [];
  private readonly footnotes: OfficeBlock[][] = [];
  private readonly endnotes: OfficeBlock[][] = [];
  private story: Story = newStory(null);
  private beyond = 0;

  constructor(flow: Flow) {
    this.flow = flow;
  }

  /** Of the paragraph that is being gathered. */
  get line(): Line {
    return this.story.line;
  }

  /** The number or bullet of the paragraph. */
  addMark(text: string): void {
    if (this.story.mark.length < 40) this.story.mark += text;
  }

  open(kind: 'note' | 'box'): void {
    if (this.stories.length >= DEEPEST) {
      this.beyond++;
      return;
    }
    const { boxes } = this.story;
    this.stories.push(this.story);
    const note = kind === 'note' ? { endnote: false, blocks: [] } : null;
    this.flow.open(note?.blocks ?? boxes);
    this.story = newStory(note);
  }

  isEndnote(): void {
    if (this.story.note) this.story.note.endnote = true;
  }

  close(styleOf: StyleOf, state: State): void {
    if (this.beyond > 0) {
      this.beyond--;
      return;
    }
    const outer = this.stories.pop();
    if (!outer) return;
    this.endParagraph(styleOf, state, false);
    this.tables(0);
    this.flow.close();
    const { note } = this.story;
    if (note && note.blocks.length > 0) (note.endnote ? this.endnotes : this.footnotes).push(note.blocks);
    this.story = outer;
  }

  /** Closes what is open, as where the file was cut off. */
  end(styleOf: StyleOf, state: State): void {
    this.beyond = 0;
    while (this.stories.length > 0) this.close(styleOf, state);
    this.endParagraph(styleOf, { ...state, tables: 0 }, false);
    this.tables(0);
  }

  notes(): readonly Note[] {
    return [
      ...this.footnotes.map((blocks, i) => ({ mark: formatNumber(i + 1, 'decimal'), blocks })),
      ...this.endnotes.map((blocks, i) => ({ mark: formatNumber(i + 1, 'lowerRoman'), blocks })),
    ];
  }

  endParagraph(styleOf: StyleOf, state: State, inContents: boolean): void {
    const { line, mark, boxes } = this.story;
    this.story.line = new Line();
    this.story.mark = '';
    this.story.boxes = [];
    const { pieces, rest } = line.pieces();
    if (pieces.length > 0) this.tables(state.tables);
    this.flow.pieces({ pieces, rest }, formatOf(styleOf(state.style), state.outline, mark, inContents));
    for (const block of boxes) this.flow.put(block);
  }

  endCell(styleOf: StyleOf, state: State, depth: number): void {
    this.tables(depth);
    this.endParagraph(styleOf, { ...state, tables: depth }, false);
    const { cells } = this.story;
    this.flow.closeCell();
    cells[cells.length - 1] = false;
  }

  endRow(depth: number): void {
    const { cells } = this.story;
    while (cells.length > depth) this.closeTable();
    if (cells.length < depth) return;
    if (cells.at(-1)) this.flow.closeCell();
    cells[cells.length - 1] = false;
    this.flow.closeRow();
  }

  /** Opens or closes tables until so many are open, with a cell for what comes. */
  private tables(depth: number): void {
    const { cells } = this.story;
    while (cells.length > depth) this.closeTable();
    while (cells.length < depth || cells.at(-1) === false) {
      if (cells.at(-1) === false) {
        this.flow.openCell();
        cells[cells.length - 1] = true;
      } else {
        this.flow.openTable();
        cells.push(false);
      }
    }
  }

  private closeTable(): void {
    if (this.story.cells.pop()) this.flow.closeCell();
    this.flow.closeRow();
    this.flow.closeTable();
  }
}

function newStory(note: Story['note']): Story {
  return { line: new Line(), mark: '', cells: [], boxes: [], note };
}

function formatOf(
  { role, outline: fromStyle }: RtfStyle,
  outline: number | null,
  mark: string,
  inContents: boolean,
): { kind: BlockKind | null; level: number | null; mark: string; furniture: string | null } {
  if (inContents || (role !== null && 'contents' in role)) {
    return { kind: null, level: null, mark: '', furniture: 'table of contents' };
  }
  const depth = outline ?? fromStyle;
  const shown = markOf(mark);
  const isHeading = depth !== null && depth >= 0 && depth < 9;
  const kind = role?.kind ?? null;
  if (isHeading && (kind === null || kind === 'list')) {
    return { kind: 'heading', level: depth + 1, mark: shown, furniture: null };
  }
  return {
    kind: kind ?? (shown === '' ? null : 'list'),
    level: role?.level ?? null,
    mark: shown,
    furniture: null,
  };
}

/** With one space behind it; letters of symbol fonts all mean one bullet. */
function markOf(mark: string): string {
  const plain = mark.replace(/[\s\u00a0]+/g, ' ').trim();
  if (plain === '') return '';
  return `${/[\p{Co}\p{Cc}]|^[o§·▪]$/u.test(plain) ? '•' : plain} `;
}
