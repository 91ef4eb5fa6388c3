import type { Result } from '../../../preload/contract/index.ts';
import type { Reading } from '../article.ts';
import { parsePage, textOf } from '../html/tree.ts';
import { htmlReader } from '../readers/html.ts';

const ELEMENT =
  /<(?:p|div|br|span|a|article|section|h[1-6]|ul|ol|li|img|strong|em|b|i|u|figure|table|blockquote|body|html)(?:\s[^<>]{0,2000})?\/?>/gi;
const CLOSED =
  /<\/(?:p|div|span|a|article|section|h[1-6]|ul|ol|li|strong|em|b|i|u|figure|table|blockquote|body|html)>/i;
const ESCAPED = /&lt;(?:p|div|br|span|article|h[1-6]|ul|strong)(?:\s|\/?&gt;)/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);|<\/?(?:b|i|em|strong|br|p|span)\b[^<>]{0,200}>/i;
const DOCUMENT = /<(?:html|body)[\s>]/i;

/** Whether a text is HTML: elements that texts are written with, opened and closed. */
export function isMarkup(text: string): boolean {
  if (!text.includes('<')) return ESCAPED.test(text);
  return CLOSED.test(text) || (text.match(ELEMENT)?.length ?? 0) > 1;
}

/** Reads a text in HTML as a page of its own, under its title. */
export async function readMarkup(markup: string, title: string | null): Promise<Result<Reading>> {
  const html = markup.includes('<') ? markup : unescaped(markup);
  const page = DOCUMENT.test(html.slice(0, 5000)) ? html : wrapped(html, title);
  const read = await htmlReader.read({
    bytes: new TextEncoder().encode(page),
    fileName: '',
    extension: 'html',
    url: null,
    encoding: 'utf-8',
  });
  if (!read.ok) return read;
  if ('parts' in read.value) throw new Error('a page is one article');
  return { ok: true, value: read.value };
}

/** A line with its character references written out and its emphasis left away: "Fish &amp; chips". */
export function plainLine(value: string): string {
  if (!ENTITY.test(value) || value.length > 5000) return value;
  const page = parsePage(value);
  return page ? textOf(page.root) : value;
}

function wrapped(html: string, title: string | null): string {
  const headed = title === null || /<h1[\s>]/i.test(html) ? '' : `<h1>${escaped(title)}</h1>`;
  return `<!doctype html><html><head><meta charset="utf-8"></head><body><article>${headed}<div class="article-body">${html}</div></article></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function unescaped(text: string): string {
  const page = parsePage(text);
  return page ? page.root.children.filter((child) => typeof child === 'string').join('') : text;
}
