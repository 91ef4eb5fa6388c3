import type { BlockKind } from '../../../../preload/contract/index.ts';
import { Fields } from '../fields.ts';
import type { Flow, OfficeBlock } from '../flow.ts';
import { Line } from '../line.ts';
import { symbolCharacter } from '../symbols.ts';
import type { Attributes, XmlHandler } from '../xml.ts';
import type { Numbering } from './numbering.ts';
import { isOn, numberOf, type Styles } from './styles.ts';

/** What the parts of a document have in common. */
export interface DocumentFacts {
  readonly styleOf: Styles;
  /** The style of paragraphs that name none. */
  readonly usualStyle: string | null;
  readonly numbering: Numbering;
  /** The address of a link by its key in the part that is read. */
  readonly linkOf: (key: string) => string | null;
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

interface Paragraph {
  readonly outer: Paragraph | null;
  line: Line;
  style: string | null;
  numId: string | null;
  level: number | null;
  outline: number | null;
  /** Set where the end of the paragraph was deleted: the next one goes on from it. */
  joined: boolean;
  /** Null where the run says nothing. */
  hidden: boolean | null;
  runStyle: string | null;
  /** Which section ends with it, counted from 1; null where none does. */
  endsSection: number | null;
  /** Blocks of the text boxes that hang on it. */
  readonly boxes: OfficeBlock[];
}

/** What these hold is no text of the document as it stands. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPrExChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:rt',
  'w:object',
  'mc:Fallback',
]);

/** Gathers the text of `document.xml`, or of the notes, into blocks. */
export class DocumentReader implements XmlHandler {
  /** In the order of the text. */
  readonly notes: NoteReference[] = [];
  /** The blocks of each note, where notes are read. */
  readonly noteBlocks = new Map<string, OfficeBlock[]>();
  private readonly flow: Flow;
  private readonly facts: DocumentFacts;
  private readonly fields = new Fields();
  private readonly links: (string | null)[] = [];
  /** For each alternative that is open, whether one of its choices was read. */
  private readonly choices: boolean[] = [];
  /** For each content control that is open: whether it shows a hint, or a table of contents. */
  private readonly controls: { hint: boolean; contents: boolean }[] = [];
  /** For each table that is open, whether the row it is in was deleted. */
  private readonly deletedRows: boolean[] = [];
  private paragraph: Paragraph | null = null;
  /** The paragraph that the next one goes on from. */
  private carried: Paragraph | null = null;
  private skipped = 0;
  private inText = false;
  private gathered = '';
  private inInstruction = false;
  private inMarkFormat = false;
  private inParagraphFormat = false;
  private inSection = false;
  private sections = 0;

  constructor(flow: Flow, facts: DocumentFacts) {
    this.flow = flow;
    this.facts = facts;
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0) {
      this.skipped++;
      return;
    }
    if (LEFT_OUT.has(name)) {
      this.leaveOut(name);
      return;
    }
    this.openPart(name, attributes);
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    switch (name) {
      case 'w:p':
        this.closeParagraph();
        return;
      case 'w:r':
        if (this.paragraph) this.paragraph.hidden = this.paragraph.runStyle = null;
        return;
      case 'w:t':
      case 'm:t':
        this.words(this.gathered);
        this.gathered = '';
        this.inText = false;
        return;
      case 'w:instrText':
        this.inInstruction = false;
        return;
      case 'w:pPr':
        this.inParagraphFormat = this.inMarkFormat = false;
        return;
      case 'w:rPr':
        this.inMarkFormat = false;
        return;
      case 'w:sectPr':
        this.inSection = false;
        this.sections++;
        if (this.paragraph) this.paragraph.endsSection = this.sections;
        return;
      case 'w:hyperlink':
        this.links.pop();
        return;
      case 'w:fldSimple':
        this.fields.end();
        return;
      case 'w:txbxContent':
      case 'w:footnote':
      case 'w:endnote':
        this.flow.close();
        return;
      case 'w:tc':
        this.flow.closeCell();
        return;
      case 'w:tr':
        this.flow.closeRow(!this.deletedRows.pop());
        return;
      case 'w:tbl':
        this.flow.closeTable();
        return;
      case 'w:sdt':
        this.controls.pop();
        return;
      case 'mc:AlternateContent':
        this.choices.pop();
        return;
      default:
        return;
    }
  }

  text(text: string): void {
    if (this.skipped > 0) return;
    // it comes in pieces, as many as there are entities in it
    if (this.inInstruction) this.fields.instruction(text);
    else if (this.inText) this.gathered += text;
  }

  private leaveOut(name: string): void {
    const { paragraph } = this;
    if (name === 'mc:Fallback' && this.choices.at(-1) === false) return;
    // in the format of a paragraph's end it says that the end was deleted
    if (this.inMarkFormat && paragraph && (name === 'w:del' || name === 'w:moveFrom'))
      paragraph.joined = true;
    // in the format of a row it says that the row was deleted
    else if (name === 'w:del' && !paragraph && this.deletedRows.length > 0) {
      this.deletedRows[this.deletedRows.length - 1] = true;
    }
    this.skipped = 1;
  }

  private openPart(name: string, attributes: Attributes): void {
    const value = attributes['w:val'];
    const { paragraph, flow } = this;
    switch (name) {
      case 'w:p':
        this.openParagraph();
        return;
      case 'w:pPr':
        this.inParagraphFormat = true;
        return;
      case 'w:rPr':
        this.inMarkFormat = this.inParagraphFormat;
        return;
      case 'w:pStyle':
        if (paragraph) paragraph.style = value ?? null;
        return;
      case 'w:numId':
        if (paragraph) paragraph.numId = value ?? null;
        return;
      case 'w:ilvl':
        if (paragraph) paragraph.level = numberOf(value);
        return;
      case 'w:outlineLvl':
        if (paragraph) paragraph.outline = numberOf(value);
        return;
      case 'w:pageBreakBefore':
        if (isOn(value)) flow.pageBreak();
        return;
      case 'w:sectPr':
        this.inSection = true;
        return;
      case 'w:type':
        // says how this section begins, so it speaks of the end of the one before
        if (this.inSection && (value === 'continuous' || value === 'nextColumn')) {
          flow.dropSectionBreak(this.sections);
        }
        return;
      case 'w:vanish':
        if (paragraph && !this.inMarkFormat) paragraph.hidden = isOn(value);
        return;
      case 'w:rStyle':
        if (paragraph && !this.inMarkFormat) paragraph.runStyle = value ?? null;
        return;
      case 'w:t':
      case 'm:t':
        this.inText = true;
        return;
      case 'w:instrText':
        this.inInstruction = true;
        return;
      case 'w:tbl':
        flow.openTable();
        return;
      case 'w:tr':
        this.deletedRows.push(false);
        return;
      case 'w:tc':
        flow.openCell();
        return;
      case 'w:txbxContent':
        // a box stands beside its paragraph; it comes behind it
        flow.open(paragraph ? paragraph.boxes : []);
        return;
      case 'w:footnote':
      case 'w:endnote':
        this.openNote(attributes);
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.noteReference(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes);
        return;
      case 'w:hyperlink':
        this.openLink(attributes);
        return;
      case 'w:fldSimple':
        this.fields.begin();
        this.fields.instruction(attributes['w:instr'] ?? '');
        this.fields.separate();
        return;
      case 'w:fldChar':
        this.fieldMark(attributes['w:fldCharType']);
        return;
      case 'w:sdt':
        this.controls.push({ hint: false, contents: false });
        return;
      case 'w:showingPlcHdr': {
        const control = this.controls.at(-1);
        if (control && isOn(value)) control.hint = true;
        return;
      }
      case 'w:docPartGallery': {
        const control = this.controls.at(-1);
        if (control && value === 'Table of Contents') control.contents = true;
        return;
      }
      case 'mc:AlternateContent':
        this.choices.push(false);
        return;
      case 'mc:Choice':
        // the first is what a program of today shows
        if (this.choices.at(-1) === true) this.skipped = 1;
        else if (this.choices.length > 0) this.choices[this.choices.length - 1] = true;
        return;
      default:
        this.character(name, attributes);
    }
  }

  private character(name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:tab':
      case 'w:ptab':
        // in the format of a paragraph it is a stop, no character
        if (!this.inParagraphFormat) this.words('\t');
        return;
      case 'w:br':
        if (attributes['w:type'] === 'page') this.pageBreak(true);
        else this.words('\n');
        return;
      case 'w:lastRenderedPageBreak':
        this.pageBreak(false);
        return;
      case 'w:cr':
        this.words('\n');
        return;
      case 'w:noBreakHyphen':
        this.words('\u2011');
        return;
      case 'w:sym':
        this.words(symbolCharacter(attributes['w:font'] ?? '', attributes['w:char'] ?? ''));
        return;
      default:
        return;
    }
  }

  private words(text: string): void {
    const { paragraph } = this;
    if (!paragraph || this.fields.hidden || this.controls.some((control) => control.hint)) return;
    if (this.isHidden(paragraph)) return;
    paragraph.line.add(text, this.links.at(-1) ?? this.fields.url);
  }

  private pageBreak(hard: boolean): void {
    this.paragraph?.line.pageBreak(hard);
  }

  private openNote(attributes: Attributes): void {
    const blocks: OfficeBlock[] = [];
    this.flow.open(blocks);
    // separators and notices of continuation have a type
    const type = attributes['w:type'] ?? 'normal';
    if (type === 'normal') this.noteBlocks.set(attributes['w:id'] ?? '', blocks);
  }

  private noteReference(kind: NoteReference['kind'], attributes: Attributes): void {
    const { paragraph } = this;
    if (!paragraph || this.fields.hidden || this.isHidden(paragraph)) return;
    this.notes.push({ kind, id: attributes['w:id'] ?? '' });
  }

  private openLink(attributes: Attributes): void {
    const key = attributes['r:id'];
    this.links.push(key === undefined ? null : this.facts.linkOf(key));
  }

  private fieldMark(type: string | undefined): void {
    if (type === 'begin') this.fields.begin();
    else if (type === 'separate') this.fields.separate();
    else if (type === 'end') this.fields.end();
  }

  private isHidden({ hidden, runStyle, style }: Paragraph): boolean {
    const { styleOf, usualStyle } = this.facts;
    if (hidden !== null) return hidden;
    if (runStyle !== null && styleOf(runStyle).hidden) return true;
    const id = style ?? usualStyle;
    return id !== null && styleOf(id).hidden;
  }

  private openParagraph(): void {
    const { carried } = this;
    this.carried = null;
    this.paragraph = {
      outer: this.paragraph,
      line: carried?.line ?? new Line(),
      style: null,
      numId: null,
      level: null,
      outline: null,
      joined: false,
      hidden: null,
      runStyle: null,
      endsSection: null,
      boxes: carried?.boxes ?? [],
    };
  }

  private closeParagraph(): void {
    const { paragraph, flow } = this;
    if (!paragraph) return;
    this.paragraph = paragraph.outer;
    this.fields.endOfParagraph();
    if (paragraph.joined) {
      this.carried = paragraph;
      return;
    }
    this.write(paragraph);
    for (const block of paragraph.boxes) flow.put(block);
    if (paragraph.endsSection !== null) flow.pageBreak(paragraph.endsSection);
  }

  private write(paragraph: Paragraph): void {
    const { flow, facts } = this;
    const id = paragraph.style ?? facts.usualStyle;
    const style = id === null ? null : facts.styleOf(id);
    const role = style?.role ?? null;
    const outline = paragraph.outline ?? style?.outline ?? null;
    const isContents =
      (role !== null && 'contents' in role) ||
      this.fields.inContents ||
      this.controls.some((control) => control.contents);
    if (isContents) {
      flow.paragraph(paragraph.line, { kind: null, furniture: 'table of contents' });
      return;
    }
    let kind: BlockKind | null = role !== null && 'kind' in role ? role.kind : null;
    let level = role !== null && 'level' in role ? role.level : null;
    if (outline !== null && outline < 9 && (kind === null || kind === 'list')) {
      kind = 'heading';
      level = outline + 1;
    }
    // an item without words is no item that a reader sees counted
    const pieces = paragraph.line.pieces();
    const mark = pieces.pieces.length === 0 ? null : this.markOf(paragraph);
    if (mark !== null && kind === null) kind = 'list';
    flow.pieces(pieces, { kind, level, mark: mark ?? '' });
  }

  private markOf(paragraph: Paragraph): string | null {
    const { facts } = this;
    const id = paragraph.style ?? facts.usualStyle;
    const fromStyle = id === null ? null : facts.styleOf(id).list;
    const numId = paragraph.numId ?? fromStyle?.numId ?? null;
    if (numId === null || numId === '0') return null;
    return facts.numbering.next(numId, paragraph.level ?? fromStyle?.level ?? 0);
  }
}
