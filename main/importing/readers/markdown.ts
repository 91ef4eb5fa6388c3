import type { Nodes, PhrasingContent, RootContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type BlockKind, ok } from '../../../preload/contract/index.ts';
import type { Draft } from '../article.ts';
import { cleanText } from '../clean.ts';
import { decode } from '../decode.ts';
import { signatureOf } from '../signature.ts';
import { frontMatter } from './front-matter.ts';
import type { Reader } from './reader.ts';
import { Writer } from './writer.ts';

const NAMES = new Set(['md', 'markdown', 'mdown', 'mkd']);

/** Markdown (CommonMark with GitHub's tables), read into plain text; front matter becomes metadata. */
export const markdownReader: Reader = {
  format: 'md',
  label: 'Markdown (.md)',
  recognise({ bytes, extension }) {
    return NAMES.has(extension) && !signatureOf(bytes) ? 0.9 : 0;
  },
  read({ bytes, fileName, encoding }) {
    const decoded = decode(bytes, fileName, null, encoding);
    if (!decoded.ok) return decoded;
    const { stated, body } = frontMatter(cleanText(decoded.value.text));
    const { text, drafts } = plainText(body);
    return ok({ encoding: decoded.value.encoding, text, drafts, stated });
  },
};

/** The readable text of a Markdown source, a block a line with a blank line between, and the blocks. */
export function plainText(source: string): { readonly text: string; readonly drafts: readonly Draft[] } {
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const writer = new Writer();
  for (const node of tree.children) write(writer, node, null);
  return { text: writer.text(), drafts: writer.drafts };
}

function write(writer: Writer, node: RootContent, within: BlockKind | null): void {
  switch (node.type) {
    case 'heading':
      writer.add(inline(node.children), isFirstTitle(writer, node.depth) ? 'title' : 'heading');
      return;
    case 'paragraph':
      writer.add(inline(node.children), within ?? paragraphKind(writer, node.children));
      return;
    case 'blockquote':
      for (const child of node.children) write(writer, child, 'quote');
      return;
    case 'list':
      for (const [i, item] of node.children.entries()) {
        const number = node.ordered ? `${(node.start ?? 1) + i}. ` : '';
        writeItem(writer, item.children, number);
      }
      return;
    case 'table':
      for (const row of node.children) writer.add(rowText(row), 'table');
      return;
    case 'code':
      writer.add(node.value, within);
      return;
    case 'html':
      writer.add(withoutTags(node.value), within);
      return;
    case 'footnoteDefinition':
      for (const child of node.children) write(writer, child, within);
      return;
    default:
      return;
  }
}

/** An item is one block; what is nested in it follows as blocks of its own. */
function writeItem(writer: Writer, children: readonly RootContent[], number: string): void {
  let mark = number;
  for (const child of children) {
    if (child.type === 'paragraph') {
      writer.add(mark + inline(child.children), 'list');
      mark = '';
    } else {
      write(writer, child, child.type === 'blockquote' ? 'quote' : 'list');
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

function rowText(row: TableRow): string {
  return row.children.map((cell) => inline(cell.children)).join('\t');
}

function inline(nodes: readonly Nodes[]): string {
  return nodes.map(inlineText).join('');
}

function inlineText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value.replace(/\n/g, ' ');
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? '\n' : '';
    case 'footnoteReference':
      return '';
    default:
      return 'children' in node ? inline(node.children) : '';
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
