import type { BlockKind } from '../../../../preload/contract/index.ts';
import type { Flow, OfficeBlock } from '../flow.ts';
import { Line, linkUrl } from '../line.ts';
import type { Note } from '../notes.ts';
import type { Attributes, XmlHandler } from '../xml.ts';
import { Lists } from './lists.ts';
import { OdtStyles } from './styles.ts';

interface Paragraph {
  readonly outer: Paragraph | null;
  readonly line: Line;
  readonly style: string;
  /** Of a heading. */
  readonly level: number | null;
  readonly mark: string | null;
  /** Whether white space that comes next would double what is there. */
  spaced: boolean;
  /** Blocks of the boxes that hang on it. */
  readonly boxes: OfficeBlock[];
}

/** What these hold is no text of the document as it stands. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'office:annotation',
  'office:binary-data',
  'office:event-listeners',
  'office:forms',
  'office:master-styles',
  'office:meta',
  'office:scripts',
  'office:settings',
  'office:font-face-decls',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:page-number',
  'text:page-count',
  'text:placeholder',
  'text:ruby-text',
  'text:script',
  'text:hidden-text',
  'text:note-continuation-notice-forward',
  'text:table-of-content-source',
  'text:illustration-index-source',
  'text:table-index-source',
  'text:alphabetical-index-source',
  'text:bibliography-source',
  'draw:object',
  'draw:object-ole',
  'draw:image-map',
  'svg:title',
  'svg:desc',
  'table:shapes',
]);

/** Shapes that hold paragraphs of their own beside the one they hang on. */
const BOXES: ReadonlySet<string> = new Set([
  'draw:text-box',
  'draw:custom-shape',
  'draw:rect',
  'draw:ellipse',
  'draw:circle',
  'draw:caption',
]);
const CONTENTS: ReadonlySet<string> = new Set([
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:alphabetical-index',
]);

/** Which tracked changes are deletions, and which of these are open: a file may keep deleted words where they stood. */
class Deletions {
  isOpen = false;
  private region = '';
  private readonly keys = new Set<string>();
  private readonly open = new Set<string>();

  /** An element in the list of changes. */
  listed(name: string, attributes: Attributes): void {
    if (name === 'text:changed-region') this.region = attributes['xml:id'] ?? attributes['text:id'] ?? '';
    else if (name === 'text:deletion') this.keys.add(this.region);
  }

  begin(key: string): void {
    if (this.keys.has(key)) this.open.add(key);
    this.isOpen = this.open.size > 0;
  }

  end(key: string): void {
    this.open.delete(key);
    this.isOpen = this.open.size > 0;
  }
}

/** Gathers the text of `content.xml`, or of a document in one piece, into blocks; styles come before the text. */
export class OdtReader implements XmlHandler {
  readonly styles = new OdtStyles();
  readonly notes: { readonly kind: string; readonly note: Note }[] = [];
  private readonly flow: Flow;
  private readonly lists = new Lists(this.styles);
  private readonly links: (string | null)[] = [];
  /** For each span that is open, whether its words are hidden. */
  private readonly spans: boolean[] = [];
  private readonly openNotes: { kind: string; mark: string; readonly blocks: OfficeBlock[] }[] = [];
  /** For each box that is open, whether it hangs on a paragraph. */
  private readonly boxes: boolean[] = [];
  private paragraph: Paragraph | null = null;
  private skipped = 0;
  private inStyles = 0;
  private inContents = 0;
  private inChanges = 0;
  private readonly deletions = new Deletions();
  /** The words of a paragraph whose end was deleted. */
  private carried: Line | null = null;
  private inCitation = false;

  constructor(flow: Flow) {
    this.flow = flow;
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0) this.skipped++;
    else if (name === 'text:tracked-changes' || this.inChanges > 0) {
      this.inChanges++;
      this.deletions.listed(name, attributes);
    } else if (LEFT_OUT.has(name) || isHiddenSection(name, attributes, this.styles)) this.skipped = 1;
    else if (name === 'office:styles' || name === 'office:automatic-styles') this.inStyles++;
    else if (this.inStyles > 0) this.styles.open(name, attributes);
    else this.openPart(name, attributes);
  }

  close(name: string): void {
    if (this.skipped > 0) this.skipped--;
    else if (this.inChanges > 0) this.inChanges--;
    else if (name === 'office:styles' || name === 'office:automatic-styles') this.inStyles--;
    else if (this.inStyles > 0) this.styles.close(name);
    else this.closePart(name);
  }

  text(text: string): void {
    if (this.skipped > 0 || this.inStyles > 0 || this.inChanges > 0) return;
    const note = this.inCitation ? this.openNotes.at(-1) : undefined;
    if (note) note.mark += text.slice(0, 20);
    else this.words(text);
  }

  private openPart(name: string, attributes: Attributes): void {
    const { flow, paragraph } = this;
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.openParagraph(name, attributes);
        return;
      case 'text:span':
        this.spans.push(this.styles.of(attributes['text:style-name'] ?? '', 'text').hidden);
        return;
      case 'text:a':
        this.links.push(linkUrl(attributes['xlink:href'] ?? ''));
        return;
      case 'text:s':
        this.add(' '.repeat(Math.min(Number(attributes['text:c'] ?? '1') || 1, 100)));
        return;
      case 'text:tab':
        this.add('\t');
        return;
      case 'text:line-break':
        this.add('\n');
        if (paragraph) paragraph.spaced = true;
        return;
      case 'text:soft-page-break':
        if (paragraph) paragraph.line.pageBreak(false);
        else flow.softBreak();
        return;
      case 'text:change-start':
        this.deletions.begin(attributes['text:change-id'] ?? '');
        return;
      case 'text:change-end':
        this.deletions.end(attributes['text:change-id'] ?? '');
        return;
      case 'text:list':
        this.lists.open(attributes);
        return;
      case 'text:list-item':
      case 'text:list-header':
        this.lists.openItem(attributes, name === 'text:list-item');
        return;
      case 'text:note':
        this.openNotes.push({ kind: attributes['text:note-class'] ?? 'footnote', mark: '', blocks: [] });
        return;
      case 'text:note-citation':
        this.inCitation = true;
        return;
      case 'text:note-body':
        flow.open(this.openNotes.at(-1)?.blocks ?? []);
        return;
      case 'table:table':
        flow.openTable();
        return;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        flow.openCell();
        return;
      default:
        if (CONTENTS.has(name)) this.inContents++;
        else if (BOXES.has(name)) this.openBox();
    }
  }

  private closePart(name: string): void {
    const { flow } = this;
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.closeParagraph();
        return;
      case 'text:span':
        this.spans.pop();
        return;
      case 'text:a':
        this.links.pop();
        return;
      case 'text:list':
        this.lists.close();
        return;
      case 'text:list-item':
      case 'text:list-header':
        this.lists.closeItem();
        return;
      case 'text:note': {
        const note = this.openNotes.pop();
        if (note && note.blocks.length > 0)
          this.notes.push({ kind: note.kind, note: { mark: note.mark.trim(), blocks: note.blocks } });
        return;
      }
      case 'text:note-citation':
        this.inCitation = false;
        return;
      case 'text:note-body':
        flow.close();
        return;
      case 'table:table':
        flow.closeTable();
        return;
      case 'table:table-row':
        flow.closeRow();
        return;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        flow.closeCell();
        return;
      default:
        if (CONTENTS.has(name)) this.inContents--;
        else if (BOXES.has(name) && this.boxes.pop()) flow.close();
    }
  }

  /** A box stands beside its paragraph; it comes behind it. */
  private openBox(): void {
    const { paragraph } = this;
    this.boxes.push(paragraph !== null);
    if (paragraph) this.flow.open(paragraph.boxes);
  }

  private openParagraph(name: string, attributes: Attributes): void {
    const style = attributes['text:style-name'] ?? '';
    const level = Number(attributes['text:outline-level'] ?? '1') || 1;
    if (this.styles.of(style, 'paragraph').pageBefore) this.flow.pageBreak();
    this.paragraph = {
      outer: this.paragraph,
      line: this.carried ?? new Line(),
      style,
      level: name === 'text:h' ? level : null,
      mark: this.lists.mark(),
      spaced: true,
      boxes: [],
    };
    this.carried = null;
  }

  private closeParagraph(): void {
    const { paragraph, flow } = this;
    if (!paragraph) return;
    this.paragraph = paragraph.outer;
    if (this.deletions.isOpen) {
      this.carried = paragraph.line;
      for (const block of paragraph.boxes) flow.put(block);
      return;
    }
    const { role, hidden, pageAfter } = this.styles.of(paragraph.style, 'paragraph');
    if (!hidden) this.write(paragraph, role);
    for (const block of paragraph.boxes) flow.put(block);
    if (pageAfter) flow.pageBreak();
  }

  private write({ line, level, mark }: Paragraph, role: ReturnType<OdtStyles['of']>['role']): void {
    if (this.inContents > 0 || (role !== null && 'contents' in role)) {
      this.flow.paragraph(line, { kind: null, furniture: 'table of contents' });
      return;
    }
    let kind: BlockKind | null = role?.kind ?? null;
    if (level !== null && (kind === null || kind === 'list')) kind = 'heading';
    if (mark !== null && kind === null) kind = 'list';
    this.flow.paragraph(line, { kind, level: level ?? role?.level ?? null, mark: mark ?? '' });
  }

  /** White space counts once, however much of it the file has between its tags. */
  private words(text: string): void {
    const { paragraph } = this;
    if (!paragraph) return;
    const single = text.replace(/[ \t\r\n]+/g, ' ');
    this.add(paragraph.spaced && single.startsWith(' ') ? single.slice(1) : single);
    if (single !== '') paragraph.spaced = single.endsWith(' ');
  }

  private add(text: string): void {
    const { paragraph } = this;
    if (!paragraph || this.deletions.isOpen || this.spans.includes(true)) return;
    paragraph.line.add(text, this.links.at(-1) ?? null);
    paragraph.spaced = false;
  }
}

function isHiddenSection(name: string, attributes: Attributes, styles: OdtStyles): boolean {
  if (name !== 'text:section') return false;
  return (
    attributes['text:display'] === 'none' || styles.of(attributes['text:style-name'] ?? '', 'section').hidden
  );
}
