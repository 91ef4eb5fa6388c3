import type { BlockKind } from '../../../preload/contract/index.ts';
import { pictureLine } from '../blocks/captions.ts';
import { LINK_END, LINK_START, linkAddress, tightMarks, withoutMarks } from '../readers/link-marks.ts';
import type { Writer } from '../readers/writer.ts';
import { ancestorsOf } from './around.ts';
import type { Content } from './content.ts';
import type { PageHead } from './head.ts';
import { INLINE, NEVER_TEXT } from './sizes.ts';
import { BREAKS, type Element, isInside, NO_TEXT, textOf } from './tree.ts';

/**
 * Writes the blocks of an article: its head, then its body, furniture among it.
 *
 * @param base what the addresses of its links start from
 */
export function writeBlocks(
  writer: Writer,
  content: Content,
  head: PageHead,
  base: string | null = null,
): void {
  const flow = new Flow(writer, content.asides, head, base);
  if (head.title && !isInside(head.title, content.body)) writeTitle(writer, head.title, head.kicker);
  for (const element of head.standfirst) flow.line(element, 'standfirst');
  flow.element(content.body);
  flow.end();
}

function writeTitle(writer: Writer, title: Element, kicker: string): void {
  if (kicker !== '') writer.add(kicker, null, 'section name');
  writer.add(textOf(title).slice(kicker.length), 'title');
}

/** Furniture longer than this is no line beside the article but another part of the page. */
const LONGEST_ASIDE = 600;

/** Gathers inline text until a block begins or ends. */
class Flow {
  private readonly writer: Writer;
  private readonly base: string | null;
  private readonly asides: ReadonlyMap<Element, string>;
  private readonly title: Element | null;
  private readonly kicker: string;
  /** The headline's surroundings are no furniture, whatever their names. */
  private readonly around: ReadonlySet<Element>;
  private readonly counts = new Map<Element, number>();
  private parts: string[] = [];
  private urls: string[] = [];
  private kind: BlockKind | null = null;
  private mark = '';
  private letters = 0;
  private linked = 0;
  private links = 0;
  /** Addresses of the links that are open, the outermost first. */
  private readonly open: string[] = [];

  constructor(
    writer: Writer,
    asides: ReadonlyMap<Element, string>,
    { title, kicker }: PageHead,
    base: string | null,
  ) {
    this.writer = writer;
    this.base = base;
    this.asides = asides;
    this.title = title;
    this.kicker = kicker;
    this.around = ancestorsOf(title);
  }

  element(element: Element): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.text(child);
      else this.child(child);
    }
  }

  private text(text: string): void {
    this.parts.push(withoutMarks(text).replace(/\s+/g, ' '));
    this.letters += text.trim().length;
    if (this.links > 0) this.linked += text.trim().length;
  }

  private child(child: Element): void {
    if (NEVER_TEXT.has(child.name)) return;
    if (child === this.title) {
      this.end();
      writeTitle(this.writer, child, this.kicker);
      return;
    }
    const aside = this.asides.get(child);
    if (aside !== undefined && !this.around.has(child)) {
      this.aside(child, aside);
      return;
    }
    switch (child.name) {
      case 'br':
        this.parts.push('\n');
        return;
      case 'hr':
        this.end();
        return;
      case 'a':
        this.link(child);
        return;
      case 'table':
        this.table(child);
        return;
      case 'pre':
        this.end();
        this.writer.add(rawText(child), this.kind);
        return;
      default:
        if (INLINE.has(child.name) && !hasBlocks(child)) {
          this.element(child);
          return;
        }
        this.block(child);
    }
  }

  private link(child: Element): void {
    const url = linkAddress(child.attributes.href, this.base);
    if (url !== null) this.openLink(url);
    this.links++;
    this.element(child);
    this.links--;
    if (url !== null) this.closeLink();
  }

  private openLink(url: string): void {
    this.open.push(url);
    this.urls.push(url);
    this.parts.push(LINK_START);
  }

  private closeLink(): void {
    this.open.pop();
    this.parts.push(LINK_END);
  }

  /** Writes an element as one block. */
  line(element: Element, kind: BlockKind): void {
    const urls: string[] = [];
    const text = this.marked(element, urls);
    this.writer.add(text, kind, null, urls);
  }

  /** The words of an element on one line, its links marked. */
  private marked(element: Element, urls: string[]): string {
    return markedText(element, (link) => {
      const url = linkAddress(link.attributes.href, this.base);
      if (url !== null) urls.push(url);
      return url !== null;
    });
  }

  private block(child: Element): void {
    this.end();
    const outer = this.kind;
    this.kind = kindOf(child) ?? outer;
    if (child.name === 'li' && child.parent?.name === 'ol') this.mark = `${this.countIn(child.parent)}. `;
    this.element(child);
    this.end();
    this.mark = '';
    this.kind = outer;
  }

  private countIn(list: Element): number {
    const start = Number.parseInt(list.attributes.start ?? '1', 10);
    const count = this.counts.get(list) ?? (Number.isNaN(start) ? 1 : start);
    this.counts.set(list, count + 1);
    return count;
  }

  private aside(child: Element, reason: string): void {
    if (INLINE.has(child.name) && this.parts.length > 0) return;
    this.end();
    const text = textOf(child);
    if (text !== '' && text.length <= LONGEST_ASIDE && reason !== 'hidden on the page')
      this.writer.add(text, null, reason);
  }

  private table(table: Element): void {
    this.end();
    const rows = rowsOf(table);
    if (!isData(table, rows)) {
      this.element(table);
      this.end();
      return;
    }
    for (const row of rows) {
      const urls: string[] = [];
      this.writer.add(row.map((cell) => this.marked(cell, urls)).join('\t'), 'table', null, urls);
    }
  }

  /** Closes the block that is being gathered. Two breaks in a row part paragraphs. */
  end(): void {
    const text = this.parts.join('');
    const linked = this.letters > 0 ? this.linked / this.letters : 0;
    const urls = this.urls;
    this.letters = 0;
    this.linked = 0;
    // a link around several blocks is one in each of them
    this.parts = this.open.map(() => LINK_START);
    this.urls = [...this.open];
    let used = 0;
    for (const part of tightMarks(text)
      .replace(/ *\n */g, '\n')
      .split(/\n{2,}/)) {
      const words = part.replace(/ +/g, ' ').trim();
      const marks = words.split(LINK_START).length - 1;
      const shown = withoutMarks(words);
      const kind = this.kind === 'caption' && isCreditOnly(shown) ? 'credit' : this.kind;
      if (shown !== '')
        this.writer.add(
          this.mark + words,
          kind,
          linkReason(shown, linked, this.kind),
          urls.slice(used, used + marks),
        );
      used += marks;
    }
  }
}

/** A block that is hardly more than a link leads away from the article. */
const ONLY_LINK = 0.85;

function linkReason(words: string, linked: number, kind: BlockKind | null): string | null {
  if (linked < ONLY_LINK || kind === 'quote' || kind === 'caption' || /^https?:/.test(words)) return null;
  return words.length > 300 ? null : 'teaser of another article';
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list',
  dt: 'list',
  dd: 'list',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
};

const CAPTION_NAME =
  /(?<![a-z])(?:caption|captions|(?:wp|image|img|photo|picture|media|figure|gallery|video|foto|bild)-?(?:caption|text|legend|description)|caption-?(?:text|box|wrapper)|bildunterschrift|bild-?text|legende)(?![a-z])/;
const CREDIT_NAME =
  /(?<![a-z])(?:(?:wp|image|img|photo|picture|media|figure|gallery|video|foto|bild|caption)-?(?:credits?|copyright|source|quelle|author|byline|nachweis)|credits?|copyright|bildnachweis|bildquelle|fotocredit|attribution)(?![a-z])/;

function kindOf(element: Element): BlockKind | null {
  const kind = KINDS[element.name];
  if (kind) return kind;
  if (CREDIT_NAME.test(element.names)) return 'credit';
  return CAPTION_NAME.test(element.names) ? 'caption' : null;
}

/** Fewer words under a picture name who made it, or the thing itself; they say nothing. */
const CAPTION_WORDS = 3;

function isCreditOnly(words: string): boolean {
  const count = words.split(/\s+/).length;
  return count < CAPTION_WORDS || pictureLine(words, count) === 'credit';
}

/** As `textOf`, with marks around the links that lead somewhere. */
function markedText(element: Element, leads: (link: Element) => boolean): string {
  const parts: string[] = [];
  const visit = (node: Element): void => {
    for (const child of node.children) {
      if (typeof child === 'string') parts.push(withoutMarks(child));
      else if (!NO_TEXT.has(child.name)) {
        const marked = child.name === 'a' && leads(child);
        const apart = BREAKS.test(child.name);
        parts.push(apart ? ' ' : '', marked ? LINK_START : '');
        visit(child);
        parts.push(marked ? LINK_END : '', apart ? ' ' : '');
      }
    }
  };
  visit(element);
  return tightMarks(parts.join('').replace(/\s+/g, ' ')).replace(/ +/g, ' ').trim();
}

function hasBlocks(element: Element): boolean {
  return element.children.some(
    (child) =>
      typeof child !== 'string' &&
      !NEVER_TEXT.has(child.name) &&
      (!INLINE.has(child.name) || hasBlocks(child)),
  );
}

function rawText(element: Element): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'br' ? '\n' : rawText(child)))
    .join('');
}

function rowsOf(table: Element): readonly (readonly Element[])[] {
  const rows: Element[][] = [];
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'tr')
        rows.push(
          child.children.filter(
            (cell) => typeof cell !== 'string' && (cell.name === 'td' || cell.name === 'th'),
          ) as Element[],
        );
      else if (child.name === 'tbody' || child.name === 'thead' || child.name === 'tfoot') visit(child);
    }
  };
  visit(table);
  return rows;
}

/** A table of values, not a table that lays out the page: several short cells in a row, no blocks of text in them. */
function isData(table: Element, rows: readonly (readonly Element[])[]): boolean {
  if (rows.length < 2 || Math.max(...rows.map((row) => row.length)) < 2) return false;
  const cells = rows.flat();
  return (
    cells.every((cell) => textOf(cell).length < 400 && !hasTable(cell)) &&
    table.attributes.role !== 'presentation'
  );
}

function hasTable(element: Element): boolean {
  return element.children.some(
    (child) => typeof child !== 'string' && (child.name === 'table' || hasTable(child)),
  );
}
