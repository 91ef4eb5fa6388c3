import { writeBlocks } from '../html/blocks.ts';
import { isHidden } from '../html/signals.ts';
import { NEVER_TEXT } from '../html/sizes.ts';
import { type Element, parsePage, textOf } from '../html/tree.ts';
import type { Writer } from '../readers/writer.ts';

/** A tag that closes itself as in XML; HTML would leave it open. */
const CLOSED = /<(?<name>[a-z][\w:-]*)(?<rest>(?:\s[^<>]*)?)\/>/gi;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/**
 * Writes the blocks of one document of an e-book.
 *
 * @returns false for what is nested too deep to be a chapter
 */
export function writeChapter(writer: Writer, xhtml: string): boolean {
  const page = parsePage(
    xhtml.replace(CLOSED, (tag, name: string, rest: string) =>
      VOID.test(name) ? tag : `<${name}${rest}></${name}>`,
    ),
  );
  if (!page) return false;
  const body = page.elements.find(({ name }) => name === 'body') ?? page.root;
  if (isListOfLinks(body)) return true;
  const asides = new Map<Element, string>();
  for (const element of page.elements) {
    const reason = asideReason(element);
    if (reason !== null) asides.set(element, reason);
  }
  writeBlocks(writer, { body, asides }, { title: null, kicker: '', standfirst: [] });
  return true;
}

function asideReason(element: Element): string | null {
  if (isHidden(element)) return 'hidden on the page';
  const type = `${element.attributes['epub:type'] ?? ''} ${element.attributes.role ?? ''}`;
  if (/(?:^|\s)(?:doc-)?(?:toc|landmarks|page-list|index)(?:\s|$)/.test(type) || element.name === 'nav')
    return 'table of contents';
  return /(?:^|\s)(?:doc-)?pagebreak(?:\s|$)/.test(type) ? 'page number' : null;
}

const MOSTLY_LINKS = 0.7;
const SEVERAL = 5;

/** A table of contents that the book does not call one. */
function isListOfLinks(body: Element): boolean {
  let [links, linked] = [0, 0];
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || NEVER_TEXT.has(child.name)) continue;
      if (child.name === 'a' && child.attributes.href !== undefined) {
        links++;
        linked += textOf(child).length;
      } else visit(child);
    }
  };
  visit(body);
  return links >= SEVERAL && linked > textOf(body).length * MOSTLY_LINKS;
}
