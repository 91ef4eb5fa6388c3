import type { BlockKind } from '../../../preload/contract/index.ts';
import { writeBlocks } from '../html/blocks.ts';
import { isHidden } from '../html/signals.ts';
import { type Element, type Node, type Page, parsePage, textOf } from '../html/tree.ts';
import { Writer } from '../readers/writer.ts';
import { QUOTED } from './furniture.ts';

/** Around what a mail program marks as an answered mail; no text holds these characters. */
const OPEN = '\ue0f0\ue0f1\ue0f0';
const CLOSE = '\ue0f1\ue0f0\ue0f1';

/** A writer that hears where a quoted mail begins and ends. */
class MailWriter extends Writer {
  private depth = 0;

  override add(content: string, kind: BlockKind | null, ...rest: DropTwo<Parameters<Writer['add']>>): void {
    if (content.endsWith(OPEN)) this.depth++;
    else if (content.endsWith(CLOSE)) this.depth = Math.max(0, this.depth - 1);
    else {
      const [furniture, ...more] = rest;
      const reason = furniture === TEASER && isHeadline(content) ? null : furniture;
      super.add(content, kind, reason ?? (this.depth > 0 ? QUOTED : null), ...more);
    }
  }
}

/** What a web page says of a line that is nothing but a link. In a newsletter the headlines are such lines. */
const TEASER = 'teaser of another article';
const HEADLINE_WORDS = 4;

function isHeadline(line: string): boolean {
  return line.trim().split(/\s+/).length >= HEADLINE_WORDS;
}

type DropTwo<All extends readonly unknown[]> = All extends readonly [unknown, unknown, ...infer Rest]
  ? Rest
  : never;

/**
 * The blocks of a mail in HTML. Other than a web page a mail has no frame around an article to be found out: all of it
 * is the mail, except what it hides and what its program marks as quoted. Its tables lay it out.
 *
 * @param title written above the text
 * @returns null for what is nested too deep to be a mail
 */
export function mailPage(html: string, title: string): Writer | null {
  const page = parsePage(html);
  if (!page) return null;
  const writer = new MailWriter();
  writer.add(title, 'title');
  writeBlocks(
    writer,
    { body: mailBody(page), asides: new Map() },
    { title: null, kicker: '', standfirst: [] },
  );
  return writer;
}

function mailBody(page: Page): Element {
  const root = built('div', {}, '', null);
  const body = page.elements.find(({ name }) => name === 'body') ?? page.root;
  for (const child of body.children) append(root, child);
  return root;
}

interface Building extends Element {
  readonly children: Node[];
}

function built(
  name: string,
  attributes: Element['attributes'],
  names: string,
  parent: Element | null,
): Building {
  return { name, attributes, names, parent, children: [] };
}

const LAYS_OUT = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'center']);
const NEVER_SHOWN =
  /(?:max-height|font-size|line-height|opacity|max-width)\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)|mso-hide\s*:\s*all/i;

/** Copies an element as the writer of web pages should see it. */
function append(parent: Building, node: Node, inData = false): void {
  if (typeof node === 'string') {
    parent.children.push(node);
    return;
  }
  if (isHidden(node) || isInvisible(node)) return;
  const data = inData || (node.name === 'table' && isDataTable(node));
  const name = !data && LAYS_OUT.has(node.name) ? 'div' : node.name;
  const quoted = isQuotedMail(node);
  const copy = built(quoted ? 'div' : name, node.attributes, node.names, parent);
  if (quoted) copy.children.push(mark(OPEN, copy));
  for (const child of node.children) append(copy, child, data);
  if (quoted) copy.children.push(mark(CLOSE, copy));
  parent.children.push(copy);
}

function mark(text: string, parent: Element): Element {
  const element = built('div', {}, '', parent);
  element.children.push(text);
  return element;
}

/** Preview lines that mail programs show in their lists and nowhere else. */
function isInvisible({ attributes, name }: Element): boolean {
  return (
    name !== 'table' &&
    name !== 'td' &&
    NEVER_SHOWN.test(attributes.style ?? '') &&
    !/^(?:img|br|hr)$/.test(name)
  );
}

const QUOTE_NAME =
  /(?<![a-z])(?:gmail-quote(?!-attribution)|yahoo-quoted|protonmail-quote|zmail-extra|moz-cite-prefix|tutanota-quote|quoted-?(?:text|reply)|reply-quote|ms-outlook-mobile-reference-message)(?![a-z])/;

function isQuotedMail({ name, names, attributes }: Element): boolean {
  if (name === 'blockquote' && attributes.type?.toLowerCase() === 'cite') return true;
  return QUOTE_NAME.test(names);
}

/** A table of values: it says so by headings or a frame, and each row has as many short cells as the others. */
function isDataTable(table: Element): boolean {
  if (table.attributes.role === 'presentation') return false;
  const rows = descendants(table, 'tr');
  const counts = rows.map(
    (row) => row.children.filter((cell) => typeof cell !== 'string' && /^t[dh]$/.test(cell.name)).length,
  );
  const framed =
    Number.parseInt(table.attributes.border ?? '0', 10) > 0 || descendants(table, 'th').length > 0;
  return (
    framed &&
    rows.length > 1 &&
    (counts[0] ?? 0) > 1 &&
    new Set(counts).size === 1 &&
    descendants(table, 'table').length === 0 &&
    descendants(table, 'td').every((cell) => textOf(cell).length < 300)
  );
}

function descendants(element: Element, name: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (one: Element): void => {
    for (const child of one.children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}
