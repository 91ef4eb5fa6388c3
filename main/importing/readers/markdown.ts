import type { Link, LinkReference, Nodes, PhrasingContent, RootContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { BlockKind, Link as TextLink } from '../../../preload/contract/index.ts';
import { ok } from '../../../preload/contract/result.ts';
import type { Draft } from '../article.ts';
import { cleanText } from '../clean.ts';
import { decode } from '../decode.ts';
import { tooDeepMarks } from '../refusals.ts';
import { signatureOf } from '../signature.ts';
import { frontMatter } from './front-matter.ts';
import { LINK_END, LINK_START, linkAddress, withoutMarks } from './link-marks.ts';
import type { Reader } from './reader.ts';
import { Writer } from './writer.ts';

const NAMES = new Set(['md', 'markdown', 'mdown', 'mkd']);
/** What a line opens beyond this takes the parser minutes, and more stack than there is. */
const DEEPEST = 1_000;
const DEEP_QUOTES = new RegExp(`^(?:[ \\t]*>){${DEEPEST}}`, 'm');
/** Words must follow: a line of nothing but such marks is a ruled line. */
const DEEP_LISTS = new RegExp(
  `^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${DEEPEST},}[ \\t]*[^\\s>*+-]`,
  'm',
);

/** Markdown (CommonMark with GitHub's tables), read into plain text; front matter becomes metadata. */
export const markdownReader: Reader = {
  format: 'md',
  label: 'Markdown (.md)',
  recognise({ bytes, extension }) {
    return NAMES.has(extension) && !signatureOf(bytes) ? 0.9 : 0;
  },
  read({ bytes, fileName, url, encoding }) {
    const decoded = decode(bytes, fileName, null, encoding);
    if (!decoded.ok) return decoded;
    const { stated, body } = frontMatter(cleanText(decoded.value.text));
    if (DEEP_QUOTES.test(body) || DEEP_LISTS.test(body)) return tooDeepMarks(fileName, DEEPEST);
    const base = stated.url?.value ?? url;
    const { text, drafts, links } = plainText(body, base);
    return ok({ encoding: decoded.value.encoding, text, drafts, links, stated });
  },
};

/**
 * The readable text of a Markdown source, a block a line with a blank line between, its blocks and its links.
 *
 * @param base what relative addresses start from
 */
export function plainText(
  source: string,
  base: string | null = null,
): { readonly text: string; readonly drafts: readonly Draft[]; readonly links: readonly TextLink[] } {
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const addresses = new Map<string, string>();
  for (const node of tree.children)
    if (node.type === 'definition' && !addresses.has(node.identifier))
      addresses.set(node.identifier, node.url);
  const pen = new Pen((node) =>
    linkAddress(node.type === 'link' ? node.url : addresses.get(node.identifier), base),
  );
  for (const node of tree.children) write(pen, node, null);
  return { text: pen.writer.text(), drafts: pen.writer.drafts, links: pen.writer.links };
}

type AnyLink = Link | LinkReference;
/** Whether a link leads somewhere, so that its place is marked. */
type Leads = (node: AnyLink) => boolean;

/** Writes blocks, keeping the addresses of their links. */
class Pen {
  readonly writer = new Writer();
  private readonly addressOf: (node: AnyLink) => string | null;

  constructor(addressOf: (node: AnyLink) => string | null) {
    this.addressOf = addressOf;
  }

  add(kind: BlockKind | null, words: (leads: Leads) => string): void {
    const urls: string[] = [];
    const content = words((node) => {
      const url = this.addressOf(node);
      if (url !== null) urls.push(url);
      return url !== null;
    });
    this.writer.add(content, kind, null, urls);
  }

  addPlain(kind: BlockKind | null, words: string): void {
    this.writer.add(words, kind);
  }
}

function write(pen: Pen, node: RootContent, within: BlockKind | null): void {
  switch (node.type) {
    case 'heading':
      pen.add(isFirstTitle(pen.writer, node.depth) ? 'title' : 'heading', (leads) =>
        inline(node.children, leads),
      );
      return;
    case 'paragraph':
      pen.add(within ?? paragraphKind(pen.writer, node.children), (leads) => inline(node.children, leads));
      return;
    case 'blockquote':
      for (const child of node.children) write(pen, child, 'quote');
      return;
    case 'list':
      for (const [i, item] of node.children.entries()) {
        const number = node.ordered ? `${(node.start ?? 1) + i}. ` : '';
        writeItem(pen, item.children, number);
      }
      return;
    case 'table':
      for (const row of node.children) pen.add('table', (leads) => rowText(row, leads));
      return;
    case 'code':
      pen.addPlain(within, node.value);
      return;
    case 'html':
      pen.addPlain(within, withoutTags(node.value));
      return;
    case 'footnoteDefinition':
      for (const child of node.children) write(pen, child, within);
      return;
    default:
      return;
  }
}

/** An item is one block; what is nested in it follows as blocks of its own. */
function writeItem(pen: Pen, children: readonly RootContent[], number: string): void {
  let mark = number;
  for (const child of children) {
    if (child.type === 'paragraph') {
      const opening = mark;
      pen.add('list', (leads) => opening + inline(child.children, leads));
      mark = '';
    } else {
      write(pen, child, child.type === 'blockquote' ? 'quote' : 'list');
    }
  }
}

function isFirstTitle(writer: Writer, depth: number): boolean {
  return depth === 1 && !writer.drafts.some((draft) => draft.kind === 'title');
}

/** A picture's words are its caption; a summary in italics right under the title is the standfirst. */
function paragraphKind(writer: Writer, children: readonly PhrasingContent[]): BlockKind | null {
  if (isPicture(children)) return 'caption';
  const italic = children.every((child) => child.type === 'emphasis');
  return italic && writer.drafts.at(-1)?.kind === 'title' ? 'standfirst' : null;
}

function isPicture(children: readonly PhrasingContent[]): boolean {
  return (
    children.length > 0 &&
    children.every((child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''))
  );
}

function rowText(row: TableRow, leads: Leads): string {
  return row.children.map((cell) => inline(cell.children, leads)).join('\t');
}

function inline(nodes: readonly Nodes[], leads: Leads): string {
  return nodes.map((node) => inlineText(node, leads)).join('');
}

function inlineText(node: Nodes, leads: Leads): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return withoutMarks(node.value).replace(/\n/g, ' ');
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? '\n' : '';
    case 'footnoteReference':
      return '';
    case 'link':
    case 'linkReference': {
      // asked first, so that the addresses stand in the order of the marks
      const marked = leads(node);
      const words = inline(node.children, leads);
      return marked ? LINK_START + words + LINK_END : words;
    }
    default:
      return 'children' in node ? inline(node.children, leads) : '';
  }
}

/** The words of raw HTML inside Markdown; it is never shown as HTML, so taking the tags off is enough. */
function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<\/(?:p|div|li|h[1-6]|tr)>|<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '');
}
